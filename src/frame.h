/* SPDX-License-Identifier: MIT */
/*
 * frame.h: where a JSON value ends (RFC 8259), byte for byte, in a stream.
 *
 * A strict automaton: what it accepts as a whole value, cJSON accepts too,
 * while cJSON alone takes leading zeros, raw control characters, bad escapes and
 * more. It needs memory for its stack only, whatever the value's size, and never
 * looks at a byte twice. Bytes that are not UTF-8 are accepted inside strings:
 * they become U+FFFD when they are printed.
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
	FRAME_BAD,  /* no JSON: frame_expected() tells what was */
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

/* Takes bytes, and stores how many belong to the value: all of them for
 * FRAME_MORE, those up to its end for FRAME_DONE, those before the offending
 * one for FRAME_BAD. After DONE, init again; after BAD, the same bytes are bad again,
 * and others may be tried in their place. A number on the top level is
 * done at the byte behind it, which is not counted. */
enum frame_verdict frame_feed(struct frame *f, const char *s, size_t len, size_t *used);

/* At the end of the input: DONE where it ends a number on the top level, MORE
 * where nothing but white space was seen, BAD where the value is cut off. */
enum frame_verdict frame_end(const struct frame *f);

/* What could have followed, for a message: "expected ..." */
const char *frame_expected(const struct frame *f);

#endif
