/* SPDX-License-Identifier: MIT */
/*
 * scan_state.h: what the three files of the scanner share. scan.c reads the stream and the lines of
 * text in it, scan_value.c the JSON values; scan_found.c reports what they find.
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

/* The JSON value that is being read. Positions are offsets in the window. */
struct value {
	bool open;            /* there is one */
	bool whole;           /* frame has found its end */
	bool large;           /* it is too large for one tree, and goes to `reader` */
	bool is_early;        /* it begins within SCAN_FIRST_MAX */
	bool is_first;        /* the first document, which is checked for being well-formed */
	bool begins_input;    /* only what may precede a document precedes it */
	size_t begin, framed; /* where it begins; how far frame has read */
	uint64_t line;
	struct frame frame;
};

struct scan {
	struct window w;
	size_t from; /* everything before it has been read */
	size_t done; /* no record that is still to be found begins before it */
	struct value value;
	/* The rest of a value that is nested too deep is skipped: how many brackets are open, and
	 * whether a string is, or has just had a backslash. */
	struct {
		size_t depth;
		bool quoted, escaped;
	} deep;
	size_t not_folded;      /* a text of several lines on one line is looked for from here on */
	size_t no_value_before; /* no value is tried before this position */
	unsigned documents;     /* how many documents began within SCAN_FIRST_MAX bytes */

	size_t sign;          /* the first sign at or after `from`; out of date if before `from` */
	size_t no_fresh_line; /* no fresh line (scan.h) begins between `from` and here */
	size_t searched;      /* no line ends between `from` and here */
	bool trigger_known;   /* `triggered` and `trigger` belong to `from` */
	struct stretch_known known;
	struct stretch_line line_known;
	struct stretch_work own_work; /* unless nested */
	struct stretch_work *work;    /* nested: of the whole input */
	size_t again;                 /* the text around the trigger is not read again until here */
	size_t triggered;     /* the first trigger after `from` on its line, or the line's end */
	enum trigger trigger; /* its kind */

	unsigned nesting;
	uint64_t end_line; /* of the record that is reported; nested: of the document around it */
	uint64_t own_line; /* where the reported part of a document ends; 0: at end_line */
	uint64_t document; /* the number of the document that is being judged; 0: none */
	uint64_t last_document;
	size_t record; /* the first byte of the record that is being reported */
	uint64_t line; /* the line of that byte */
	/* The line at or above which the beginning of a log entry was last looked for, and the line
	 * that was found. */
	struct {
		uint64_t looked_from, line;
	} entry;
	failure_fn *found;
	void *ctx;
	struct history *history;
	struct stretch *stretch; /* NULL until it is needed, or while a string uses it */
	bool reading;            /* it is in use */
	struct large *reader;    /* of large values; NULL until there is one */
	bool as_is; /* nested: the string is part of the text around it, without escapes */
	bool dry;   /* failures are counted, not reported */
	struct scan_result result;
	bool begun; /* something other than white space and what may precede a document was read */
};

#ifndef SCAN_TEST
enum { scan_slow = 0 };
#endif

/* Reports a failure, unless it repeats one that was reported before; s->line, s->end_line and
 * s->document must be those of its record. */
void scan_give(struct scan *s, struct failure f);

/* Reads a string of a document as an input of its own, on the line of the document. Returns whether
 * it contains a failure. as_is: the string is part of the text around it, without escapes. dry:
 * failures are counted, not reported. Changes the string. */
bool scan_string(struct scan *parent, char *text, size_t len, bool as_is, bool dry);

/* Notes that a part of the document that begins on that line contains a sign, and was not
 * searched. */
void scan_note_unsearched(struct scan *s, enum scan_unsearched why, uint64_t line);

/* Sets what scan_give needs for a record at [begin, end), and returns its line. */
uint64_t scan_place(struct scan *s, size_t begin, size_t end);

/* Sets the line on which the record ends. White space before `end` is not part of it. */
void scan_end_at(struct scan *s, size_t end);

/* Whether a sign of an error begins in [from, end), where from >= s->from. */
bool scan_has_sign(struct scan *s, size_t from, size_t end);

/* Begins the value at pos; a plain response (plain.h) is read at once. */
void scan_begin_value(struct scan *s, size_t pos);

/* Skips the rest of a value that is nested too deep. Returns false if more bytes are needed. */
bool scan_pass_deep(struct scan *s);

/* Whether the line at pos, which follows a line feed, is fresh (scan.h). Looks at no byte after pos
 * + SCAN_FRESH_REACH. */
enum { SCAN_FRESH_REACH = 12 };
bool scan_is_fresh_line(const struct scan *s, size_t pos);

/* Continues to find the end of the value, and judges it once it is whole. Returns false if more
 * bytes are needed. */
bool scan_step_value(struct scan *s);

#endif
