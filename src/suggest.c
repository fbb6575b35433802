/* SPDX-License-Identifier: MIT */
#include "suggest.h"

#include <stdbool.h>
#include <string.h>

#include "catalog.h"

enum {
	NEAR_MAX = 3,    /* the most typing errors in a word of any length */
	LIKE_LEAST = 70, /* percentage of the words of two actions that both must have */
	FAMILY_MAX = 24, /* families that differ by more count as equally far away */
};

/* The best rows so far, nearest first; equally near ones in the order in which they came. */
struct shortlist {
	struct {
		long row;
		int distance;
	} entry[SUGGEST_MAX];
	int first; /* the entries before this one keep their place */
	int n;
};

static unsigned char
fold(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static int
min(int a, int b)
{
	return a < b ? a : b;
}

/*
 * The optimal string alignment distance of a and b, folded: the smallest number of insertions,
 * deletions, substitutions and swaps of neighbours, none of which changes what another has
 * changed. If it exceeds the limit, which is at most FAMILY_MAX, returns limit + 1, which takes
 * little time.
 *
 * Only a band of the matrix can have values within the limit: in row i, the cells of column j
 * with |j - i| <= limit. Cell j is stored at j - i + limit + 1, between two cells that always
 * exceed the limit, so one row up is one index up.
 */
static int
distance(const char *a, size_t alen, const char *b, size_t blen, int limit)
{
	const int far = limit + 1;

	if (limit < 0 || (alen > blen ? alen - blen : blen - alen) > (size_t)limit)
		return far;
	while (alen > 0 && blen > 0 && fold(*a) == fold(*b))
		a++, alen--, b++, blen--;
	while (alen > 0 && blen > 0 && fold(a[alen - 1]) == fold(b[blen - 1]))
		alen--, blen--;

	int band[3][2 * FAMILY_MAX + 3];
	int *now = band[0], *up = band[1], *up2 = band[2];
	for (int k = 0; k <= 2 * limit + 2; k++) {
		now[k] = k <= limit ? far : min(k - limit - 1, far);
		up[k] = far;
		up2[k] = far;
	}

	for (size_t i = 1; i <= alen; i++) {
		int *spare = up2, nearest = far;
		up2 = up, up = now, now = spare;

		for (int k = 1; k <= 2 * limit + 1; k++) {
			size_t j = i + (size_t)k - (size_t)limit - 1; /* wraps left of column 0 */
			int d = far;
			if (j == 0) {
				d = up[k + 1] + 1;
			} else if (j <= blen) {
				bool same = fold(a[i - 1]) == fold(b[j - 1]);
				d = min(min(up[k + 1], now[k - 1]) + 1, up[k] + !same);
				if (i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) &&
				    fold(a[i - 2]) == fold(b[j - 1]))
					d = min(d, up2[k] + 1);
			}
			now[k] = min(d, far);
			nearest = min(nearest, d);
		}
		if (nearest == far)
			return far;
	}
	return now[(int)(blen - alen) + limit + 1];
}

/* With how many typing errors a word of that length is still recognizable: about one in three
 * letters. */
static int
limit_for(size_t len)
{
	return len < 2 ? 0 : len < 6 ? 1 : len < 9 ? 2 : NEAR_MAX;
}

/* The largest distance, up to the limit, that still gets a row on the list. */
static int
shortlist_limit(const struct shortlist *l, int limit)
{
	return l->n < SUGGEST_MAX ? limit : min(limit, l->entry[l->n - 1].distance - 1);
}

/* Adds a row. If the list is full, the last one is dropped. */
static void
shortlist_add(struct shortlist *l, long row, int dist)
{
	int i = l->n < SUGGEST_MAX ? l->n++ : SUGGEST_MAX - 1;

	for (; i > l->first && l->entry[i - 1].distance > dist; i--)
		l->entry[i] = l->entry[i - 1];
	l->entry[i].row = row;
	l->entry[i].distance = dist;
}

static bool
shortlist_has(const struct shortlist *l, long row)
{
	for (int i = 0; i < l->n; i++)
		if (l->entry[i].row == row)
			return true;
	return false;
}

/* Adds the rows with the code's leaf, the nearest family first. */
static void
add_same_leaf(struct shortlist *l, const char *code, size_t len)
{
	size_t family_len = catalog_family_len(code, len);
	size_t pos = catalog_leaf_pos(code, len);
	long row = 0;

	while ((row = catalog_leaf(code + pos, len - pos, row)) != CATALOG_NONE) {
		struct catalog_row r = catalog_row(row);
		int d = distance(code, family_len, r.code, catalog_family_len(r.code, r.code_len),
		                 FAMILY_MAX);
		if (d <= shortlist_limit(l, FAMILY_MAX + 1))
			shortlist_add(l, row, d);
		row++;
	}
}

/* Adds the rows whose code is near, or, if the code has no dot, whose leaf is near. How near they
 * must be depends on the leaf: FailedOperation.Foo and FailedOperation.Bar differ in only three
 * letters of 19, but mean different things. */
static void
add_near(struct shortlist *l, const char *code, size_t len)
{
	/* One or two letters are too few to recognize a leaf. */
	bool leaf_alone = len > 2 && memchr(code, '.', len) == NULL;

	for (long row = 0; row < catalog_count(); row++) {
		struct catalog_row r = catalog_row(row);
		size_t pos = catalog_leaf_pos(r.code, r.code_len);
		int limit = shortlist_limit(l, limit_for(r.code_len - pos));
		int d = distance(code, len, r.code, r.code_len, limit);

		if (leaf_alone && pos > 0)
			d = min(d, distance(code, len, r.code + pos, r.code_len - pos, limit));
		if (d <= limit && !shortlist_has(l, row))
			shortlist_add(l, row, d);
	}
}

int
suggest_codes(const char *code, size_t len, long rows[SUGGEST_MAX])
{
	struct shortlist l = {.n = 0};

	if (len > 0)
		add_same_leaf(&l, code, len);
	l.first = l.n;
	if (len > 0 && l.n < SUGGEST_MAX)
		add_near(&l, code, len);
	for (int i = 0; i < l.n; i++)
		rows[i] = l.entry[i].row;
	return l.n;
}

/* Keeps the nearest word so far, and the first of several that are equally near. */
static void
keep_nearest(const char *word, const char *candidate, const char **best, int *best_distance)
{
	size_t len = strlen(candidate);
	int limit = min(limit_for(len), *best_distance - 1);
	int d = distance(word, strlen(word), candidate, len, limit);

	if (d <= limit) {
		*best = candidate;
		*best_distance = d;
	}
}

const char *
suggest_word(const char *word, const char *const *words, size_t n)
{
	const char *best = NULL;
	int best_distance = NEAR_MAX + 1;

	for (size_t i = 0; i < n; i++)
		keep_nearest(word, words[i], &best, &best_distance);
	return best;
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The length of the first word of a name such as MoveOrganizationNodeMembers. It ends before a
 * capital letter that follows a small one. */
static size_t
word_len(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0' && (n == 0 || !is_upper(s[n]) || is_upper(s[n - 1])))
		n++;
	return n;
}

static size_t
without_plural(const char *s, size_t len)
{
	return len > 3 && fold(s[len - 1]) == 's' ? len - 1 : len;
}

static bool
same_word(const char *a, size_t alen, const char *b, size_t blen)
{
	alen = without_plural(a, alen);
	blen = without_plural(b, blen);
	return alen == blen && catalog_equal(a, b, alen);
}

static int
count_words(const char *name)
{
	int n = 0;

	for (; *name != '\0'; name += word_len(name))
		n++;
	return n;
}

/* The percentage of the words of two names that the other name has too, in any order. */
static int
likeness(const char *a, const char *b)
{
	int all = count_words(a) + count_words(b), shared = 0;

	for (const char *s = a; *s != '\0'; s += word_len(s))
		for (const char *t = b; *t != '\0'; t += word_len(t))
			if (same_word(s, word_len(s), t, word_len(t))) {
				shared += 2;
				break;
			}
	return all > 0 ? 100 * shared / all : 0;
}

int
suggest_actions(const char *name, long actions[SUGGEST_MAX])
{
	struct shortlist l = {.n = 0};
	const char *best = NULL;
	int best_distance = NEAR_MAX + 1;

	for (long i = 0; i < catalog_action_count(); i++) {
		keep_nearest(name, catalog_action(i).name, &best, &best_distance);
		if (best == catalog_action(i).name)
			actions[0] = i;
	}
	if (best != NULL)
		return 1;
	for (long i = 0; i < catalog_action_count(); i++) {
		int unlike = 100 - likeness(name, catalog_action(i).name);
		if (unlike <= shortlist_limit(&l, 100 - LIKE_LEAST))
			shortlist_add(&l, i, unlike);
	}
	for (int i = 0; i < l.n; i++)
		actions[i] = l.entry[i].row;
	return l.n;
}
