/* SPDX-License-Identifier: MIT */
/*
 * frame.h: where a JSON value ends (RFC 8259), byte for byte, in a stream.
 *
 * It is a strict automaton. cJSON accepts whatever it accepts as a whole value, while cJSON alone
 * would also take leading zeros, raw control characters, bad escapes and more. It needs memory
 * for its stack only, whatever the size of the value, and never looks at a byte twice. Bytes
 * that are not UTF-8 are accepted inside strings: they become U+FFFD when they are printed.
 */
#ifndef ORGERR_FRAME_H
#define ORGERR_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Objects and arrays inside one another; cJSON's own limit is the same. */
enum { FRAME_DEPTH_MAX = 1000 };

enum frame_verdict {
	FRAME_MORE, /* all bytes taken, the value goes on */
	FRAME_DONE, /* the value is whole */
	FRAME_BAD,  /* no JSON: frame_expected() says what could have stood there */
};

struct frame {
	uint8_t state;
	bool key;            /* the string at hand is a key */
	uint16_t depth;      /* open objects and arrays */
	const char *literal; /* what is still to come of true, false or null */
	uint64_t objects[(FRAME_DEPTH_MAX + 63) / 64]; /* a bit a level: an object */
};

/* Before the first byte of a value; white space in front is taken too. */
void frame_init(struct frame *f);

/* Takes the next len bytes, and sets *used to how many of them belong to the value: all of them
 * for FRAME_MORE, those up to its end for FRAME_DONE, those in front of the wrong byte for
 * FRAME_BAD. After FRAME_DONE, frame_init must be called again. After FRAME_BAD, other bytes may be
 * tried in place of the wrong one. A number on the top level is done at the byte behind it,
 * which is not counted. */
enum frame_verdict frame_feed(struct frame *f, const char *s, size_t len, size_t *used);

/* The verdict at the end of the input: FRAME_DONE if a number on the top level ends there,
 * FRAME_MORE if nothing but white space was seen, FRAME_BAD if the value is cut off. */
enum frame_verdict frame_end(const struct frame *f);

/* Behind FRAME_BAD: whether the wrong byte is a bracket more than FRAME_DEPTH_MAX. */
bool frame_is_too_deep(const struct frame *f);

/* What could have followed, for a message: "expected ..." */
const char *frame_expected(const struct frame *f);

#endif
