/* SPDX-License-Identifier: MIT */
/* The message of a sentence, as the server wrote it. */
#include "message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"
#include "text.h"

static struct sdktext_found found;

/* Returns a span in the scratch buffer, as message_keep does. */
static struct span
kept(const char *s)
{
	found.used = 0;
	return message_keep(&found, s, 0, strlen(s), false);
}

static void
check(const char *from, struct span got, const char *want)
{
	if (got.len != strlen(want) || memcmp(got.ptr, want, got.len) != 0)
		fail_msg("\"%s\" became \"%.*s\", not \"%s\"", from, (int)got.len, got.ptr, want);
}

/* The record begins at the @. */
static void
what_is_open_in_front_of_a_record_ends_it(void **state)
{
	static const struct {
		const char *s;
		char open; /* NUL: nothing */
		const char *rest;
	} texts[] = {
		{"x @ y", '\0', ""},
		{"\"@ y\" z", '"', "\" z"},
		{"msg=\"a: @ y\" z", '"', "\" z"},
		{"'@ it's y' z", '\'', "'s y' z"},
		{"it's @ y'", '\0', ""},
		{"`@ y` z", '`', "` z"},
		{"wrap (a @ (y)) z", '(', ") z"},
		{"(a) @ y)", '\0', ""},
		{"[@ y]", '\0', ""}, /* its own */
		{"(a [@ y] b) z", '(', ") z"},
		{"\\\"@ y \"q\" \\\" z", '"', "\\\" z"},
		{"\"@ y \\\"q\\\" \" z", '"', "\" z"},
		{"\"@ y \"\"q\"\" \" z", '"', "\" z"},
		{"'@ y\n' z", '\'', "' z"},
		{"\"\n@ y\"", '\0', ""}, /* on another line */
		{"\"@ y", '"', ""},
		{"@", '\0', ""},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s),
		       at = (size_t)(strchr(texts[k].s, '@') - texts[k].s);
		char *s = block_of(texts[k].s, len);
		struct message_frame f = message_frame(s, 0, at);
		size_t end = message_frame_end(&f, s, at, len);
		if (f.open != texts[k].open ||
		    (f.open != '\0' && len - end != strlen(texts[k].rest)) ||
		    (f.open == '\0' && end != len))
			fail_msg("%s: %d is open, ends at %zu", texts[k].s, f.open, end);
		free(s);
	}
}

static void
a_copy_has_no_white_space_at_its_ends(void **state)
{
	static const struct {
		const char *from, *to, *boxed;
	} texts[] = {
		{"", "", ""},
		{" a \n", "a", "a"},
		{"a\r\nb", "a\nb", "a b"},
		{"a\n\nb", "a\n\nb", "a  b"},
		{" \t\r\n", "", ""},
	};
	static char large[2 * sizeof found.scratch];

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].from);
		found.used = 0;
		check(texts[k].from, message_keep(&found, texts[k].from, 0, len, false),
		      texts[k].to);
		check(texts[k].from, message_keep(&found, texts[k].from, 0, len, true),
		      texts[k].boxed);
	}
	memset(large, 'x', sizeof large);
	found.used = 0;
	assert_int_equal(message_keep(&found, large, 5, sizeof large, false).len,
	                 sizeof found.scratch);
	assert_int_equal(message_keep(&found, large, 0, 9, false).len, 0);
}

static void
one_level_of_escapes_is_undone(void **state)
{
	static const struct {
		const char *from, *to;
	} texts[] = {
		{"a", "a"},
		{"\\\"a\\\" \\\\ \\/", "\"a\" \\ /"},
		{"a\\nb\\tc", "a\nb\tc"},
		{"\\u4e2d\\u0041", "\xe4\xb8\xad"
	                           "A"},
		{"\\ud83d\\ude00", "\xf0\x9f\x98\x80"},
		{"\\ud83dx", "\xef\xbf\xbd"
	                     "x"},
		{"\\ude00", "\xef\xbf\xbd"},
		{"\\u0000", "\xef\xbf\xbd"},
		{"\\u12", "u12"},
		{"\\ud83d\\u", "\xef\xbf\xbd"
	                       "u"},
		{"\\\\n", "\\n"},
		{"a\\", "a\\"},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++)
		check(texts[k].from, message_unescape(&found, kept(texts[k].from)), texts[k].to);
}

static void
what_the_quote_around_it_did_is_undone(void **state)
{
	static const struct {
		char open;
		const char *from, *to;
	} texts[] = {
		{'"', "a \\\"b\\\"", "a \"b\""}, {'"', "a \"\"b\"\"", "a \"b\""},
		{'\'', "it\\'s", "it's"},        {'`', "a \\\"b", "a \\\"b"},
		{'\0', "a \\\"b", "a \\\"b"},    {'"', "plain", "plain"},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		const struct message_frame f = {.open = texts[k].open, .quote = texts[k].open};
		check(texts[k].from, message_unquote(&found, &f, kept(texts[k].from)), texts[k].to);
	}
}

static void
what_the_message_did_not_open_is_dropped_behind_it(void **state)
{
	static const struct {
		const char *from, *to;
	} texts[] = {
		{"a)", "a"},
		{"a (b)", "a (b)"},
		{"a (b))", "a (b)"},
		{"a\"", "a"},
		{"\"a\"", "\"a\""},
		{"a]\"})", "a"},
		{"a\\\"", "a"},
		{"it's", "it's"},
		{"a ' ", "a"},
		{"a\xe2\x80\x9d", "a"},
		{"\xe2\x80\x9c"
	         "a\xe2\x80\x9d",
	         "\xe2\x80\x9c"
	         "a\xe2\x80\x9d"},
		{")", ""},
		{"", ""},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++)
		check(texts[k].from, message_drop_unopened(kept(texts[k].from)), texts[k].to);
}

static void
the_fields_of_a_logger_are_dropped(void **state)
{
	static const struct {
		const char *from, *to;
	} texts[] = {
		{"m  a=1 b=2", "m"},
		{"m a=1", "m a=1"},
		{"m  what a=1", "m  what a=1"},
		{"m  a=1  and more", "m  a=1  and more"},
		{"m x ERRO[0010]", "m x"},
		{"m x erro[0010]", "m x erro[0010]"},
		{"m x[0]", "m x[0]"},
		{"", ""},
		{"  ", ""},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++)
		check(texts[k].from, message_drop_fields(kept(texts[k].from)), texts[k].to);
}

static void
a_bracket_is_open_or_not(void **state)
{
	(void)state;
	assert_true(message_open("a (b", 0, 4));
	assert_false(message_open("a (b)", 0, 5));
	assert_false(message_open(")(b)", 0, 4));
	assert_true(message_open(")(b)", 0, 3));
	assert_false(message_open("(b", 1, 2));
	check("&quot;", message_decode(&found, kept("&quot;a&#34;")), "\"a\"");
	check("&#039;", message_decode(&found, kept("&#039;a&amp;b&#x27;")), "'a&b'");
	check("&lt;", message_decode(&found, kept("&lt;a")), "&lt;a");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_open_in_front_of_a_record_ends_it),
		cmocka_unit_test(a_copy_has_no_white_space_at_its_ends),
		cmocka_unit_test(one_level_of_escapes_is_undone),
		cmocka_unit_test(what_the_quote_around_it_did_is_undone),
		cmocka_unit_test(what_the_message_did_not_open_is_dropped_behind_it),
		cmocka_unit_test(the_fields_of_a_logger_are_dropped),
		cmocka_unit_test(a_bracket_is_open_or_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
