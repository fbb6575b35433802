/* SPDX-License-Identifier: MIT */
/*
 * diagnose.h: a message that says why nothing was found in an input, and what may help.
 */
#ifndef ORGERR_DIAGNOSE_H
#define ORGERR_DIAGNOSE_H

#include <stddef.h>

struct scan_result;

/* Prints that message, one line, on standard error. `file` is the input's path, or NULL for
 * standard input. `head` is its first bytes; INPUT_HEAD_MAX of them are enough. r is the result
 * of the whole input, in which no failure was found. */
void diagnose(const char *file, const char *head, size_t len, const struct scan_result *r);

/* Prints a line on standard error for each limit that the input met: a part that was not searched,
 * a record or a message that was cut off, a line that was read in pieces. Prints nothing if there
 * was none. `name` is the input's name. */
void diagnose_cut(const char *name, const struct scan_result *r);

#endif
