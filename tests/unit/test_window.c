/* SPDX-License-Identifier: MIT */
/* The part of a stream that is in memory: which bytes leave it, colours, line numbers. */
#include "window.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "limits.h"
#include "random.h"

enum { SIZE = 4 * SCAN_READ_SIZE };

/* Puts bytes into the window; no byte leaves it. */
static void
put(struct window *w, const char *s, size_t len, bool end)
{
	size_t room, moved;
	char *to = window_room(w, 0, &room, &moved);

	assert_true(room >= len && moved == 0);
	memcpy(to, s, len);
	window_take(w, len, end);
}

static void
colours_are_taken_out_wherever_they_are_split(void **state)
{
	static const struct {
		const char *from, *to;
	} texts[] = {
		{"a\033[31mb\033[0mc", "abc"},
		{"\033[m\033[1;31;40m", ""},
		{"\033[38;2;1;2;3mx", "x"},
		{"a\033", "a\033"},
		{"a\033[", "a\033["},
		{"a\033[31", "a\033[31"},
		{"a\033[K\033[0Kb\033_bk;t=1772600000123\ac", "abc"},
		{"\033[1K\033[2K\033[1G\033[?2004lx\033(B", "x"},
		{"a\033(\033(0", "a\033(\033(0"},
		{"a\033_bk;t=1", "a\033_bk;t=1"},
		{"\033_bk;t=1m\033_bx;\033_", "\033_bk;t=1m\033_bx;\033_"},
		{"\033[2K\033]0;\033[31m", "\033]0;"},
		{"\033[1\001m", "\033[1\001m"},
		{"\033\033[31m[31m", "\033[31m"},
		{"\033[11111111111111111111111111111111m",
	         "\033[11111111111111111111111111111111m"},
		{"", ""},
	};
	struct window w;

	(void)state;
	assert_true(window_init(&w, SIZE));
	for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
		size_t len = strlen(texts[k].from), want = strlen(texts[k].to);
		for (size_t cut = 0; cut <= len; cut++) {
			window_reset(&w);
			put(&w, texts[k].from, cut, false);
			assert_true(w.len <= want && memcmp(w.buf, texts[k].to, w.len) == 0);
			put(&w, texts[k].from + cut, len - cut, false);
			put(&w, "", 0, true);
			if (w.len != want || memcmp(w.buf, texts[k].to, want) != 0)
				fail_msg("row %zu cut at %zu: \"%.*s\"", k, cut, (int)w.len, w.buf);
		}
		char *copy = malloc(len + 1);
		assert_non_null(copy);
		memcpy(copy, texts[k].from, len);
		struct window over;
		window_over(&over, copy, len, 7);
		assert_true(over.len == want && memcmp(over.buf, texts[k].to, want) == 0);
		assert_int_equal(window_line(&over, over.len), 7);
		free(copy);
	}
	window_free(&w);
}

/* A stream with known line feeds, whose bytes leave the window step by step. */
static void
lines_and_columns_are_those_of_the_stream(void **state)
{
	static char s[40 * SCAN_READ_SIZE];
	size_t at = 0, keep = 0;
	struct window w;

	(void)state;
	random_state = 3;
	for (size_t i = 0; i < sizeof s; i++)
		s[i] = random_below(i < sizeof s / 2 ? 40 : 400000) == 0 ? '\n' : 'x';
	assert_true(window_init(&w, SIZE));
	while (at < sizeof s) {
		size_t room, moved, n = 1 + random_below(SCAN_READ_SIZE);
		char *to = window_room(&w, keep, &room, &moved);
		assert_true(room >= 1 && room <= SCAN_READ_SIZE && moved <= keep);
		assert_true(to + room <= w.buf + SIZE);
		keep -= moved;
		n = n < room ? n : room;
		n = n < sizeof s - at ? n : sizeof s - at;
		memcpy(to, s + at, n);
		window_take(&w, n, false);
		at += n;
		assert_int_equal(w.dropped + w.len, at);
		assert_memory_equal(w.buf, s + w.dropped, w.len);

		size_t pos = keep + random_below((unsigned)(w.len - keep) + 1);
		uint64_t line = 1;
		size_t bol = 0;
		for (size_t i = 0; i < w.dropped + pos; i++)
			if (s[i] == '\n')
				line++, bol = i + 1;
		assert_int_equal(window_line(&w, pos), line);
		assert_int_equal(window_column(&w, pos), w.dropped + pos - bol + 1);
		if (w.len - keep > 2 * SCAN_READ_SIZE || random_below(4) == 0)
			keep = pos;
		if (w.len - keep > 2 * SCAN_READ_SIZE)
			keep = w.len;
	}
	window_free(&w);
}

static void
a_reset_window_is_as_a_new_one(void **state)
{
	struct window w;

	(void)state;
	assert_true(window_init(&w, SIZE));
	put(&w, "a\nb\n\033[3", 7, false);
	assert_int_equal(window_line(&w, 4), 3);
	window_reset(&w);
	assert_true(w.len == 0 && w.pending == 0 && !w.end);
	put(&w, "1mx", 3, true);
	assert_int_equal(w.len, 3);
	assert_int_equal(window_line(&w, 3), 1);
	assert_int_equal(window_column(&w, 2), 3);
	window_free(&w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(colours_are_taken_out_wherever_they_are_split),
		cmocka_unit_test(lines_and_columns_are_those_of_the_stream),
		cmocka_unit_test(a_reset_window_is_as_a_new_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
