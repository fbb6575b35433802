/* SPDX-License-Identifier: MIT */
/* The prefixes of lines: what a line and its neighbour have in common, and where a log entry
 * begins. */
#include "prefix.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"

#define BAR "\xe2\x94\x82"

static void
two_lines_share_a_prefix(void **state)
{
	static const struct {
		const char *line, *other;
		size_t n, other_n; /* lengths of the prefixes; 0: they have no prefix in common */
		bool dated;
	} pairs[] = {
		{"// {", "//   \"a\": 1", 3, 3, false},
		{"# {", "# }", 2, 2, false},
		{"> {", "> }", 2, 2, false},
		{"  > {", "  > }", 4, 4, false},
		{"> > {", "> > }", 4, 4, false},
		{" * {", " * }", 3, 3, false},
		{"E   x", "E   y", 4, 4, false},
		{BAR " x", BAR " y", 4, 4, false},
		{BAR "   x", BAR, 4, 3, false},
		{"web-1  | {", "web-1  | }", 9, 9, false},
		{"2031-02-03T04:05:06.1234567Z {", "2031-02-03T04:05:06.12Z }", 29, 24, true},
		{"2031-02-03T04:05:06.123 {", "2031-02-03T04:05:07 }", 24, 20, true},
		{"2031-02-03T04:05:06+08:00 {", "2031-02-03T04:05:07+08:00", 26, 25, true},
		{"2031-02-03T04:05:06.1Z stdout F {", "2031-02-03T04:05:06.2Z stdout F }", 32, 32,
	         true},
		{"2031-02-03T04:05:06Z stderr F {", "2031-02-03T04:05:06Z stderr P }", 30, 30,
	         true},
		{"Feb  3 04:05:06 host app[17]: {", "Feb 13 04:05:06 host app[17]: }", 30, 30,
	         true},
		{"job\tstep\t2031-02-03T04:05:06Z {", "job\tstep\t2031-02-03T04:05:06Z }", 30, 30,
	         true},
		{"[pod/a/b] {", "[pod/a/b] }", 10, 10, false},
		{"2031-02-03 04:05:06 x {", "2031-02-03 04:05:07 x }", 22, 22, true},
		{"2031-02-03T04:05:06Z {app=\"a\", b=\"c\"} x", "2031-02-03T04:05:07Z {} y", 38, 24,
	         true},
		{"2031-02-03T04:05:06Z {\"Code\": 1}", "2031-02-03T04:05:07Z {\"Code\": 2}", 21, 21,
	         true},
		{"[2031-02-03 04:05] {a.py:12} x", "[2031-02-03 04:06] {a.py:7} y", 29, 28, true},
		{"2031-02-03 04:05 {a} } x", "2031-02-03 04:05 {a} } y", 21, 21, true},
		{"2031-02-03 04:05 a=\"b c\" x", "2031-02-03 04:05 a=\"b c\" y", 25, 25, true},
		{"2031-02-03 04:05 a=\"b c", "2031-02-03 04:05 a=\"b d\" y", 17, 17, true},
		{"2031-02-03 04:05 \"b\" x", "2031-02-03 04:05 \"b\" y", 17, 17, true},
		{"2031-02-03 04:05 it's x", "2031-02-03 04:05 it's y", 17, 17, true},
		{"app[web.1]: x", "app[web.1]: y", 12, 12, false},
		{"[INFO] [stdout] x", "[INFO] [stdout] y", 16, 16, false},
		{"[INFO] [stdout] x", "[INFO] [stderr] y", 7, 7, false},
		{"[a-1 app] x", "[a-1 app] y", 10, 10, false},
		{"[api   ] x", "[api   ] y", 9, 9, false},
		{"[apply:9] x", "[apply:10] y", 10, 11, false},
		{"[a : b] x", "[a : b] y", 8, 8, false},
		{"[a : b] x", "[a : c] y", 0, 0, false},
		{"Step #2 - \"a\": x", "Step #2 - \"a\": y", 15, 15, false},
		{"Step #2: x", "Step #3: y", 0, 0, false},
		{"Stop #2: x", "Step #2: y", 0, 0, false},
		{"a.b (local-exec): x", "a.b (local-exec): y", 18, 18, false},
		{"a.b (local-exec): x", "a.c (local-exec): y", 0, 0, false},
		{"a> x", "a> y", 3, 3, false},
		{"12-34 pod-1 app x", "12-34 pod-1 app y", 16, 16, true},
		{"12-a4 pod-1 app x", "12-a4 pod-1 app y", 12, 12, false},
		{"12-3a pod-1 app x", "12-3a pod-1 app y", 12, 12, false},
		{"a2-34 pod-1 app x", "a2-34 pod-1 app y", 12, 12, false},
		{"1a-34 pod-1 app x", "1a-34 pod-1 app y", 12, 12, false},
		{"a> x", "b> y", 0, 0, false},
		{"0.456 x", "0.512 y", 6, 6, false},
		{"pod-1 app x", "pod-1 app y", 10, 10, false},
		{"default pod-1 app x", "default pod-1 app y", 18, 18, false},
		{"the pod is here", "the pod is here", 0, 0, false},
		{"I0203 04:05:06.123456  12 a.c:1] x", "I0203 04:05:06.123457  12 a.c:1] y", 33, 33,
	         true},
		{"12:x", "13-y", 3, 3, false},
		{"  9 x", " 10 y", 4, 4, false},
		{"12:x", "14-y", 0, 0, false},
		{"a.c:12:x", "a.c-13-y", 7, 7, false},
		{"a.c:x", "a.c-y", 4, 4, false},
		{"a/c:x", "a/c-y", 4, 4, false},
		{"ac:x", "ac-y", 0, 0, false},
		{"ab.c:x", "ac.c-y", 0, 0, false},
		{"a.c:x", "a.d-y", 0, 0, false},
		{"a.c:5 x", "a.c:y", 4, 4, false},
		{"a.c:x", "a.c:5 y", 4, 4, false},
		{"a.c:5:x", "a.c:9:y", 6, 6, false},
		{"a.:x", "a.:y", 0, 0, false},
		{"a?.c:x", "a?.c-y", 0, 0, false},
		{"{\"Code\": 1}", "{\"Code\": 2}", 0, 0, false},
		{"    at a (b)", "    at c (d)", 0, 0, false},
		{"plain words", "plain words", 0, 0, false},
		{"// a", "b", 0, 0, false},
		{"2031-02-03 a", "b", 0, 0, false},
		{"", "", 0, 0, false},
		{"x", "", 0, 0, false},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(pairs); k++) {
		size_t len = strlen(pairs[k].line), other_len = strlen(pairs[k].other), n = 0,
		       m = 0;
		char *line = block_of(pairs[k].line, len),
		     *other = block_of(pairs[k].other, other_len);
		struct prefix p;
		bool found = prefix_find(&p, line, len, other, other_len);
		bool right = found == (pairs[k].n > 0) && p.dated == pairs[k].dated;
		if (found)
			right = right && prefix_takes(&p, line, len, &n) && n == pairs[k].n &&
			        prefix_takes(&p, other, other_len, &m) && m == pairs[k].other_n;
		if (!right)
			fail_msg("\"%s\": %d, %zu and %zu bytes, dated %d", pairs[k].line, found, n,
			         m, p.dated);
		assert_int_equal(prefix_is_box(&p), strncmp(pairs[k].line, BAR, 3) == 0);
		free(line);
		free(other);
	}
}

static void
the_empty_prefix_stands_in_front_of_all(void **state)
{
	struct prefix p;
	size_t n = 7;

	(void)state;
	assert_false(prefix_find(&p, "a", 1, "b", 1));
	assert_true(prefix_takes(&p, "// x", 4, &n));
	assert_int_equal(n, 0);
	assert_true(prefix_takes(&p, "", 0, &n));
}

static void
a_line_without_it_is_not_taken(void **state)
{
	struct prefix p;
	size_t n;

	(void)state;
	assert_true(prefix_find(&p, "web-1 | {", 9, "web-1 | }", 9));
	assert_false(prefix_takes(&p, "plain", 5, &n));
	assert_true(prefix_takes(&p, "web-1 |", 7, &n));
	assert_int_equal(n, 7);
	assert_true(prefix_find(&p, "2031-02-03 04:05:06 x {", 23, "2031-02-03 04:05:06 x }", 23));
	assert_false(prefix_takes(&p, "2031-02-03 04:05:06 y }", 23, &n));
	assert_true(prefix_takes(&p, "2031-02-03 04:05:06 x", 21, &n));
	assert_int_equal(n, 21);
}

static void
entries_of_logs_are_recognized(void **state)
{
	static const char *const entries[] = {
		"2031-02-03 04:05:06 x",
		"2031-02-03T04:05:06Z x",
		"[2031-02-03 04:05:06] x",
		"2031/02/03 04:05:06 x",
		"<2031-02-03>",
		"I0203 04:05:06.123456       1 a.go:7] x",
		"E1231 23:59:59.000000",
		"time=\"x\" level=info",
		"level=error msg=x",
		"ts=3",
		"04:05:06 x",
		"Feb  3 04:05:06 host x",
		"Tue Feb 3 04:05:06 x",
	};
	static const char *const others[] = {
		"",         "2",          "2031",         "2031-02", "203-02-03", "text 2031-02-03",
		"I02 04:0", "the time=3", "{\"time\":1}", "[",       "04:05",     "Feb 3",
	};

	(void)state;
	for (size_t k = 0; k < ROWS(entries); k++) {
		char *s = block_of(entries[k], strlen(entries[k]));
		if (!prefix_is_entry(s, strlen(entries[k])))
			fail_msg("%s begins an entry", entries[k]);
		free(s);
	}
	for (size_t k = 0; k < ROWS(others); k++) {
		char *s = block_of(others[k], strlen(others[k]));
		if (prefix_is_entry(s, strlen(others[k])))
			fail_msg("%s begins no entry", others[k]);
		free(s);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_lines_share_a_prefix),
		cmocka_unit_test(the_empty_prefix_stands_in_front_of_all),
		cmocka_unit_test(a_line_without_it_is_not_taken),
		cmocka_unit_test(entries_of_logs_are_recognized),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
