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
	bool any; /* a record was printed: an empty line separates the next one */
	/* Of text only: */
	bool color;
	bool zh;            /* Chinese descriptions */
	size_t columns;     /* of the terminal, where lines are broken; 0: they are not */
	size_t width;       /* lists: to how many columns codes are padded */
	bool retry;         /* lists: say whether to try again */
	char *const *words; /* lists: words to be shown in colour, and how many */
	size_t word_count;
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
