/* SPDX-License-Identifier: MIT */
/*
 * skeleton_state.h: what the two files of a skeleton share: skeleton_zone.c says which values can still
 * matter, skeleton.c keeps them.
 */
#ifndef ORGERR_SKELETON_STATE_H
#define ORGERR_SKELETON_STATE_H

#include "frame.h"
#include "key.h"
#include "node.h"
#include "skeleton.h"
#include "text.h"

/* What of the value around can still matter. */
enum zone {
	OPEN,           /* all */
	RESPONSE,       /* the value of Response: its errors and its id */
	QCLOUD,         /* QcloudError there: the same */
	RESPONSE_ERROR, /* an error there: its own members, or the members of an array of them */
	DEAD,           /* nothing */
};

/* An object or array that has not ended. */
struct level {
	struct node *node; /* NULL until something in it is kept */
	enum zone zone;
	bool object;
	bool begun;     /* an object that has a key */
	bool kept;      /* where the rules look for it: it is kept though it be empty */
	bool below_id;  /* an object around has a RequestId */
	bool live;      /* a member may hold a failure */
	bool response;  /* it has a Response: nothing else in it matters */
	bool failed;    /* and that has what may be an error */
	bool wraps;     /* an object anywhere in it has a key that reads Response */
	bool in_answer; /* an object around it is under such a key, and `wraps` decides about that */
	bool sealed;    /* it was found to be a failure: its members are part of it */
	bool errors;    /* an array under Error */
	unsigned rows;  /* members that are rows in a table of codes */
	unsigned marks;  /* of its keys and strings */
	unsigned marked; /* those in the tree */
	enum key key;    /* under which it stands */
	char name[TEXT_LABEL_MAX + 1];
	struct node *of[KEYS]; /* the members that count, as the judge finds them */
	int nearness[KEYS];
};

struct skeleton {
	const struct judge_sink *sink;
	uint64_t line;
	struct node_pool pool;
	size_t held_max;
	struct judge_result result;
	bool no_memory;
	bool has_key; /* of the member at hand */
	enum key key;
	char name[TEXT_LABEL_MAX + 1];
	unsigned depth;
	struct level levels[FRAME_DEPTH_MAX];
};

/* The zone of an object or array that begins in l. */
enum zone skeleton_zone(const struct skeleton *k, const struct level *l, bool object);

/* Whether the rules may read the member at hand, in l; a Response is an object, and has a zone. */
bool skeleton_reads(const struct skeleton *k, const struct level *l);

#endif
