/* SPDX-License-Identifier: MIT */
/*
 * skeleton.h: what matters to the judge of a value that is too large for one tree.
 *
 * It hears the tokens of a JSON value one by one, and builds a tree of what they leave: the
 * members that the rules read, and the strings and objects in which there may be a failure. All
 * else is forgotten as soon as its object ends, and so is what cannot be a failure where it
 * stands, below a Response or beside a RequestId that came before. The judge finds in that tree
 * what it would find in the whole one.
 *
 * The tree is bounded: where more than LARGE_HELD_MAX is held, what has been found is given, and
 * forgotten.
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
/* `line`: how many line feeds there were since the value began; a failure that is given before
 * the value has ended has as its `object` that of the object or the string that holds it. */
void skeleton_close(struct skeleton *k, int line);
void skeleton_key(struct skeleton *k, const char *name, size_t len);
/* `holds`: there is a failure in the string. */
void skeleton_string(struct skeleton *k, const char *s, size_t len, bool holds, int line);
/* A number, true, false or null: the first len bytes of it. */
void skeleton_word(struct skeleton *k, const char *word, size_t len);

/* Whether an object or array is open. */
bool skeleton_is_open(const struct skeleton *k);

/* What the next string is good for; where it is 0, any string may be said to be it. */
enum {
	SKELETON_KEY = 1,
	SKELETON_READS = 2,    /* a value that is read, or a mark is looked for in it */
	SKELETON_SEARCHES = 4, /* a value that may hold a failure */
};
unsigned skeleton_wants(const struct skeleton *k);

/* Gives what has been found, and may still be withdrawn. */
void skeleton_flush(struct skeleton *k);

/* Judges what is left; `text`: as what a text leaves. And what all of it was. */
struct judge_result skeleton_judge(struct skeleton *k, bool text);

/* Whether there was no memory for a part of it. */
bool skeleton_lacks_memory(const struct skeleton *k);

#endif
