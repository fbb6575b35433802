/* SPDX-License-Identifier: MIT */
/*
 * markup.h: undoes what HTML, URLs and shells do to a text that is written into them: &quot;, %22 and
 * '\'', where a quote stood. All lengths are bytes; what is decoded is never longer than it was.
 */
#ifndef ORGERR_MARKUP_H
#define ORGERR_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/* Whether HTML, a URL, a shell or a table has written some of s: one of their quotes stands in it. */
bool markup_is_in(const char *s, size_t len);

/* Decodes, in place, a line in which HTML, a URL or a table (CSV) has written an object, or in which a
 * shell's quote stands; any other line is left as it is. Returns the new length. */
size_t markup_decode(char *s, size_t len);

/* Decodes, in place, HTML's entities for quotes, angle brackets and ampersands, and no others.
 * Returns the new length. */
size_t markup_decode_entities(char *s, size_t len);

#endif
