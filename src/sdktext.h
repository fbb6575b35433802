/* SPDX-License-Identifier: MIT */
/*
 * sdktext.h: a stretch of text → the failures in it.
 *
 * Clients print an API error as labels and values: Code=X, Message=..., mostly
 * behind an anchor, the client's own name. The table of forms in sdktext.c has
 * one row a wording. Broken JSON is read here too: its keys are labels.
 */
#ifndef ORGERR_SDKTEXT_H
#define ORGERR_SDKTEXT_H

#include <stdbool.h>

#include "failure.h"
#include "limits.h"

/* What there is to read. All positions are offsets in `text`. */
struct sdktext_input {
	const char *text;
	size_t len;
	bool whole;     /* nothing will follow the len bytes */
	size_t segment; /* where what belongs to the line at `from` begins: the
	                    * line, or what follows a document in it */
	size_t from;    /* a record is looked for from here to the end of the line */
	bool document;  /* `segment` is where a broken document begins, lines above */
	bool head_lost; /* of that document: its brackets do not tell where it ends */
};

enum sdktext_verdict {
	SDKTEXT_NONE,  /* no record begins in the rest of the line */
	SDKTEXT_FOUND, /* `found` is filled in */
	SDKTEXT_MORE,  /* what begins at found->begin needs the lines behind len */
};

struct sdktext_found {
	struct failure failure; /* line: not set. Spans into the text or `scratch` */
	size_t begin, end;      /* in the text */
	bool cut;               /* SDKTEXT_RECORD_MAX was met before the record's end */
	char scratch[3 * SDKTEXT_RECORD_MAX]; /* what had to be unescaped or unwrapped */
};

/* Looks for the first record that begins in the line at in->from, of which the
 * end, a line feed or in->len if whole, must be there. The answer is the same
 * however many bytes there are behind those it needs. */
enum sdktext_verdict sdktext_next(const struct sdktext_input *in, struct sdktext_found *found);

/* The offset behind what wraps or quotes the line that begins at `from`: "│ ",
 * "// ", "# ", "> ", also repeated; `from` where there is none. */
size_t sdktext_skip_prefix(const char *s, size_t from, size_t len);

/* The brackets that are open at `to`, counted from `from`, outside double quotes,
 * which end with their line; negative where more are closed. */
int sdktext_open_brackets(const char *s, size_t from, size_t to);

/* Whether a line begins an entry of a log: a date, a klog head, level= or
 * time=, Caused by, a Markdown fence. */
bool sdktext_is_log_entry(const char *line, size_t len);

#endif
