/* SPDX-License-Identifier: MIT */
/* Log entries that were wrapped into a column, as Python's rich prints them. */
#include "column.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* The text of the entry to which the line at `at` belongs, unwrapped; "none" or "more". */
static const char *
unwrapped(const char *s, size_t at, bool whole)
{
	static char text[1024];
	struct column c;
	size_t n = 0;

	switch (column_find(&c, s, 0, strlen(s), whole, at)) {
	case COLUMN_NONE: return "none";
	case COLUMN_MORE: return "more";
	default: break;
	}
	for (size_t p = c.begin, next; p < c.end; p = next) {
		struct span line = column_text(&c, s, p), below = {s, 0};
		next = text_line_end(s, p, c.end) + 1;
		if (next < c.end)
			below = column_text(&c, s, next);
		memcpy(text + n, line.ptr, line.len);
		n += line.len;
		char joint = next < c.end ? column_joint(&c, line, below) : '\0';
		if (joint != '\0')
			text[n++] = joint;
	}
	text[n] = '\0';
	return text;
}

static void
an_entry_is_unwrapped_from_each_of_its_lines(void **state)
{
	static const struct {
		const char *wrapped, *text;
	} entries[] = {
		{"[1/2/26 18:21:06] ERROR    one two  px.py:103\n"
	         "                           three              \n"
	         "                           01234567           \n",
	         "one two three 01234567"},
		/* A word that is longer than the column, and one that would have fitted. */
		{"ERROR    o e px.py:103\n         abc\n         def\n         g h\n         i",
	         "o e abcdefg h i"},
		{"ERROR    o e px.py:103\n          bc\n         d  \n", "o e\n bcd"},
		{"WARNING  o e px.py:1\n         t o\n         f\n", "o e t o f"},
		{"CRITICAL one     px.py:1\n         two\n", "one\ntwo"},
		/* The time is not repeated; there is no time, no level or no place. */
		{"                    ERROR    o e px.py:3\n                             two",
	         "o e two"},
		{"[18:21:06] one  \n           two  ", "one two"},
		{"[18:21:06] ERROR    one \n                    two", "one two"},
		{"[18:21:06] ERROR    one \r\n                    two \r\n", "one two"},
		/* Wide characters take two columns, and have no blanks between them. */
		{"[1\xe6\x97\xa5] ERROR    \xe5\xba\xa6\xe6\x95\xb0 x.c:1\n"
	         "               \xe7\x9a\x84 a\n",
	         "\xe5\xba\xa6\xe6\x95\xb0\xe7\x9a\x84 a"},
		/* An empty line of the text. */
		{"ERROR    one x.c:1\n            \n         two\n", "one\n\ntwo"},
		/* What does not fit into the column is not part of it. */
		{"ERROR    o e x.c:1\n         two\n         four\n", "o e two"},
		{"ERROR    o e x.c:1\n         two\n        six\n", "o e two"},
	};

	(void)state;
	for (size_t k = 0; k < sizeof entries / sizeof *entries; k++) {
		const char *s = entries[k].wrapped, *text = entries[k].text;
		size_t second = text_line_end(s, 0, strlen(s)) + 1;
		assert_string_equal(unwrapped(s, 0, true), text);
		assert_string_equal(unwrapped(s, second, true), text);
	}
}

static void
other_lines_are_no_entry(void **state)
{
	static const char *const texts[] = {
		"ERROR    one x.c:1\n",                     /* one line */
		"ERROR    one x.c:1\nERROR    two x.c:1\n", /* two entries */
		"ERROR    one x.c:1\n        two\n",        /* indented less */
		"ERROR    one x.c:1\n         four\n",      /* longer than the column */
		"ERROR    one\n         two\n",             /* nothing fills the line */
		"ERROR    one two:\n         two\n",        /* no place */
		"ERROR    1:1\n         two\n",             /* no text before the place */
		"ERROR one x.c:1\n      two\n",             /* the level is not padded */
		"ERRORS: a one x.c:1\n         two\n",      /* no level */
		"ERR      one x.c:1\n         two\n",       /* no level of that length */
		"EMERGENCY one x.c:1\n          two\n",     /* no level of that length */
		"[12] a x.c:1\n     b\n",                   /* too narrow */
		"[18:21:06]one x.c:1\n          two\n",     /* no blank after the time */
		"[18:21:06 one x.c:1\n          two\n",     /* no bracket */
		"one x.c:1\n         two\n",                /* neither time nor level */
		"[18:21:06]  one x.c:1\n            two\n", /* no text in the column */
		"         two\n",                           /* nothing above */
		"",
	};

	(void)state;
	for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
		assert_string_equal(unwrapped(texts[k], 0, true), "none");
	/* Below too many lines, the first one is not looked for. */
	char many[512] = "ERROR    one x.c:1\n";
	for (int k = 0; k < 20; k++)
		strcat(many, "         two\n");
	size_t line = strlen("         two\n"), first = strlen("ERROR    one x.c:1\n");
	assert_string_not_equal(unwrapped(many, first + 14 * line, true), "none");
	assert_string_equal(unwrapped(many, first + 15 * line, true), "none");
}

static void
the_line_after_an_entry_is_needed(void **state)
{
	const char *s = "ERROR    one   x.c:1\n         two\nx\n";
	char part[64];

	(void)state;
	for (size_t n = strlen("ERROR    one   x.c:1\n"); n <= strlen(s); n++) {
		memcpy(part, s, n);
		part[n] = '\0';
		assert_string_equal(unwrapped(part, 0, false), n < strlen(s) ? "more" : "one two");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_entry_is_unwrapped_from_each_of_its_lines),
		cmocka_unit_test(other_lines_are_no_entry),
		cmocka_unit_test(the_line_after_an_entry_is_needed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
