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
 * of the whole input, which must hold no failure. */
void diagnose(const char *file, const char *head, size_t len, const struct scan_result *r);

/* Says on standard error what of the input was not searched, which records were cut, or read in
 * pieces. */
void diagnose_cut(const char *name, const struct scan_result *r);

#endif
