/* SPDX-License-Identifier: MIT */
/*
 * Measures lookups in this process, with warm caches and in random order: catalog_find against
 * gperf's tables (peers.h and gperf_*.c, which lookup.sh makes) and bsearch. Each round runs all of
 * them in turns. Prints the medians of processor time and their ratios.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "catalog.h"

#define PEER(function, flags) const char *function(const char *s, size_t len);
#include "peers.h"
#undef PEER

enum { LOOKUPS = 1 << 16, ROUNDS = 61 };

struct key {
	char *s;
	size_t len;
};

static const char **sorted; /* for bsearch, in strcasecmp's order */

static int
compare(const void *a, const void *b)
{
	return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
find_catalog(const char *s, size_t len)
{
	return catalog_find(s, len) != CATALOG_NONE;
}

static bool
find_bsearch(const char *s, size_t len)
{
	(void)len;
	return bsearch(&s, sorted, (size_t)catalog_count(), sizeof *sorted, compare) != NULL;
}

#define PEER(function, flags)                                  \
	static bool find_##function(const char *s, size_t len) \
	{                                                      \
		return function(s, len) != NULL;               \
	}
#include "peers.h"
#undef PEER

static const struct method {
	const char *name;
	bool (*find)(const char *s, size_t len);
} methods[] = {
	{"catalog_find", find_catalog},
	{"bsearch, strcasecmp", find_bsearch},
#define PEER(function, flags) {"gperf --ignore-case " flags, find_##function},
#include "peers.h"
#undef PEER
};

enum { METHODS = sizeof methods / sizeof *methods };

/* Returns the nanoseconds per lookup. */
static double
measure(const struct method *m, const struct key *keys, bool hit)
{
	struct timespec t, u;
	size_t found = 0;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	for (size_t i = 0; i < LOOKUPS; i++)
		found += m->find(keys[i].s, keys[i].len);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &u);
	if (found != (hit ? LOOKUPS : 0)) {
		fprintf(stderr, "%s: found %zu of %d\n", m->name, found, hit ? LOOKUPS : 0);
		exit(1);
	}
	return ((double)(u.tv_sec - t.tv_sec) * 1e9 + (double)(u.tv_nsec - t.tv_nsec)) / LOOKUPS;
}

static int
compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
compete(const char *title, const struct key *keys, bool hit)
{
	static double times[METHODS][ROUNDS];
	double best = 0;

	for (size_t r = 0; r < ROUNDS; r++)
		for (size_t m = 0; m < METHODS; m++)
			times[m][r] = measure(&methods[m], keys, hit);
	printf("%s: ns a lookup (median), time / catalog_find's\n", title);
	for (size_t m = 0; m < METHODS; m++) {
		qsort(times[m], ROUNDS, sizeof times[m][0], compare_doubles);
		double median = times[m][ROUNDS / 2];
		printf("%8.1f %6.2f  %s\n", median, median / times[0][ROUNDS / 2], methods[m].name);
		if (m >= 2 && (best == 0 || median < best))
			best = median;
	}
	printf("         %6.2f  the best gperf\n", best / times[0][ROUNDS / 2]);
}

int
main(void)
{
	long rows = catalog_count();
	/* All lookups of a key use the same copy of it, so that the keys stay in the cache. */
	struct key *known = malloc((size_t)rows * sizeof *known);
	struct key *typos = malloc((size_t)rows * sizeof *typos);
	static struct key hits[LOOKUPS], misses[LOOKUPS];

	sorted = malloc((size_t)rows * sizeof *sorted);
	if (known == NULL || typos == NULL || sorted == NULL)
		return 1;
	srand(1);
	for (long i = 0; i < rows; i++)
		sorted[i] = catalog_row(i).code;
	qsort(sorted, (size_t)rows, sizeof *sorted, compare);
	for (long i = 0; i < rows; i++) {
		struct catalog_row row = catalog_row(i);
		known[i] = (struct key){strdup(row.code), row.code_len};
		typos[i] = (struct key){strdup(row.code), row.code_len};
		do
			typos[i].s[(size_t)rand() % row.code_len] = (char)('a' + rand() % 26);
		while (catalog_find(typos[i].s, row.code_len) != CATALOG_NONE);
	}
	for (size_t i = 0; i < LOOKUPS; i++) {
		hits[i] = known[rand() % rows];
		misses[i] = typos[rand() % rows];
	}
	printf("%ld codes\n", rows);
	compete("hit", hits, true);
	compete("miss (one letter is wrong)", misses, false);
	return 0;
}
