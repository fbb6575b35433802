/* SPDX-License-Identifier: MIT */
/*
 * skeleton.h: the skeleton of a large JSON value, a tree of only what the judge needs.
 *
 * It takes the tokens of the value one by one, and keeps the members that the rules read, and the
 * strings and objects that may contain a failure. Everything else is dropped as soon as its object
 * ends, and so is what cannot be a failure because of an earlier Response or RequestId. The judge
 * finds in this tree what it would find in a tree of the whole value.
 *
 * The tree is bounded: if it would need more than LARGE_HELD_MAX bytes, what was found so far is
 * reported and dropped.
 */
#ifndef ORGERR_SKELETON_H
#define ORGERR_SKELETON_H

#include "judge.h"

struct skeleton;

/* Returns an empty skeleton, or NULL without memory; skeleton_free frees it. The sink must outlive
 * it. */
struct skeleton *skeleton_new(const struct judge_sink *sink);
void skeleton_free(struct skeleton *k);

/* Makes it empty, for a value that begins on that line. */
void skeleton_reset(struct skeleton *k, uint64_t line);

/* Each of these takes one token, in the order of the value. Strings must be unescaped, and need no
 * NUL. */
void skeleton_open(struct skeleton *k, bool object);
/* `line`: how many line feeds there were since the value began. The `object` and the `record` of a
 * failure are the `line` at which these objects ended; 0 if one has not ended. */
void skeleton_close(struct skeleton *k, int line);
void skeleton_key(struct skeleton *k, const char *name, size_t len);
/* `holds`: the string contains a failure. */
void skeleton_string(struct skeleton *k, const char *s, size_t len, bool holds, int line);
/* A number, true, false or null, or the first len bytes of it. */
void skeleton_word(struct skeleton *k, const char *word, size_t len);

/* Whether an object or array is open. */
bool skeleton_is_open(const struct skeleton *k);

/* What the next string is needed for. If for nothing (0), any string may be passed in its place. */
enum {
	SKELETON_KEY = 1,
	SKELETON_READS = 2,    /* a value that the rules read, or that is searched for marks */
	SKELETON_SEARCHES = 4, /* a value that may contain a failure */
};
unsigned skeleton_wants(const struct skeleton *k);

/* Which of the next members of the innermost object or array are needed. The other members may be left
 * out. In an object, leave out either all remaining members or none. */
enum {
	SKELETON_SIGNS = 1,     /* those that contain a sign (skip.h) */
	SKELETON_RESPONSES = 2, /* those that contain a key of a response */
	SKELETON_ANY = 4,
};
unsigned skeleton_needs(const struct skeleton *k);

/* Reports what was found so far, although a later member might still have withdrawn it. */
void skeleton_flush(struct skeleton *k);

/* Ends the value: judges and reports what is left, and returns the result for the whole value.
 * text: as in judge_value. */
struct judge_result skeleton_judge(struct skeleton *k, bool text);

/* Whether memory ran out, so that a part of the value is missing. */
bool skeleton_lacks_memory(const struct skeleton *k);

#endif
