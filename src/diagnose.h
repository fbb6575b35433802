/* SPDX-License-Identifier: MIT */
/*
 * diagnose.h: why nothing was found in an input, in a line that helps.
 */
#ifndef ORGERR_DIAGNOSE_H
#define ORGERR_DIAGNOSE_H

#include <stddef.h>

struct scan_result;

/* Prints that line on standard error. `file`: the input's path, or NULL for standard input;
 * head: its first bytes, of which INPUT_HEAD_MAX are enough; r: of the whole input, with no
 * failure in it. */
void diagnose(const char *file, const char *head, size_t len, const struct scan_result *r);

/* Says on standard error what of the records of an input was cut, or read in pieces. */
void diagnose_cut(const char *name, const struct scan_result *r);

#endif
