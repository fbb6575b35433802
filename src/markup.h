/* SPDX-License-Identifier: MIT */
/*
 * markup.h: decodes text that was escaped for HTML, a URL, nginx's logs, a shell or a CSV table, as
 * &quot;, %22, \x22 or '\'' for a quote, or so that it fits on one line, as \n for a line feed; or that
 * was typeset by a chat or a word processor, with curly quotes and no-break spaces. Lengths and
 * positions are bytes. Decoded text is never longer than before.
 */
#ifndef ORGERR_MARKUP_H
#define ORGERR_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/* Whether part of s is escaped for HTML, a URL, nginx's logs, a shell or a table: it contains one of
 * their escaped quotes. Or whether it was typeset. */
bool markup_is_in(const char *s, size_t len);

/* Decodes, in place, a line that contains an object escaped for HTML, a URL, nginx's logs or a table
 * (CSV), or a quote escaped for a shell, or that was typeset: curly quotes count only where a key has
 * them. Leaves any other line as it is. Returns the new length. */
size_t markup_decode(char *s, size_t len);

/* Decodes, in place, HTML's entities for quotes, angle brackets and ampersands, and no others.
 * Returns the new length. */
size_t markup_decode_entities(char *s, size_t len);

/* Undoes, in place, one level of backslash escapes. Returns the new length. */
size_t markup_unescape(char *s, size_t len);

/* How a text of several lines may be written on one line. A text that was escaped twice has been
 * escaped with a backslash first. */
enum markup_lines {
	MARKUP_OCTAL,     /* #012, as rsyslog does */
	MARKUP_PERCENT,   /* %0A, as URLs and the commands of CI logs do */
	MARKUP_ENTITY,    /* &#10;, as attributes of XML do */
	MARKUP_BACKSLASH, /* \n, as loggers and languages do */
	MARKUP_LINES,     /* how many ways there are; not at all */
};

/* Whether a line contains a text of several lines, of which the byte at `at` is one: all that is
 * between two quotes, or else the whole line. A text in quotes whose own quotes are entities counts
 * too. Sets *begin and *end to where it looked: between those quotes, or in the whole line. */
enum markup_lines markup_find_lines(const char *s, size_t len, size_t at, size_t *begin,
                                    size_t *end);

/* Decodes such a text in place. Returns the new length. */
size_t markup_decode_lines(enum markup_lines how, char *s, size_t len);

#endif
