/* SPDX-License-Identifier: MIT */
/*
 * history.h: which failures of an input are one failure that was printed twice.
 *
 * A wrapper prints its cause again, Java repeats it behind `Caused by:`, Node prints an object and a
 * string. A record of text is a repetition
 *   - if it has the code and the id of one of the last SCAN_HISTORY records;
 *   - without an id, if it has the code and the message of a record without one, or no code and
 *     the message of any record, that stands in the same document, or at most HISTORY_LINES_MAX lines in front with no new entry of
 *     the log between;
 *   - without a code, if it has the id of one of the last SCAN_HISTORY records.
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

/* Whether the failure is a repetition. If it is none, it becomes the last record. */
bool history_is_repetition(struct history *h, const struct failure *f,
                           const struct history_place *place);

#endif
