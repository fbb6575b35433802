/* SPDX-License-Identifier: MIT */
/*
 * escape.h: untrusted text → printable text.
 *
 * Code points for which utf8_is_never_raw() is true are written as escapes. Bytes that are not
 * UTF-8 become U+FFFD, one for each maximal subpart (Unicode 15, 3.9, tables 3-8 to 3-11). The
 * input may be any bytes of any length, NUL included. Errors of writing are kept in the struct
 * out.
 */
#ifndef ORGERR_ESCAPE_H
#define ORGERR_ESCAPE_H

#include <stddef.h>
#include <stdint.h>

#include "utf8.h"

struct out;

/* The number that four hexadecimal digits stand for, as in \uNNNN. */
uint32_t escape_hex4(const char *digits);

/* Writes s for text and TSV: \t, \n, \r, \\, else \xNN (C0, DEL), \uNNNN, \UNNNNNNNN
 * (hexadecimal digits in lower case), so that the original can be restored. */
void escape_text(struct out *o, const char *s, size_t len);

/* Writes s as a JSON string, with its quotes: JSON's short escapes, \uNNNN and surrogate
 * pairs (digits in lower case). A slash is not escaped. */
void escape_json(struct out *o, const char *s, size_t len);

#endif
