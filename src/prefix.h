/* SPDX-License-Identifier: MIT */
/*
 * prefix.h: the prefix of each line of a record, such as a time, the name of a container or a
 * comment mark. It is put there by a carrier, a program that transports, collects or quotes a log.
 *
 * The prefix of a line is what known carriers write (carrier.h), or grep. Otherwise it is the longest
 * head of the line that contains a date or a time, ends at a blank, `|`, `:` or `]`, and also begins the
 * neighbouring line; two runs of digits are taken as equal, and so are two runs of blanks. A line whose
 * neighbours have no such prefix has none.
 *
 * A line is given without its line feed. Lengths are bytes. Nothing here allocates or fails.
 */
#ifndef ORGERR_PREFIX_H
#define ORGERR_PREFIX_H

#include <stdbool.h>
#include <stddef.h>

enum {
	PREFIX_ATOMS_MAX = 6, /* the prefixes of several carriers, one after another */
	PREFIX_HEAD_MAX = 256,
};

struct prefix {
	unsigned char atoms[PREFIX_ATOMS_MAX]; /* indices in the table of carriers */
	size_t atom_count;
	char head[PREFIX_HEAD_MAX]; /* if no carrier is known: the head of the line */
	size_t head_len;
	bool grep;  /* `:` and `-` are equal in the head (grep -A, -B, -C) */
	bool dated; /* it contains a date or a time, so each line may be an entry of its own */
};

/* Finds the prefix that a line has in common with a neighbour. Returns false, with an empty prefix,
 * if they have none in common. */
bool prefix_find(struct prefix *p, const char *line, size_t len, const char *other,
                 size_t other_len);

/* Whether a line has the prefix; if so, sets *n to the prefix's length in that line. If nothing
 * follows the prefix, its last blanks may be missing. Every line has the empty prefix. */
bool prefix_takes(const struct prefix *p, const char *line, size_t len, size_t *n);

/* Whether the prefix is, or ends with, the bar of a box. */
bool prefix_is_box(const struct prefix *p);

/* The length of a line without the bar on its right, and the blanks in front of that bar, if the
 * prefix is the bar on the left of a box; otherwise len. */
size_t prefix_right_bar(const struct prefix *p, const char *line, size_t len);

/* Whether a line begins a log entry: with a date, a klog head, level= or time=. */
bool prefix_is_entry(const char *line, size_t len);

#endif
