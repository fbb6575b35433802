/* SPDX-License-Identifier: MIT */
/*
 * stretch.h: a stretch of text around a trigger → the failure in it.
 *
 * A trigger (label.h) is what may be part of an error in text. Around it stand the lines that belong
 * to the same record: those of an object that a language has printed, those of a message, a stack.
 * This module cuts them out, takes off what stands in front of each line, and lets the readers of
 * sentences and of objects have what begins first.
 */
#ifndef ORGERR_STRETCH_H
#define ORGERR_STRETCH_H

#include <stdbool.h>
#include <stddef.h>

#include "judge.h"
#include "limits.h"

enum stretch_verdict {
	STRETCH_NONE,  /* no failure: all in front of *end is done */
	STRETCH_FOUND, /* failures were given: the record ends at *end */
	STRETCH_MORE,  /* more bytes are needed */
	STRETCH_NO_MEMORY,
};

struct stretch_sink {
	/* Called before the failures of a record are given: where it begins and ends. Returns the
	 * number of the line of its beginning, for failure.line. */
	uint64_t (*place)(void *ctx, size_t begin, size_t end);
	failure_fn *failure;
	/* See judge.h. as_is: the string is bytes of the input, without escapes. */
	bool (*string)(void *ctx, char *s, size_t len, bool as_is);
	/* Called where a response was seen that holds no error; and where a record was cut because it
	 * met a limit. */
	void (*response)(void *ctx);
	void (*cut)(void *ctx, size_t begin);
	void *ctx;
};

struct stretch;

/* What a stretch is read with; NULL without memory. */
struct stretch *stretch_new(void);
void stretch_free(struct stretch *t);

/* What readings have found out, so that no later one looks for it again: in front of these positions
 * begins no sentence, and no object. An object that is not closed is read far beyond its trigger's
 * line. */
struct stretch_known {
	size_t sentence, object;
};

/* And of a line, which may hold many triggers: no line feed stands in [from, end). */
struct stretch_line {
	size_t from, end;
};

/* What there is: bytes[0..len), of which `low` is where the last record ended; `whole`: nothing will
 * follow. Positions are offsets in bytes. */
struct stretch_input {
	const char *bytes;
	size_t low, len;
	bool whole;
	struct stretch_known *known;
	struct stretch_line *line;
};

/* Reads what stands around the trigger, which begins at or behind low. The end of the trigger's line,
 * or whole, must be there. */
enum stretch_verdict stretch_read(struct stretch *t, const struct stretch_input *in, size_t trigger,
                                  const struct stretch_sink *sink, size_t *end);

#endif
