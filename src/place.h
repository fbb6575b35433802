/* SPDX-License-Identifier: MIT */
/*
 * place.h: an object of a cJSON tree, as the rules of judge.h see it: the members whose keys they
 * know (key.h), and what is around the object. Nothing here allocates or fails; spans point into
 * the tree.
 */
#ifndef ORGERR_PLACE_H
#define ORGERR_PLACE_H

#include <cJSON.h>
#include <stdbool.h>

#include "failure.h"
#include "key.h"

/* The keys of codes that an object may have itself, and the key of the message that belongs to each. */
enum { PLACE_FAMILIES = 3 };
extern const struct place_family {
	enum key code, message;
} place_families[PLACE_FAMILIES];

/* An object, what the rules read of it, and where it is. */
struct place {
	const cJSON *object;
	struct place *around; /* the nearest object around it, ignoring arrays; or NULL */
	bool below_id;        /* an object around it has a RequestId */
	bool barred;          /* it is a member of an array, or a row in a table of codes */
	bool claimed;         /* it, or an object around it, claims a failure */

	/* The member for each key, NULL if there is none, and how near its name is to the key. Of
	 * several members, the one that key_nearness prefers. */
	const cJSON *of[KEYS];
	unsigned char nearness[KEYS];

	bool looked; /* `marks` is known */
	unsigned marks;
};

/* Reads an object. around may be NULL. In the result, below_id, barred and claimed are false. */
struct place place_read(const cJSON *object, struct place *around);

/* Whether an object under `response`, in a spelling that the API does not use, is still a response of
 * the API. It must have an id or something that may be an error, and must not contain a Response, as an
 * HTTP response would. */
bool place_is_answer(const cJSON *object);

/* The marks (MARK_… of mark.h) in the keys and strings of an object and in its own key, which show
 * whose error it is. They are searched only once for each place. */
unsigned place_marks(struct place *p);

/* Whether a value is there (not NULL), and of a cJSON type. */
static inline bool
place_is(const cJSON *v, int type)
{
	return v != NULL && (v->type & 0xff) == type;
}

/* Whether a value means something: a number other than 0, true, or a string other than "", "0", "ok"
 * and "success" in any letter case. Objects and arrays do not count. */
bool place_is_something(const cJSON *v);

/* Whether an object says that something failed, even if nothing shows that it is this API's. Then the
 * program must not say that the call succeeded. */
bool place_claims_failure(const struct place *p);

/* The value of a member that is a string; {NULL, 0} if it is not. */
struct span place_string(const cJSON *m);

/* The first string among the members under keys[0..n), except one under an error's key that means
 * that there is no error, as in "error": "0"; {NULL, 0} if there is none. */
struct span place_first_string(const struct place *p, const enum key *keys, unsigned n);

#endif
