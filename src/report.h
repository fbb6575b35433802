/* SPDX-License-Identifier: MIT */
/*
 * report.h: one record → text, JSON or TSV. Everything that comes from an input is escaped. Errors
 * of writing are kept in the struct out.
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
	bool any; /* a record was printed, so an empty line must come before the next one */
	/* For text only: */
	bool color;
	bool zh;            /* Chinese descriptions */
	size_t columns;     /* of the terminal, to which lines are broken; 0: they are not broken */
	size_t width;       /* lists: codes are padded to this many columns */
	bool retry;         /* lists: print the value of retry */
	char *const *words; /* lists: words to be shown in colour, and their number */
	size_t word_count;
};

/* explain: prints one row that answers the query. If the row is CATALOG_NONE, the code is unknown,
 * and there may be n suggestions, which are rows too. The code may be any bytes, or empty. */
void report_explanation(struct report *r, struct span query, long row, struct span code,
                        const long *suggestions, int n);

/* list and search: prints one row. */
void report_row(struct report *r, long row);

/* list --families: prints a family, and how many of its codes match. */
void report_family(struct report *r, struct span family, unsigned long long codes);

/* actions: prints an action, and how many codes its documentation lists. */
void report_action(struct report *r, long action);

/* decode and guard: prints a failure. `file` is NULL for standard input. Returns whether the code
 * is known. */
bool report_failure(struct report *r, const struct failure *f, const char *file);

/* annotate: prints a note, a line with the code and what it means. code.ptr is NULL for a failure
 * without a code. */
void report_note(struct report *r, struct span code);

#endif
