/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <string.h>

#include "markup.h"
#include "text.h"

enum { FRAMES_MAX = 16 };

/* The partner of a quote or an opening bracket; '\0' for any other byte. */
static char
partner(char open)
{
	static const char pairs[] = "\"\"''``()[]{}";

	for (const char *p = pairs; *p != '\0'; p += 2)
		if (*p == open)
			return p[1];
	return '\0';
}

struct message_frame
message_frame(const char *s, size_t low, size_t begin)
{
	struct message_frame open[FRAMES_MAX] = {{.open = '\0'}};
	size_t n = 0, from = begin, slashes = 0;

	while (from > low && s[from - 1] != '\n' && begin - from < SDKTEXT_RECORD_MAX)
		from--;
	for (size_t i = from; i < begin; i++) {
		char c = s[i];
		if (!text_is_paired(c)) {
			slashes = c == '\\' ? slashes + 1 : 0;
			continue;
		}
		bool closes = n > 0 && c == partner(open[n - 1].open) &&
		              (!text_is_quote(c) || slashes == open[n - 1].slashes);
		/* Ruby until 3.3: in `block in call' */
		closes = closes || (c == '\'' && n > 0 && open[n - 1].open == '`' &&
		                    open[n - 1].at >= from + 3 &&
		                    memcmp(s + open[n - 1].at - 3, "in ", 3) == 0);
		/* An apostrophe does not open a quote, unless it is that of Python's b'...'. */
		bool word = i > from && text_is_word(s[i - 1]) &&
		            !(s[i - 1] == 'b' && (i - 1 == from || !text_is_word(s[i - 2])));
		bool opens = partner(c) != '\0' && !(c == '\'' && word);
		if (closes)
			n--;
		else if (opens && n < FRAMES_MAX)
			open[n++] =
				(struct message_frame){.open = c,
			                               .slashes = text_is_quote(c) ? slashes : 0,
			                               .at = i};
		slashes = 0;
	}
	/* A square bracket directly before the record belongs to it, as in [NAME] code:C. */
	if (n > 0 && open[n - 1].at + 1 == begin && open[n - 1].open == '[')
		n--;
	struct message_frame f = n > 0 ? open[n - 1] : (struct message_frame){.open = '\0'};
	while (n > 0 && !text_is_quote(open[n - 1].open))
		n--;
	f.quote = n > 0 ? open[n - 1].open : '\0';
	return f;
}

size_t
message_frame_end(const struct message_frame *f, const char *s, size_t from, size_t end)
{
	char close = partner(f->open);
	size_t slashes = 0, depth = 0;
	bool inner = false; /* inside a quote that the message itself opened */

	for (size_t i = from; f->open != '\0' && i < end; i++) {
		if (s[i] == '\\') {
			slashes++;
			continue;
		}
		if (s[i] == close && text_is_quote(close)) {
			char before = i > from ? s[i - 1] : ' ',
			     behind = i + 1 < end ? s[i + 1] : ' ';
			bool opens = (before == ' ' || before == '(' || before == '=') &&
			             (text_is_word(behind) || (unsigned char)behind >= 0x80);
			if (behind == close && slashes == 0 && close != '`')
				i++; /* doubled, as in CSV */
			else if (slashes != f->slashes)
				; /* escaped */
			else if (opens || inner)
				inner = opens && !inner;
			else
				return i - slashes;
		} else if (s[i] == close && depth-- == 0) {
			return i;
		} else if (s[i] == f->open && !text_is_quote(close)) {
			depth++;
		}
		slashes = 0;
	}
	return end;
}

/* How many blanks the further lines of a message have in common with the line on which it begins. They
 * belong to what the record is part of: a list, a test's output, the cause of another error. */
static size_t
common_indent(const char *s, size_t from, size_t end)
{
	const char *lf = from < end ? memchr(s + from, '\n', end - from) : NULL;
	size_t bol = from;

	if (lf == NULL)
		return 0;
	while (bol > 0 && s[bol - 1] != '\n')
		bol--;
	size_t indent = text_skip_blanks(s, bol, from) - bol;
	for (; lf != NULL && indent > 0; lf = memchr(lf + 1, '\n', (size_t)(s + end - lf) - 1)) {
		size_t line = (size_t)(lf - s) + 1, n = 0;
		while (n < indent && line + n < end && s[line + n] == s[bol + n])
			n++;
		if (line + n < end && strchr("\r\n", s[line + n]) == NULL)
			indent = n;
	}
	return indent;
}

struct span
message_keep(struct sdktext_found *found, const char *s, size_t from, size_t end, bool boxed)
{
	char *to = found->scratch + found->used, *p = to;
	const char *room_end = found->scratch + sizeof found->scratch;
	size_t indent = common_indent(s, from, end);

	for (size_t i = from; i < end && p < room_end; i++) {
		if (s[i] != '\n') {
			*p++ = s[i];
			continue;
		}
		while (p > to && p[-1] == '\r')
			p--;
		*p++ = boxed ? ' ' : '\n';
		for (size_t n = 0; n < indent && i + 1 < end && text_is_blank(s[i + 1]); n++)
			i++;
	}
	found->used += (size_t)(p - to);
	return text_trim((struct span){to, (size_t)(p - to)});
}

struct span
message_unescape(struct sdktext_found *found, struct span t)
{
	char *s = found->scratch + (t.ptr - found->scratch);

	return (struct span){s, markup_unescape(s, t.len)};
}

struct span
message_unquote(struct sdktext_found *found, const struct message_frame *f, struct span t)
{
	char *s = found->scratch + (t.ptr - found->scratch);
	size_t to = 0;

	if (t.len == 0 || (f->quote != '"' && f->quote != '\''))
		return t;
	/* Doubled as in CSV, YAML and SQL. */
	const char twice[] = {f->quote, f->quote}, escaped[] = {'\\', f->quote};
	bool doubled =
		memmem(t.ptr, t.len, twice, 2) != NULL && memmem(t.ptr, t.len, escaped, 2) == NULL;
	if (!doubled && memchr(t.ptr, '\\', t.len) != NULL)
		return message_unescape(found, t);
	for (size_t i = 0; i < t.len; i++) {
		s[to++] = s[i];
		if (s[i] == f->quote && i + 1 < t.len && s[i + 1] == f->quote)
			i++;
	}
	return (struct span){s, to};
}

bool
message_open(const char *s, size_t from, size_t to)
{
	size_t depth = 0;

	for (size_t i = from; i < to; i++) {
		if (s[i] == '(' || s[i] == '[' || s[i] == '{')
			depth++;
		else if (depth > 0 && (s[i] == ')' || s[i] == ']' || s[i] == '}'))
			depth--;
	}
	return depth > 0;
}

/* Whether the text is only a logger's fields: key=value, separated by blanks. */
static bool
is_fields(struct span t)
{
	size_t i = 0;

	while (i < t.len) {
		size_t name = i;
		while (i < t.len && (text_is_word(t.ptr[i]) || t.ptr[i] == '.' || t.ptr[i] == '-'))
			i++;
		if (i == name || i == t.len || t.ptr[i] != '=')
			return false;
		while (i < t.len && t.ptr[i] != ' ')
			i++;
		i = text_skip_blanks(t.ptr, i, t.len);
	}
	return true;
}

struct span
message_drop_fields(struct span t)
{
	size_t n = t.len;

	for (size_t i = 0; i + 2 < t.len; i++) {
		if (t.ptr[i] != ' ' || t.ptr[i + 1] != ' ')
			continue;
		size_t at = text_skip_blanks(t.ptr, i, t.len);
		if (is_fields((struct span){t.ptr + at, t.len - at}))
			return (struct span){t.ptr, i};
		i = at;
	}
	if (n < 8 || t.ptr[n - 1] != ']')
		return t;
	for (n--; n > 4 && text_is_digit(t.ptr[n - 1]); n--)
		;
	bool head = t.ptr[n - 1] == '[' && n < t.len - 1 && n > 5;
	for (size_t i = n - 5; head && i < n - 1; i++)
		head = text_is_upper(t.ptr[i]);
	return head ? text_trim((struct span){t.ptr, n - 5}) : t;
}

struct span
message_decode(struct sdktext_found *found, struct span t)
{
	/* What HTML writes for quotes, line feeds and &. A < alone proves nothing. */
	static const char *const signs[] = {"&quot;", "&#34;", "&#39;", "&#x27;", "&#039;",
	                                    "&apos;", "&#10;", "&#xa;", "&amp;",  NULL};
	char *s = found->scratch + (t.ptr - found->scratch);
	const char *const *sign = signs;

	if (t.len < 5 || memchr(t.ptr, '&', t.len) == NULL)
		return t;
	while (*sign != NULL && !text_holds_folded(t.ptr, t.len, *sign))
		sign++;
	return *sign == NULL ? t : (struct span){s, markup_decode_entities(s, t.len)};
}

/* Drops the ends of elements that the text did not begin, as in `MSG</Message>`. A message with a < of its
 * own stays as it is. */
static struct span
drop_unopened_tags(struct span t)
{
	const char *first = t.len > 0 && t.ptr[t.len - 1] == '>' ? memchr(t.ptr, '<', t.len) : NULL;
	size_t at = first != NULL ? (size_t)(first - t.ptr) : t.len, i = at;

	while (i + 1 < t.len && t.ptr[i] == '<' && t.ptr[i + 1] == '/') {
		i += 2;
		while (text_is_word(t.ptr[i]) || strchr(":.-", t.ptr[i]) != NULL)
			i++;
		i += t.ptr[i] == '>';
	}
	return i == t.len ? (struct span){t.ptr, at} : t;
}

/* Whether a byte is the ' of a word such as can't. */
static bool
is_apostrophe(struct span t, size_t i)
{
	return t.ptr[i] == '\'' && i > 0 && i + 1 < t.len && text_is_letter(t.ptr[i - 1]) &&
	       text_is_letter(t.ptr[i + 1]);
}

struct span
message_drop_unopened(struct span t)
{
	static const char closers[] = "\"\"''``)(][}{";
	size_t count[256] = {0};

	t = drop_unopened_tags(text_trim(t));
	for (size_t i = 0; i < t.len; i++)
		count[(unsigned char)t.ptr[i]] += !is_apostrophe(t, i);
	for (;;) {
		t = text_trim(t);
		if (t.len >= 3 && memcmp(t.ptr + t.len - 3, "\xe2\x80\x9d", 3) == 0 &&
		    memmem(t.ptr, t.len, "\xe2\x80\x9c", 3) == NULL) {
			t.len -= 3;
			continue;
		}
		const char *c = closers;
		while (t.len > 0 && *c != '\0' && *c != t.ptr[t.len - 1])
			c += 2;
		if (t.len == 0 || *c == '\0')
			return t;
		size_t closed = count[(unsigned char)c[0]], opened = count[(unsigned char)c[1]];
		if (c[0] == c[1] ? opened % 2 == 0 : closed <= opened)
			return t;
		count[(unsigned char)c[0]]--;
		t.len--;
		if (t.len > 0 && t.ptr[t.len - 1] == '\\')
			t.len--;
	}
}
