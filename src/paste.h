/* SPDX-License-Identifier: MIT */
/*
 * paste.h: an input that is typed or pasted into a terminal.
 */
#ifndef ORGERR_PASTE_H
#define ORGERR_PASTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The longest line that a terminal accepts, in bytes; it drops the rest of a longer one. */
enum { PASTE_LINE_MAX = 4095 };

struct paste {
	bool terminal;
	size_t len;        /* of the line so far */
	uint64_t line;     /* its number, from 1 */
	uint64_t cut_line; /* the first one that is as long as a line can be; 0: none */
};

/* Must be called before the first read. If the descriptor is a terminal, prints on standard error
 * that the user should paste `what`; otherwise, this function and the others do nothing. */
void paste_begin(struct paste *p, int fd, const char *what);

/* Must be called with the len bytes of each read. If they do not end with a line feed, moves the
 * cursor to the next line, so that the answer begins there. */
void paste_read(struct paste *p, const char *s, size_t len);

/* Must be called at the end of the input. Prints on standard error where the terminal cut off a
 * line, if it did. `name` is the input's name. */
void paste_end(const struct paste *p, const char *name);

#endif
