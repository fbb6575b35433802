/* SPDX-License-Identifier: MIT */
#include "skip.h"

#include <string.h>

enum { WIDE = 16, BLOCK = 4 * WIDE };

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

/* The lanes that are set as 16 bits, the first one lowest. */
static inline __attribute__((always_inline)) uint64_t
bits(const wide_t *lanes)
{
	static const wide_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
	const uint64_t sum = UINT64_C(0x0101010101010101);
	halves_t h = (halves_t)(*lanes & weights);

	return h[0] * sum >> 56 | h[1] * sum >> 56 << 8;
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
			return i + (size_t)__builtin_ctzll(bits(&v));
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

/* Whether s begins with a word, which must be in lower case and have four letters or more, ignoring
 * letter case. */
static inline bool
is_word(const char *s, size_t len, const char *word, size_t word_len)
{
	uint32_t first, want;

	if (len < word_len)
		return false;
	memcpy(&first, s, sizeof first);
	memcpy(&want, word, sizeof want);
	if ((first | 0x20202020) != want)
		return false;
	for (size_t i = sizeof first; i < word_len; i++)
		if ((s[i] | 0x20) != word[i])
			return false;
	return true;
}

static inline bool
is_sign(const char *s, size_t len)
{
	switch (len > 0 ? *s : '\0') {
	case 'C':
	case 'c': return is_word(s, len, "code", 4);
	case 'E':
	case 'e': return is_word(s, len, "error", 5) || is_word(s, len, "encentcloud", 11);
	case '\\': return len >= 4 && memcmp(s, "\\u00", 4) == 0;
	default: return false;
	}
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

/* The position of the first sign whose rarest neighbours are in the `size` bytes at i; len if there
 * is none. Signs do not overlap, so the first neighbours belong to the first sign. */
static inline __attribute__((always_inline)) size_t
sign_near(const char *s, size_t i, size_t size, size_t len)
{
	static const size_t back[] = {0, 1, 5}; /* COde, \U00; eRRor; encenTCloud */

	for (size_t end = i + size; i < end; i += WIDE) {
		wide_t lanes = {0};
		nearer_sign(&lanes, s + i);
		if (!any(&lanes))
			continue;
		for (uint64_t set = bits(&lanes); set != 0; set &= set - 1) {
			size_t p = i + (size_t)__builtin_ctzll(set);
			for (size_t k = 0; k < sizeof back / sizeof *back; k++)
				if (p >= back[k] && is_sign(s + p - back[k], len - p + back[k]))
					return p - back[k];
		}
	}
	return len;
}

/* Aligned, so that its speed does not depend on the length of other functions. */
__attribute__((aligned(64))) size_t
skip_to_sign(const char *s, size_t len)
{
	/* One byte before the rarest neighbours and two after the first of them are looked at. */
	enum { BEFORE = 1, AFTER = 2 };
	size_t i = BEFORE, hit;

	if (is_sign(s, len))
		return 0;
	for (; i + BLOCK + AFTER <= len; i += BLOCK) {
		wide_t lanes = {0};
		for (int k = 0; k < BLOCK; k += WIDE)
			near_sign(&lanes, s + i + k);
		if (any(&lanes) && (hit = sign_near(s, i, BLOCK, len)) < len)
			return hit;
	}
	for (; i + WIDE + AFTER <= len; i += WIDE)
		if ((hit = sign_near(s, i, WIDE, len)) < len)
			return hit;
	/* The last piece overlaps the one before it. The bytes after it are too few for the rest of a
	 * sign. */
	if (i > BEFORE)
		return sign_near(s, len - WIDE - AFTER, WIDE, len);
	for (; i < len; i++)
		if (is_sign(s + i, len - i))
			return i;
	return len;
}

static bool
is_response(const char *s, size_t len)
{
	return is_word(s, len, "response", 8) || is_word(s, len, "requestid", 9);
}

size_t
skip_to_response(const char *s, size_t len)
{
	enum { LONGEST = 9 };
	size_t i = 0;

	for (; i + BLOCK + LONGEST <= len; i += BLOCK) {
		wide_t lanes = {0};
		for (size_t k = i + 2; k < i + 2 + BLOCK; k += WIDE) { /* reQUest, reSPonse */
			wide_t here, next;
			load_lower(&here, s + k);
			load_lower(&next, s + k + 1);
			lanes |= (wide_t)(((here == 'q') & (next == 'u')) |
			                  ((here == 's') & (next == 'p')));
		}
		for (size_t k = any(&lanes) ? i : i + BLOCK; k < i + BLOCK; k++)
			if (is_response(s + k, len - k))
				return k;
	}
	for (; i < len; i++)
		if (is_response(s + i, len - i))
			return i;
	return len;
}

struct block {
	wide_t v[BLOCK / WIDE];
};

/* A bit for each byte of a block that is c or d. In most blocks none is. */
static inline __attribute__((always_inline)) uint64_t
bits_of(const struct block *b, unsigned char c, unsigned char d)
{
	struct block found;
	wide_t all = {0};

	for (int k = 0; k < BLOCK / WIDE; k++) {
		found.v[k] = (wide_t)((b->v[k] == c) | (b->v[k] == d));
		all |= found.v[k];
	}
	if (!any(&all))
		return 0;
	return bits(&found.v[0]) | bits(&found.v[1]) << 16 | bits(&found.v[2]) << 32 |
	       bits(&found.v[3]) << 48;
}

/* The bytes of a block of `size` that are escaped: they follow a backslash that is not escaped itself. */
static uint64_t
find_escaped(struct skip_nest *n, uint64_t backslashes, size_t size)
{
	uint64_t escaped = n->escape, last = UINT64_C(1) << (size - 1);

	backslashes &= ~escaped;
	n->escape = false;
	while (backslashes != 0) {
		uint64_t first = backslashes & -backslashes;
		n->escape = first == last;
		escaped |= first << 1;
		backslashes &= ~(first | first << 1);
	}
	return escaped;
}

/* A bit for each byte of a block that is in a string, or is the quote before it. */
static inline uint64_t
in_strings(struct skip_nest *n, const struct block *b, size_t size)
{
	uint64_t quotes = bits_of(b, '"', '"'), backslashes = bits_of(b, '\\', '\\');

	if (backslashes != 0 || n->escape)
		quotes &= ~find_escaped(n, backslashes, size);
	/* Each bit becomes the number of quotes up to it, odd in a string. */
	for (unsigned by = 1; quotes != 0 && by < BLOCK; by *= 2)
		quotes ^= quotes << by;
	uint64_t strings = n->string ? ~quotes : quotes;
	n->string = strings >> (BLOCK - 1) != 0;
	return strings;
}

size_t
skip_nested(struct skip_nest *n, const char *s, size_t len)
{
	n->whole = 0;
	for (size_t i = 0; i < len; i += BLOCK) {
		char last[BLOCK];
		size_t size = len - i < BLOCK ? len - i : BLOCK;
		struct block b;
		if (size < BLOCK) {
			memset(last, ' ', sizeof last);
			memcpy(last, s + i, size);
		}
		memcpy(&b, size < BLOCK ? last : s + i, sizeof b);
		uint64_t strings = in_strings(n, &b, size);
		for (int k = 0; k < BLOCK / WIDE; k++)
			b.v[k] |= 0x20; /* makes [ and { one, and ] and } */
		uint64_t left = ~strings != 0 ? bits_of(&b, '{', '}') & ~strings : 0;
		for (; left != 0; left &= left - 1) {
			unsigned at = (unsigned)__builtin_ctzll(left);
			if ((s[i + at] | 0x20) == '{')
				n->depth++;
			else if (n->depth == 0)
				return i + at;
			else if (--n->depth == 0)
				n->whole = i + at + 1;
		}
		if (n->depth == 0 && !n->string)
			n->whole = i + size;
	}
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
