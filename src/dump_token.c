/* SPDX-License-Identifier: MIT */
#include "dump_token.h"

#include <strings.h>

static const char MARKS[] = "\"'`";

static bool
is_mark(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

static bool
is_closer(char c)
{
	return c == ')' || c == ']' || c == '}';
}

static bool
is_opener(char c)
{
	return c == '(' || c == '[' || c == '{';
}

static bool
is_name_start(char c)
{
	return text_is_letter(c) || c == '_' || c == '$';
}

static bool
is_name(char c)
{
	return text_is_word(c) || c == '$' || c == '.' || c == '-';
}

/* The position of the first byte at or behind i that is no blank; at most DUMP_AHEAD_MAX away. */
static size_t
skip_blanks(struct dump_text *t, size_t i)
{
	size_t end = i + DUMP_AHEAD_MAX;

	while (i < end && text_is_blank(dump_at(t, i)))
		i++;
	return i;
}

size_t
dump_written_space(struct dump_text *t, size_t i)
{
	size_t n = 0;

	while (n < 8 && dump_at(t, i + n) == '\\')
		n++;
	char c = n > 0 ? dump_at(t, i + n) : '\0';
	if (c != 'n' && c != 'r' && c != 't')
		return 0;
	c = dump_at(t, i + n + 1);
	return is_mark(c) || is_opener(c) || is_closer(c) || text_is_space(c) || c == '\\' ||
	                       c == ',' || i + n + 1 >= t->len
	               ? n + 1
	               : 0;
}

size_t
dump_skip_space(struct dump_text *t, size_t i)
{
	size_t end = i + DUMP_AHEAD_MAX, n;

	while (i < end) {
		if (text_is_space(dump_at(t, i)))
			i++;
		else if ((n = dump_written_space(t, i)) > 0)
			i += n;
		else
			break;
	}
	return i;
}

size_t
dump_quote(struct dump_text *t, size_t i, struct dump_quote *q)
{
	size_t n = 0;

	while (n < 8 && dump_at(t, i + n) == '\\')
		n++;
	char c = dump_at(t, i + n);
	if (!is_mark(c) || (n & (n + 1)) != 0)
		return 0;
	*q = (struct dump_quote){.mark = c, .slashes = (unsigned char)n, .count = 1};
	return n + 1;
}

/* The bytes of a quote like q that stands at i and is written once, or 0. */
static size_t
same_quote(struct dump_text *t, size_t i, struct dump_quote q)
{
	struct dump_quote r;
	size_t n = dump_quote(t, i, &r);

	return n > 0 && r.mark == q.mark && r.slashes == q.slashes ? n : 0;
}

/* Where a string ends */

/* Whether a name and a separator stand at i, without quotes. */
static bool
is_bare_key(struct dump_text *t, size_t i)
{
	size_t n = 0;
	char sep;

	if (strchr(":@#+-.", dump_at(t, i)) != NULL)
		i++;
	if (!is_name_start(dump_at(t, i)))
		return false;
	while (n < DUMP_NAME_MAX && is_name(dump_at(t, i + n)))
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

/* Whether a further value or key may stand at i, behind a comma. */
static bool
may_follow_comma(struct dump_text *t, size_t i)
{
	struct dump_quote q;
	size_t j = dump_skip_space(t, i);
	char c = dump_at(t, j);

	if (j >= t->len || memchr(t->s + i, '\n', j - i) != NULL || dump_quote(t, j, &q) > 0 ||
	    is_opener(c) || is_closer(c) || text_is_digit(c) || c == '-' || c == '/')
		return true;
	if (c == '.' || c == ',' || is_bare_key(t, j))
		return true;
	size_t n = 0;
	while (n < DUMP_NAME_MAX && is_name(dump_at(t, j + n)))
		n++;
	c = dump_at(t, j + n);
	return n > 0 && (is_opener(c) || is_mark(c) || is_constant(t->s + j, n));
}

/* Whether a value that is in quotes can end where its last quote ends, at i. */
static bool
can_end(struct dump_text *t, size_t i)
{
	struct dump_quote q;
	size_t j = skip_blanks(t, i);
	char c = dump_at(t, j), next;

	if (j >= t->len || c == '\n' || is_closer(c) || dump_quote(t, j, &q) > 0)
		return true;
	switch (c) {
	case ',':
	case ';': return may_follow_comma(t, j + 1);
	case '+':
	case '.':
		next = dump_at(t, dump_skip_space(t, j + 1));
		return is_mark(next) || next == '\\' || (c == '.' && dump_at(t, j + 1) == '.');
	case '\\':
		next = dump_at(t, j + 1);
		return next == '\n' || next == 'n' || next == 'r' || next == '\\';
	case '/': next = dump_at(t, j + 1); return next == '>' || next == '/' || next == '*';
	case '#': return j > i && dump_at(t, j + 1) == ' ';
	case '>':
	case '<':
	case '|': return true;
	case '(': return j > i && text_at(t->s + j, t->len - j, "(length=");
	default: return j > i && is_bare_key(t, j);
	}
}

/* Whether the quote at i, n bytes, begins the next key, so that the last quote of the value in
 * front of it is lost. */
static bool
begins_next_key(struct dump_text *t, size_t i, size_t n, struct dump_quote q)
{
	size_t j = i, back = 0;
	char sep;

	while (j > 0 && back++ < DUMP_AHEAD_MAX && text_is_blank(t->s[j - 1]))
		j--;
	bool bracket = j > 0 && t->s[j - 1] == '{';
	while (bracket && j > 0 && back++ < DUMP_AHEAD_MAX &&
	       (text_is_blank(t->s[j - 1]) || t->s[j - 1] == '{'))
		j--;
	if (j > 0 && t->s[j - 1] != '\n' &&
	    (bracket || (t->s[j - 1] != ',' && t->s[j - 1] != ';')) &&
	    !(j > 1 && t->s[j - 1] == 'n' && t->s[j - 2] == '\\'))
		return false;
	j = i + n;
	if (!is_name_start(dump_at(t, j)))
		return false;
	while (j < i + n + DUMP_NAME_MAX && (is_name(dump_at(t, j)) || dump_at(t, j) == ' '))
		j++;
	size_t m = same_quote(t, j, q);
	if (m == 0)
		return false;
	if (q.count == 2)
		m *= 2;
	return dump_separator(t, j + m, &sep) > 0 && (sep == ':' || sep == '>');
}

/* How many backslashes stand in front of i, back to `from`. */
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
			if (same_quote(t, at + k * n, q) == 0)
				return false;
		n *= q.count;
	}
	e->at = at;
	e->lost = q.count < 3 && begins_next_key(t, at, n, q);
	return e->lost || q.count == 3 || can_end(t, at + n);
}

/* The first end at or behind `from`. It depends on the position alone, so it is the same for
 * each string that begins in front of it. */
static const struct dump_end *
find_end(struct dump_text *t, size_t from, struct dump_quote q)
{
	size_t mark = (size_t)(strchr(MARKS, q.mark) - MARKS);
	size_t level = q.slashes == 7 ? 3 : (size_t)q.slashes - (q.slashes > 1);
	struct dump_end *e = &t->ends[mark][level][q.count - 1];
	const char *m;

	if (e->known && e->from <= from && from <= e->at) {
		if (e->at >= t->len)
			t->met_end = true;
		return e;
	}
	*e = (struct dump_end){.from = from, .at = t->len, .known = true};
	for (size_t i = from; i < t->len; i = (size_t)(m - t->s) + 1) {
		m = memchr(t->s + i, q.mark, t->len - i);
		if (m == NULL)
			break;
		if (is_end(t, from, (size_t)(m - t->s), q, e))
			return e;
	}
	e->at = t->len;
	e->lost = false;
	t->met_end = true;
	return e;
}

/* The next quote like q in front of line_end, or line_end where there is none. */
static size_t
any_quote(struct dump_text *t, size_t from, size_t line_end, struct dump_quote q)
{
	for (size_t i = from; i < line_end; i++)
		if (t->s[i] == q.mark &&
		    slashes_before(t, from, i) % (2 * (q.slashes + 1u)) == q.slashes)
			return i - q.slashes;
	return line_end;
}

/* Whether what a string holds can begin with c, where an empty one cannot have ended. */
static bool
opens(char c)
{
	return text_is_word(c) || is_opener(c) || c == '\\' || (c & 0x80) != 0;
}

/* How often the quote at i is doubled. */
static unsigned char
count_quotes(struct dump_text *t, size_t i, size_t n, struct dump_quote q)
{
	size_t j = i + n, m = same_quote(t, j, q);

	if (m == 0)
		return 1;
	if (same_quote(t, j + m, q) > 0)
		return dump_at(t, j + 2 * m) == '\n' ? 3 : 1;
	if (!opens(dump_at(t, j + m)))
		return 1;
	/* Where one quote alone ends it, the other one in front is one too many. */
	size_t once = find_end(t, j + m, q)->at;
	q.count = 2;
	return find_end(t, j + m, q)->at <= once ? 2 : 1;
}

/* A printer that escapes no quotes escapes nothing; and where an odd number of them stand in
 * what is read, the first one of two at its end belongs to it: "he is "bad"". */
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
	if (inner % 2 == 1 && same_quote(t, s->next, s->quote) > 0 && can_end(t, s->next + n)) {
		s->to += n;
		s->next += n;
	}
}

bool
dump_string(struct dump_text *t, size_t i, size_t line_end, struct dump_string *s)
{
	struct dump_quote q;
	size_t n = dump_quote(t, i, &q);

	if (n == 0)
		return false;
	q.count = count_quotes(t, i, n, q);
	*s = (struct dump_string){.quote = q, .from = i + n * q.count};
	if (q.count == 1 && same_quote(t, s->from, q) > 0 && opens(dump_at(t, s->from + n)))
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
	while (s->to > s->from && (text_is_space(t->s[s->to - 1]) || is_closer(t->s[s->to - 1]) ||
	                           (e->lost && strchr(",;{[(", t->s[s->to - 1]) != NULL)))
		s->to--;
	s->next = s->to;
	return true;
}

/* Escapes */

static int
hex_value(char c)
{
	if (text_is_digit(c))
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Reads at most `max` hexadecimal digits; returns how many. */
static size_t
read_hex(const char *s, size_t len, size_t max, unsigned long *value)
{
	size_t n = 0;

	for (*value = 0; n < len && n < max && hex_value(s[n]) >= 0; n++)
		*value = *value * 16 + (unsigned long)hex_value(s[n]);
	return n;
}

static size_t
put_utf8(char *out, unsigned long c)
{
	if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		c = 0xfffd;
	if (c < 0x80)
		return out[0] = (char)c, 1;
	size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = n; --i > 0; c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)((0xf00 >> n) | c);
	return n;
}

/* \xe5\xbe\xae: the bytes of a character, where they are UTF-8; else a character each. Returns
 * the bytes of s that were taken. */
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

/* \u5fae, \u{5fae}, \U00005fae, a pair of surrogates. */
static size_t
unescape_unicode(const char *s, size_t len, char *out, size_t *put)
{
	bool brace = len > 3 && s[1] == 'u' && s[2] == '{';
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

/* One escape at s, which has at least two bytes. Returns how many it takes, 0 where it is none. */
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
	if (s[1] == 'x')
		return unescape_bytes(s, len, out, put);
	if (s[1] == 'u' || s[1] == 'U')
		return unescape_unicode(s, len, out, put);
	if (s[1] == '\n')
		return *put = 0, 2;
	if (text_is_word(s[1]) || (s[1] & 0x80) != 0)
		return 0;
	return out[0] = s[1], *put = 1, 2;
}

/* Takes one level of escapes off n bytes in place; the result is never longer. */
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

/* A text between three quotes: the line's end behind the first and in front of the last quote,
 * and what all its lines are indented by, are not part of it; \n in front of a line's end is
 * that line's end. */
static size_t
unindent(char *s, size_t n)
{
	size_t indent = n, w = 0, i = 0;

	if (n == 0 || s[0] != '\n')
		return n;
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

/* Keys */

size_t
dump_separator(struct dump_text *t, size_t i, char *sep)
{
	size_t j = i;

	while (j < i + 16 && text_is_blank(dump_at(t, j)))
		j++;
	char c = dump_at(t, j), next = dump_at(t, j + 1);
	*sep = c;
	switch (c) {
	case ':':
		if (next == ':' || next == '/')
			return 0;
		return j + 1 + (next == '=') - i;
	case '=':
		if (next == '=' || next == '~')
			return 0;
		*sep = next == '>' ? '>' : '=';
		return j + 1 + (next == '>') - i;
	case '-': return j > i && next == '>' && text_is_blank(dump_at(t, j + 2)) ? j + 2 - i : 0;
	case '\xef':
		*sep = ':';
		return text_at(t->s + j, t->len - j, "\xef\xbc\x9a") ? j + 3 - i : 0;
	default: return 0;
	}
}

/* Fills in what follows from the name and the separator at i. */
static bool
finish_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	size_t n = dump_separator(t, i, &k->sep);

	if (n == 0 || k->name_len == 0)
		return false;
	k->end = i + n;
	k->blank = text_is_space(dump_at(t, k->end));
	k->label = text_label(t->s + k->name, k->name_len);
	k->upper = text_is_upper(t->s[k->name]);
	k->digits = true;
	for (size_t j = 0; j < k->name_len && k->digits; j++)
		k->digits = text_is_digit(t->s[k->name + j]);
	return true;
}

/* "name": */
static bool
quoted_key(struct dump_text *t, size_t i, size_t n, struct dump_quote q, struct dump_key *k)
{
	size_t j = i + n, m = same_quote(t, j, q), end = j + m + DUMP_NAME_MAX;

	if (m > 0)
		j += m;
	k->name = j;
	while (j < end && dump_at(t, j) != '\n' && dump_at(t, j) != q.mark &&
	       dump_at(t, j) != '\\' && dump_at(t, j) != '\0')
		j++;
	k->name_len = j - k->name;
	for (unsigned count = m > 0 ? 2 : 1; count > 0; count--, j += n)
		if (same_quote(t, j, q) == 0)
			return false;
	k->quoted = true;
	return finish_key(t, j, k);
}

/* [name] =>, ["name":Class:private]=>, [name]: */
static bool
bracketed_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	struct dump_quote q = {.mark = '\0'};
	size_t n = dump_quote(t, i + 1, &q), j = i + 1 + n, end = j;

	while (end < i + DUMP_AHEAD_MAX && strchr("[]\n{}", dump_at(t, end)) == NULL)
		end++;
	if (dump_at(t, end) != ']')
		return false;
	k->name = j;
	while (j < end && (n > 0 ? t->s[j] != q.mark && t->s[j] != '\\' : t->s[j] != ':'))
		j++;
	k->name_len = j - k->name;
	k->quoted = true;
	if (!finish_key(t, end + 1, k))
		return false;
	if (k->sep == '>' && n == 0 && text_is_blank(t->s[end + 1]))
		k->sep = ']';
	return k->sep == ']' || k->sep == '>' || (k->sep == '=' && k->blank) ||
	       (k->sep == ':' && k->blank && n == 0 && is_name_start(t->s[k->name]));
}

bool
dump_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	struct dump_quote q;
	char c = dump_at(t, i);
	size_t n;

	*k = (struct dump_key){.at = i};
	if (c == '[')
		return bracketed_key(t, i, k);
	if (strchr(":@#+-~.", c) != NULL && c != '\0')
		c = dump_at(t, ++i);
	if ((n = dump_quote(t, i, &q)) > 0)
		return quoted_key(t, i, n, q, k);
	if (!text_is_digit(c) && !is_name_start(c))
		return false;
	k->name = i;
	while (k->name_len < DUMP_NAME_MAX && is_name(dump_at(t, i + k->name_len)))
		k->name_len++;
	if (text_is_digit(c))
		return finish_key(t, i + k->name_len, k) && k->digits && k->sep == '>';
	if (finish_key(t, i + k->name_len, k))
		return k->name_len > 1 || dump_at(t, k->end) != '\\'; /* C:\Temp */
	/* A label whose parts stand apart: request id. */
	enum label label;
	n = text_label_at(t->s + i, t->len - i, &label);
	if (n <= k->name_len)
		return false;
	k->name_len = n;
	return finish_key(t, i + n, k);
}

bool
dump_broken_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	struct dump_quote q;
	size_t j = i, n, end = i + 48, len = 0;
	bool quoted = false;

	*k = (struct dump_key){.at = i, .quoted = true};
	while (j < end) {
		char c = dump_at(t, j);
		if ((n = dump_quote(t, j, &q)) > 0) {
			quoted = true;
			j += n;
		} else if (text_is_space(c)) {
			j++;
		} else if (text_is_letter(c) || c == '_' || c == '-') {
			if (len == TEXT_LABEL_MAX)
				return false;
			k->label_name[len++] = c;
			j++;
		} else {
			break;
		}
	}
	k->label = text_label(k->label_name, len);
	if (!quoted || k->label == LABEL_NONE)
		return false;
	k->upper = text_is_upper(k->label_name[0]);
	char c = dump_at(t, j);
	k->sep = ':';
	k->end = j;
	if (c == '{' || c == '[')
		return true;
	n = dump_separator(t, j, &k->sep);
	if (n == 0 && c == ':' && dump_at(t, j + 1) == ':')
		n = 2;
	if (n > 0 && (c = dump_at(t, j + n)) == ':')
		n++;
	k->end = j + n;
	k->blank = text_is_space(dump_at(t, k->end));
	return n > 0;
}

/* Words */

bool
dump_is_entry(struct dump_text *t, size_t i)
{
	/* 0 a digit, A a capital letter, a a small one, . a digit or a blank */
	static const char shapes[][15] = {"0000-00-00T00:", "0000-00-00 00:", "0000/00/00 00:",
	                                  "A0000 00:00", "Aaa .0 00:00:"};

	if (dump_at(t, i) == '[')
		i++;
	for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
		const char *want = shapes[k];
		size_t j = i;
		for (; *want != '\0'; want++, j++) {
			char c = dump_at(t, j);
			if (*want == '0'   ? !text_is_digit(c)
			    : *want == 'A' ? !text_is_upper(c)
			    : *want == 'a' ? !text_is_letter(c) || text_is_upper(c)
			    : *want == '.' ? !text_is_digit(c) && c != ' '
			                   : c != *want)
				break;
		}
		if (*want == '\0')
			return true;
	}
	return false;
}

bool
dump_is_null(const char *s, size_t len)
{
	return text_is_nothing(s, len) || (len == 5 && strncasecmp(s, "undef", 5) == 0) ||
	       (len == 1 && *s == '~');
}

cJSON *
dump_make_string(const char *s, size_t len, size_t at)
{
	size_t nuls = 0, w = 0;

	for (size_t i = 0; i < len; i++)
		nuls += s[i] == '\0';
	cJSON *node = cJSON_CreateNull();
	char *copy = node != NULL ? cJSON_malloc(len + 2 * nuls + 1) : NULL;
	if (copy == NULL)
		return NULL;
	if (nuls == 0) {
		memcpy(copy, s, len);
		w = len;
	}
	for (size_t i = 0; nuls > 0 && i < len; i++) {
		if (s[i] != '\0')
			copy[w++] = s[i];
		else
			memcpy(copy + w, "\xef\xbf\xbd", 3), w += 3;
	}
	copy[w] = '\0';
	node->type = cJSON_String;
	node->valuestring = copy;
	node->valueint = (int)at;
	return node;
}
