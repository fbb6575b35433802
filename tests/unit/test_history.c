/* SPDX-License-Identifier: MIT */
/* Which failures in an input are the same one, printed again. */
#include "history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "limits.h"

struct row {
	const char *code, *message, *id;
	enum form form;
	struct history_place place;
};

static struct span
span_of(const char *s)
{
	return (struct span){s, s != NULL ? strlen(s) : 0};
}

static bool
repeats(struct history *h, const struct row *r)
{
	const struct failure f = {
		.code = span_of(r->code),
		.message = span_of(r->message),
		.request_id = span_of(r->id),
		.form = r->form,
	};

	return history_is_repetition(h, &f, &r->place);
}

#define AT(line)                 \
	{                        \
		line, line, 0, 0 \
	}
#define IN(document)              \
	{                         \
		1, 1, 0, document \
	}

static void
the_second_of_two_is_a_repetition_or_not(void **state)
{
	static const struct {
		struct row first, second;
		bool repetition;
	} pairs[] = {
		/* with an id: the code must be the same, or missing */
		{{"A.B", "m", "r", FORM_TEXT, AT(1)}, {"A.B", "n", "r", FORM_TEXT, AT(90)}, true},
		{{"A.B", "m", "r", FORM_JSON, AT(1)}, {"A.B", "n", "r", FORM_TEXT, AT(90)}, true},
		{{"A.B", "m", "r", FORM_TEXT, AT(1)}, {NULL, "n", "r", FORM_TEXT, AT(90)}, true},
		{{"A.B", "m", "r", FORM_TEXT, AT(1)}, {"A.C", "m", "r", FORM_TEXT, AT(1)}, false},
		{{"A.B", "m", "r", FORM_TEXT, AT(1)}, {"A.B", "m", "s", FORM_TEXT, AT(1)}, false},
		{{"A.B", "m", "r", FORM_TEXT, AT(1)}, {"A.B", "m", "r", FORM_JSON, AT(1)}, false},
		{{"A.B", "m", "rs", FORM_TEXT, AT(1)}, {"A.Br", "m", "s", FORM_TEXT, AT(1)}, false},
		/* without an id: the message must be the same, and the line near */
		{{"A.B", "m", NULL, FORM_TEXT, AT(1)}, {"A.B", "m", NULL, FORM_TEXT, AT(21)}, true},
		{{"A.B", "m", NULL, FORM_TEXT, AT(1)},
	         {"A.B", "m", NULL, FORM_TEXT, AT(22)},
	         false},
		{{"A.B", "m", NULL, FORM_TEXT, AT(1)}, {"A.B", "n", NULL, FORM_TEXT, AT(2)}, false},
		{{"A.B", "m", NULL, FORM_TEXT, AT(1)}, {"A.C", "m", NULL, FORM_TEXT, AT(2)}, false},
		{{"A.B", "m", NULL, FORM_TEXT, AT(1)}, {NULL, "m", NULL, FORM_TEXT, AT(2)}, true},
		{{"A.B", "m", "r", FORM_TEXT, AT(1)}, {NULL, "m", NULL, FORM_TEXT, AT(2)}, true},
		{{"A.B", "m", "r", FORM_TEXT, AT(1)}, {"A.B", "m", NULL, FORM_TEXT, AT(2)}, false},
		/* whether a log entry begins between them */
		{{"A.B", "m", NULL, FORM_TEXT, AT(1)},
	         {"A.B", "m", NULL, FORM_TEXT, {3, 3, 2, 0}},
	         false},
		{{"A.B", "m", NULL, FORM_TEXT, AT(1)},
	         {"A.B", "m", NULL, FORM_TEXT, {3, 3, 1, 0}},
	         true},
		/* in the same document, any distance is near */
		{{"A.B", "m", NULL, FORM_TEXT, IN(1)},
	         {"A.B", "m", NULL, FORM_TEXT, {90, 90, 0, 1}},
	         true},
		{{"A.B", "m", NULL, FORM_TEXT, IN(1)},
	         {"A.B", "m", NULL, FORM_TEXT, {90, 90, 0, 2}},
	         false},
	};

	(void)state;
	for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
		struct history *h = history_new();
		assert_non_null(h);
		assert_false(repeats(h, &pairs[k].first));
		bool got = repeats(h, &pairs[k].second);
		history_free(h);
		if (got != pairs[k].repetition)
			fail_msg("row %zu: %d", k, got);
	}
}

static void
so_many_records_are_remembered_and_no_more(void **state)
{
	struct history *h = history_new();
	char id[16];
	struct row r = {"A.B", "m", id, FORM_TEXT, AT(1)};

	(void)state;
	assert_non_null(h);
	for (int i = 0; i <= SCAN_HISTORY; i++) {
		snprintf(id, sizeof id, "r-%d", i);
		assert_false(repeats(h, &r));
	}
	strcpy(id, "r-1");
	assert_true(repeats(h, &r)); /* so it is not remembered as a record of its own */
	strcpy(id, "r-0");
	assert_false(repeats(h, &r));
	history_reset(h);
	assert_false(repeats(h, &r));
	history_free(h);
	history_free(NULL);
}

static void
what_is_too_long_is_no_repetition(void **state)
{
	struct history *h = history_new();
	static char code[1001];
	struct row r = {code, "m", "r", FORM_TEXT, AT(1)};

	(void)state;
	assert_non_null(h);
	memset(code, 'A', sizeof code - 1);
	assert_false(repeats(h, &r));
	assert_false(repeats(h, &r));
	r = (struct row){"A.B", "m", code, FORM_TEXT, AT(1)};
	assert_false(repeats(h, &r));
	assert_false(repeats(h, &r));
	history_free(h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_second_of_two_is_a_repetition_or_not),
		cmocka_unit_test(so_many_records_are_remembered_and_no_more),
		cmocka_unit_test(what_is_too_long_is_no_repetition),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
