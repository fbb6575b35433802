/* SPDX-License-Identifier: MIT */
/*
 * skeleton_state.h: what the two files of a skeleton share. skeleton_zone.c decides which values can
 * still matter; skeleton.c keeps these.
 */
#ifndef ORGERR_SKELETON_STATE_H
#define ORGERR_SKELETON_STATE_H

#include "frame.h"
#include "key.h"
#include "node.h"
#include "skeleton.h"
#include "text.h"

/* Which members of an object or array can still matter. */
enum zone {
	OPEN,           /* all members */
	RESPONSE,       /* this is the value of Response: its errors and its id */
	QCLOUD,         /* this is QcloudError there: the same */
	RESPONSE_ERROR, /* this is an error there: its own members, or those of an array of errors */
	DEAD,           /* no members */
};

/* An object or array that has not ended. */
struct level {
	struct node *node; /* NULL until something in it is kept */
	enum zone zone;
	bool object;
	bool begun;    /* an object that has a key */
	bool kept;     /* the rules look for it here, so it is kept even if it is empty */
	bool below_id; /* an object around it has a RequestId */
	bool live;     /* a member may contain a failure */
	bool response; /* it has a Response: nothing else in it matters */
	bool answered; /* an object in it, or itself, is a response without an error */
	bool failed;   /* the Response has what may be an error */
	bool wraps;    /* an object anywhere in it has a key that reads Response */
	/* It, or an object around it, is the value of a key that reads `Response`, so that its members
	 * decide whether it is a response. */
	bool in_answer;
	bool sealed;     /* it is known to be a failure, and its members are part of it */
	bool errors;     /* an array under Error */
	unsigned rows;   /* members that are rows in a table of codes */
	unsigned marks;  /* of its keys and strings */
	unsigned marked; /* those in the tree */
	enum key key;    /* the key of this object or array */
	char name[TEXT_LABEL_MAX + 1];
	struct node *of[KEYS]; /* the members that count, chosen as by the judge */
	int nearness[KEYS];
};

struct skeleton {
	const struct judge_sink *sink;
	uint64_t line;
	struct node_pool pool;
	size_t held_max;
	struct judge_result result;
	bool no_memory;
	bool has_key; /* of the current member */
	enum key key;
	char name[TEXT_LABEL_MAX + 1];
	unsigned depth;
	struct level levels[FRAME_DEPTH_MAX];
};

/* The zone of an object or array that begins in l, under k->key. */
enum zone skeleton_zone(const struct skeleton *k, const struct level *l, bool object);

/* Whether the rules may read the current member, in l. (A Response is an object, and has a zone.) */
bool skeleton_reads(const struct skeleton *k, const struct level *l);

#endif
