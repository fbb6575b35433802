/* SPDX-License-Identifier: MIT */
/* wrap.h: where lines are broken, and the width of text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "out.h"
#include "wrap.h"

static struct out out;

/* Returns what is written for the pieces in so many columns, beginning at the indent. */
static const char *
wrapped(size_t columns, size_t indent, const char *const *pieces)
{
	struct wrap w = {.out = &out, .columns = columns, .column = indent, .indent = indent};

	out.fd = -1;
	out.len = 0;
	for (; *pieces != NULL; pieces++)
		wrap_text(&w, *pieces, strlen(*pieces));
	out.buf[out.len] = '\0';
	return out.buf;
}

#define WRAPPED(columns, indent, ...) wrapped(columns, indent, (const char *[]){__VA_ARGS__, NULL})

static void
lines_are_broken_at_blanks(void **state)
{
	(void)state;
	assert_string_equal(WRAPPED(0, 0, "one two three"), "one two three");
	assert_string_equal(WRAPPED(13, 0, "one two three"), "one two three");
	assert_string_equal(WRAPPED(12, 0, "one two three"), "one two\nthree");
	assert_string_equal(WRAPPED(9, 2, "one two three"), "one two\n  three");
	assert_string_equal(WRAPPED(9, 2, "one   two   three"), "one\n  two\n  three");
	/* A word that is too long is not split; it does not move if it begins its line. */
	assert_string_equal(WRAPPED(4, 0, "a longer word"), "a\nlonger\nword");
	assert_string_equal(WRAPPED(4, 2, "longer"), "longer");
	assert_string_equal(WRAPPED(4, 8, "a b"), "a\n        b");
}

static void
pieces_are_one_text(void **state)
{
	(void)state;
	assert_string_equal(WRAPPED(10, 0, "one", ": ", "two three"), "one: two\nthree");
	assert_string_equal(WRAPPED(3, 0, "one", ": ", "two"), "one:\ntwo");
	assert_string_equal(WRAPPED(6, 0, "one two", ":", " x"), "one\ntwo: x");
	assert_string_equal(WRAPPED(9, 0, "one", " ", "", " ", "two"), "one  two");
}

static void
wide_characters_take_two_columns(void **state)
{
	(void)state;
	assert_string_equal(WRAPPED(6, 0, "部门部门"), "部门部\n门");
	assert_string_equal(WRAPPED(7, 0, "部门部门"), "部门部\n门");
	assert_string_equal(WRAPPED(7, 1, "a部门b部门"), "a部门\n b部门");
	/* A line does not begin with closing punctuation. */
	assert_string_equal(WRAPPED(6, 0, "部门部。门"), "部门\n部。门");
	assert_string_equal(WRAPPED(8, 0, "部门（部门）。"), "部门（部\n门）。");
	assert_int_equal(wrap_width("a部\tb", strlen("a部\tb")), 1 + 2 + 2 + 1);
	assert_int_equal(wrap_width("\\\033\xe2\x80\xae\xf3\xa0\x80\x81\xff", 10),
	                 2 + 4 + 6 + 10 + 1);
	/* A character beyond all wide ones. */
	assert_int_equal(wrap_width("\xf1\x80\x80\x80", 4), 1);
}

static void
what_is_escaped_is_as_wide_as_it_looks(void **state)
{
	(void)state;
	assert_string_equal(WRAPPED(7, 0, "a\nb c\td"), "a\\nb\nc\\td");
	assert_string_equal(WRAPPED(9, 0, "a\033 b\\"), "a\\x1b b\\\\");
	assert_string_equal(WRAPPED(8, 0, "a\033 b\\"), "a\\x1b\nb\\\\");
}

static void
found_words_are_coloured_piece_by_piece(void **state)
{
	static char de[] = "DE", bcd[] = "bcd", half[] = "\xe9\x83";
	char *const words[] = {de, bcd, half};
	struct wrap w = {.out = &out, .columns = 8, .words = words, .n = 3, .on = "<", .off = ">"};

	(void)state;
	out.fd = -1;
	out.len = 0;
	wrap_text(&w, "abcdef x de de 部门", strlen("abcdef x de de 部门"));
	out.buf[out.len] = '\0';
	assert_string_equal(out.buf, "a<bcde>f x\n<de> <de> <部>\n门");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_broken_at_blanks),
		cmocka_unit_test(pieces_are_one_text),
		cmocka_unit_test(wide_characters_take_two_columns),
		cmocka_unit_test(what_is_escaped_is_as_wide_as_it_looks),
		cmocka_unit_test(found_words_are_coloured_piece_by_piece),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
