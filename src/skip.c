/* SPDX-License-Identifier: MIT */
#include "skip.h"

#include <stdbool.h>
#include <string.h>

enum { WIDE = 16 };

typedef unsigned char wide_t __attribute__((vector_size(WIDE)));
typedef uint64_t halves_t __attribute__((vector_size(WIDE)));

/* No function takes or returns a vector, because its calling convention depends on compiler flags,
 * which gcc warns about. */
static inline __attribute__((always_inline)) void
load(wide_t *v, const char *s)
{
	memcpy(v, s, sizeof *v);
}

static inline __attribute__((always_inline)) void
load_lower(wide_t *v, const char *s)
{
	load(v, s);
	*v |= 0x20;
}

/* Whether any lane is set. */
static inline bool
any(const wide_t *v)
{
	halves_t h = (halves_t)*v;

	return (h[0] | h[1]) != 0;
}

size_t
skip_string(const char *s, size_t len)
{
	size_t i = 0;

	for (; i + WIDE <= len; i += WIDE) {
		wide_t v;
		load(&v, s + i);
		v = (wide_t)((v == '"') | (v == '\\') | (v < 0x20));
		if (any(&v))
			break;
		/* The last piece overlaps the one before it. */
		if (i + 2 * WIDE > len && i + WIDE < len)
			i = len - 2 * WIDE;
	}
	while (i < len && s[i] != '"' && s[i] != '\\' && (unsigned char)s[i] >= 0x20)
		i++;
	return i;
}

size_t
skip_plain(const char *s, size_t len)
{
	size_t i = 0;

	for (; i + WIDE <= len; i += WIDE) {
		wide_t v;
		load(&v, s + i);
		v = (wide_t)((v == '"') | (v == '\\') | (v < 0x20) | (v > '~'));
		if (any(&v))
			break;
		if (i + 2 * WIDE > len && i + WIDE < len)
			i = len - 2 * WIDE;
	}
	while (i < len && s[i] != '"' && s[i] != '\\' && s[i] >= 0x20 && s[i] <= '~')
		i++;
	return i;
}

/* Whether s begins with a word, which must be in lower case, ignoring letter case. */
static inline bool
is_word(const char *s, size_t len, const char *word, size_t word_len)
{
	if (len < word_len)
		return false;
	for (size_t i = 0; i < word_len; i++)
		if ((s[i] | 0x20) != word[i])
			return false;
	return true;
}

static bool
is_sign(const char *s, size_t len)
{
	char c = *s | 0x20;
	if (c != 'c' && c != 'e' && *s != '\\')
		return false;
	return is_word(s, len, "code", 4) || is_word(s, len, "error", 5) ||
	       is_word(s, len, "encentcloud", 11) || (len >= 4 && memcmp(s, "\\u00", 4) == 0);
}

/* Sets in *lanes those at which a sign may be, according to the rarest two neighbours of each word:
 * COde, eRRor, tencenTCloud, \U00. '|' is a folded backslash. */
static inline __attribute__((always_inline)) void
near_sign(wide_t *lanes, const char *s)
{
	wide_t here, next;

	load_lower(&here, s);
	load_lower(&next, s + 1);
	*lanes |= (wide_t)(((here == 'c') & (next == 'o')) | ((here == 'r') & (next == 'r')) |
	                   ((here == 't') & (next == 'c')) | ((here == '|') & (next == 'u')));
}

/* The same with one more neighbour. */
static inline __attribute__((always_inline)) void
nearer_sign(wide_t *lanes, const char *s)
{
	wide_t before, here, next, last;

	load_lower(&before, s - 1);
	load_lower(&here, s);
	load_lower(&next, s + 1);
	load(&last, s + 2);
	*lanes |= (wide_t)(((here == 'c') & (next == 'o') & ((last | 0x20) == 'd')) |
	                   ((before == 'e') & (here == 'r') & (next == 'r')) |
	                   ((before == 'n') & (here == 't') & (next == 'c')) |
	                   ((here == '|') & (next == 'u') & (last == '0')));
}

size_t
skip_to_sign(const char *s, size_t len)
{
	/* A word begins at most BACK bytes before these two letters. */
	enum { BLOCK = 4 * WIDE, BACK = 5, LONGEST = 11 };
	size_t i = 0, checked = BACK;

	for (; i < BACK && i < len; i++)
		if (is_sign(s + i, len - i))
			return i;
	for (; i + BLOCK + LONGEST <= len; i += BLOCK) {
		wide_t lanes = {0};
		for (int k = 0; k < BLOCK; k += WIDE)
			near_sign(&lanes, s + i + k);
		if (!any(&lanes))
			continue;
		lanes = (wide_t){0};
		for (int k = 0; k < BLOCK; k += WIDE)
			nearer_sign(&lanes, s + i + k);
		if (!any(&lanes))
			continue;
		for (size_t k = i - BACK < checked ? checked : i - BACK; k < i + BLOCK; k++)
			if (is_sign(s + k, len - k))
				return k;
		checked = i + BLOCK;
	}
	if (i < BACK)
		return len;
	for (i = i - BACK < checked ? checked : i - BACK; i < len; i++)
		if (is_sign(s + i, len - i))
			return i;
	return len;
}

uint64_t
skip_count_lines(const char *s, size_t len)
{
	uint64_t n = 0;
	size_t i = 0;

	while (i + WIDE <= len) {
		/* A lane counts down by one for each line feed, at most 255 times. */
		wide_t lanes = {0};
		size_t end = len - i > 255 * WIDE ? i + 255 * WIDE : len;
		for (; i + WIDE <= end; i += WIDE) {
			wide_t v;
			load(&v, s + i);
			lanes += (wide_t)(v == '\n');
		}
		for (int k = 0; k < WIDE; k++)
			n += (unsigned char)-lanes[k];
	}
	for (; i < len; i++)
		n += s[i] == '\n';
	return n;
}
