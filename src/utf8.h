/* SPDX-License-Identifier: MIT */
/*
 * utf8.h: bytes ↔ code points, and how a terminal shows a code point.
 */
#ifndef ORGERR_UTF8_H
#define ORGERR_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UTF8_REPLACEMENT = 0xfffd };

/* Decodes the UTF-8 sequence at s, of at most len bytes; len must not be 0. Stores the code point
 * and returns how many bytes it takes. For an invalid or cut-off sequence, stores U+FFFD and
 * returns the length of its maximal subpart (Unicode 15, 3.9, tables 3-8 to 3-11), at least one
 * byte. */
size_t utf8_decode(const char *s, size_t len, uint32_t *point);

/* Stores a code point that is not a surrogate as UTF-8, without a NUL, and returns its length, 1 to
 * 4. */
size_t utf8_encode(uint32_t point, char to[4]);

/* Whether the program always escapes the code point: C0, DEL, C1 (U+0080-U+009F), U+2028,
 * U+2029, U+FEFF, U+E0000-U+E007F and the Bidi_Control points (U+061C, U+200E,
 * U+200F, U+202A-U+202E, U+2066-U+2069). */
bool utf8_is_never_raw(uint32_t point);

/* Whether the point is two columns wide on a terminal. */
bool utf8_is_wide(uint32_t point);

/* Whether the point is a Chinese character (a CJK ideograph, not punctuation). */
bool utf8_is_cjk(uint32_t point);

#endif
