/* SPDX-License-Identifier: MIT */
/*
 * judge.h: a cJSON tree → the failures in it. What makes an object a failure is written here,
 * and nowhere else: for whole JSON as for what a language printed.
 *
 * Objects are judged from the outside in. A Response with an Error, an Error, a flat object, API
 * 2.0's codeDesc or a CloudAudit record is one failure, and nothing inside it is searched; a
 * response without an error is a success, whatever its data hold. Anything else is a wrapper:
 * its members are judged in order.
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
	/* Called for a string of a wrapper that bears a sign (skip.h), unescaped, which may hold a
	 * failure in a form of its own. Returns whether it did. May write to the string. `where`
	 * is the valueint of the string. */
	bool (*string)(void *ctx, char *s, size_t len, size_t where);
	void *ctx;
};

struct judge_result {
	bool failed;   /* at least one failure was given, by judge or by sink->string */
	bool response; /* a response was seen that holds no error */
};

/* Judges a tree. `text`: it was made of a text that is no JSON, so that the form of each failure
 * is FORM_TEXT. `line` is where the tree begins. */
struct judge_result judge_value(const cJSON *value, bool text, uint64_t line,
                                const struct judge_sink *sink);

/* Whether there is a failure in a tree that was made of a text; what its strings hold is not
 * looked at. */
bool judge_holds(const cJSON *value);

/* The rest is for skeleton.c, which reads values that are too large for one tree. */

/* Judges an object without what stands around it: whether it may be a failure, and whether it may
 * be a response. What stands around it can only show that it is not. below_id: an object around it
 * has a RequestId. in_array: it is a member of an array. */
struct judge_result judge_alone(const cJSON *object, bool below_id, bool in_array);

/* Whether an object looks like a row in a table of codes. Two such rows in one object are no
 * failures. */
bool judge_is_row(const cJSON *object);

#endif
