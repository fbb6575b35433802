/* SPDX-License-Identifier: MIT */
/*
 * scan_state.h: what the two files of the scanner share: scan.c has the lines of text and the
 * stream, scan_value.c the JSON values in it.
 */
#ifndef ORGERR_SCAN_STATE_H
#define ORGERR_SCAN_STATE_H

#include "frame.h"
#include "history.h"
#include "label.h"
#include "large.h"
#include "scan.h"
#include "stretch.h"
#include "window.h"

/* A JSON value at hand. Positions are offsets in the window. */
struct value {
	bool open;            /* there is one */
	bool whole;           /* it is framed to its end */
	bool large;           /* it is too large for one tree: its reader has it */
	bool is_early;        /* it begins within SCAN_FIRST_MAX */
	bool is_first;        /* the first document, which is checked for being well-formed */
	bool begins_input;    /* nothing stands in front of it but what may */
	size_t begin, framed; /* where it begins; how far it is framed */
	uint64_t line;
	struct frame frame;
};

struct scan {
	struct window w;
	size_t from; /* all in front of it is read */
	size_t done; /* no record that is to come begins in front of it */
	struct value value;
	/* The rest of a value that is too deep is passed over: how many brackets are open in it. */
	struct {
		size_t depth;
		bool quoted, escaped;
	} deep;
	size_t no_value_before; /* no value is tried in front of this position */
	unsigned documents;     /* those that begin early: later ones may be passed over */

	size_t sign;          /* the first sign behind `from`, where >= from; see has_sign */
	size_t no_fresh_line; /* no line up to here, behind `from`, is fresh */
	size_t searched;      /* no line end behind `from` up to here */
	bool trigger_known;   /* the next two are those of `from` */
	struct stretch_known known;
	struct stretch_line line_known;
	size_t again;         /* the text around the trigger is not read again before here */
	size_t triggered;     /* the first trigger behind `from` in its line, or the line's end */
	enum trigger trigger; /* its kind */

	unsigned nesting;
	uint64_t end_line; /* of the record that is given; nested: of the document around */
	uint64_t own_line; /* of a document's part that is given: where that ends; 0: end_line */
	uint64_t document; /* the number of the document that is judged; 0: none is */
	uint64_t last_document;
	size_t record; /* where the record that is given begins */
	uint64_t line; /* and in which line */
	failure_fn *found;
	void *ctx;
	struct history *history;
	struct stretch *stretch; /* NULL until it is needed */
	struct large *reader;    /* of large values; NULL until there is one */
	bool as_is; /* nested: the string is bytes of what it stood in, without escapes */
	bool dry;   /* failures are counted, not given */
	struct scan_result result;
	bool begun; /* anything but white space, and what may stand in front of a document */
};

#ifndef SCAN_TEST
enum { scan_slow = 0 };
#endif

/* Gives a failure, unless it is a repetition of one that was given; s->line, s->end_line and
 * s->document are those of its record. */
void scan_give(struct scan *s, struct failure f);

/* The same as callbacks of a judge: ctx is the scanner. `where` is not used. */
void scan_on_failure(void *ctx, const struct failure *f);
bool scan_on_string(void *ctx, char *text, size_t len, size_t where);

/* A string of a document is an input of its own, on the line of the document. Returns whether it
 * holds a failure. as_is: it is bytes of what it stood in, without escapes. dry: failures are
 * counted, not given. Writes to the string. */
bool scan_string(struct scan *parent, char *text, size_t len, bool as_is, bool dry);

/* A part of the document that begins in that line bears a sign, and was not searched. */
void scan_note_unsearched(struct scan *s, enum scan_unsearched why, uint64_t line);

/* A record stands at [begin, end): sets what scan_give needs, and returns its line. */
uint64_t scan_place(struct scan *s, size_t begin, size_t end);

/* Whether a sign of an error begins in [from, end), where from >= s->from. */
bool scan_has_sign(struct scan *s, size_t from, size_t end);

/* Begins the value at pos; or takes it at once, where a plain response stands there. */
void scan_begin_value(struct scan *s, size_t pos);

/* Passes over the rest of a value that is too deep. False: more bytes are needed. */
bool scan_pass_deep(struct scan *s);

/* Whether no JSON value can go on at the line at pos, which is behind a line feed, whatever came
 * before. Rests on nothing behind pos + SCAN_FRESH_REACH. */
enum { SCAN_FRESH_REACH = 12 };
bool scan_is_fresh_line(const struct scan *s, size_t pos);

/* Goes on framing the value at hand, and takes it where it is whole. False: more bytes are
 * needed. */
bool scan_step_value(struct scan *s);

#endif
