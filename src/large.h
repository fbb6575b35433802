/* SPDX-License-Identifier: MIT */
/*
 * large.h: a JSON value of any size → the failures in it, as the judge would find them in a tree
 * of the whole value.
 *
 * The value comes in pieces, as it is read. Nothing of it is held but what matters to the judge
 * (skeleton.h). A string is searched up to LARGE_STRING_MAX.
 */
#ifndef ORGERR_LARGE_H
#define ORGERR_LARGE_H

#include "judge.h"

struct large_sink {
	struct judge_sink judge;
	/* Whether judge.string would find a failure in this string; gives none. May write to it. */
	bool (*holds)(void *ctx, char *s, size_t len);
};

struct large_result {
	struct judge_result judge;
	bool beyond;    /* what lies beyond LARGE_STRING_MAX in a string bears a sign */
	bool no_memory; /* and so there may be more */
};

struct large;

/* A reader of large values, or NULL without memory. The sink is copied. */
struct large *large_new(const struct large_sink *sink);
void large_free(struct large *l);

/* Before the first byte of a value; it begins in `line`. */
void large_begin(struct large *l, uint64_t line);

/* Takes bytes that frame.c has accepted as the next ones of the value, and returns how many:
 * the others are to be given again, with more behind them. It leaves more than LARGE_STRING_MAX
 * bytes never. Writes to the bytes it takes.
 *
 * A failure may be given here already, where it would be too much to hold. Its `object` is then,
 * as for judge.string `where`, the number of line feeds from the beginning of the value to the
 * end of the object or string that holds it. */
size_t large_take(struct large *l, char *s, size_t len);

/* Gives what was found up to here. A Response or RequestId that comes later withdraws it no more. */
void large_flush(struct large *l);

/* The value has ended, all of it was taken: gives what was found. */
struct large_result large_end(struct large *l);

/* The value goes on with what is no JSON, or ends before it is whole: the same, for what there is
 * of it. */
struct large_result large_cut(struct large *l);

#endif
