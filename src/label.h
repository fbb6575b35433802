/* SPDX-License-Identifier: MIT */
/*
 * label.h: finds labels in text. A label is a name in one of its spellings, a separator and a
 * value, as in `Code=X`, `"code": "X"`, `requestId: X` and `Error Code：X`.
 *
 * Positions are offsets in the text. Nothing here allocates or fails.
 */
#ifndef ORGERR_LABEL_H
#define ORGERR_LABEL_H

#include "text.h"

struct label_hit {
	enum label label;
	size_t begin; /* where it begins: its quote, if its name is quoted */
	size_t name;  /* the first byte of the name, and how many it has */
	size_t name_len;
	size_t after;   /* the byte after the separator */
	size_t value;   /* the first byte of the value, after blanks and the value's quote */
	size_t quote;   /* the length of that quote with its backslashes; 0: none */
	char separator; /* ':' (a full-width colon too) or '=' */
	bool quoted_key;
	bool tight; /* no blank before or after the separator */
};

/* Bits for the labels that are looked for. */
#define LABEL_BIT(label) (1u << (label))

/* Whether a label begins with its name at pos; if so, fills in *hit. Bytes before low, where the
 * text begins, are not looked at. */
bool label_at(const char *s, size_t low, size_t pos, size_t end, struct label_hit *hit);

/* Finds the first label in [from, end) whose bit is set in `wanted`. Returns whether there is
 * one. */
bool label_next(const char *s, size_t low, size_t from, size_t end, unsigned wanted,
                struct label_hit *hit);

/* The length of a quote at s: any backslashes, then ' or ". 0 if there is none. */
size_t label_quote(const char *s, size_t len);

/* Where a quoted value that begins at `from` ends: before the next quote with the same mark (' or
 * ") that is escaped as the first one, whose length is quote_len: with the same number of backslashes,
 * or, if that is 0, with an even number. Returns `end` if there is none. */
size_t label_quote_end(const char *s, size_t from, size_t end, char mark, size_t quote_len);

/* A trigger is a reason to read the lines around it (stretch.h): a client's name, which is called
 * an anchor, or a label whose value may be a code. */
enum trigger {
	TRIGGER_NONE,
	TRIGGER_ANCHOR, /* a client's own name: [T]encentCloudSDK */
	TRIGGER_CODE,   /* a name that ends in `code`, and a value in the shape of a code */
	TRIGGER_ERROR,  /* `error`, followed by a code */
	TRIGGER_MORE,   /* only further bytes can tell whether there is one */
};

/* Finds the first trigger in [from, end), and sets *pos to its sign: the `e` of `encentCloudSDK`, or
 * the `code` of `errorCode`. Reads no byte before low, and none from len or from end + LABEL_REACH on.
 * If `whole`, the input ends at len. Otherwise the caller must provide the rest of the line, or at
 * least 2 * LABEL_REACH bytes after `end`. For TRIGGER_NONE, *pos is not defined. */
enum { LABEL_REACH = 256 };
enum trigger label_trigger(const char *s, size_t low, size_t from, size_t end, size_t len,
                           bool whole, size_t *pos);

#endif
