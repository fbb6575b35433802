/* SPDX-License-Identifier: MIT */
/*
 * wrap.h: text → lines that fit a terminal.
 *
 * Lines are broken at blanks and behind CJK and full-width characters, which are two columns
 * wide; a word that is longer than a line stays whole. What is untrusted is escaped on the
 * way, and counts as wide as what is printed for it.
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
	size_t indent;  /* of the rest of a line that is broken */

	bool loose;    /* the text so far ends in a wide character: a line may be broken there */
	size_t blanks; /* that the text so far ends in, and that are still to be printed */

	/* Words to be shown in colour wherever they stand, letter case ignored; n is 0 where
	 * there are none. */
	char *const *words;
	size_t n;
	const char *on, *off; /* what switches the colour on and off */
};

/* The columns of the terminal behind a descriptor: COLUMNS, where that is a number, else what
 * the terminal says, or 0 where it does not. */
size_t wrap_columns(int fd);

/* Prints the text, escaped (escape.h), from where w->column stands, and leaves that behind it. */
void wrap_text(struct wrap *w, const char *s, size_t len);

/* The columns that the text takes in one line, escaped. */
size_t wrap_width(const char *s, size_t len);

#endif
