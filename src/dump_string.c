/* SPDX-License-Identifier: MIT */
#include "dump_token.h"

#include <strings.h>

#include "utf8.h"

static const char MARKS[] = "\"'`";

/* Where a string ends */

/* Whether there is a name without quotes and a separator at i. */
static bool
is_bare_key(struct dump_text *t, size_t i)
{
	size_t n = 0;
	char sep;

	if (dump_is_sigil(dump_at(t, i)))
		i++;
	if (!dump_is_name_start(dump_at(t, i)))
		return false;
	while (n < DUMP_NAME_MAX && dump_is_name(dump_at(t, i + n)))
		n++;
	return dump_separator(t, i + n, &sep) > 0;
}

/* Whether a word is a value that languages write without quotes. */
static bool
is_constant(const char *s, size_t len)
{
	return dump_is_null(s, len) || (len == 4 && strncasecmp(s, "true", 4) == 0) ||
	       (len == 5 && strncasecmp(s, "false", 5) == 0);
}

/* Whether another value or key may be at i, after a comma. */
static bool
may_follow_comma(struct dump_text *t, size_t i)
{
	struct dump_quote q;
	size_t j = dump_skip_space(t, i);
	char c = dump_at(t, j);

	if (j >= t->len || memchr(t->s + i, '\n', j - i) != NULL || dump_quote(t, j, &q) > 0 ||
	    dump_is_opener(c) || dump_is_closer(c) || text_is_digit(c) || c == '-' || c == '/')
		return true;
	if (c == '.' || c == ',' || is_bare_key(t, j))
		return true;
	size_t n = 0;
	while (n < DUMP_NAME_MAX && dump_is_name(dump_at(t, j + n)))
		n++;
	/* Message 'x': the separator is missing. */
	size_t value = dump_skip_blanks(t, j + n);
	if (text_label(t->s + j, n) != LABEL_NONE && text_is_quote(dump_at(t, value)))
		return true;
	c = dump_at(t, j + n);
	return dump_is_cut_name(t, j) ||
	       (n > 0 && (dump_is_opener(c) || text_is_quote(c) || is_constant(t->s + j, n)));
}

/* Whether a value in quotes can end at i, after its last quote. */
static bool
can_end(struct dump_text *t, size_t i)
{
	struct dump_quote q;
	size_t j = dump_skip_blanks(t, i);
	char c = dump_at(t, j), next;

	if (j >= t->len || c == '\n' || dump_is_closer(c) || dump_quote(t, j, &q) > 0)
		return true;
	switch (c) {
	case ',':
	case ';': return may_follow_comma(t, j + 1);
	case '+':
	case '.':
		next = dump_at(t, dump_skip_space(t, j + 1));
		return text_is_quote(next) || next == '\\' ||
		       (c == '.' && dump_at(t, j + 1) == '.');
	case '\\':
		next = dump_at(t, j + 1);
		return next == '\n' || next == 'n' || next == 'r' || next == '\\';
	case '/': next = dump_at(t, j + 1); return next == '>' || next == '/' || next == '*';
	case '#': return j > i && dump_at(t, j + 1) == ' ';
	case '>':
	case '<':
	case '|': return true;
	default: return j > i && is_bare_key(t, j);
	}
}

/* Whether the quote at i, of n bytes, begins the next key, so that the last quote of the value
 * before it is missing. */
static bool
begins_next_key(struct dump_text *t, size_t i, size_t n, struct dump_quote q)
{
	size_t j = i, back = 0;
	char sep;

	while (j > 0 && back++ < DUMP_AHEAD_MAX && text_is_blank(t->s[j - 1]))
		j--;
	if (j > 0 && strchr("\n,;{", t->s[j - 1]) == NULL &&
	    !(j > 1 && t->s[j - 1] == 'n' && t->s[j - 2] == '\\'))
		return false;
	j = i + n;
	if (!dump_is_name_start(dump_at(t, j)))
		return false;
	while (j < i + n + DUMP_NAME_MAX && (dump_is_name(dump_at(t, j)) || dump_at(t, j) == ' '))
		j++;
	size_t m = dump_same_quote(t, j, q);
	if (m == 0)
		return false;
	if (q.count == 2)
		m *= 2;
	return dump_separator(t, j + m, &sep) > 0 && (sep == ':' || sep == '>');
}

/* How many backslashes precede i, not before `from`. */
static size_t
slashes_before(const struct dump_text *t, size_t from, size_t i)
{
	size_t n = 0;

	while (i - n > from && t->s[i - n - 1] == '\\')
		n++;
	return n;
}

/* Whether the mark at i is a quote q that ends a string, or begins the next key. */
static bool
is_end(struct dump_text *t, size_t from, size_t i, struct dump_quote q, struct dump_end *e)
{
	size_t slashes = slashes_before(t, from, i), at = i - q.slashes, n = q.slashes + 1u;

	if (slashes % (2 * n) != q.slashes)
		return false;
	if (q.count > 1) {
		for (unsigned k = 1; k < q.count; k++)
			if (dump_same_quote(t, at + k * n, q) == 0)
				return false;
		n *= q.count;
	}
	e->at = at;
	e->lost = q.count < 3 && begins_next_key(t, at, n, q);
	return e->lost || q.count == 3 || can_end(t, at + n);
}

/* The first end of a string at or after `from`. It depends only on the position, so it is the same
 * for every string that begins before it. */
static const struct dump_end *
find_end(struct dump_text *t, size_t from, struct dump_quote q)
{
	size_t mark = (size_t)(strchr(MARKS, q.mark) - MARKS);
	size_t level = q.slashes == 7 ? 3 : (size_t)q.slashes - (q.slashes > 1);
	struct dump_end *e = &t->ends[mark][level][q.count - 1];
	const char *m;

	if (e->from <= from && from <= e->at) {
		if (e->at >= t->len)
			t->met_end = true;
		return e;
	}
	*e = (struct dump_end){.from = from, .at = t->len};
	for (size_t i = from; i < t->len; i = (size_t)(m - t->s) + 1) {
		m = memchr(t->s + i, q.mark, t->len - i);
		if (m == NULL)
			break;
		if (is_end(t, from, (size_t)(m - t->s), q, e)) {
			t->ahead += (size_t)(m - t->s) - from;
			return e;
		}
	}
	t->ahead += t->len - from;
	e->at = t->len;
	e->lost = false;
	t->met_end = true;
	return e;
}

/* The next quote like q before line_end, or line_end if there is none. */
static size_t
any_quote(struct dump_text *t, size_t from, size_t line_end, struct dump_quote q)
{
	for (size_t i = from; i < line_end; i++)
		if (t->s[i] == q.mark &&
		    slashes_before(t, from, i) % (2 * (q.slashes + 1u)) == q.slashes)
			return i - q.slashes;
	return line_end;
}

/* Whether the content of a string can begin with c, so that it is not an empty string that ended
 * there. */
static bool
opens(char c)
{
	return text_is_word(c) || dump_is_opener(c) || c == '\\' || (c & 0x80) != 0;
}

/* How often the quote at i is doubled. */
static unsigned char
count_quotes(struct dump_text *t, size_t i, size_t n, struct dump_quote q)
{
	size_t j = i + n, m = dump_same_quote(t, j, q);

	if (m == 0)
		return 1;
	if (dump_same_quote(t, j + m, q) > 0)
		return dump_at(t, j + 2 * m) == '\n' ? 3 : 1;
	if (!opens(dump_at(t, j + m)))
		return 1;
	/* If a single quote ends the string, the other quote before it is one too many. */
	size_t once = find_end(t, j + m, q)->at;
	q.count = 2;
	return find_end(t, j + m, q)->at <= once ? 2 : 1;
}

/* A program that does not escape quotes escapes nothing. If there is an odd number of quotes in the
 * content, the first of two quotes at its end belongs to it: "he is "bad"". */
static void
take_inner_quotes(struct dump_text *t, size_t n, struct dump_string *s)
{
	size_t inner = 0;

	if (s->quote.count > 1)
		return;
	for (size_t i = s->from; i < s->to; i++)
		inner += t->s[i] == s->quote.mark &&
		         slashes_before(t, s->from, i) % (2 * n) == s->quote.slashes;
	s->raw = inner > 0 && s->quote.slashes == 0;
	if (inner % 2 == 1 && dump_same_quote(t, s->next, s->quote) > 0 &&
	    can_end(t, s->next + n)) {
		s->to += n;
		s->next += n;
	}
}

bool
dump_quotes_word(struct dump_text *t, size_t i, size_t line_end)
{
	struct dump_quote q;
	size_t n = dump_quote(t, i, &q);
	size_t close = n > 0 ? any_quote(t, i + n, line_end, q) : line_end;
	if (close == line_end || dump_at(t, close + n) != ' ' ||
	    !text_is_word(dump_at(t, close + n + 1)))
		return false;
	const struct dump_end *e = find_end(t, i + n, q);
	return e->at >= line_end || e->lost;
}

bool
dump_string(struct dump_text *t, size_t i, size_t line_end, struct dump_string *s)
{
	struct dump_quote q;
	size_t n = dump_quote(t, i, &q);

	q.count = count_quotes(t, i, n, q);
	*s = (struct dump_string){.quote = q, .from = i + n * q.count};
	if (q.count == 1 && dump_same_quote(t, s->from, q) > 0 && opens(dump_at(t, s->from + n)))
		s->from += n;
	const struct dump_end *e = find_end(t, s->from, q);
	if (e->at < t->len && !e->lost && (line_end == 0 || e->at < line_end)) {
		s->to = e->at;
		s->next = e->at + n * q.count;
		take_inner_quotes(t, n, s);
		return true;
	}
	if (line_end != 0) {
		s->to = any_quote(t, s->from, line_end, q);
		s->next = s->to + n;
		return s->to < line_end;
	}
	s->to = e->lost ? e->at : text_line_end(t->s, s->from, t->len);
	while (s->to > s->from &&
	       (text_is_space(t->s[s->to - 1]) || dump_is_closer(t->s[s->to - 1]) ||
	        (e->lost && strchr(",;{[(", t->s[s->to - 1]) != NULL)))
		s->to--;
	s->next = s->to;
	return true;
}

/* Escapes */

/* Reads at most `max` hexadecimal digits; returns how many. */
static size_t
read_hex(const char *s, size_t len, size_t max, unsigned long *value)
{
	size_t n = 0;

	for (*value = 0; n < len && n < max && text_hex(s[n]) >= 0; n++)
		*value = *value * 16 + (unsigned long)text_hex(s[n]);
	return n;
}

static size_t
put_utf8(char *out, unsigned long c)
{
	bool none = c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff);

	return utf8_encode(none ? 0xfffd : (uint32_t)c, out);
}

/* Reads \xe5\xbe\xae: the bytes of one character if they are UTF-8, else a character each. Returns
 * how many bytes of s it takes. */
static size_t
unescape_bytes(const char *s, size_t len, char *out, size_t *put)
{
	unsigned long c, d;
	size_t want;

	if (read_hex(s + 2, len - 2, 2, &c) != 2)
		return 0;
	want = c >= 0xf0 && c < 0xf8 ? 4 : c >= 0xe0 ? 3 : c >= 0xc2 ? 2 : 1;
	out[0] = (char)c;
	size_t n = 1;
	while (n < want && n * 4 + 4 <= len && s[n * 4] == '\\' && (s[n * 4 + 1] | 0x20) == 'x' &&
	       read_hex(s + n * 4 + 2, 2, 2, &d) == 2 && (d & 0xc0) == 0x80)
		out[n++] = (char)d;
	if (n == want && c != 0x80)
		return *put = c < 0x80 ? 1 : c < 0xc2 ? put_utf8(out, c) : n, n * 4;
	*put = put_utf8(out, c);
	return 4;
}

/* Reads \u5fae, \u{5fae}, Perl's \x{5fae}, \U00005fae or a pair of surrogates. */
static size_t
unescape_unicode(const char *s, size_t len, char *out, size_t *put)
{
	bool brace = len > 3 && s[1] != 'U' && s[2] == '{';
	size_t at = brace ? 3 : 2, want = s[1] == 'U' ? 8 : 4;
	unsigned long c, d;
	size_t n = read_hex(s + at, len - at, brace ? 6 : want, &c);

	if (n == 0 || (brace ? at + n >= len || s[at + n] != '}' : n != want))
		return 0;
	n += at + brace;
	if (c >= 0xd800 && c < 0xdc00 && n + 6 <= len && s[n] == '\\' && s[n + 1] == 'u' &&
	    read_hex(s + n + 2, 4, 4, &d) == 4 && d >= 0xdc00 && d < 0xe000) {
		c = 0x10000 + ((c - 0xd800) << 10) + (d - 0xdc00);
		n += 6;
	}
	*put = put_utf8(out, c);
	return n;
}

/* Reads one escape at s, which has at least two bytes. Returns its length, or 0 if there is
 * none. */
static size_t
unescape_one(const char *s, size_t len, char *out, size_t *put)
{
	static const char from[] = "ntrbfvae0", to[] = "\n\t\r\b\f\v\a\033";
	const char *f = strchr(from, s[1]);
	unsigned long c = 0;
	size_t n = 1;

	while (n < 4 && n < len && s[n] >= '0' && s[n] <= '7')
		c = c * 8 + (unsigned long)(s[n++] - '0');
	if (n == 4 && c < 256)
		return out[0] = (char)c, *put = 1, 4;
	if (s[1] != '\0' && f != NULL)
		return out[0] = to[f - from], *put = 1, 2;
	if (s[1] == 'x' && !(len > 2 && s[2] == '{'))
		return unescape_bytes(s, len, out, put);
	if (s[1] == 'x' || s[1] == 'u' || s[1] == 'U')
		return unescape_unicode(s, len, out, put);
	if (s[1] == '\n')
		return *put = 0, 2;
	if (text_is_word(s[1]) || (s[1] & 0x80) != 0)
		return 0;
	return out[0] = s[1], *put = 1, 2;
}

/* Undoes one level of escapes in n bytes, in place. The result is never longer. */
static size_t
unescape_level(char *s, size_t n, bool keep_double)
{
	size_t w = 0;

	for (size_t i = 0; i < n;) {
		const char *slash = memchr(s + i, '\\', n - i);
		size_t plain = slash != NULL ? (size_t)(slash - s) - i : n - i, put = 0, took = 0;
		char out[4];
		memmove(s + w, s + i, plain);
		w += plain;
		i += plain;
		if (i == n)
			break;
		if (i + 1 < n && !(keep_double && s[i + 1] == '"'))
			took = unescape_one(s + i, n - i, out, &put);
		if (took == 0) {
			took = put = i + 1 < n ? 2 : 1;
			memcpy(out, s + i, put);
		}
		memcpy(s + w, out, put);
		w += put;
		i += took;
	}
	return w;
}

/* Reads a text between triple quotes. The line end after the first quote and the one before the
 * last, and the common indentation of all lines, are not part of it. \n before a line end stands
 * for that line end. */
static size_t
unindent(char *s, size_t n)
{
	size_t indent = n, w = 0, i = 0;

	while (n > 0 && text_is_blank(s[n - 1]))
		n--;
	n -= n > 1 && s[n - 1] == '\n';
	for (size_t k = 0; k < n; k++)
		if (s[k] == '\n') {
			size_t j = text_skip_blanks(s, k + 1, n);
			if (j < n && s[j] != '\n' && j - k - 1 < indent)
				indent = j - k - 1;
		}
	while (i < n) {
		if (s[i] != '\n') {
			s[w++] = s[i++];
			continue;
		}
		if (i > 0 && !(w >= 2 && s[w - 1] == 'n' && s[w - 2] == '\\'))
			s[w++] = '\n';
		i++;
		for (size_t k = 0; k < indent && i < n && text_is_blank(s[i]); k++)
			i++;
	}
	return w;
}

size_t
dump_fold(char *s, size_t n, bool escapes)
{
	size_t w = 0;

	for (size_t i = 0; i < n;) {
		if (s[i] != '\n') {
			s[w++] = s[i++];
			continue;
		}
		size_t lines = 0, slashes = 0;
		while (w > slashes && s[w - 1 - slashes] == '\\')
			slashes++;
		while (slashes == 0 && w > 0 && text_is_blank(s[w - 1]))
			w--;
		for (; i < n && text_is_space(s[i]); i++)
			lines += s[i] == '\n';
		if (escapes && slashes % 2 == 1)
			w--;
		else if (lines == 1)
			s[w++] = ' ';
		for (; lines > 1; lines--)
			s[w++] = '\n';
	}
	return w;
}

size_t
dump_unescape_text(char *s, size_t n, struct dump_quote q)
{
	for (unsigned level = q.slashes + 1u; level > 0; level /= 2)
		n = unescape_level(s, n, q.mark == '\'' && q.slashes == 0);
	return n;
}

size_t
dump_unescape(const struct dump_text *t, const struct dump_string *s, char *out, size_t cap)
{
	size_t n = s->to - s->from < cap ? s->to - s->from : cap, w = 0;

	memcpy(out, t->s + s->from, n);
	if (s->raw)
		return n;
	if (s->folds && memchr(out, '\n', n) != NULL)
		n = dump_fold(out, n, true);
	if (s->quote.count == 3)
		n = unindent(out, n);
	if (s->quote.count == 2) {
		for (size_t i = 0; i < n; i++, w++) {
			out[w] = out[i];
			i += i + 1 < n && out[i] == s->quote.mark && out[i + 1] == s->quote.mark;
		}
		n = w;
	}
	return dump_unescape_text(out, n, s->quote);
}
