/* SPDX-License-Identifier: MIT */
/*
 * history.h: tells which failures of an input are one failure that was printed twice.
 *
 * A record is what an input says of one failed call. A wrapper prints its cause again, Java repeats
 * it behind `Caused by:`, Node prints an object and a string. A record of text is a repetition of
 * one of the last SCAN_HISTORY records
 *   - if it has that record's code and id;
 *   - if it has no code, but that record's id;
 *   - if it has no id, but the code and the message of a record without an id, or no code and the
 *     message of any record; and that record is in the same document, or at most HISTORY_LINES_MAX
 *     lines above with no new entry of the log between them.
 * Documents are never repetitions.
 */
#ifndef ORGERR_HISTORY_H
#define ORGERR_HISTORY_H

#include <stdbool.h>

#include "failure.h"

enum { HISTORY_LINES_MAX = 20 };

/* Where a record stands. */
struct history_place {
	uint64_t line; /* the first line of the record, and the last one */
	uint64_t end_line;
	uint64_t entry;    /* the last line at or above `line` that begins an entry of the log; 0:
	                    * there is none within HISTORY_LINES_MAX lines */
	uint64_t document; /* the number of the document that it is in, from 1; 0: none */
};

struct history;

/* An empty history, or NULL without memory. */
struct history *history_new(void);
void history_free(struct history *h);

/* Forgets all records: another input follows. */
void history_reset(struct history *h);

/* Returns whether the failure is a repetition. If it is not, it becomes the last record. */
bool history_is_repetition(struct history *h, const struct failure *f,
                           const struct history_place *place);

#endif
