/* SPDX-License-Identifier: MIT */
/* A mistyped code is recognized, a different word is not. The tests make their words from the
 * catalogue itself, so that they do not change when a row is added. */
#include "suggest.h"

#include <stdbool.h>
#include <stdio.h>

#include "catalog.h"
#include "random.h"
#include "table.h"

/*
 * A second copy of the module, with a small catalogue of its own, for what depends on which codes
 * there are: the order of suggestions that are equally near, and of more than fit.
 */
static const char *const small[] = {
	"Aaaa.Shared", "Abc.Item",    "Abcitems.Item", "Bbbb.Shared", "Bbbc.Shared",
	"Cccc.Shared", "Near.Sama",   "Near.Up",       "Near.Wordaa", "Near.Wordab",
	"Near.Wordac", "Near.Wordad", "Xxxx.Same",
};

static long
small_count(void)
{
	return ROWS(small);
}

static struct catalog_row
small_row(long row)
{
	return (struct catalog_row){.code = small[row], .code_len = strlen(small[row])};
}

static long
small_leaf(const char *leaf, size_t len, long from)
{
	for (; from < small_count(); from++) {
		const char *own = strchr(small[from], '.') + 1;
		if (strlen(own) == len && catalog_equal(own, leaf, len))
			return from;
	}
	return CATALOG_NONE;
}

static int suggest_small(const char *code, size_t len, long rows[SUGGEST_MAX]);
static const char *suggest_small_word(const char *word, const char *const *words, size_t n)
	__attribute__((unused));
static int suggest_small_actions(const char *name, long actions[SUGGEST_MAX])
	__attribute__((unused));

#define catalog_count small_count
#define catalog_row(row) small_row(row)
#define catalog_leaf small_leaf
#define suggest_codes suggest_small
#define suggest_word suggest_small_word
#define suggest_actions suggest_small_actions
#include "suggest.c"
#undef catalog_count
#undef catalog_row
#undef catalog_leaf
#undef suggest_codes
#undef suggest_word
#undef suggest_actions

enum { WORD_MAX = 256 };

struct word {
	char s[WORD_MAX];
	size_t len;
};

static void
replace(struct word *w, size_t pos, size_t old, const char *s, size_t len)
{
	assert_true(pos + old <= w->len && w->len - old + len < WORD_MAX);
	memmove(w->s + pos + len, w->s + pos + old, w->len - pos - old);
	memcpy(w->s + pos, s, len);
	w->len = w->len - old + len;
	w->s[w->len] = '\0';
}

static struct word
word(const char *s, size_t len)
{
	struct word w = {.len = 0};

	replace(&w, 0, 0, s, len);
	return w;
}

/* Makes one typing error: a character too many or too few, a wrong one, or two swapped. */
static void
mistype(struct word *w)
{
	static const char keys[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.";
	const char *key = keys + random_below(sizeof keys - 1);
	if (w->len < 2) /* nothing that could be recognized would be left */
		return;
	size_t pos = random_below((unsigned)w->len);

	switch (random_below(4)) {
	case 0: replace(w, random_below((unsigned)w->len + 1), 0, key, 1); break;
	case 1: replace(w, pos, 1, "", 0); break;
	case 2: replace(w, pos, 1, key, 1); break;
	case 3:
		if (pos + 1 < w->len)
			replace(w, pos, 2, (char[]){w->s[pos + 1], w->s[pos]}, 2);
	}
}

/* Asks for suggestions with a copy of the word, so that a sanitizer detects a read beyond it. */
static int
suggest(const char *s, size_t len, long rows[SUGGEST_MAX])
{
	char *exact = block_of(s, len);

	int n = suggest_codes(exact, len, rows);
	free(exact);
	assert_true(n >= 0 && n <= SUGGEST_MAX);
	for (int i = 0; i < n; i++) {
		assert_true(rows[i] >= 0 && rows[i] < catalog_count());
		for (int j = 0; j < i; j++)
			assert_true(rows[i] != rows[j]);
	}
	return n;
}

static bool
suggests(const struct word *w, long row)
{
	long rows[SUGGEST_MAX];

	for (int n = suggest(w->s, w->len, rows); n > 0; n--)
		if (rows[n - 1] == row)
			return true;
	return false;
}

static bool
has_leaf(long row, const char *leaf, size_t len)
{
	struct catalog_row r = catalog_row(row);
	size_t pos = catalog_leaf_pos(r.code, r.code_len);

	return r.code_len - pos == len && catalog_equal(r.code + pos, leaf, len);
}

/* Returns the next row to try, so that a few hundred are tried in a catalogue of any size. */
static long
next(long row)
{
	return row + 1 + catalog_count() / 500;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* The distance of optimal string alignment, computed from the whole matrix as textbooks do. */
static int
textbook_distance(const char *a, const char *b)
{
	static int d[WORD_MAX][WORD_MAX];
	size_t alen = strlen(a), blen = strlen(b);

	for (size_t i = 0; i <= alen; i++)
		for (size_t j = 0; j <= blen; j++) {
			if (i == 0 || j == 0) {
				d[i][j] = (int)(i + j);
				continue;
			}
			d[i][j] = least(least(d[i - 1][j], d[i][j - 1]) + 1,
			                d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	return d[alen][blen];
}

/* Of 2,000 codes with one or two typing errors each, at least 99 in 100 have the right one among
 * their suggestions. */
static void
mistyped_codes_are_recognized(void **state)
{
	(void)state;
	enum { TRIALS = 2000 };
	int found = 0;

	random_state = 20260320;
	for (int trial = 0; trial < TRIALS;) {
		long row = random_below((unsigned)catalog_count());
		struct catalog_row r = catalog_row(row);
		struct word w = word(r.code, r.code_len);
		for (unsigned errors = 1 + random_below(2); errors > 0; errors--)
			mistype(&w);
		/* Suggestions are only made for an unknown code. */
		if (catalog_find(w.s, w.len) != CATALOG_NONE)
			continue;
		found += suggests(&w, row);
		trial++;
	}
	print_message("%d of %d found\n", found, TRIALS);
	assert_true(found * 100 >= TRIALS * 99);
}

/* The family is wrong, but the leaf is right. */
static void
the_same_leaf_in_another_family_is_suggested(void **state)
{
	(void)state;
	for (long row = 0; row < catalog_count(); row = next(row)) {
		struct catalog_row r = catalog_row(row);
		size_t pos = catalog_leaf_pos(r.code, r.code_len);
		size_t leaf_len = r.code_len - pos;
		struct word w = word("Qqqqqqqq.", 9);
		replace(&w, w.len, 0, r.code + pos, leaf_len);

		int same = 0;
		for (long i = 0; (i = catalog_leaf(r.code + pos, leaf_len, i)) != CATALOG_NONE; i++)
			same++;
		long rows[SUGGEST_MAX];
		int n = suggest(w.s, w.len, rows);
		assert_true(n >= least(same, SUGGEST_MAX));
		for (int i = 0; i < least(same, SUGGEST_MAX); i++)
			assert_true(has_leaf(rows[i], r.code + pos, leaf_len));
	}
}

static void
assert_small(const char *asked, const char *want)
{
	char got[WORD_MAX] = "";
	long rows[SUGGEST_MAX];
	int n = suggest_small(asked, strlen(asked), rows);

	for (int i = 0; i < n; i++) {
		strcat(got, i > 0 ? " " : "");
		strcat(got, small[rows[i]]);
	}
	assert_string_equal(got, want);
}

static void
nearest_come_first_then_the_order_of_the_table(void **state)
{
	(void)state;
	/* With the same leaf, the nearest family is first; equally near ones keep the order of
	 * the table. */
	assert_small("Bbbd.Shared", "Bbbb.Shared Bbbc.Shared Aaaa.Shared");
	assert_small("cccd.shared", "Cccc.Shared Aaaa.Shared Bbbb.Shared");
	assert_small("Abd.Item", "Abc.Item Abcitems.Item");
	/* The nearest code is first; equally near ones keep the order of the table. */
	assert_small("Near.Worda", "Near.Wordaa Near.Wordab Near.Wordac");
	assert_small("Near.Worddd", "Near.Wordad Near.Wordaa Near.Wordab");
	assert_small("wordad1", "Near.Wordad Near.Wordaa Near.Wordab");
	/* A code with the same leaf is before one that is nearer. */
	assert_small("Near.Same", "Xxxx.Same Near.Sama");
}

static void
short_leaves_need_more_care(void **state)
{
	(void)state;
	assert_small("Near.Upp", "Near.Up");
	assert_small("Near.Pu", "Near.Up");
	assert_small("Near.Xy", "");
	assert_small("Ux", "");
	/* Only a word without a dot can be a leaf. */
	assert_small("Sam.", "");
	assert_small("Sam", "Near.Sama Xxxx.Same");
}

/* A leaf without its family, with two neighbouring letters swapped. */
static void
a_mistyped_leaf_alone_is_recognized(void **state)
{
	(void)state;
	long asked = 0, found = 0;

	for (long row = 0; row < catalog_count(); row = next(row)) {
		struct catalog_row r = catalog_row(row);
		size_t pos = catalog_leaf_pos(r.code, r.code_len);
		struct word w = word(r.code + pos, r.code_len - pos);
		size_t at = w.len / 2;
		if (pos == 0 || w.len < 6 || catalog_equal(w.s + at - 1, w.s + at, 1))
			continue;
		replace(&w, at - 1, 2, (char[]){w.s[at], w.s[at - 1]}, 2);
		if (catalog_leaf(w.s, w.len, 0) != CATALOG_NONE)
			continue;

		long rows[SUGGEST_MAX];
		asked++;
		if (suggest(w.s, w.len, rows) > 0)
			found += has_leaf(rows[0], r.code + pos, r.code_len - pos);
	}
	assert_true(found * 100 >= asked * 99);
}

static void
letter_case_is_ignored(void **state)
{
	(void)state;
	for (long row = 0; row < catalog_count(); row = next(row)) {
		struct catalog_row r = catalog_row(row);
		struct word plain = word(r.code, r.code_len);
		plain.s[plain.len - 1] = '9';
		struct word swapped = plain;
		for (size_t i = 0; i < swapped.len; i++)
			if ((swapped.s[i] | 0x20) >= 'a' && (swapped.s[i] | 0x20) <= 'z')
				swapped.s[i] ^= 0x20;

		long a[SUGGEST_MAX], b[SUGGEST_MAX];
		int n = suggest(plain.s, plain.len, a);
		assert_int_equal(suggest(swapped.s, swapped.len, b), n);
		for (int i = 0; i < n; i++)
			assert_int_equal(a[i], b[i]);
	}
}

/* No code resembles these words. Not even in a known family is a quite different leaf a typing
 * error. */
static void
unlike_words_give_none(void **state)
{
	(void)state;
	const char *unlike[] = {
		"",
		".",
		"...",
		"q",
		"hello",
		"foo.bar",
		"Banana",
		"xyzzy",
		"-",
		"\xff\xfe",
		"qwertyuiop.asdfghjkl",
		"TotallyUnknownThing",
		"Lorem.Ipsum.Dolor",
	};
	long rows[SUGGEST_MAX];

	for (size_t i = 0; i < ROWS(unlike); i++)
		if (suggest(unlike[i], strlen(unlike[i]), rows) != 0)
			fail_msg("%s: %s", unlike[i], catalog_row(rows[0]).code);
	for (long row = 0; row < catalog_count(); row = next(row)) {
		struct catalog_row r = catalog_row(row);
		struct word w = word(r.code, catalog_family_len(r.code, r.code_len));
		replace(&w, w.len, 0, ".Zxqjkwvzxqjk", 13);
		if (suggest(w.s, w.len, rows) != 0)
			fail_msg("%s: %s", w.s, catalog_row(rows[0]).code);
	}
}

/* At least two thirds of a word must be right for it to be recognized, however short it is. */
static void
short_words_need_more_care(void **state)
{
	(void)state;
	const char *three[] = {"tsv"}, *six[] = {"decode"}, *one[] = {"f"}, *nine[] = {"quicksort"};

	assert_string_equal(suggest_word("tvs", three, 1), "tsv");
	assert_null(suggest_word("tab", three, 1));
	assert_string_equal(suggest_word("dcoed", six, 1), "decode");
	assert_null(suggest_word("encode!", six, 1));
	assert_null(suggest_word("x", one, 1));
	assert_string_equal(suggest_word("quiksrt!", nine, 1), "quicksort");
	assert_null(suggest_word("quiksr!!", nine, 1));
}

/* A word of nine letters or more is recognized up to a distance of three, as defined by
 * textbooks. */
static void
distance_is_the_textbook_one(void **state)
{
	(void)state;
	int near = 0, far = 0;

	random_state = 42;
	for (int trial = 0; trial < 20000; trial++) {
		struct word right = {.len = 0}, wrong;
		for (size_t len = 9 + random_below(8); right.len < len;)
			replace(&right, right.len, 0, &"abc"[random_below(3)], 1);
		wrong = right;
		for (unsigned errors = random_below(6); errors > 0; errors--) {
			mistype(&wrong);
			for (size_t i = 0; i < wrong.len; i++)
				wrong.s[i] = (char)('a' + wrong.s[i] % 3);
		}
		const char *words[] = {right.s};
		bool want = textbook_distance(wrong.s, right.s) <= 3;
		if ((suggest_word(wrong.s, words, 1) != NULL) != want)
			fail_msg("%s, %s: %d", wrong.s, right.s,
			         textbook_distance(wrong.s, right.s));
		*(want ? &near : &far) += 1;
	}
	assert_true(near > 1000 && far > 1000);
}

static void
the_nearest_word_is_taken(void **state)
{
	(void)state;
	const char *words[] = {"explain", "decode", "guard", "list", "search", "decoder", "lisp"};
	size_t n = ROWS(words);

	assert_ptr_equal(suggest_word("explian", words, n), words[0]);
	assert_ptr_equal(suggest_word("EXPLAIN", words, n), words[0]);
	assert_ptr_equal(suggest_word("decodes", words, n), words[1]);
	assert_ptr_equal(suggest_word("decodeer", words, n), words[5]);
	assert_ptr_equal(suggest_word("lis", words, n), words[3]);
	assert_ptr_equal(suggest_word("lisp", words, n), words[6]);
	assert_ptr_equal(suggest_word("guard", words, n), words[2]);
	assert_null(suggest_word("", words, n));
	assert_null(suggest_word("describe", words, n));
	assert_null(suggest_word("list", words, 0));
}

/* Arguments of one megabyte are handled quickly and do no harm. */
static void
huge_arguments_do_no_harm(void **state)
{
	(void)state;
	enum { HUGE_LEN = 1 << 20 };
	struct catalog_row r = catalog_row(catalog_count() - 1);
	const char *words[] = {"explain", "decode"};
	long rows[SUGGEST_MAX];
	char *huge = malloc(HUGE_LEN + 1);

	assert_non_null(huge);
	huge[HUGE_LEN] = '\0';
	for (const char *fill = "a.9_-\xff"; *fill != '\0'; fill++) {
		memset(huge, *fill, HUGE_LEN);
		assert_int_equal(suggest(huge, HUGE_LEN, rows), 0);
		assert_null(suggest_word(huge, words, 2));
		memcpy(huge, r.code, r.code_len);
		(void)suggest(huge, HUGE_LEN, rows);
	}
	memset(huge, '\0', HUGE_LEN);
	assert_int_equal(suggest(huge, HUGE_LEN, rows), 0);

	/* The family has one megabyte, but the leaf is right. */
	memset(huge, 'a', HUGE_LEN);
	size_t pos = catalog_leaf_pos(r.code, r.code_len);
	memcpy(huge + HUGE_LEN - (r.code_len - pos), r.code + pos, r.code_len - pos);
	huge[HUGE_LEN - (r.code_len - pos) - 1] = '.';
	assert_true(suggest(huge, HUGE_LEN, rows) > 0);
	assert_true(has_leaf(rows[0], r.code + pos, r.code_len - pos));
	free(huge);
}

/* Each action is recognized in its own spelling and with its words in another order; with a letter
 * missing, some action is. */
static void
each_action_is_meant_by_itself(void **state)
{
	long meant[SUGGEST_MAX];

	(void)state;
	for (long i = 0; i < catalog_action_count(); i++) {
		const struct catalog_action a = catalog_action(i);
		char wrong[WORD_MAX];
		assert_true(2 * a.name_len + 1 < sizeof wrong);
		memcpy(wrong, a.name, a.name_len + 1);
		assert_int_equal(suggest_actions(wrong, meant), 1);
		assert_int_equal(meant[0], i);
		memmove(wrong + 1, wrong + 2, a.name_len - 1);
		assert_true(a.name_len < 6 || suggest_actions(wrong, meant) > 0);

		size_t first = strcspn(a.name + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") + 1;
		memcpy(wrong, a.name + first, a.name_len - first);
		memcpy(wrong + a.name_len - first, a.name, first);
		wrong[a.name_len] = '\0';
		int n = suggest_actions(wrong, meant);
		bool found = false;
		for (int k = 0; k < n; k++)
			found = found || meant[k] == i;
		assert_true(found);
	}
	assert_int_equal(suggest_actions("", meant), 0);
	assert_int_equal(suggest_actions("NothingThatIsAnywhereNear", meant), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mistyped_codes_are_recognized),
		cmocka_unit_test(the_same_leaf_in_another_family_is_suggested),
		cmocka_unit_test(nearest_come_first_then_the_order_of_the_table),
		cmocka_unit_test(short_leaves_need_more_care),
		cmocka_unit_test(a_mistyped_leaf_alone_is_recognized),
		cmocka_unit_test(letter_case_is_ignored),
		cmocka_unit_test(unlike_words_give_none),
		cmocka_unit_test(short_words_need_more_care),
		cmocka_unit_test(distance_is_the_textbook_one),
		cmocka_unit_test(the_nearest_word_is_taken),
		cmocka_unit_test(huge_arguments_do_no_harm),
		cmocka_unit_test(each_action_is_meant_by_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
