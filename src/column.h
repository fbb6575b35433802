/* SPDX-License-Identifier: MIT */
/*
 * column.h: a log entry whose text was wrapped to fit into a column of a table → the text as it was.
 *
 * The log handler of Python's library rich prints such entries, with a time, a level, and the place
 * in the source, of which each may be missing:
 *
 *     [11/26/26 18:21:06] ERROR    delete failed: [TencentCloudSDKException] px.py:103
 *                                  code:FailedOperation.NodeNotEmpty
 *
 * Lines are broken at blanks, and a word that is longer than the column is broken where the column ends.
 * Positions are offsets in bytes. Nothing here allocates or fails.
 */
#ifndef ORGERR_COLUMN_H
#define ORGERR_COLUMN_H

#include "text.h"

struct column {
	size_t begin, end; /* the lines of the entry, with their line feeds */
	size_t first;      /* where the text begins in the first line */
	size_t first_end;  /* where it ends there, in front of the place in the source */
	size_t left;       /* the column of the terminal, from 0 on, in which the text begins */
	size_t width;      /* of the text's lines. Columns of the terminal. */
};

enum column_verdict {
	COLUMN_NONE,
	COLUMN_FOUND,
	COLUMN_MORE, /* more bytes are needed */
};

/* Finds the entry of which a line begins at bol, in s[low..len). It has at least two lines, and begins at
 * most SDKTEXT_RECORD_MAX bytes and SDKTEXT_LINES_MAX lines before bol. whole: nothing follows. */
enum column_verdict column_find(struct column *c, const char *s, size_t low, size_t len, bool whole,
                                size_t bol);

/* The text of the entry's line that begins at bol, without the blanks that fill its line. */
struct span column_text(const struct column *c, const char *s, size_t bol);

/* What was between the text of a line and that of the next one before they were wrapped: a blank, a line
 * feed, or nothing ('\0'). */
char column_joint(const struct column *c, struct span text, struct span next);

#endif
