/* SPDX-License-Identifier: MIT */
/*
 * markup.h: undoes what HTML and URLs do to a text that is written into them: &quot; and %22, where
 * a quote stood. All lengths are bytes; what is decoded is never longer than it was.
 */
#ifndef ORGERR_MARKUP_H
#define ORGERR_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/* Whether HTML or a URL has written some of s: one of their quotes stands in it. */
bool markup_is_in(const char *s, size_t len);

/* Decodes, in place, a line in which HTML or a URL has written an object; any other line is left as
 * it is. Returns the new length. */
size_t markup_decode(char *s, size_t len);

/* Decodes, in place, HTML's entities for quotes, angle brackets and ampersands, and no others.
 * Returns the new length. */
size_t markup_decode_entities(char *s, size_t len);

#endif
