/* SPDX-License-Identifier: MIT */
/*
 * history.h: tells which records of an input repeat a failure that was printed before.
 *
 * A record is the text in which one failed call was printed. A wrapper prints its cause again, Java
 * repeats it after `Caused by:`, Node prints an object and a string. A record of text is a
 * repetition of one of the last SCAN_HISTORY records
 *   - if it has that record's code and id;
 *   - if it has no code, but that record's id;
 *   - if it has no id, but the code and the message of a record without an id, or no code and the
 *     message of any record; and that record is in the same document, or at most HISTORY_LINES_MAX
 *     lines above with no new log entry between them;
 *   - if it has no id, a message of one line, and the code of a record in the same document, whose
 *     message has more lines and begins with that one: Ansible prints an output as one string and
 *     as a list of its lines.
 * A document is never a repetition.
 */
#ifndef ORGERR_HISTORY_H
#define ORGERR_HISTORY_H

#include <stdbool.h>

#include "failure.h"

enum { HISTORY_LINES_MAX = 20 };

/* Where a record is in the input. */
struct history_place {
	uint64_t line; /* the first line of the record, and the last one */
	uint64_t end_line;
	uint64_t entry;    /* the last line at or above `line` that begins a log entry; 0: there
	                    * is none within HISTORY_LINES_MAX lines */
	uint64_t document; /* the number of the document that it is in, from 1; 0: none */
};

struct history;

/* Returns an empty history, or NULL without memory; history_free frees it. */
struct history *history_new(void);
void history_free(struct history *h);

/* Forgets all records, before another input. */
void history_reset(struct history *h);

/* Returns whether the failure is a repetition. If it is not, it becomes the last record. */
bool history_is_repetition(struct history *h, const struct failure *f,
                           const struct history_place *place);

#endif
