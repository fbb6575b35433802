/* SPDX-License-Identifier: MIT */
/*
 * wrap.h: text → lines that fit a terminal.
 *
 * Lines are broken at blanks and after CJK and full-width characters, which are two columns wide; a
 * word that is longer than a line stays whole. The text is escaped as well; an escape is as wide as
 * what is printed for it.
 */
#ifndef ORGERR_WRAP_H
#define ORGERR_WRAP_H

#include <stdbool.h>
#include <stddef.h>

struct out;

struct wrap {
	struct out *out;
	size_t columns; /* of the terminal; 0: lines are never broken */
	size_t column;  /* where the next character goes, from 0 */
	size_t indent;  /* of the further lines, if a line is broken */

	bool loose;    /* the text so far ends in a wide character: a line may be broken there */
	size_t blanks; /* at the end of the text so far, not printed yet */

	/* Words to be shown in colour wherever they occur, ignoring letter case; n is 0 if there
	 * are none. */
	char *const *words;
	size_t n;
	const char *on, *off; /* what switches the colour on and off */
};

/* The width of the terminal of a descriptor in columns: COLUMNS if that is a number, else what the
 * terminal reports, or 0 if it does not. */
size_t wrap_columns(int fd);

/* Prints the text, escaped (escape.h), beginning at w->column, which then is the column after
 * it. */
void wrap_text(struct wrap *w, const char *s, size_t len);

/* How many columns the text takes on one line, escaped. */
size_t wrap_width(const char *s, size_t len);

#endif
