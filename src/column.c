/* SPDX-License-Identifier: MIT */
#include "column.h"

#include "limits.h"
#include "utf8.h"

enum {
	TIME_MAX = 40, /* the longest time in brackets. Bytes. */
	/* A level takes as many columns as the longest one, which is CRITICAL. */
	LEVEL_MIN = 4,
	LEVEL_MAX = 8,
	HEAD_MIN = 8, /* what is in front of the text takes at least so many columns */
};

/* How many columns of a terminal a text takes. */
static size_t
width_of(struct span t)
{
	size_t width = 0, n;
	uint32_t point;

	for (; t.len > 0; t.ptr += n, t.len -= n) {
		n = utf8_decode(t.ptr, t.len, &point);
		width += utf8_is_wide(point) ? 2 : 1;
	}
	return width;
}

/* How many blanks a line begins with. */
static size_t
indent(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] == ' ')
		n++;
	return n;
}

/* The line without the blanks at its end. */
static struct span
trim_end(struct span t)
{
	while (t.len > 0 && text_is_blank(t.ptr[t.len - 1]))
		t.len--;
	return t;
}

/* The length of the time in brackets and the level that a line begins with. 0 if it has neither, or if
 * they are not followed by text. */
static size_t
head_len(const char *s, size_t len)
{
	size_t begin = indent(s, len), p = begin,
	       most = len - begin < TIME_MAX ? len - begin : TIME_MAX;
	const char *close = begin < len && s[begin] == '[' ? memchr(s + begin, ']', most) : NULL;

	if (close != NULL)
		p = (size_t)(close - s) + 2;
	size_t end = p, behind = p + LEVEL_MAX + 1;
	while (end < len && text_is_upper(s[end]))
		end++;
	bool level = end >= p + LEVEL_MIN && end < behind && behind < len &&
	             indent(s + end, len - end) == behind - end;
	size_t n = level ? behind : p;
	return n > begin && n < len && s[n - 1] == ' ' && s[n] != ' ' ? n : 0;
}

/* Where the place in the source begins, as in `px.py:103`, with which a line ends; len if it has none. */
static size_t
place_at(const char *s, size_t len)
{
	size_t p = len;

	while (p > 0 && text_is_digit(s[p - 1]))
		p--;
	if (p == len || p == 0 || s[p - 1] != ':')
		return len;
	while (p > 0 && s[p - 1] != ' ')
		p--;
	return p > 0 ? p : len;
}

/* Reads the first line of an entry. Returns false if it is none: it has neither a place nor blanks that
 * fill it. */
static bool
read_head(struct column *c, const char *s, size_t bol, size_t eol)
{
	const char *line = s + bol;
	size_t n = head_len(line, eol - bol);

	if (n == 0)
		return false;
	size_t len = trim_end((struct span){line, eol - bol}).len, place = place_at(line, len);
	bool filled = len < eol - bol && line[len] == ' ';
	if (place <= n || (place == len && !filled))
		return false;
	size_t width = width_of((struct span){line, place < len ? place - 1 : eol - bol});
	c->begin = bol;
	c->first = bol + n;
	c->first_end = bol + (place < len ? place : len);
	c->left = width_of((struct span){line, n});
	c->width = width - c->left;
	return c->left >= HEAD_MIN;
}

/* Whether a line continues the entry: it has text in the column, and nothing elsewhere. */
static bool
continues(const struct column *c, const char *s, size_t bol, size_t eol)
{
	struct span line = trim_end((struct span){s + bol, eol - bol});

	if (line.len == 0)
		return eol - bol > c->left;
	return indent(line.ptr, line.len) >= c->left && width_of(line) <= c->left + c->width;
}

enum column_verdict
column_find(struct column *c, const char *s, size_t low, size_t len, bool whole, size_t bol)
{
	size_t p = bol, eol = text_line_end(s, p, len), lines = 0;

	while (!read_head(c, s, p, eol)) {
		if (p == low || indent(s + p, eol - p) < HEAD_MIN || ++lines == SDKTEXT_LINES_MAX)
			return COLUMN_NONE;
		eol = p - 1;
		const char *lf = memrchr(s + low, '\n', eol - low);
		p = lf != NULL ? (size_t)(lf - s) + 1 : low;
		if (bol - p > SDKTEXT_RECORD_MAX)
			return COLUMN_NONE;
	}
	for (lines = 0;; lines++) {
		c->end = eol < len ? eol + 1 : eol;
		p = c->end;
		eol = text_line_end(s, p, len);
		if (eol == len && !whole)
			return COLUMN_MORE;
		if (p == len || !continues(c, s, p, eol))
			break;
	}
	return lines > 0 && bol < c->end ? COLUMN_FOUND : COLUMN_NONE;
}

struct span
column_text(const struct column *c, const char *s, size_t bol)
{
	if (bol == c->begin)
		return trim_end((struct span){s + c->first, c->first_end - c->first});
	struct span line = trim_end((struct span){s + bol, text_line_end(s, bol, c->end) - bol});
	size_t left = line.len < c->left ? line.len : c->left;
	return (struct span){line.ptr + left, line.len - left};
}

char
column_joint(const struct column *c, struct span text, struct span next)
{
	const char *blank = memchr(next.ptr, ' ', next.len);
	struct span word = {next.ptr, blank != NULL ? (size_t)(blank - next.ptr) : next.len};
	size_t width = width_of(text);

	if (text.len == 0 || word.len == 0)
		return '\n';
	uint32_t first, last;
	struct span character = {word.ptr, utf8_decode(word.ptr, word.len, &first)};
	size_t back = text.len - 1;
	while (back > 0 && (text.ptr[back] & 0xc0) == 0x80)
		back--;
	(void)utf8_decode(text.ptr + back, text.len - back, &last);
	/* A word that is longer than the column; but the next label does not continue a word. */
	enum label label;
	bool one_word = memchr(text_trim(text).ptr, ' ', text_trim(text).len) == NULL;
	if (one_word && width + width_of(character) > c->width &&
	    text_label_at(next.ptr, next.len, &label) == 0)
		return '\0';
	/* In Chinese there are no blanks, and rich breaks such a line too early. */
	if (utf8_is_wide(last) && utf8_is_wide(first) && width > c->width / 2)
		return '\0';
	return width + 1 + width_of(word) > c->width ? ' ' : '\n';
}
