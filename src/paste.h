/* SPDX-License-Identifier: MIT */
/*
 * paste.h: an input that is typed or pasted into a terminal.
 */
#ifndef ORGERR_PASTE_H
#define ORGERR_PASTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A terminal takes no longer line: it drops what follows, up to the line's end. Bytes. */
enum { PASTE_LINE_MAX = 4095 };

struct paste {
	bool terminal;
	size_t len;        /* of the line so far */
	uint64_t line;     /* its number, from 1 */
	uint64_t cut_line; /* the first one that is as long as a line can be; 0: none */
};

/* Before the first read. Where the descriptor is a terminal, it is said on standard error what
 * to do; else nothing happens here and below. */
void paste_begin(struct paste *p, int fd, const char *what);

/* What was read. If it does not end a line, the cursor goes to the next one, for the answer. */
void paste_read(struct paste *p, const char *s, size_t len);

/* At the end, before the answer is judged: says where a line was cut. `name` is the input's. */
void paste_end(const struct paste *p, const char *name);

#endif
