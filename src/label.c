/* SPDX-License-Identifier: MIT */
#include "label.h"

#include <strings.h>

#include "catalog.h"
#include "mark.h"
#include "skip.h"

static const char wide_colon[] = "\xef\xbc\x9a";

size_t
label_quote(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] == '\\')
		n++;
	return n < len && (s[n] == '"' || s[n] == '\'') ? n + 1 : 0;
}

bool
label_at(const char *s, size_t low, size_t pos, size_t end, struct label_hit *hit)
{
	if (pos > low && text_is_word(s[pos - 1]))
		return false;
	hit->name = pos;
	hit->name_len = text_label_at(s + pos, end - pos, &hit->label);
	if (hit->name_len == 0)
		return false;
	size_t q = pos + hit->name_len, quote = label_quote(s + q, end - q);
	hit->quoted_key =
		quote > 0 && pos >= low + quote && memcmp(s + pos - quote, s + q, quote) == 0;
	if (quote > 0 && !hit->quoted_key)
		return false;
	hit->begin = pos - (hit->quoted_key ? quote : 0);
	size_t bare = q + quote, sep = text_skip_blanks(s, bare, end);
	if (sep == end)
		return false;
	hit->separator = s[sep] == '=' ? '=' : ':';
	if (text_at(s + sep, end - sep, wide_colon))
		hit->after = sep + 3;
	else if (s[sep] == ':' || (s[sep] == '=' && !text_at(s + sep, end - sep, "==") &&
	                           !text_at(s + sep, end - sep, "=>")))
		hit->after = sep + 1;
	else
		return false;
	hit->value = text_skip_blanks(s, hit->after, end);
	hit->tight = sep == bare && hit->value == hit->after;
	hit->quote = label_quote(s + hit->value, end - hit->value);
	hit->value += hit->quote;
	return true;
}

bool
label_next(const char *s, size_t low, size_t from, size_t end, unsigned wanted,
           struct label_hit *hit)
{
	for (size_t p = from; p < end; p++) {
		char c = s[p] | 0x20;
		if ((c == 'c' || c == 'e' || c == 'a' || c == 'm' || c == 'r') &&
		    label_at(s, low, p, end, hit) && (wanted & LABEL_BIT(hit->label)) != 0)
			return true;
	}
	return false;
}

size_t
label_quote_end(const char *s, size_t from, size_t end, char mark, size_t quote_len)
{
	size_t slashes = 0;

	for (size_t p = from; p < end; p++) {
		if (s[p] == '\\') {
			slashes++;
			continue;
		}
		/* In a string without escapes, each pair of backslashes before its own quote is one
		 * that was escaped. */
		size_t own = quote_len == 1 ? slashes % 2 : slashes;
		if (s[p] == mark && own == quote_len - 1)
			return p - (quote_len - 1);
		slashes = 0;
	}
	return end;
}

/* The length of an escaped quote at s, as %22 in a URL, &quot; in HTML or \x22 in nginx's logs; or 0. */
static size_t
escape_len(const char *s, size_t len)
{
	size_t n = 1;

	if (*s == '%' && len > 2 && text_is_digit(s[1]) && text_is_word(s[2]))
		return 3;
	if (text_at(s, len, "\\x22"))
		return 4;
	if (*s != '&')
		return 0;
	while (n < len && n < 6 && (text_is_word(s[n]) || s[n] == '#'))
		n++;
	return n < len && s[n] == ';' ? n + 1 : 0;
}

/* Whether a value that may be a code is within reach of a label whose name ends at `from`. Between
 * them may be quotes, brackets, separators and names of types. If a separator ends the line, the
 * value may be on the next one. */
static enum trigger
code_value(const char *s, size_t from, size_t len, bool whole)
{
	size_t end = len - from < LABEL_REACH ? len : from + LABEL_REACH, n;
	char last = '\0'; /* the last byte that is not a blank */
	bool separated = false;
	struct span code;

	if (text_at(s + from, len - from, "Desc") || text_at(s + from, len - from, "desc"))
		from += 4;
	if (from < len && text_is_word(s[from]))
		return TRIGGER_NONE;
	/* ('Code', 'X'): a pair, as Python prints it. */
	if (from + 1 < len && (s[from] == '\'' || s[from] == '"') && s[from + 1] == ',') {
		separated = true;
		from += 2;
	}
	/* "Code" "X", "Code""X": the separator is missing. The name may contain a line feed by
	 * mistake. */
	if (from + 1 == len && s[from] == '\n' && !whole)
		return TRIGGER_MORE;
	if (from + 1 < end && s[from] == '\n' && s[from + 1] == '"')
		from++;
	size_t quote = label_quote(s + from, end - from);
	if (quote > 0) {
		size_t next = text_skip_blanks(s, from + quote, end);
		separated = separated || label_quote(s + next, end - next) == quote;
	}
	for (size_t p = from; p < end; p++) {
		char c = s[p];
		if ((n = escape_len(s + p, end - p)) > 0) {
			separated = true;
			p += n - 1;
			continue;
		}
		separated = separated || c == ':' || c == '=' || c == '|' ||
		            (c == '>' && last == '-') || (unsigned char)c >= 0x80;
		if (text_is_upper(c) && separated) {
			n = text_code(s + p, end - p, false, &code);
			if (p + n == len && !whole)
				return TRIGGER_MORE;
			if (n > 0)
				return TRIGGER_CODE;
		}
		/* A comma between digits belongs to the time at the beginning of the next line. */
		bool time =
			c == ',' && text_is_digit(last) && p + 1 < end && text_is_digit(s[p + 1]);
		if (c == ',' && text_is_digit(last) && p + 1 == len && !whole)
			return TRIGGER_MORE;
		bool comma = c == ',' && !time;
		if (comma || c == ';' || c == '}' ||
		    (c == '\n' && last != ':' && last != '>' && last != '='))
			return TRIGGER_NONE; /* the label has another value, or none */
		if (text_is_word(c))
			while (p + 1 < end && text_is_word(s[p + 1]))
				p++;
		if (!text_is_space(c))
			last = s[p];
	}
	return end == len && !whole ? TRIGGER_MORE : TRIGGER_NONE;
}

/* "error: CODE", "error (HTTP 200 OK) CODE": whether a code follows the word, which ends at `from`.
 * The code must be documented and have a dot, or the cloud's name must precede the word. */
static bool
code_behind_error(const char *s, size_t low, size_t from, size_t len)
{
	size_t reach = len - from < LABEL_REACH ? len : from + LABEL_REACH, p = from, near = from;
	size_t end = text_line_end(s, from, reach);
	struct span code;

	if (text_at(s + p, end - p, " (")) {
		const char *close = memchr(s + p, ')', end - p);
		p = close != NULL ? (size_t)(close - s) + 1 : end;
	} else if (text_at(s + p, end - p, wide_colon)) {
		p += 3;
	} else if (p < end && s[p] == ':') {
		p++;
	} else {
		return false;
	}
	p = text_skip_blanks(s, p, end);
	size_t taken = text_code(s + p, end - p, false, &code);
	/* In every log, ordinary words follow `error:`. */
	if (taken <= 2)
		return false;
	while (near > low && from - near < 32 && s[near - 1] != '\n')
		near--;
	return memchr(code.ptr, '.', code.len) != NULL || catalog_plausible(code.ptr, code.len) ||
	       (mark_find(s + near, from - near) & MARK_CLOUD) != 0;
}

enum trigger
label_trigger(const char *s, size_t low, size_t from, size_t end, size_t len, bool whole,
              size_t *pos)
{
	enum trigger value;
	size_t reach = len - end > SKIP_SIGN_MAX ? end + SKIP_SIGN_MAX : len;

	for (size_t p = from; (p += skip_to_sign(s + p, reach - p)) < end; p++) {
		*pos = p;
		switch (s[p] | 0x20) {
		case 'e':
			if (text_at(s + p, len - p, "encentCloudSDK"))
				return TRIGGER_ANCHOR;
			if (len - p >= 5 && strncasecmp(s + p, "error", 5) == 0 &&
			    code_behind_error(s, low, p + 5, len))
				return TRIGGER_ERROR;
			break;
		case 'c':
			value = code_value(s, p + 4, len, whole);
			if (value != TRIGGER_NONE)
				return value;
			break;
		default: break;
		}
	}
	return TRIGGER_NONE;
}
