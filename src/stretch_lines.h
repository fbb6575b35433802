/* SPDX-License-Identifier: MIT */
/*
 * stretch_lines.h: what the two files of a stretch share: stretch_lines.c finds the lines around a
 * trigger and takes off what stands in front of them, stretch.c has them read.
 */
#ifndef ORGERR_STRETCH_LINES_H
#define ORGERR_STRETCH_LINES_H

#include "prefix.h"
#include "sdktext.h"
#include "stretch.h"

/* The text without what stands in front of its lines, and where each line stood. */
struct stretch {
	struct prefix prefix;
	size_t trigger; /* in the bytes */
	size_t len;
	size_t lines; /* how many there are: [i] is where the line begins, here and there */
	bool runs_on; /* the line below the trigger's lacks the prefix, and so is no entry's */
	struct {
		size_t clean, raw;
	} * line;
	struct sdktext_found found;
	char *text;   /* the buffer, or the bytes themselves where they are as they are */
	char *buffer; /* STRETCH_MAX bytes */
};

enum { LINES_MAX = STRETCH_MAX + 1 }; /* of a byte each, but for the last one */

/* Where the line of a position begins, not in front of in->low, and where it ends. */
size_t stretch_line_begin(const struct stretch_input *in, size_t pos);
size_t stretch_line_end(const struct stretch_input *in, size_t pos);

/* The position in the bytes of a position in the clean text. */
size_t stretch_raw(const struct stretch *t, size_t clean);

/* Whether what was read as an object, and ends at `end`, ends inside of the sentence that was found, in
 * front of its id: at a quote of the message, which nobody has escaped. */
bool stretch_in_sentence(const struct stretch *t, size_t end);

/* Whether the sentence that was found has its code and its id on one line. */
bool stretch_is_line(const struct stretch *t);

/* Whether the sentence that was found begins with the label of its id, directly behind a bracket or a
 * quote, as .NET's in the message of another error: it is no member of an object. */
bool stretch_begins_with_id(const struct stretch *t, size_t low);

/* Finds the prefix of the trigger's line, which begins at bol: it shares it with the next line or
 * the one in front. */
void stretch_find_prefix(struct stretch *t, const struct stretch_input *in, size_t bol,
                         size_t trigger);

/* Where the record of the trigger may begin: at its own line, [bol, eol), or, if that may stand inside
 * of an object, at a line in front of it. */
size_t stretch_find_begin(const struct stretch *t, const struct stretch_input *in, size_t bol,
                          size_t eol);

/* Makes the clean text of the lines from `begin` on, up to the line that ends at `to` or later.
 * Returns whether nothing that comes behind them can belong to it; *trigger, where the line of the
 * trigger begins, becomes its position in the clean text. */
bool stretch_clean(struct stretch *t, const struct stretch_input *in, size_t begin, size_t to,
                   size_t *trigger);

#endif
