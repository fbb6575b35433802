/* SPDX-License-Identifier: MIT */
/*
 * frame.h: where a JSON value ends (RFC 8259), byte for byte, in a stream.
 *
 * It is a strict automaton. cJSON accepts every value that the automaton accepts; without it, cJSON
 * would also accept leading zeros, raw control characters, bad escapes and more. It needs memory
 * only for its stack, whatever the size of the value, and looks at each byte once. Bytes that
 * are not UTF-8 are accepted inside strings; they become U+FFFD when they are printed.
 */
#ifndef ORGERR_FRAME_H
#define ORGERR_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How deep objects and arrays may be nested; cJSON's own limit is the same. */
enum { FRAME_DEPTH_MAX = 1000 };

enum frame_verdict {
	FRAME_MORE, /* all bytes were taken, and the value goes on */
	FRAME_DONE, /* the value is whole */
	FRAME_BAD,  /* not JSON: frame_expected() says what was expected there */
};

struct frame {
	uint8_t state;
	bool key;                                      /* the current string is a key */
	uint16_t depth;                                /* open objects and arrays */
	const char *literal;                           /* the rest of true, false or null */
	uint64_t objects[(FRAME_DEPTH_MAX + 63) / 64]; /* one bit per level: set for an object */
};

/* Must be called before the first byte of a value. White space before the value is accepted. */
void frame_init(struct frame *f);

/* Takes the next len bytes, and sets *used to how many of them belong to the value: all of them
 * for FRAME_MORE, those up to its end for FRAME_DONE, those before the wrong byte for
 * FRAME_BAD. After FRAME_DONE, frame_init must be called again. After FRAME_BAD, other bytes may be
 * tried in place of the wrong one. A number on the top level is done at the byte after it, which
 * is not counted. */
enum frame_verdict frame_feed(struct frame *f, const char *s, size_t len, size_t *used);

/* The length of the object or array with which s begins; 0 if s begins with none, or it does not end in s.
 * Bytes. */
size_t frame_whole(const char *s, size_t len);

/* The verdict at the end of the input: FRAME_DONE if a number on the top level ends there,
 * FRAME_MORE if nothing but white space was seen, FRAME_BAD if the value is cut off. */
enum frame_verdict frame_end(const struct frame *f);

/* After FRAME_BAD: whether the value is nested deeper than FRAME_DEPTH_MAX. */
bool frame_is_too_deep(const struct frame *f);

/* What was expected instead of the wrong byte or the end, for a message "expected ...". The string
 * is static. */
const char *frame_expected(const struct frame *f);

#endif
