/* SPDX-License-Identifier: MIT */
/*
 * large.h: an object, array or string of any size → the failures in it, as the judge would find them in
 * a tree of the whole value.
 *
 * The value comes in pieces, as it is read. Only what matters to the judge is held (skeleton.h). A
 * string is searched up to LARGE_STRING_MAX bytes.
 */
#ifndef ORGERR_LARGE_H
#define ORGERR_LARGE_H

#include "judge.h"

struct large_sink {
	struct judge_sink judge;
	/* Whether judge.string would find a failure in this string. Reports none. May write to the
	 * string. */
	bool (*holds)(void *ctx, char *s, size_t len);
};

struct large_result {
	struct judge_result judge;
	bool beyond;    /* a sign (skip.h) stands beyond LARGE_STRING_MAX in a string */
	bool no_memory; /* memory ran out, so there may be more failures */
};

struct large;

/* A reader of large values, or NULL without memory. The sink is copied. */
struct large *large_new(const struct large_sink *sink);
void large_free(struct large *l);

/* Begins a value, whose first byte is in that line. */
void large_begin(struct large *l, uint64_t line);

/* Takes bytes that frame.c has accepted as the next ones of the value. Returns how many it took;
 * the rest, never more than LARGE_STRING_MAX bytes, must be given again with more behind
 * them. Changes the bytes that it takes.
 *
 * Failures are given here if it would be too much to hold them. The `object` of a failure, its
 * `record`, and the `where` of judge.string, is the number of line feeds from the beginning of the
 * value to the end of the object or string; 0 where it has not ended. */
size_t large_take(struct large *l, char *s, size_t len);

/* Gives what was found so far. A Response or RequestId that comes later can no longer withdraw it. */
void large_flush(struct large *l);

/* Ends a value of which all was taken: gives what was found. */
struct large_result large_end(struct large *l);

/* Ends a value that goes on with something that is no JSON, or is cut off: gives what was found in
 * the part that was taken. */
struct large_result large_cut(struct large *l);

#endif
