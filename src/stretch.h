/* SPDX-License-Identifier: MIT */
/*
 * stretch.h: a stretch of text around a trigger → the failure in it.
 *
 * A trigger (label.h) is text that may be part of an error. The stretch is the lines around it that
 * may belong to the same record: the lines of a printed object, of a message, of a stack. This
 * module finds them, removes their prefix (prefix.h), and passes them to the reader of sentences
 * (sdktext.h) or of objects (dump.h), whichever finds something first.
 */
#ifndef ORGERR_STRETCH_H
#define ORGERR_STRETCH_H

#include <stdbool.h>
#include <stddef.h>

#include "judge.h"
#include "limits.h"

enum stretch_verdict {
	STRETCH_NONE,  /* no failure begins before *end */
	STRETCH_FOUND, /* failures were reported; the record ends at *end */
	STRETCH_MORE,  /* more bytes are needed */
	STRETCH_NO_MEMORY,
};

struct stretch_sink {
	/* Called with the beginning and the end of a record before its failures are reported.
	 * Returns the number of the line on which it begins, for failure.line. */
	uint64_t (*place)(void *ctx, size_t begin, size_t end);
	failure_fn *failure;
	/* As in judge.h. as_is: the string is part of the input, without escapes. */
	bool (*string)(void *ctx, char *s, size_t len, bool as_is);
	/* Called for a response without an error; and for a record that was cut off at a limit. */
	void (*response)(void *ctx);
	void (*cut)(void *ctx, size_t begin);
	/* Called for text at `begin` that is not read, because that would be too much work. */
	void (*unread)(void *ctx, size_t begin);
	void *ctx;
};

struct stretch;

/* Returns a reader of stretches, or NULL without memory; stretch_free frees it. */
struct stretch *stretch_new(void);
void stretch_free(struct stretch *t);

/* What earlier calls have found out, so that no later one looks for it again: no sentence begins
 * before `sentence`, and no object before `object`. An object that is not closed is read far beyond the
 * line of its trigger. */
struct stretch_known {
	size_t sentence, object;
};

/* How many bytes of text were read as objects, and how many may be. After that, triggers are only read as
 * sentences. */
struct stretch_work {
	uint64_t done, most;
};

/* What is known of a line, which may contain many triggers: no line feed is in [from, end). */
struct stretch_line {
	size_t from, end;
};

/* The input: bytes[0..len). The last record ended at low. whole: nothing will follow. Positions are
 * offsets in bytes. */
struct stretch_input {
	const char *bytes;
	size_t low, len;
	bool whole;
	struct stretch_known *known;
	struct stretch_line *line;
	struct stretch_work *work;
};

/* Reads the lines around a trigger, which must not begin before low. The end of the trigger's line
 * must be in the input, unless in->whole. Sets *end, except for STRETCH_MORE and
 * STRETCH_NO_MEMORY. */
enum stretch_verdict stretch_read(struct stretch *t, const struct stretch_input *in, size_t trigger,
                                  const struct stretch_sink *sink, size_t *end);

#endif
