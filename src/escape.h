/* SPDX-License-Identifier: MIT */
/*
 * escape.h: untrusted text → printable text.
 *
 * The points of utf8_is_never_raw() do not come out raw. Bytes that do not decode as UTF-8 come
 * out as U+FFFD, one for each maximal subpart (Unicode 15, 3.9, tables 3-8 to
 * 3-11). Any bytes and any length may be given, NUL among them.
 */
#ifndef ORGERR_ESCAPE_H
#define ORGERR_ESCAPE_H

#include <stddef.h>
#include <stdint.h>

#include "utf8.h"

struct out;

/* The number that four hexadecimal digits write, as behind \u. */
uint32_t escape_hex4(const char *digits);

/* For text and TSV: \t, \n, \r, \\, else \xNN (C0, DEL), \uNNNN, \UNNNNNNNN
 * (hexadecimal digits in lower case), so that the writing can be reversed. */
void escape_text(struct out *o, const char *s, size_t len);

/* A JSON string, with its quotes: JSON's short escapes, \uNNNN and surrogate
 * pairs (digits in lower case). A slash is not escaped. */
void escape_json(struct out *o, const char *s, size_t len);

#endif
