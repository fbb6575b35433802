/* SPDX-License-Identifier: MIT */
/*
 * escape.h: untrusted text → printable text.
 *
 * The points that never come out raw: C0, DEL, C1 (U+0080-U+009F), U+2028,
 * U+2029, U+FEFF, U+E0000-U+E007F and the Bidi_Control points (U+061C, U+200E,
 * U+200F, U+202A-U+202E, U+2066-U+2069). Bytes that do not decode as UTF-8 come
 * out as U+FFFD, one for each maximal subpart (Unicode 15, 3.9, tables 3-8 to
 * 3-11). Any bytes and any length may be given, NUL among them.
 */
#ifndef ORGERR_ESCAPE_H
#define ORGERR_ESCAPE_H

#include <stddef.h>
#include <stdint.h>

struct out;

/* Decodes the UTF-8 sequence at s, of at most len > 0 bytes. Stores the code
 * point and returns the bytes it takes; an invalid or cut-off one is stored as
 * U+FFFD and takes its maximal subpart, at least one byte. */
size_t utf8_decode(const char *s, size_t len, uint32_t *point);

/* Stores a scalar value as UTF-8 and returns the bytes it takes, 1 to 4. */
size_t utf8_encode(uint32_t point, char to[4]);

/* The number that four hexadecimal digits write, as behind \u. */
uint32_t escape_hex4(const char *digits);

/* For text and TSV: \t, \n, \r, \\, else \xNN (C0, DEL), \uNNNN, \UNNNNNNNN
 * (hexadecimal digits in lower case), so that the writing can be reversed. */
void escape_text(struct out *o, const char *s, size_t len);

/* A JSON string, with its quotes: JSON's short escapes, \uNNNN and surrogate
 * pairs (digits in lower case). A slash is not escaped. */
void escape_json(struct out *o, const char *s, size_t len);

#endif
