/* SPDX-License-Identifier: MIT */
/*
 * scan.h: the bytes of an input → the failures in it, in order, as they come.
 *
 * A scanner looks for JSON values wherever one may begin, and passes them to json, or to large if
 * they are too large for json. Around a trigger in text (label.h), it has stretch read the lines.
 * Its memory is bounded, whatever the input is, and the result does not depend on how the input is
 * split into feeds.
 *
 * It skips bytes without a sign of an error (skip.h), up to the next fresh line: a line that cannot
 * be the continuation of a JSON value, whatever came before.
 */
#ifndef ORGERR_SCAN_H
#define ORGERR_SCAN_H

#include <stdbool.h>

#include "failure.h"
#include "limits.h"

/* What is wrong with a document. */
enum scan_trouble {
	SCAN_FINE,
	SCAN_MALFORMED,
	SCAN_CUT_OFF,
};

/* Why a part of an input that contains a sign of an error (skip.h) was not searched. */
enum scan_unsearched {
	SCAN_ALL_SEARCHED,
	SCAN_TOO_LONG,   /* it is beyond LARGE_STRING_MAX bytes of a string */
	SCAN_TOO_DEEP,   /* it is nested in more than SCAN_NESTING_MAX strings */
	SCAN_TOO_NESTED, /* it is in a value that is nested deeper than FRAME_DEPTH_MAX */
	SCAN_TOO_BROKEN, /* it would take too long: too many objects are not closed */
};

struct scan_result {
	uint64_t failures;
	bool response; /* a response without an error was seen */
	bool no_memory;
	enum scan_trouble trouble;       /* of the first document that has one */
	uint64_t line, column;           /* where that is; from 1, columns are bytes */
	const char *expected;            /* what was expected there */
	enum scan_unsearched unsearched; /* why the first such part was not, */
	uint64_t unsearched_line;        /* and where its document begins */
	uint64_t cut_line;               /* a line on which a record of text was cut off; 0: none */
	uint64_t message_line; /* a line with a message longer than MESSAGE_MAX; 0: none */
	uint64_t long_line;    /* a line with a sign that is longer than SCAN_LINE_MAX; 0: none */
};

struct scan;

/* Returns a new scanner, or NULL without memory; scan_free frees it. `found` is called with ctx for
 * each failure, during scan_feed. */
struct scan *scan_new(failure_fn *found, void *ctx);

/* Returns where to put the next bytes, and sets *size to how many there is room for, at least one.
 * The room is valid until the next scan_feed. */
char *scan_room(struct scan *s, size_t *size);

/* Reads the n bytes that were put there, and may change them. end: they are the last ones. */
void scan_feed(struct scan *s, size_t n, bool end);

/* The number, from 1, of the first line on which a failure that has not been found yet may end. */
uint64_t scan_open_line(struct scan *s);

/* What the input contained; valid once scan_feed has been called with `end`. */
const struct scan_result *scan_result(struct scan *s);

/* Prepares the scanner for another input. */
void scan_reset(struct scan *s);

void scan_free(struct scan *s);

#ifdef SCAN_TEST
/* For tests that compare the fast path with the slow one: true turns the fast path off. */
extern bool scan_slow;
#endif

#endif
