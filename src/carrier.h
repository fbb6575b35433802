/* SPDX-License-Identifier: MIT */
/*
 * carrier.h: what carriers write in front of a line, as patterns in two tables. A carrier is a program
 * that transports, collects or quotes a log. Whether that is a prefix depends on the lines around it
 * (prefix.h).
 *
 * A line is given without its line feed. Lengths are bytes. Nothing here allocates or fails.
 */
#ifndef ORGERR_CARRIER_H
#define ORGERR_CARRIER_H

#include "text.h"

/* No carrier, or no match. */
#define CARRIER_NONE SIZE_MAX

/* The carrier that has written the head of a line, or CARRIER_NONE; sets *n to the length of the head, or
 * 0. */
size_t carrier_find(const char *s, size_t len, size_t *n);

/* The length of the head that this carrier has written; 0 if it has not. Comment marks may be indented. A
 * blank after a mark or a bar belongs to the head. */
size_t carrier_take(size_t carrier, const char *s, size_t len);

/* Whether it writes a date or a time; whether it is the bar of a box. */
bool carrier_is_dated(size_t carrier);
bool carrier_is_box(size_t carrier);

/* The length of the next head in the table of carriers that write a name and no date. *next is where to
 * begin in that table, 0 at first. Sets *counts to whether the numbers in the head count lines.
 * CARRIER_NONE if there is no other. */
size_t carrier_next_name(unsigned *next, const char *s, size_t len, bool *counts);

/* Where the match of a pattern (carrier.c) that begins at `at` ends; CARRIER_NONE if the line does not
 * match. If nothing follows the match, its last blanks may be missing. */
size_t carrier_pattern(const char *pattern, const char *s, size_t at, size_t len);

/* A byte of the names that carriers write, of hosts, pods and files. */
static inline bool
carrier_is_name(char c)
{
	return text_is_word(c) || c == '.' || c == '-' || c == '/' || c == '@' || c == '#';
}

#endif
