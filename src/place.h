/* SPDX-License-Identifier: MIT */
/*
 * place.h: an object of a cJSON tree, as the rules of judge.h read it: the members under the keys
 * that they know (key.h), and what stands around it. Nothing here allocates or fails; spans point
 * into the tree.
 */
#ifndef ORGERR_PLACE_H
#define ORGERR_PLACE_H

#include <cJSON.h>
#include <stdbool.h>

#include "failure.h"
#include "key.h"

/* An object, what the rules read of it, and where it stands. */
struct place {
	const cJSON *object;
	struct place *around; /* the nearest object around it, arrays looked through; or NULL */
	bool below_id;        /* an object around it has a RequestId */
	bool barred;          /* it is a member of an array, or a row in a table of codes */

	/* The member under each key; of several the last one among those that match exactly, else
	 * among those that match without letter case. NULL where there is none. */
	const cJSON *of[KEYS];
	unsigned char nearness[KEYS];

	bool looked; /* the marks are known */
	unsigned marks;
};

/* The place of an object; around may be NULL. below_id and barred are false. */
struct place place_read(const cJSON *object, struct place *around);

/* Whether an object under `response`, in a spelling that is not the API's own, is an answer of the
 * API: it has an id, or what may be an error. One of HTTP, with a status and a body, has neither, or
 * has a Response in it. */
bool place_is_answer(const cJSON *object);

/* What the keys and the strings of an object, and the key that it stands under, say of whose it is:
 * MARK_… of mark.h. They are searched once for each place, however many objects are inside it. */
unsigned place_marks(struct place *p);

/* Whether a value is there (not NULL), and of a cJSON type. */
static inline bool
place_is(const cJSON *v, int type)
{
	return v != NULL && (v->type & 0xff) == type;
}

/* Whether a value says that there is something: it is neither empty nor 0 nor false nor "ok". */
bool place_is_something(const cJSON *v);

/* The string that a member is; {NULL, 0} where it is none. */
struct span place_string(const cJSON *m);

/* The first string among the members under keys[0..n); {NULL, 0} where there is none. */
struct span place_first_string(const struct place *p, const enum key *keys, unsigned n);

#endif
