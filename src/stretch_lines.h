/* SPDX-License-Identifier: MIT */
/*
 * stretch_lines.h: the clean text of a stretch. stretch_lines.c finds the lines around a trigger and
 * removes their prefix; stretch.c has them read.
 */
#ifndef ORGERR_STRETCH_LINES_H
#define ORGERR_STRETCH_LINES_H

#include "column.h"
#include "dump.h"
#include "prefix.h"
#include "sdktext.h"
#include "stretch.h"

/* The clean text, which is the lines without their prefix, and where each line was in the bytes. */
struct stretch {
	struct prefix prefix;
	size_t trigger; /* in the bytes */
	size_t len;
	size_t line_end; /* in the text: where the trigger's line ends */
	size_t lines; /* how many lines; line[i] is where line i begins in the text and in the bytes */
	bool runs_on; /* the line below the trigger's lacks the prefix, so it begins no entry */
	struct {
		size_t clean, raw;
	} * line;
	struct sdktext_found found;
	char *text;   /* the buffer, or the bytes themselves if there is no prefix to remove */
	char *buffer; /* STRETCH_MAX bytes */
	struct dump_text dump; /* the text, as it is read in search of objects */
};

enum { LINES_MAX = STRETCH_MAX + 1 }; /* each has at least one byte, except the last one */

/* Where the line that contains a position begins, but not before in->low; and where it ends. */
size_t stretch_line_begin(const struct stretch_input *in, size_t pos);
size_t stretch_line_end(const struct stretch_input *in, size_t pos);

/* The position in the bytes of a position in the clean text. */
size_t stretch_raw(const struct stretch *t, size_t clean);

/* Finds the prefix of the trigger's line, which begins at bol. Only a prefix that the next or the
 * previous line has too is accepted. */
void stretch_find_prefix(struct stretch *t, const struct stretch_input *in, size_t bol,
                         size_t trigger);

/* Where the record of the trigger may begin: on its own line, [bol, eol), or, if that may be inside
 * an object, on an earlier line. */
size_t stretch_find_begin(const struct stretch *t, const struct stretch_input *in, size_t bol,
                          size_t eol);

/* Makes the clean text of the lines from `begin` up to the line that ends at `to` or later. Returns
 * true if the lines after them cannot belong to the record. *trigger must be where the trigger's line
 * begins, and becomes its position in the clean text. */
bool stretch_clean(struct stretch *t, const struct stretch_input *in, size_t begin, size_t to,
                   size_t *trigger);

/* Makes the clean text of an entry that was wrapped into a column: the text as it was before. *trigger
 * is as for stretch_clean. */
void stretch_unwrap(struct stretch *t, const struct stretch_input *in, const struct column *c,
                    size_t *trigger);

#endif
