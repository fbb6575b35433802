/* SPDX-License-Identifier: MIT */
/* Compares each function of skip.c with a plain loop, at every alignment and length. */
#include "skip.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "random.h"

enum { ALIGNMENTS = 32, LENGTHS = 130, ROOM = 4096 };

static size_t
naive_string(const char *s, size_t len)
{
	size_t i = 0;

	while (i < len && s[i] != '"' && s[i] != '\\' && (unsigned char)s[i] >= 0x20)
		i++;
	return i;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool
stands(const char *s, size_t len, const char *word)
{
	size_t i = 0;

	while (word[i] != '\0' && i < len && lower(s[i]) == word[i])
		i++;
	return word[i] == '\0';
}

static size_t
naive_sign(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (stands(s + i, len - i, "code") || stands(s + i, len - i, "error") ||
		    stands(s + i, len - i, "encentcloud") ||
		    (len - i >= 4 && memcmp(s + i, "\\u00", 4) == 0))
			return i;
	return len;
}

static uint64_t
naive_lines(const char *s, size_t len)
{
	uint64_t n = 0;

	while (len-- > 0)
		if (*s++ == '\n')
			n++;
	return n;
}

static size_t
naive_response(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (stands(s + i, len - i, "response") || stands(s + i, len - i, "requestid"))
			return i;
	return len;
}

/* Reads one byte; returns true at the bracket that closes the value in which the bytes began. */
static bool
naive_nested(struct skip_nest *n, char c)
{
	bool escaped = n->escape;

	n->escape = c == '\\' && !escaped;
	if (c == '"' && !escaped)
		n->string = !n->string;
	if (n->string || strchr("[]{}", c) == NULL || c == '\0')
		return false;
	if (c == '[' || c == '{')
		n->depth++;
	else if (n->depth == 0)
		return true;
	else
		n->depth--;
	return false;
}

/* Compares skip_nested, at once and in two pieces, with a loop. */
static void
compare_nested(const char *s, size_t len)
{
	struct skip_nest whole = {0}, piece = {0}, naive = {0};
	size_t got = skip_nested(&whole, s, len), half = len / 2, at = 0, last = 0;
	bool outside = false;

	for (; at < len; at++) {
		if (at == whole.whole)
			outside = naive.depth == 0 && !naive.string;
		if (naive_nested(&naive, s[at]))
			break;
		if (naive.depth == 0 && !naive.string && (s[at] == ']' || s[at] == '}'))
			last = at + 1;
	}
	size_t parts = skip_nested(&piece, s, half);
	if (parts == half)
		parts += skip_nested(&piece, s + half, len - half);
	bool kept = got < len || (whole.depth == naive.depth && whole.string == naive.string &&
	                          whole.escape == naive.escape);
	if (got != at || parts != at || !kept || whole.whole < last ||
	    (whole.whole < at && !outside))
		fail_msg("skip_nested(\"%.*s\", %zu) is %zu, %zu, not %zu; whole %zu, last %zu",
		         (int)len, s, len, got, parts, at, whole.whole, last);
}

/* The bytes end where the heap block ends, so that a sanitizer detects a read beyond them. */
static void
compare(const char *bytes, size_t alignment, size_t len)
{
	char *block = malloc(alignment + len + (alignment + len == 0));
	assert_non_null(block);
	char *s = block + alignment;

	memcpy(s, bytes, len);
	if (skip_string(s, len) != naive_string(s, len))
		fail_msg("skip_string(\"%.*s\", %zu) is %zu", (int)len, s, len,
		         skip_string(s, len));
	if (skip_to_sign(s, len) != naive_sign(s, len))
		fail_msg("skip_to_sign(\"%.*s\", %zu) is %zu", (int)len, s, len,
		         skip_to_sign(s, len));
	if (skip_to_response(s, len) != naive_response(s, len))
		fail_msg("skip_to_response(\"%.*s\", %zu) is %zu", (int)len, s, len,
		         skip_to_response(s, len));
	compare_nested(s, len);
	if (skip_count_lines(s, len) != naive_lines(s, len))
		fail_msg("skip_count_lines(\"%.*s\", %zu)", (int)len, s, len);
	free(block);
}

/* Puts a word at each offset of texts of each length, among bytes that resemble it. */
static void
words_are_met_at_any_place(void **state)
{
	static const char *const all[] = {
		"code",
		"CODE",
		"CoDe",
		"error",
		"ERROR",
		"eRRoR",
		"tencentcloud",
		"TencentCloud",
		"TENCENTCLOUD",
		"\\u00",
		"\\U00",
		"\\u0",
		"cod",
		"erro",
		"tencentclou",
		"tencent cloud",
		"cOdE",
		"\"",
		"\\",
		"\n",
		"\x1f",
		"\x01",
		" ",
		"\x7f",
		"\x80",
		"\xe3\x4f\x44\x45",
		"c\x4f\x04\x05",
		"\x43\x0f",
		"|u00",
		"\xff",
		"errerror",
		"cocode",
		"tententencentcloud",
		"\\\\u00",
		"c/de",
		"err\x2fr",
		"err_r",
		"co`e",
		"response",
		"ReSPonse",
		"RequestId",
		"requestID",
		"reqresponse",
		"respons",
		"requesti",
		"[",
		"}",
		"[]",
		"\"]\"",
		"\\\"",
	};
	static const char fills[] = "xcet|o\\ r\"\n";
	char bytes[LENGTHS + 64];

	(void)state;
	for (size_t k = 0; k < sizeof all / sizeof *all; k++) {
		for (const char *fill = fills; *fill != '\0'; fill++) {
			for (size_t len = 0; len <= 64; len += 1 + len / 24) {
				for (size_t at = 0; at <= len; at++) {
					memset(bytes, *fill, sizeof bytes);
					memcpy(bytes + at, all[k], strlen(all[k]));
					compare(bytes, (at + len) % ALIGNMENTS, len);
				}
			}
		}
	}
}

static void
any_alignment_will_do(void **state)
{
	char bytes[LENGTHS];

	(void)state;
	memset(bytes, 'e', sizeof bytes);
	for (size_t alignment = 0; alignment < ALIGNMENTS; alignment++) {
		for (size_t len = 0; len < LENGTHS; len++) {
			compare(bytes, alignment, len);
			if (len >= 5) {
				memcpy(bytes + len - 5, "eRror", 5);
				compare(bytes, alignment, len);
				compare(bytes, alignment, len - 1);
				memset(bytes + len - 5, 'e', 5);
			}
		}
	}
}

/* Tries every byte, and every pair of bytes, where a vector ends. */
static void
every_pair_of_bytes_is_told_apart(void **state)
{
	char bytes[48];

	(void)state;
	for (int c = 0; c < 256; c++) {
		for (size_t at = 0; at < sizeof bytes; at++) {
			memset(bytes, 'a', sizeof bytes);
			bytes[at] = (char)c;
			compare(bytes, 0, sizeof bytes);
		}
		for (int d = 0; d < 256; d++) {
			memset(bytes, 'a', sizeof bytes);
			memcpy(bytes + 14, "xode", 4);
			bytes[14] = (char)c;
			bytes[15] = (char)d;
			compare(bytes, 0, sizeof bytes);
		}
	}
}

static void
random_bytes_are_skipped_as_by_a_loop(void **state)
{
	static const char few[] = "codeCODEerorRtncluTNCLU\\u00\"\n ";
	char bytes[ROOM];

	(void)state;
	random_state = 17;
	for (unsigned trial = 0; trial < 60000; trial++) {
		size_t len = random_below(trial % 50 == 0 ? ROOM : 100);
		bool any = trial % 3 == 0, rare = trial % 3 == 1;
		for (size_t i = 0; i < len; i++)
			bytes[i] = any ? (char)random_below(256)
			           : rare && random_below(24) > 0
			                   ? 'x'
			                   : few[random_below(sizeof few - 1)];
		if (len > 12 && trial % 2 == 0)
			memcpy(bytes + random_below((unsigned)len - 11),
			       trial % 4 == 0 ? "TenCentCloud" : "xRequestId\"]", 12);
		compare(bytes, trial % ALIGNMENTS, len);
	}
}

/* Closing brackets are rare, so that there is much before the one that ends the value. */
static void
nested_brackets_are_passed_over_as_by_a_loop(void **state)
{
	static const char few[] = "[]{}\"\"\\ ,1a";
	char bytes[ROOM];

	(void)state;
	random_state = 19;
	for (unsigned trial = 0; trial < 60000; trial++) {
		size_t len = random_below(trial % 50 == 0 ? ROOM : 300);
		for (size_t i = 0; i < len; i++)
			bytes[i] = random_below(1 + trial % 20) > 0
			                   ? 'x'
			                   : few[random_below(sizeof few - 1)];
		if (len > 0 && trial % 2 == 0)
			memset(bytes, '[', random_below((unsigned)(len < 8 ? len : 8)));
		compare(bytes, trial % ALIGNMENTS, len);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_met_at_any_place),
		cmocka_unit_test(any_alignment_will_do),
		cmocka_unit_test(every_pair_of_bytes_is_told_apart),
		cmocka_unit_test(nested_brackets_are_passed_over_as_by_a_loop),
		cmocka_unit_test(random_bytes_are_skipped_as_by_a_loop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
