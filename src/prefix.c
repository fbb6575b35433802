/* SPDX-License-Identifier: MIT */
#include "prefix.h"

#include <stdlib.h>
#include <string.h>

#include "carrier.h"
#include "text.h"

enum { NUMBER_MAX = 18 }; /* the longest number of a line. Digits. */

static const char bar[] = "\xe2\x94\x82"; /* │, of which boxes are drawn */
enum { BAR_LEN = sizeof bar - 1 };

/* Whether s contains a date or a time. */
static bool
is_dated(const char *s, size_t len)
{
	for (size_t i = 0; i + 5 <= len; i++)
		if (text_is_digit(s[i]) && text_is_digit(s[i + 1]) &&
		    (s[i + 2] == ':' || s[i + 2] == '-' || s[i + 2] == '/') &&
		    text_is_digit(s[i + 3]) && text_is_digit(s[i + 4]))
			return true;
	return false;
}

/* Whether a line continues as 12:30 does after 12: with two digits and no third one. */
static bool
are_minutes(const char *s, size_t len)
{
	return text_digits(s, len) == 2;
}

/* What grep -A, -B and -C write between the name, the number and the text of a line: `:` if the line
 * matched, `-` if it is printed with such a line. */
static bool
is_grep_mark(char c)
{
	return c == ':' || c == '-';
}

/* How far two lines are alike, if all runs of digits are equal and all runs of blanks are, and, in
 * what grep writes, the `:` of a line that matched and the `-` of a line around it. Sets the length
 * for both. */
static void
compare_heads(const char *a, size_t a_len, const char *b, size_t b_len, bool grep, size_t *in_a,
              size_t *in_b)
{
	size_t i = 0, j = 0;

	while (i < a_len && j < b_len) {
		if (text_is_digit(a[i]) && text_is_digit(b[j])) {
			i += text_digits(a + i, a_len - i);
			j += text_digits(b + j, b_len - j);
		} else if (text_is_blank(a[i]) && text_is_blank(b[j])) {
			i = text_skip_blanks(a, i, a_len);
			j = text_skip_blanks(b, j, b_len);
		} else if (a[i] == '.' && b[j] != '.' && i + 1 < a_len && text_is_digit(a[i + 1])) {
			i += 1 + text_digits(a + i + 1, a_len - i - 1); /* leading zeros dropped */
		} else if (b[j] == '.' && a[i] != '.' && j + 1 < b_len && text_is_digit(b[j + 1])) {
			j += 1 + text_digits(b + j + 1, b_len - j - 1);
		} else if (a[i] == b[j] || (grep && is_grep_mark(a[i]) && is_grep_mark(b[j]))) {
			i++, j++;
		} else {
			break;
		}
	}
	*in_a = i;
	*in_b = j;
}

/* The longest head of a line that the neighbour has too. It is cut so that it ends with a blank or
 * a mark, and contains no open bracket, brace or quote, and no key in quotes. */
static size_t
common_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t in_a, in_b, best = 0;
	int open = 0;

	if (a_len > PREFIX_HEAD_MAX)
		a_len = PREFIX_HEAD_MAX;
	compare_heads(a, a_len, b, b_len, false, &in_a, &in_b);
	for (size_t i = 0; i < in_a && a[i] != '\'' && a[i] != '\0'; i++) {
		if (a[i] == '}' && open == 0)
			break; /* the end of an object */
		if (a[i] == '"') {
			/* a value, as in level="error" */
			bool value = i > 0 && a[i - 1] == '=';
			const char *end = value ? memchr(a + i + 1, '"', in_a - i - 1) : NULL;
			if (end == NULL)
				break;
			i = (size_t)(end - a);
		}
		/* klog's head has a bracket that nothing has opened. */
		open += strchr("([{", a[i]) != NULL;
		open -= open > 0 && strchr(")]}", a[i]) != NULL;
		bool ends =
			a[i] == ' ' || a[i] == '\t' || a[i] == '|' || a[i] == ':' || a[i] == ']';
		/* One blank belongs to the head; further blanks are indentation. */
		bool indent = i > 0 && a[i] == ' ' && a[i - 1] == ' ' && best == i;
		bool in_time = a[i] == ':' && i + 1 < a_len && text_is_digit(a[i + 1]);
		if (ends && open == 0 && !in_time && !indent)
			best = i + 1;
	}
	return is_dated(a, best) ? best : 0;
}

/* The head that stern writes: `pod container `, the same two words on both lines. The pod's name has a
 * dash in it. If the first word has none, it is a namespace: `default pod container `. */
static size_t
stern_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t n = 0, words = 0, most = 2;
	bool dash = false;

	for (; n < a_len && n < b_len && a[n] == b[n] && words < most; n++) {
		if (a[n] == ' ' && ++words == 1 && !dash)
			most = 3;
		else if (a[n] != ' ' && !(a[n] >= 'a' && a[n] <= 'z') && !text_is_digit(a[n]) &&
		         a[n] != '-')
			return 0;
		dash = dash || (a[n] == '-' && words == most - 2);
	}
	return words == most && dash && n < PREFIX_HEAD_MAX ? n : 0;
}

/* The length of the head that both lines have if a carrier writes it with a name; 0 if
 * they have none. */
static size_t
named_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	unsigned next = 0;
	size_t n, in_a, in_b;
	bool counts;

	while ((n = carrier_next_name(&next, a, a_len, &counts)) != CARRIER_NONE) {
		compare_heads(a, n, b, b_len, false, &in_a, &in_b);
		bool same = counts || (n <= b_len && memcmp(a, b, n) == 0);
		/* [0] => is an item of a list. */
		bool more = are_minutes(a + n, a_len - n) || (n < a_len && a[n] == '=');
		if (n < PREFIX_HEAD_MAX && in_a == n && same && !more)
			return n;
	}
	return 0;
}

/* Whether the number of a line is there, followed by a mark of grep's or a blank. */
static bool
is_number(const char *s, size_t len)
{
	size_t n = text_digits(s, len);

	return n > 0 && n <= NUMBER_MAX && n < len && (is_grep_mark(s[n]) || s[n] == ' ');
}

static long long
number_at(const char *s, size_t digits)
{
	long long number = 0;

	for (size_t i = 0; i < digits; i++)
		number = 10 * number + (s[i] - '0');
	return number;
}

/* Whether grep, or a pager, has numbered two neighbouring lines: whether each begins with a number, one
 * more or less than the other, and a mark. Sets the length of both in a. */
static bool
are_numbered(const char *a, size_t a_len, const char *b, size_t b_len, size_t *n)
{
	size_t at = text_skip_blanks(a, 0, a_len), bt = text_skip_blanks(b, 0, b_len),
	       i = text_digits(a + at, a_len - at), j = text_digits(b + bt, b_len - bt);

	if (!is_number(a + at, a_len - at) || !is_number(b + bt, b_len - bt) ||
	    llabs(number_at(a + at, i) - number_at(b + bt, j)) != 1)
		return false;
	at += i;
	bt += j;
	*n = at + 1;
	/* 12:59 and 13:00 are times, and 12-30 and 13-30 may be days. */
	return a[at] != b[bt] ? a[at] != ' ' && b[bt] != ' '
	                      : !are_minutes(a + at + 1, a_len - at - 1);
}

/* The length of the head that grep -A, -B or -C has written on both lines: `name:12:` and `name-13-`,
 * `12:` and `13-` (a pager: `12 ` and `13 `), or `name:` and `name-`. The name must have a dot or a
 * slash; if both lines have the same mark and no number, it must end in a dot and a word. 0 if there is
 * none. */
static size_t
grep_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t most = a_len < b_len ? a_len : b_len, n;
	bool file = false, suffix = false;

	if (are_numbered(a, a_len, b, b_len, &n))
		return n;
	for (size_t i = 0; i < most && i < PREFIX_HEAD_MAX / 2; i++) {
		bool marks = i > 0 && is_grep_mark(a[i]) && is_grep_mark(b[i]);
		if (marks && are_numbered(a + i + 1, a_len - i - 1, b + i + 1, b_len - i - 1, &n))
			return i + 1 + n;
		if (marks && file &&
		    (a[i] != b[i] || (suffix && a[i - 1] != '.' &&
		                      !(is_number(a + i + 1, a_len - i - 1) &&
		                        is_number(b + i + 1, b_len - i - 1)))))
			return i + 1;
		if (a[i] != b[i] || !carrier_is_name(a[i]))
			return 0;
		file = file || a[i] == '.' || a[i] == '/';
		suffix = a[i] == '.' || (suffix && text_is_word(a[i]));
	}
	return 0;
}

/* The length of the head that stern has written, or another carrier with a name; 0 if there is none. */
static size_t
written_head(const char *a, size_t a_len, const char *b, size_t b_len, bool stern)
{
	size_t n = stern ? stern_head(a, a_len, b, b_len) : 0;

	return n > 0 ? n : named_head(a, a_len, b, b_len);
}

/* The length of a head with what further carriers have written after it on both lines, such as the
 * bar of a box. */
static size_t
with_carriers(const char *a, size_t a_len, const char *b, size_t b_len, size_t head, bool grep)
{
	size_t in_a, in_b, n, m;

	for (unsigned tried = 0; tried < PREFIX_ATOMS_MAX; tried++) {
		compare_heads(a, head, b, b_len, grep, &in_a, &in_b);
		/* A run of blanks may be longer in this line. */
		while (in_b > 0 && in_b <= b_len && in_b > head && text_is_blank(b[in_b - 1]))
			in_b--;
		size_t c = in_a == head ? carrier_find(a + head, a_len - head, &n) : CARRIER_NONE;
		if (c == CARRIER_NONE || head + n >= PREFIX_HEAD_MAX)
			break;
		m = carrier_take(c, b + in_b, b_len - in_b);
		if (m == 0)
			break;
		head += n;
	}
	return head;
}

bool
prefix_find(struct prefix *p, const char *line, size_t len, const char *other, size_t other_len)
{
	size_t at = 0, other_at = 0, n, m, first = text_skip_blanks(line, 0, len);

	memset(p, 0, sizeof *p);
	if (first < len && strchr("{}\"'", line[first]) != NULL)
		return false; /* an object begins */
	while (p->atom_count < PREFIX_ATOMS_MAX) {
		size_t c = carrier_find(line + at, len - at, &n);
		if (c == CARRIER_NONE)
			break;
		m = carrier_take(c, other + other_at, other_len - other_at);
		if (m == 0)
			break;
		p->atoms[p->atom_count++] = (unsigned char)c;
		p->dated = p->dated || carrier_is_dated(c);
		at += n;
		other_at += m;
	}
	size_t head = common_head(line, len, other, other_len);
	if (head == 0 && at == 0) {
		head = grep_head(line, len, other, other_len);
		p->grep = head > 0;
	}
	if (head == 0 || p->grep) {
		compare_heads(line, head, other, other_len, p->grep, &n, &m);
		head += written_head(line + head, len - head, other + m, other_len - m, at == 0);
	}
	if (head > at)
		head = with_carriers(line, len, other, other_len, head, p->grep);
	if (head > at && head < PREFIX_HEAD_MAX) {
		p->atom_count = 0;
		p->head_len = head;
		p->dated = is_dated(line, head);
		memcpy(p->head, line, head);
	}
	return p->atom_count > 0 || p->head_len > 0;
}

bool
prefix_takes(const struct prefix *p, const char *line, size_t len, size_t *n)
{
	size_t in_head = 0;

	*n = 0;
	for (size_t i = 0; i < p->atom_count; i++) {
		size_t taken = carrier_take(p->atoms[i], line + *n, len - *n);
		/* Parts such as CRI's stream and tag may differ from line to line. */
		if (taken == 0 && i == 0)
			(void)carrier_find(line, len, &taken);
		if (taken == 0)
			return false;
		*n += taken;
	}
	if (p->head_len == 0)
		return true;
	compare_heads(p->head, p->head_len, line, len, p->grep, &in_head, n);
	if (in_head == p->head_len) {
		/* Of a run of blanks, one byte belongs to the prefix; the rest is indentation. */
		size_t first = *n;
		while (first > 0 && text_is_blank(line[first - 1]))
			first--;
		size_t blanks = 0;
		while (blanks < p->head_len && text_is_blank(p->head[p->head_len - 1 - blanks]))
			blanks++;
		if (blanks > 0 && *n - first > blanks)
			*n = first + blanks;
		return true;
	}
	while (in_head < p->head_len && text_is_blank(p->head[in_head]))
		in_head++;
	return in_head == p->head_len && *n == len;
}

bool
prefix_is_box(const struct prefix *p)
{
	size_t n = p->head_len;

	while (n > 0 && text_is_blank(p->head[n - 1]))
		n--;
	return n > BAR_LEN ? memcmp(p->head + n - BAR_LEN, bar, BAR_LEN) == 0
	                   : p->atom_count > 0 && carrier_is_box(p->atoms[p->atom_count - 1]);
}

size_t
prefix_right_bar(const struct prefix *p, const char *line, size_t len)
{
	if (len < BAR_LEN || memcmp(line + len - BAR_LEN, bar, BAR_LEN) != 0 || !prefix_is_box(p))
		return len;
	len -= BAR_LEN;
	while (len > 0 && text_is_blank(line[len - 1]))
		len--;
	return len;
}

bool
prefix_is_entry(const char *s, size_t len)
{
	static const char *const heads[] = {"time=", "level=", "ts=", NULL};
	static const char *const shapes[] = {"0000-00-00", "0000/00/00",  "A0000 00:00",
	                                     "00:00:00",   "Aaa_9 00:00", "Aaa Aaa_9 00:00"};
	size_t p = len > 0 && (s[0] == '[' || s[0] == '<');

	for (const char *const *h = heads; *h != NULL; h++)
		if (text_at(s, len, *h))
			return true;
	if (p == len || !(text_is_digit(s[p]) || text_is_upper(s[p])))
		return false;
	for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
		const char *e = shapes[k];
		if ((*e == '0') != text_is_digit(s[p]))
			continue;
		if (carrier_pattern(e, s, p, len) != CARRIER_NONE)
			return true;
	}
	return false;
}
