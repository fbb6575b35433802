/* SPDX-License-Identifier: MIT */
/*
 * scan.h: the bytes of an input → the failures in it, in order, as they come.
 *
 * A scanner looks for JSON values wherever one may begin, and gives whole ones to json and larger ones
 * to large. Around a trigger in text (label.h) it lets stretch read the lines. Its memory is
 * bounded, whatever the input is, and what it finds does not depend on how the input is
 * split into feeds.
 *
 * It passes over bytes without a sign of an error (skip.h) until a fresh line begins: a line on which
 * no JSON value can go on, whatever came before.
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

/* Why a part of an input that bears a sign of an error (skip.h) was not searched. */
enum scan_unsearched {
	SCAN_ALL_SEARCHED,
	SCAN_TOO_LONG,   /* it is behind LARGE_STRING_MAX bytes of a string */
	SCAN_TOO_DEEP,   /* it is in more than SCAN_NESTING_MAX strings inside one another */
	SCAN_TOO_NESTED, /* it is in a value of more than FRAME_DEPTH_MAX levels */
};

struct scan_result {
	uint64_t failures;
	bool response; /* a response without an error was seen */
	bool no_memory;
	enum scan_trouble trouble;       /* of the first document that has any */
	uint64_t line, column;           /* where that is; from 1, columns are bytes */
	const char *expected;            /* what should have stood there */
	enum scan_unsearched unsearched; /* the first such part, */
	uint64_t unsearched_line;        /* and where its document begins */
	uint64_t cut_line;               /* where a record of text met its limit, 0: none did */
	uint64_t message_line; /* where a message was longer than MESSAGE_MAX, 0: none was */
	uint64_t long_line;    /* where a line with a sign did, 0: none did */
};

struct scan;

/* A new scanner, or NULL without memory. ctx is handed to the callback. */
struct scan *scan_new(failure_fn *found, void *ctx);

/* Where to put the next bytes, and how many there is room for: at least one. */
char *scan_room(struct scan *s, size_t *size);

/* Takes n bytes that were put there; `end`: they are the last ones. */
void scan_feed(struct scan *s, size_t n, bool end);

/* The number, from 1, of the first line on which a failure that has not been found yet may end. */
uint64_t scan_open_line(struct scan *s);

/* What the input held; valid after the end was fed. */
const struct scan_result *scan_result(struct scan *s);

/* Makes it ready for another input. */
void scan_reset(struct scan *s);

void scan_free(struct scan *s);

#ifdef SCAN_TEST
/* For the comparison of the fast path with the slow one: true switches it off. */
extern bool scan_slow;
#endif

#endif
