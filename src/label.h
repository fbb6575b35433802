/* SPDX-License-Identifier: MIT */
/*
 * label.h: the labels in a stretch of text: a name in one of its spellings, a separator, a value.
 *
 * A label is what `Code=`, `"code": "`, `requestId:` and `Error Code：` have in common. Positions are
 * offsets in the text. Nothing here allocates or fails.
 */
#ifndef ORGERR_LABEL_H
#define ORGERR_LABEL_H

#include "text.h"

struct label_hit {
	enum label label;
	size_t begin; /* where it begins: its quote, if its name is quoted */
	size_t name;  /* the first byte of the name, and how many it has */
	size_t name_len;
	size_t after;   /* the byte behind the separator */
	size_t value;   /* the first byte of the value: behind blanks and the value's quote */
	size_t quote;   /* the length of that quote: 0, or 1 and one more for each backslash */
	char separator; /* ':' (a full-width colon too) or '=' */
	bool quoted_key;
	bool tight; /* no blank in front of the separator, and none behind it */
};

/* Bits for the labels that are looked for. */
#define LABEL_BIT(label) (1u << (label))

/* Whether a label has its name at pos; fills in *hit if so. Nothing in front of low, where the text
 * begins, is looked at. */
bool label_at(const char *s, size_t low, size_t pos, size_t end, struct label_hit *hit);

/* Finds the first label in [from, end) whose bit is set in `wanted`. */
bool label_next(const char *s, size_t low, size_t from, size_t end, unsigned wanted,
                struct label_hit *hit);

/* The length of a quote at s: any backslashes, then ' or ". 0 if there is none. */
size_t label_quote(const char *s, size_t len);

/* Where a quoted value ends that begins at `from`: in front of the next quote with the same mark
 * (' or ") and as many backslashes, which is quote_len bytes long. `end` if there is none. */
size_t label_quote_end(const char *s, size_t from, size_t end, char mark, size_t quote_len);

/* A trigger is a reason to read the lines around it, a stretch of text: a client's name (an
 * anchor), or a label whose value may be a code. */
enum trigger {
	TRIGGER_NONE,
	TRIGGER_ANCHOR, /* a client's own name: [T]encentCloudSDK */
	TRIGGER_CODE,   /* a name that ends in `code`, and a value in the shape of a code */
	TRIGGER_ERROR,  /* `error`, and behind it a code */
	TRIGGER_MORE,   /* only further bytes can tell whether there is one */
};

/* Finds the first trigger in [from, end), and sets *pos to where it begins. Looks at nothing in
 * front of low, at most LABEL_REACH bytes behind `end`, and never behind len. whole: nothing will
 * follow the len bytes; if not, they hold the end of the line, or twice LABEL_REACH bytes behind
 * `end`. */
enum { LABEL_REACH = 256 };
enum trigger label_trigger(const char *s, size_t low, size_t from, size_t end, size_t len,
                           bool whole, size_t *pos);

#endif
