/* SPDX-License-Identifier: MIT */
/*
 * prefix.h: what stands in front of each line of a record, such as a time, the name of a container or
 * a comment mark. Carriers put it there: the programs that transport, collect or quote a log.
 *
 * The prefix of a line is what a known carrier writes (the table in prefix.c), or else the longest
 * head of the line, ending at a blank, `|`, `:` or `]`, that holds a date or a time and with which
 * its neighbour begins too; runs of digits and runs of blanks are equal whatever their length. A
 * line without a neighbour of the same prefix has none.
 *
 * A line is given without its line feed. Lengths are bytes. Nothing here allocates or fails.
 */
#ifndef ORGERR_PREFIX_H
#define ORGERR_PREFIX_H

#include <stdbool.h>
#include <stddef.h>

enum {
	PREFIX_ATOMS_MAX = 6, /* what several carriers write one behind another */
	PREFIX_HEAD_MAX = 256,
};

struct prefix {
	unsigned char atoms[PREFIX_ATOMS_MAX]; /* indices in the table of carriers */
	size_t atom_count;
	char head[PREFIX_HEAD_MAX]; /* where no carrier is known: what stands in front */
	size_t head_len;
	bool dated; /* it holds a date or a time: each line may be an entry of its own */
};

/* Finds the prefix that a line shares with a neighbour. False, and an empty prefix, where they
 * share none. */
bool prefix_find(struct prefix *p, const char *line, size_t len, const char *other,
                 size_t other_len);

/* Whether a line has the prefix; if so, *n is how many bytes of the line it takes. A line that has
 * nothing behind the prefix may lack its last blanks. The empty prefix stands in front of all. */
bool prefix_takes(const struct prefix *p, const char *line, size_t len, size_t *n);

/* Whether the prefix is, or ends with, the bar of a box. */
bool prefix_is_box(const struct prefix *p);

/* Whether a line begins an entry of a log: a date, a klog head, level= or time=. */
bool prefix_is_entry(const char *line, size_t len);

#endif
