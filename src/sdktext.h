/* SPDX-License-Identifier: MIT */
/*
 * sdktext.h: a sentence in which a client prints an error → the failure.
 *
 * Clients print an API error as labels and values: Code=X, Message=..., mostly behind an anchor,
 * the client's own name. The table of forms in sdktext.c has one row a wording. Objects are
 * dump's, documents are json's.
 */
#ifndef ORGERR_SDKTEXT_H
#define ORGERR_SDKTEXT_H

#include <stdbool.h>

#include "failure.h"
#include "limits.h"

/* What there is to read: text without what stands in front of each of its lines. Positions are
 * offsets in it. */
struct sdktext_input {
	const char *text;
	size_t len;
	bool whole;      /* nothing will follow the len bytes */
	size_t low;      /* nothing in front of it belongs to the record */
	size_t from;     /* a record is looked for from here to the end of its line; it may begin in
	              * front of `from`, at or behind low */
	size_t line_end; /* the end of that line; 0: the caller does not know it */
	bool dated;      /* each line had a date in front: any may be an entry of its own */
	bool boxed;      /* the lines stood in a box: its maker broke them at blanks */
};

enum sdktext_verdict {
	SDKTEXT_NONE,  /* no record in the rest of the line */
	SDKTEXT_FOUND, /* `found` is filled in */
	SDKTEXT_MORE,  /* what begins at found->begin needs the lines behind len */
};

#define SDKTEXT_NO_OBJECT SIZE_MAX

struct sdktext_found {
	struct failure failure; /* line: not set. Spans into the text or `scratch` */
	size_t begin, end;      /* in the text; SDKTEXT_NONE: none begins in front of `begin` */
	size_t object;          /* an object begins there that has the code and the id, as Node's
	                         * inspect prints them: the record ends with it; or
	                         * SDKTEXT_NO_OBJECT */
	bool strong;            /* it is this API's whatever stands around it */
	bool cut;               /* SDKTEXT_RECORD_MAX was met before the record's end */
	size_t used;            /* bytes of scratch */
	char scratch[3 * SDKTEXT_RECORD_MAX]; /* what had to be unescaped or unwrapped */
};

/* Looks for the first record in the line at in->from, of which the end, a line feed or in->len if
 * whole, must be there. The answer is the same however many bytes there are behind those it
 * needs. */
enum sdktext_verdict sdktext_next(const struct sdktext_input *in, struct sdktext_found *found);

/* The message in front of an object that has a code and none itself, as Node and Bun print an
 * error: `NAME: MSG`, then lines of a stack, then the object at `object`. Nothing in front of low
 * is looked at. Returns a span of the text, trimmed; its ptr is NULL where there is none. *begin
 * is where the line with it begins. */
struct span sdktext_front(const char *text, size_t low, size_t object, size_t *begin);

#endif
