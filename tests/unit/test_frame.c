/* SPDX-License-Identifier: MIT */
/* Tests the framer against RFC 8259: what is a value, where it ends, and what was expected
 * instead. */
#include "frame.h"

#include <stdio.h>

#include "table.h"

struct text {
	const char *s;
	size_t len;
};

/* Whole values. A number ends at the end of the input. */
static const struct text valid[] = {
	{LITERAL("{}")},
	{LITERAL("[]")},
	{LITERAL(" \t\r\n{ \t\r\n}")},
	{LITERAL("[ ]")},
	{LITERAL("[[],[[]],{}]")},
	{LITERAL("{\"\":\"\"}")},
	{LITERAL("{\"a\":1,\"a\":2}")},
	{LITERAL("{\"a\":{\"b\":[{\"c\":null}]}}")},
	{LITERAL("{\"a\\u0000\\\"b\":1}")},
	{LITERAL("{ \"a\" : [ 1 , 2 ] , \"b\" : { } }")},
	{LITERAL("true")},
	{LITERAL("false")},
	{LITERAL("null")},
	{LITERAL("[true,false,null]")},
	{LITERAL("  null")},
	{LITERAL("0")},
	{LITERAL("-0")},
	{LITERAL("7")},
	{LITERAL("-12")},
	{LITERAL("1.5")},
	{LITERAL("0.000")},
	{LITERAL("-0.1")},
	{LITERAL("1e5")},
	{LITERAL("1E+5")},
	{LITERAL("0e-0")},
	{LITERAL("1.25e-300")},
	{LITERAL("1e99999")},
	{LITERAL("123456789012345678901234567890")},
	{LITERAL("[0]")},
	{LITERAL("[-0,1e1,0.5,2E-2 ,3\n]")},
	{LITERAL("{\"a\":-0.0e+00}")},
	{LITERAL("\"\"")},
	{LITERAL("\"a\"")},
	{LITERAL("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")},
	{LITERAL("\"\\u0041\\uABCD\\uabcd\\u0000\"")},
	{LITERAL("\"\\ud83d\\ude00\"")},
	{LITERAL("\"\\ud800\"")},
	{LITERAL("\"\\udc00\\ud800\"")},
	{LITERAL("\"\x7f\"")},
	{LITERAL("\"\xe4\xb8\xad\xe6\x96\x87 \xf0\x9f\x98\x80\"")},
	{LITERAL("\"\xff\xc0\xe4\xb8\"")},
	{LITERAL("\"\xe2\x80\xa8\"")},
	{LITERAL("\"'{}[]:,//#\"")},
	{LITERAL("\"twenty bytes of text and then some more of it\\n\"")},
	{LITERAL("[\"a string of sixteen\",\"0123456789abcde\",\"0123456789abcdef\"]")},
};

/* Malformed values: how many of their bytes are right, and what should have followed. */
static const struct {
	const char *s;
	size_t len, used;
	const char *expected;
} malformed[] = {
	/* structure */
	{LITERAL("]"), 0, "a value"},
	{LITERAL("}"), 0, "a value"},
	{LITERAL(","), 0, "a value"},
	{LITERAL(":"), 0, "a value"},
	{LITERAL("[1,]"), 3, "a value"},
	{LITERAL("[,1]"), 1, "a value or ]"},
	{LITERAL("[1,,2]"), 3, "a value"},
	{LITERAL("[1 2]"), 3, "a comma or ]"},
	{LITERAL("[1}"), 2, "a comma or ]"},
	{LITERAL("[1:2]"), 2, "a comma or ]"},
	{LITERAL("[\"a\":1]"), 4, "a comma or ]"},
	{LITERAL("[}"), 1, "a value or ]"},
	{LITERAL("[[1]}"), 4, "a comma or ]"},
	{LITERAL("{]"), 1, "a key in double quotes or }"},
	{LITERAL("{,}"), 1, "a key in double quotes or }"},
	{LITERAL("{1:2}"), 1, "a key in double quotes or }"},
	{LITERAL("{a:1}"), 1, "a key in double quotes or }"},
	{LITERAL("{'a':1}"), 1, "a key in double quotes or }"},
	{LITERAL("{null:1}"), 1, "a key in double quotes or }"},
	{LITERAL("{\"a\"}"), 4, "a colon"},
	{LITERAL("{\"a\",1}"), 4, "a colon"},
	{LITERAL("{\"a\" \"b\"}"), 5, "a colon"},
	{LITERAL("{\"a\":}"), 5, "a value"},
	{LITERAL("{\"a\"::1}"), 5, "a value"},
	{LITERAL("{\"a\":1,}"), 7, "a key in double quotes"},
	{LITERAL("{\"a\":1,,\"b\":2}"), 7, "a key in double quotes"},
	{LITERAL("{\"a\":1 \"b\":2}"), 7, "a comma or }"},
	{LITERAL("{\"a\":1]"), 6, "a comma or }"},
	{LITERAL("{\"a\":\"b\";}"), 8, "a comma or }"},
	{LITERAL("{\"a\":[1]]"), 8, "a comma or }"},
	{LITERAL("{\"a\":1,b}"), 7, "a key in double quotes"},
	/* literals */
	{LITERAL("nul}"), 3, "true, false or null"},
	{LITERAL("[tru]"), 4, "true, false or null"},
	{LITERAL("[nulL]"), 4, "true, false or null"},
	{LITERAL("[True]"), 1, "a value or ]"},
	{LITERAL("[NaN]"), 1, "a value or ]"},
	{LITERAL("{\"a\":undefined}"), 5, "a value"},
	{LITERAL("[Infinity]"), 1, "a value or ]"},
	{LITERAL("[truex]"), 5, "a comma or ]"},
	/* numbers */
	{LITERAL("+1"), 0, "a value"},
	{LITERAL(".5"), 0, "a value"},
	{LITERAL("[01]"), 2, "no digit after a leading zero"},
	{LITERAL("00"), 1, "no digit after a leading zero"},
	{LITERAL("-01"), 2, "no digit after a leading zero"},
	{LITERAL("[-]"), 2, "a digit"},
	{LITERAL("--1"), 1, "a digit"},
	{LITERAL("-a"), 1, "a digit"},
	{LITERAL("[1.]"), 3, "a digit"},
	{LITERAL("1.e1"), 2, "a digit"},
	{LITERAL("[1e]"), 3, "a digit"},
	{LITERAL("1e+x"), 3, "a digit"},
	{LITERAL("1e++1"), 3, "a digit"},
	{LITERAL("[1.2.3]"), 4, "a comma or ]"},
	{LITERAL("[0x1]"), 2, "a comma or ]"},
	{LITERAL("[1e5.5]"), 4, "a comma or ]"},
	{LITERAL("[1_000]"), 2, "a comma or ]"},
	{LITERAL("[1e1e1]"), 4, "a comma or ]"},
	{LITERAL("[\xef\xbc\x91]"), 1, "a value or ]"},
	/* strings */
	{LITERAL("'a'"), 0, "a value"},
	{LITERAL("\"a\nb\""), 2, "no raw control character in a string"},
	{LITERAL("\"\t\""), 1, "no raw control character in a string"},
	{LITERAL("\"\0\""), 1, "no raw control character in a string"},
	{LITERAL("\"0123456789abcdef\x1f\""), 17, "no raw control character in a string"},
	{LITERAL("{\"a\rb\":1}"), 3, "no raw control character in a string"},
	{LITERAL("\"\\x41\""), 2, "a JSON escape after the backslash"},
	{LITERAL("\"\\'\""), 2, "a JSON escape after the backslash"},
	{LITERAL("\"\\U0041\""), 2, "a JSON escape after the backslash"},
	{LITERAL("\"\\\0\""), 2, "a JSON escape after the backslash"},
	{LITERAL("\"\\\n\""), 2, "a JSON escape after the backslash"},
	{LITERAL("\"\\0\""), 2, "a JSON escape after the backslash"},
	{LITERAL("\"\\u\""), 3, "four hexadecimal digits"},
	{LITERAL("\"\\u00g0\""), 5, "four hexadecimal digits"},
	{LITERAL("\"\\u123\""), 6, "four hexadecimal digits"},
	{LITERAL("\"\\u-123\""), 3, "four hexadecimal digits"},
	/* between the tokens */
	{LITERAL("[1,\f2]"), 3, "a value"},
	{LITERAL("\v1"), 0, "a value"},
	{LITERAL("[\xc2\xa0]"), 1, "a value or ]"},
	{LITERAL("\xef\xbb\xbf{}"), 0, "a value"},
	{LITERAL("[1,\0]"), 3, "a value"},
	{LITERAL("/*c*/1"), 0, "a value"},
	{LITERAL("{\"a\":1//c\n}"), 6, "a comma or }"},
	{LITERAL("{#\n}"), 1, "a key in double quotes or }"},
	{LITERAL("<a>"), 0, "a value"},
	{LITERAL("\xff\xfe{"), 0, "a value"},
};

/* Values that are cut off: all of their bytes are right. */
static const struct {
	const char *s, *expected;
} cut_off[] = {
	{"[", "a value or ]"},
	{"[1", "a comma or ]"},
	{"[1,", "a value"},
	{"[1, ", "a value"},
	{"[[]", "a comma or ]"},
	{"[\"a\"", "a comma or ]"},
	{"{", "a key in double quotes or }"},
	{"{\"a\"", "a colon"},
	{"{\"a\":", "a value"},
	{"{\"a\":1", "a comma or }"},
	{"{\"a\":0.5", "a comma or }"},
	{"{\"a\":1e5", "a comma or }"},
	{"{\"a\":{}", "a comma or }"},
	{"{\"a\":1,", "a key in double quotes"},
	{"\"", "the end of the string"},
	{"\"abc", "the end of the string"},
	{"{\"abc", "the end of the string"},
	{"\"\\", "a JSON escape after the backslash"},
	{"\"\\u", "four hexadecimal digits"},
	{"\"\\u123", "four hexadecimal digits"},
	{"t", "true, false or null"},
	{"[fals", "true, false or null"},
	{"-", "a digit"},
	{"1.", "a digit"},
	{"1e", "a digit"},
	{"1E-", "a digit"},
	{"[-", "a digit"},
	{"[0", "a comma or ]"},
	{"{\"a\":0", "a comma or }"},
};

/* Feeds the bytes in pieces of at most `most` bytes. One piece ends after `cut` bytes. */
static enum frame_verdict
feed(struct frame *f, const char *s, size_t len, size_t cut, size_t most, size_t *used)
{
	enum frame_verdict v = FRAME_MORE;
	size_t at = 0;

	frame_init(f);
	while (at < len && v == FRAME_MORE) {
		size_t n = at < cut ? cut - at : len - at, taken = SIZE_MAX;
		if (n > most)
			n = most;
		char *piece = block_of(s + at, n);
		v = frame_feed(f, piece, n, &taken);
		free(piece);
		assert_true(taken <= n);
		if (v == FRAME_MORE)
			assert_int_equal(taken, n);
		at += taken;
	}
	*used = at;
	return v;
}

/* Whether the value is a number at the top level, which only the end of the input ends. */
static int
is_number(const char *s)
{
	return s[strspn(s, " ")] == '-' || (s[strspn(s, " ")] >= '0' && s[strspn(s, " ")] <= '9');
}

static void
check_value(const char *s, size_t len, size_t cut, size_t most)
{
	struct frame f;
	size_t used;
	enum frame_verdict v = feed(&f, s, len, cut, most, &used);

	if (v == FRAME_MORE && is_number(s))
		v = frame_end(&f);
	if (v != FRAME_DONE || used != len)
		fail_msg("%.*s, cut at %zu: verdict %d, %zu used, expected %s", (int)len, s, cut,
		         (int)v, used, frame_expected(&f));
}

static void
values_are_accepted_however_cut(void **state)
{
	(void)state;
	for (size_t k = 0; k < ROWS(valid); k++) {
		check_value(valid[k].s, valid[k].len, 0, SIZE_MAX);
		check_value(valid[k].s, valid[k].len, 0, 1);
		for (size_t cut = 1; cut < valid[k].len; cut++)
			check_value(valid[k].s, valid[k].len, cut, SIZE_MAX);
	}
}

static void
bytes_after_a_value_are_not_taken(void **state)
{
	static const char *const behind[] = {" ",  "\n", "x",  "}", "]",   ",",
	                                     "\"", "{}", " 5", ":", "\x01"};
	char s[256];
	struct frame f;
	size_t used;

	(void)state;
	for (size_t k = 0; k < ROWS(valid); k++) {
		for (size_t b = 0; b < ROWS(behind); b++) {
			memcpy(s, valid[k].s, valid[k].len);
			strcpy(s + valid[k].len, behind[b]);
			size_t len = valid[k].len + strlen(behind[b]);
			for (size_t cut = 0; cut <= len; cut++) {
				enum frame_verdict v = feed(&f, s, len, cut, SIZE_MAX, &used);
				if (v != FRAME_DONE || used != valid[k].len)
					fail_msg("%.*s, cut at %zu: verdict %d, %zu used", (int)len,
					         s, cut, (int)v, used);
			}
		}
	}
}

static void
faults_are_named_at_their_byte(void **state)
{
	struct frame f;
	size_t used;

	(void)state;
	for (size_t k = 0; k < ROWS(malformed); k++) {
		size_t len = malformed[k].len;
		for (size_t cut = 0; cut <= len; cut++) {
			size_t most = cut == len ? 1 : SIZE_MAX;
			enum frame_verdict v = feed(&f, malformed[k].s, len, cut, most, &used);
			if (v != FRAME_BAD || used != malformed[k].used ||
			    strcmp(frame_expected(&f), malformed[k].expected) != 0)
				fail_msg("%.*s, cut at %zu: verdict %d, %zu used, expected %s",
				         (int)len, malformed[k].s, cut, (int)v, used,
				         frame_expected(&f));
		}
	}
}

static void
what_is_cut_off_is_waited_for(void **state)
{
	struct frame f;
	size_t used;

	(void)state;
	for (size_t k = 0; k < ROWS(cut_off); k++) {
		const char *s = cut_off[k].s;
		enum frame_verdict v = feed(&f, s, strlen(s), 0, SIZE_MAX, &used);
		if (v != FRAME_MORE || frame_end(&f) != FRAME_BAD ||
		    strcmp(frame_expected(&f), cut_off[k].expected) != 0)
			fail_msg("%s: verdict %d, at the end %d, expected %s", s, (int)v,
			         (int)frame_end(&f), frame_expected(&f));
	}
	/* Each valid value, cut off after any byte. What is left of a number may be one too. */
	for (size_t k = 0; k < ROWS(valid); k++) {
		if (is_number(valid[k].s))
			continue;
		for (size_t len = 0; len < valid[k].len; len++) {
			assert_int_equal(feed(&f, valid[k].s, len, 0, SIZE_MAX, &used), FRAME_MORE);
			bool white = strspn(valid[k].s, " \t\r\n") >= len;
			assert_int_equal(frame_end(&f), white ? FRAME_MORE : FRAME_BAD);
			assert_non_null(frame_expected(&f));
		}
	}
}

static void
white_space_is_no_value(void **state)
{
	struct frame f;
	size_t used = 7;

	(void)state;
	frame_init(&f);
	assert_int_equal(frame_end(&f), FRAME_MORE);
	assert_int_equal(frame_feed(&f, "", 0, &used), FRAME_MORE);
	assert_int_equal(used, 0);
	assert_int_equal(frame_feed(&f, " \n", 2, &used), FRAME_MORE);
	assert_int_equal(frame_end(&f), FRAME_MORE);
	assert_string_equal(frame_expected(&f), "a value");
}

/* Only the depth is limited, not the number of values. */
static void
the_depth_is_limited_not_the_number(void **state)
{
	static char s[8 * FRAME_DEPTH_MAX];
	struct frame f;
	size_t used;

	(void)state;
	for (unsigned shape = 0; shape < 3; shape++) {
		for (size_t levels = FRAME_DEPTH_MAX - 2; levels <= FRAME_DEPTH_MAX + 2; levels++) {
			size_t len = 0, last = 0;
			for (size_t i = 0; i < levels; i++) {
				bool object = shape == 1 || (shape == 2 && i % 3 == 1);
				last = len; /* where the level opens */
				len += (size_t)sprintf(s + len, "%s", object ? "{\"a\":" : "[");
				if (i == FRAME_DEPTH_MAX)
					break;
			}
			size_t opened = len;
			len += (size_t)sprintf(s + len, "0");
			for (size_t i = levels; i-- > 0;)
				s[len++] = shape == 1 || (shape == 2 && i % 3 == 1) ? '}' : ']';
			for (size_t cut = opened > 8 ? opened - 8 : 0; cut < opened + 8; cut++) {
				enum frame_verdict v = feed(&f, s, len, cut, SIZE_MAX, &used);
				if (levels <= FRAME_DEPTH_MAX) {
					assert_int_equal(v, FRAME_DONE);
					assert_int_equal(used, len);
				} else {
					assert_int_equal(v, FRAME_BAD);
					assert_int_equal(used, last);
					assert_string_equal(frame_expected(&f),
					                    "at most 1000 levels");
				}
			}
		}
	}
	size_t len = 0;
	s[len++] = '[';
	for (size_t i = 0; i < 2 * FRAME_DEPTH_MAX; i++)
		len += (size_t)sprintf(s + len, "%s", i == 0 ? "[]" : ",{}");
	s[len++] = ']';
	assert_int_equal(feed(&f, s, len, 0, SIZE_MAX, &used), FRAME_DONE);
	assert_int_equal(used, len);
}

static void
the_whole_value_is_measured(void **state)
{
	static const struct {
		const char *text;
		size_t whole;
	} rows[] = {{"{\"a\":[1]}", 9}, {"[]' x", 2}, {"{}{}", 2}, {"", 0},    {"{", 0},
	            {"[1", 0},          {"{a:1}", 0}, {"1", 0},    {" {}", 0}, {"\"{}\"", 0}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(frame_whole(rows[i].text, strlen(rows[i].text)), rows[i].whole);
	assert_int_equal(frame_whole("{}", 1), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_accepted_however_cut),
		cmocka_unit_test(bytes_after_a_value_are_not_taken),
		cmocka_unit_test(faults_are_named_at_their_byte),
		cmocka_unit_test(what_is_cut_off_is_waited_for),
		cmocka_unit_test(white_space_is_no_value),
		cmocka_unit_test(the_depth_is_limited_not_the_number),
		cmocka_unit_test(the_whole_value_is_measured),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
