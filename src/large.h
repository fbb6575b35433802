/* SPDX-License-Identifier: MIT */
/*
 * large.h: an object, array or string of any size → the failures in it, the same ones that the
 * judge would find in a tree of the whole value.
 *
 * The value is passed in pieces, as it is read. Only what the judge needs is kept (skeleton.h). A
 * string is searched up to LARGE_STRING_MAX bytes.
 */
#ifndef ORGERR_LARGE_H
#define ORGERR_LARGE_H

#include "judge.h"

struct large_sink {
	struct judge_sink judge;
	/* Whether judge.string would find a failure in this string. Reports none. May change the
	 * string. */
	bool (*holds)(void *ctx, char *s, size_t len);
};

struct large_result {
	struct judge_result judge;
	bool beyond;    /* a string contains a sign (skip.h) beyond LARGE_STRING_MAX */
	bool no_memory; /* memory ran out, so there may be more failures */
};

struct large;

/* Returns a reader of large values, or NULL without memory; large_free frees it. The sink is
 * copied. */
struct large *large_new(const struct large_sink *sink);
void large_free(struct large *l);

/* Begins a value, whose first byte is on that line. */
void large_begin(struct large *l, uint64_t line);

/* Takes the next bytes of the value, which frame.c has accepted. Returns how many it took; the
 * rest, never more than LARGE_STRING_MAX + LARGE_STRING_MORE bytes, must be passed again together with the bytes that
 * follow them. Changes the bytes that it takes.
 *
 * Failures are reported here if too much would have to be held otherwise. The `object` of a
 * failure, its `record`, and the `where` of judge.string, is the number of line feeds from the
 * beginning of the value to the end of the object or string; 0 if it has not ended. */
size_t large_take(struct large *l, char *s, size_t len);

/* Reports what was found so far. A Response or RequestId that comes later can no longer withdraw
 * it. */
void large_flush(struct large *l);

/* Ends a value that was taken completely, and reports what was found. */
struct large_result large_end(struct large *l);

/* Ends a value that is malformed or cut off after what was taken, and reports what was found in
 * that part. */
struct large_result large_cut(struct large *l);

#endif
