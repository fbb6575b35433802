/* SPDX-License-Identifier: MIT */
/*
 * stretch_lines.h: the lines that may belong to the record of a trigger, without what stands in
 * front of each. For stretch alone.
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
	struct {
		size_t clean, raw;
	} * line;
	struct sdktext_found found;
	char *text;   /* the buffer, or the bytes themselves where they are as they are */
	char *buffer; /* STRETCH_MAX bytes */
};

/* The beginning of the line that pos is in, at or behind in->low, and its end. */
size_t stretch_line_begin(const struct stretch_input *in, size_t pos);
size_t stretch_line_end(const struct stretch_input *in, size_t pos);

/* The position in the bytes of a position in the clean text. */
size_t stretch_raw(const struct stretch *t, size_t clean);

/* Sets the prefix of the trigger's line, which it shares with the next line or the one in front. */
void stretch_find_prefix(struct stretch *t, const struct stretch_input *in, size_t bol,
                         size_t trigger);

/* Where the record of the trigger may begin: at its own line, [bol, eol), or, if that may stand
 * inside of an object, at a line in front of it. */
size_t stretch_find_begin(const struct stretch *t, const struct stretch_input *in, size_t bol,
                          size_t eol);

/* Makes the clean text of the lines from `begin` on, up to the line that ends at `to` or later.
 * Returns whether nothing that comes behind them can belong to it; *trigger, where the line of the
 * trigger begins, becomes its position in the clean text. */
bool stretch_clean(struct stretch *t, const struct stretch_input *in, size_t begin, size_t to,
                   size_t *trigger);

#endif
