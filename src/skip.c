/* SPDX-License-Identifier: MIT */
#include "skip.h"

#include <stdbool.h>
#include <string.h>

enum { WIDE = 16 };

typedef unsigned char wide_t __attribute__((vector_size(WIDE)));
typedef uint64_t halves_t __attribute__((vector_size(WIDE)));

static wide_t
load(const char *s)
{
	wide_t v;

	memcpy(&v, s, sizeof v);
	return v;
}

/* Whether any lane is set. */
static bool
any(wide_t v)
{
	halves_t h = (halves_t)v;

	return (h[0] | h[1]) != 0;
}

size_t
skip_string(const char *s, size_t len)
{
	size_t i = 0;

	for (; i + WIDE <= len; i += WIDE) {
		wide_t v = load(s + i);
		if (any((wide_t)((v == '"') | (v == '\\') | (v < 0x20))))
			break;
	}
	while (i < len && s[i] != '"' && s[i] != '\\' && (unsigned char)s[i] >= 0x20)
		i++;
	return i;
}

/* Whether a word, given in lower case, stands at s, letter case ignored. */
static bool
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
	return is_word(s, len, "code", 4) || is_word(s, len, "error", 5) ||
	       is_word(s, len, "tencentcloud", 12) || (len >= 4 && memcmp(s, "\\u00", 4) == 0);
}

size_t
skip_to_sign(const char *s, size_t len)
{
	size_t i = 0;

	/* Two neighbours of each word, the rarest: cOD, eRR, tenTC, \U. */
	for (; i + WIDE + 6 <= len; i += WIDE) {
		wide_t fold = load(s + i) | 0x20, next = load(s + i + 1) | 0x20;
		wide_t hit = (wide_t)(((fold == 'c') & (next == 'o')) | ((fold == 'e') & (next == 'r')) |
		                      ((fold == 't') & (next == 'e')) | ((fold == '|') & (next == 'u')));
		if (any(hit))
			for (size_t k = i; k < i + WIDE; k++)
				if (is_sign(s + k, len - k))
					return k;
	}
	for (; i < len; i++)
		if (is_sign(s + i, len - i))
			return i;
	return len;
}

uint64_t
skip_count_lines(const char *s, size_t len)
{
	uint64_t n = 0;

	for (size_t i = 0; i < len; i++)
		n += s[i] == '\n';
	return n;
}
