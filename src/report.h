/* SPDX-License-Identifier: MIT */
/*
 * report.h: one record → text, JSON or TSV. What it takes from an input is escaped.
 */
#ifndef ORGERR_REPORT_H
#define ORGERR_REPORT_H

#include <stdbool.h>

#include "failure.h"

struct out;

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_TSV };

struct report {
	struct out *out;
	enum format format;
	bool color;   /* text only */
	bool any;     /* a record was printed: an empty line separates the next one */
	size_t width; /* text, lists: to how many columns codes are padded */
	bool retry;   /* text, lists: say whether to try again */
};

/* explain: one row that answers the query, or CATALOG_NONE: then the code is
 * unknown, and n suggestions may follow. A code is 0 to len bytes of any kind. */
void report_explanation(struct report *r, struct span query, long row, struct span code,
                        const long *suggestions, int n);

/* list and search: one row. */
void report_row(struct report *r, long row);

/* list --families: the family, how many codes of it were asked for. */
void report_family(struct report *r, struct span family, unsigned long long codes);

/* actions: the action, how many codes it can return. */
void report_action(struct report *r, long action);

/* decode and guard. `file`: NULL for standard input. Returns whether the code is known. */
bool report_failure(struct report *r, const struct failure *f, const char *file);

/* annotate: a line to stand below what holds the failure: its code, and what it means. */
void report_note(struct report *r, struct span code);

#endif
