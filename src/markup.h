/* SPDX-License-Identifier: MIT */
/*
 * markup.h: decodes text that was escaped for HTML, a URL, nginx's logs, a shell or a CSV table, as
 * &quot;, %22, \x22 or '\'' for a quote. Lengths are bytes. Decoded text is never longer than before.
 */
#ifndef ORGERR_MARKUP_H
#define ORGERR_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/* Whether part of s is escaped for HTML, a URL, nginx's logs, a shell or a table: it contains one of
 * their escaped quotes. */
bool markup_is_in(const char *s, size_t len);

/* Decodes, in place, a line that contains an object escaped for HTML, a URL, nginx's logs or a table
 * (CSV), or a quote escaped for a shell; leaves any other line as it is. Returns the new length. */
size_t markup_decode(char *s, size_t len);

/* Decodes, in place, HTML's entities for quotes, angle brackets and ampersands, and no others.
 * Returns the new length. */
size_t markup_decode_entities(char *s, size_t len);

#endif
