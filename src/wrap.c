/* SPDX-License-Identifier: MIT */
#include "wrap.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

#include "catalog.h"
#include "escape.h"
#include "out.h"

/* The value of a number of at most five digits; 0 for anything else. */
static size_t
number(const char *s)
{
	size_t n = 0, digits = s != NULL ? strspn(s, "0123456789") : 0;

	if (digits > 5 || (s != NULL && s[digits] != '\0'))
		return 0;
	for (size_t i = 0; i < digits; i++)
		n = 10 * n + (size_t)(s[i] - '0');
	return n;
}

size_t
wrap_columns(int fd)
{
	struct winsize size;
	size_t set = number(getenv("COLUMNS"));

	if (set > 0)
		return set;
	return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* How many columns the point takes when escape_text() writes it. */
static size_t
width_of(uint32_t point)
{
	if (point == '\\' || point == '\t' || point == '\n' || point == '\r')
		return 2;
	if (utf8_is_never_raw(point))
		return point < 0x80 ? 4 : point < 0x10000 ? 6 : 10; /* \x1b, \u202e, \U000e0001 */
	return utf8_is_wide(point) ? 2 : 1;
}

size_t
wrap_width(const char *s, size_t len)
{
	size_t width = 0;
	uint32_t point;

	for (size_t n; len > 0; s += n, len -= n) {
		n = utf8_decode(s, len, &point);
		width += width_of(point);
	}
	return width;
}

/* Full-width punctuation that ends a clause or closes something: a line must not begin with it. */
static bool
is_closing(const char *s, size_t len)
{
	static const char marks[][4] = {"，", "。", "、", "；", "：", "）",
	                                "」", "』", "！", "？", "】"};

	for (size_t i = 0; i < sizeof marks / sizeof *marks && len >= 3; i++)
		if (memcmp(s, marks[i], 3) == 0)
			return true;
	return false;
}

/* The length of the piece at s that must not be broken: up to a blank, or up to a wide character,
 * which it includes. Sets its width. */
static size_t
piece(const char *s, size_t len, size_t *width)
{
	size_t i = 0, n;
	uint32_t point;

	*width = 0;
	while (i < len && s[i] != ' ') {
		n = utf8_decode(s + i, len - i, &point);
		*width += width_of(point);
		i += n;
		if (utf8_is_wide(point) && !is_closing(s + i, len - i))
			break;
	}
	return i;
}

/* Whether the last character of the n > 0 bytes before s is a wide one. */
static bool
is_wide_behind(const char *s, size_t n)
{
	uint32_t point;
	size_t back = 1;

	while (back < n && (s[-(ptrdiff_t)back] & 0xc0) == 0x80)
		back++;
	(void)utf8_decode(s - back, back, &point);
	return utf8_is_wide(point);
}

/* The length of a word at s that must be shown in colour, up to the end of its last character; the
 * text ends at `end`. 0 if there is none. */
static size_t
found_at(const struct wrap *w, const char *s, const char *end)
{
	size_t longest = 0;

	for (size_t i = 0; i < w->n && (*s & 0xc0) != 0x80; i++) {
		size_t len = strlen(w->words[i]);
		if (len > longest && len <= (size_t)(end - s) && catalog_equal(s, w->words[i], len))
			longest = len;
	}
	while (longest > 0 && s + longest < end && (s[longest] & 0xc0) == 0x80)
		longest++;
	return longest;
}

/* Prints the text from s to `end`; the whole text ends at text_end. *lit is where the colour of the
 * current word ends, if that is after s. */
static void
print(struct wrap *w, const char *s, const char *end, const char *text_end, const char **lit)
{
	const char *from;
	bool on;

	if (w->n == 0) {
		escape_text(w->out, s, (size_t)(end - s));
		return;
	}
	for (; s < end;
	     escape_text(w->out, from, (size_t)(s - from)), out_string(w->out, on ? w->off : "")) {
		from = s;
		on = *lit > s || found_at(w, s, text_end) > 0;
		out_string(w->out, on ? w->on : "");
		do {
			size_t found = found_at(w, s, text_end);
			if (found > 0 && s + found > *lit)
				*lit = s + found;
			s++;
		} while (s < end && on == (*lit > s || found_at(w, s, text_end) > 0));
	}
}

void
wrap_text(struct wrap *w, const char *s, size_t len)
{
	const char *end = s + len, *lit = s;
	size_t width, n, blanks;

	if (w->columns == 0) {
		print(w, s, end, end, &lit);
		return;
	}
	while (s < end) {
		for (blanks = 0; s + blanks < end && s[blanks] == ' '; blanks++)
			;
		n = piece(s + blanks, (size_t)(end - s) - blanks, &width);
		if (n == 0) { /* the line may be broken there, and then they are dropped */
			w->blanks += blanks;
			return;
		}
		size_t gap = w->blanks + blanks;
		if (w->column + gap + width > w->columns && w->column > w->indent &&
		    (gap > 0 || w->loose)) {
			out_char(w->out, '\n');
			out_pad(w->out, w->indent);
			w->column = w->indent;
			gap = 0;
			s += blanks;
			blanks = 0;
		} else {
			out_pad(w->out, w->blanks);
		}
		w->blanks = 0;
		print(w, s, s + blanks + n, end, &lit);
		w->column += gap + width;
		s += blanks + n;
		w->loose = is_wide_behind(s, n);
	}
}
