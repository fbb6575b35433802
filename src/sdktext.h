/* SPDX-License-Identifier: MIT */
/*
 * sdktext.h: a sentence in which a client prints an error → the failure.
 *
 * Clients print an API error as labels and values (Code=X, Message=...), mostly after an anchor,
 * the client's own name. The tables at the top of record.c have one row for each wording. Printed
 * objects are read by dump, and documents by json.
 */
#ifndef ORGERR_SDKTEXT_H
#define ORGERR_SDKTEXT_H

#include <stdbool.h>

#include "failure.h"
#include "limits.h"

/* The text to read, without the prefixes of its lines (prefix.h). Positions are offsets in it. */
struct sdktext_input {
	const char *text;
	size_t len;
	bool whole;      /* nothing will follow the len bytes */
	size_t low;      /* nothing before it belongs to the record */
	size_t from;     /* a record is looked for from here to the end of the line; it may begin
	                  * before `from`, but not before low */
	size_t line_end; /* the end of that line; 0: the caller does not know it */
	bool dated;      /* the prefix has a date, so each line may be a log entry of its own */
	bool boxed;      /* the lines were in a box, and were broken at blanks to fit it */
};

enum sdktext_verdict {
	SDKTEXT_NONE,  /* no record in the rest of the line */
	SDKTEXT_FOUND, /* `found` is filled in */
	SDKTEXT_MORE,  /* what begins at found->begin needs lines beyond len */
};

#define SDKTEXT_NO_OBJECT SIZE_MAX

struct sdktext_found {
	struct failure failure; /* line: not set. Spans into the text or `scratch` */
	size_t begin, end;      /* the record; if none was found, the search may go on at `begin` */
	size_t object;          /* where an object begins that has the code and the id and ends the
	                         * record, as Node's inspect prints them; or
	                         * SDKTEXT_NO_OBJECT */
	bool strong;            /* its form is specific to this API */
	bool cut;               /* it was cut off at SDKTEXT_RECORD_MAX */
	bool again;             /* it follows again, in full, so this one is not reported */
	size_t used;            /* bytes of scratch */
	char scratch[3 * SDKTEXT_RECORD_MAX]; /* what had to be unescaped or unwrapped */
};

/* Looks for the first record on the line at in->from. The end of that line must be in the text: a
 * line feed, or in->len if in->whole. Bytes after those that the record needs do not change the
 * answer. Allocates nothing. */
enum sdktext_verdict sdktext_next(const struct sdktext_input *in, struct sdktext_found *found);

/* The message before an object that has a code but no message, as Node and Bun print an error:
 * `NAME: MSG`, then lines of a stack, then the object at `object`. Nothing before low is looked
 * at. Returns a trimmed span of the text, whose ptr is NULL if there is no message; sets *begin to
 * where its line begins. */
struct span sdktext_front(const char *text, size_t low, size_t object, size_t *begin);

#endif
