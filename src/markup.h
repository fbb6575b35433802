/* SPDX-License-Identifier: MIT */
/*
 * markup.h: decodes text that was escaped for HTML or a URL, as &quot; and %22 for a quote. Lengths
 * are bytes. Decoded text is never longer than before.
 */
#ifndef ORGERR_MARKUP_H
#define ORGERR_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/* Whether part of s is escaped for HTML or a URL: it contains one of their escaped quotes. */
bool markup_is_in(const char *s, size_t len);

/* Decodes, in place, a line that contains an object escaped for HTML or a URL; leaves any other
 * line as it is. Returns the new length. */
size_t markup_decode(char *s, size_t len);

/* Decodes, in place, HTML's entities for quotes, angle brackets and ampersands, and no others.
 * Returns the new length. */
size_t markup_decode_entities(char *s, size_t len);

#endif
