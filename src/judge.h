/* SPDX-License-Identifier: MIT */
/*
 * judge.h: a cJSON tree → the failures in it. The rules that say whether an object is a failure are
 * only here, for JSON documents and for dumps (dump.h) alike.
 *
 * Objects are judged from the outside in. A Response with an Error, an Error, a flat object, API
 * 2.0's codeDesc or a CloudAudit record is one failure, and nothing inside it is searched. A
 * response without an error is a success, whatever its data contain. Anything else is a wrapper,
 * whose members are judged in order.
 */
#ifndef ORGERR_JUDGE_H
#define ORGERR_JUDGE_H

#include <cJSON.h>
#include <stdbool.h>

#include "failure.h"

struct judge_sink {
	/* Called once for each failure, in the order of the tree. f->object is the valueint of
	 * the object that holds the code, f->record of the one that has the Response or the
	 * Error. */
	failure_fn *failure;
	/* Called for each string of a wrapper that contains a sign (skip.h), unescaped, since it
	 * may contain a failure in another form. Returns whether it does. May change the string.
	 * `where` is the valueint of the string. */
	bool (*string)(void *ctx, char *s, size_t len, size_t where);
	void *ctx;
};

struct judge_result {
	bool failed;   /* at least one failure was given, by judge or by sink->string */
	bool response; /* a response without an error was seen */
	bool success;  /* it was a Response: whatever its strings hold is no failure */
};

/* Judges a tree that begins on that line. `text`: the tree was made from text that is not JSON, so
 * each failure has the form FORM_TEXT. */
struct judge_result judge_value(const cJSON *value, bool text, uint64_t line,
                                const struct judge_sink *sink);

/* Whether there is a failure in a tree that was made from text; its strings are not searched. */
bool judge_holds(const cJSON *value);

/* The rest is for skeleton.c, which reads documents that are too large for one tree. */

/* Judges an object without looking at what is around it: whether it may be a failure, and whether
 * it may be a response. The objects around it cannot turn it into one; they can only show that it is
 * none. below_id: an object around
 * it has a RequestId. in_array: it is a member of an array. */
struct judge_result judge_alone(const cJSON *object, bool below_id, bool in_array);

/* Whether an object looks like a row in a table of codes. If an object has two
 * such rows, they are not failures. */
bool judge_is_row(const cJSON *object);

#endif
