/* SPDX-License-Identifier: MIT */
/*
 * envelope.h: a JSON value → the failures in it. The only module that sees cJSON.
 *
 * Objects are judged from the outside in. A Response with an Error, a flat
 * object, API 2.0's codeDesc or a CloudAudit record is one failure, and nothing
 * inside it is looked at; a response without an error is a success, whatever
 * its data hold. Anything else is a wrapper: its members are judged in order.
 */
#ifndef ORGERR_ENVELOPE_H
#define ORGERR_ENVELOPE_H

#include "failure.h"
#include "limits.h"

enum envelope_verdict {
	ENVELOPE_NOTHING,   /* neither an error nor a response of this API */
	ENVELOPE_RESPONSE,  /* a response without an error */
	ENVELOPE_FAILURE,   /* at least one failure was given */
	ENVELOPE_TOO_LARGE, /* the budget is used up */
	ENVELOPE_NO_MEMORY,
};

struct envelope_sink {
	failure_fn *failure;
	/* A string value of a wrapper, unescaped, which may hold a failure in some
	 * form of its own. Returns whether it did. May write to the string. */
	int (*string)(void *ctx, char *s, size_t len);
	void *ctx;
};

/* Decodes one whole JSON value, as framed; `line` is where it begins. Writes to
 * the bytes of the document: \u0000 and lone surrogates become \ufffd. May be
 * called again by sink->string. */
enum envelope_verdict envelope_decode(char *doc, size_t len, uint64_t line,
                                      const struct envelope_sink *sink);

#endif
