/* SPDX-License-Identifier: MIT */
/*
 * skeleton.h: the part of a large JSON value that matters to the judge.
 *
 * It takes the tokens of the value one by one, and builds a tree of the members that the rules read,
 * and of the strings and objects that may hold a failure. Everything else is dropped as soon as
 * its object ends. So is what cannot be a failure because of a Response or a RequestId that
 * came before it. The judge finds in this tree what it would find in a tree of the whole value.
 *
 * The tree is bounded: when it would need more than LARGE_HELD_MAX bytes, what was found so far is
 * given and dropped.
 */
#ifndef ORGERR_SKELETON_H
#define ORGERR_SKELETON_H

#include "judge.h"

struct skeleton;

/* An empty one, or NULL without memory. The sink must outlive it. */
struct skeleton *skeleton_new(const struct judge_sink *sink);
void skeleton_free(struct skeleton *k);

/* Makes it empty again. `line`: the value begins there. */
void skeleton_reset(struct skeleton *k, uint64_t line);

/* The tokens. Strings are unescaped, and need no NUL. */
void skeleton_open(struct skeleton *k, bool object);
/* `line`: how many line feeds there were since the value began; a failure has as its `object` and
 * its `record` those of the objects, 0 where one has not ended. */
void skeleton_close(struct skeleton *k, int line);
void skeleton_key(struct skeleton *k, const char *name, size_t len);
/* `holds`: there is a failure in the string. */
void skeleton_string(struct skeleton *k, const char *s, size_t len, bool holds, int line);
/* A number, true, false or null: the first len bytes of it. */
void skeleton_word(struct skeleton *k, const char *word, size_t len);

/* Whether an object or array is open. */
bool skeleton_is_open(const struct skeleton *k);

/* What the next string is needed for. If nothing (0), any other string may be given in its place. */
enum {
	SKELETON_KEY = 1,
	SKELETON_READS = 2,    /* a value that is read, or a mark is looked for in it */
	SKELETON_SEARCHES = 4, /* a value that may hold a failure */
};
unsigned skeleton_wants(const struct skeleton *k);

/* Which of the members that come next in the innermost object or array are needed. The others may be
 * left out; those of an object only if all its members are. */
enum {
	SKELETON_SIGNS = 1,     /* those that hold a sign (skip.h) */
	SKELETON_RESPONSES = 2, /* those that hold a key of a response */
	SKELETON_ANY = 4,
};
unsigned skeleton_needs(const struct skeleton *k);

/* Gives what was found so far, although a later member might still have withdrawn it. */
void skeleton_flush(struct skeleton *k);

/* Judges what is left, and returns the result for the whole value. `text`: as in judge_value. */
struct judge_result skeleton_judge(struct skeleton *k, bool text);

/* Whether there was no memory for a part of it. */
bool skeleton_lacks_memory(const struct skeleton *k);

#endif
