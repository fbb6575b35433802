/* SPDX-License-Identifier: MIT */
#include "markup.h"

#include <string.h>

#include "text.h"

size_t
markup_decode_entities(char *s, size_t len)
{
	static const struct {
		const char *name;
		char c;
	} entities[] = {{"&quot;", '"'},  {"&#34;", '"'},   {"&#39;", '\''}, {"&#x27;", '\''},
	                {"&#039;", '\''}, {"&apos;", '\''}, {"&lt;", '<'},   {"&gt;", '>'},
	                {"&amp;", '&'},   {"&#10;", '\n'},  {"&#xA;", '\n'}, {"&#xa;", '\n'},
	                {"&#13;", '\r'},  {"&#x22;", '"'}};
	size_t to = 0;

	for (size_t i = 0; i < len;) {
		size_t k = 0;
		while (s[i] == '&' && k < sizeof entities / sizeof *entities &&
		       !text_at(s + i, len - i, entities[k].name))
			k++;
		if (s[i] == '&' && k < sizeof entities / sizeof *entities) {
			s[to++] = entities[k].c;
			i += strlen(entities[k].name);
		} else {
			s[to++] = s[i++];
		}
	}
	return to;
}

/* Whether s was escaped for a URL, or, with its line feeds alone, for a command of a CI's log
 * (::error::). */
static bool
has_percents(const char *s, size_t len)
{
	return memchr(s, '%', len) != NULL &&
	       (memmem(s, len, "%22", 3) != NULL || memmem(s, len, "%0A", 3) != NULL);
}

/* Whether s was escaped for a log of nginx: \x22 for a quote, and so on for all but plain ASCII. */
static bool
has_hex_quotes(const char *s, size_t len)
{
	return memchr(s, '\\', len) != NULL && memmem(s, len, "\\x22:", 5) != NULL;
}

/* Decodes, in place, bytes that are a mark and two hexadecimal digits. form: + is a blank. Returns the
 * new length. */
static size_t
decode_hex(char *s, size_t len, const char *mark, bool form)
{
	size_t to = 0, n = strlen(mark);

	for (size_t i = 0; i < len; to++) {
		bool hex = text_at(s + i, len - i, mark) && len - i > n + 1 &&
		           text_hex(s[i + n]) >= 0 && text_hex(s[i + n + 1]) >= 0;
		if (hex)
			s[to] = (char)(text_hex(s[i + n]) * 16 + text_hex(s[i + n + 1]));
		else
			s[to] = form && s[i] == '+' ? ' ' : s[i];
		i += hex ? n + 2 : 1;
	}
	return to;
}

/* Whether a text that was escaped for a URL is the data of a form, which has + for a blank. */
static bool
is_form(const char *s, size_t len)
{
	return memmem(s, len, "%22", 3) != NULL && memmem(s, len, "%20", 3) == NULL;
}

/* What people and shlex write for a quote inside of a shell's quotes. */
static const char *const shell_quotes[] = {"'\\''", "'\"'\"'"};
enum { SHELL_QUOTES = sizeof shell_quotes / sizeof *shell_quotes };

/* Whether a word is in s. Most texts lack one of its bytes, which is found out sooner. */
static bool
holds(const char *s, size_t len, char rare, const char *word)
{
	return memchr(s, rare, len) != NULL && text_holds(s, len, word);
}

static bool
has_shell_quote(const char *s, size_t len)
{
	return memchr(s, '\'', len) != NULL &&
	       (holds(s, len, '\\', shell_quotes[0]) || holds(s, len, '"', shell_quotes[1]));
}

/* Undoes them, in place; returns the new length. */
static size_t
decode_shell(char *s, size_t len)
{
	size_t to = 0;

	for (size_t i = 0; i < len; to++) {
		size_t k = 0;
		while (k < SHELL_QUOTES && !text_at(s + i, len - i, shell_quotes[k]))
			k++;
		s[to] = s[i];
		i += k < SHELL_QUOTES ? strlen(shell_quotes[k]) : 1;
	}
	return to;
}

/* Whether a table's cell (CSV) contains an object that has quotes in quotes: "{""a"": ""\""b\""""}". */
static bool
is_cell(const char *s, size_t len)
{
	return holds(s, len, '\\', "\\\"\"") && text_holds(s, len, "\"{\"\"");
}

/* Undoes its quotes, in place, and drops the first one; returns the new length. */
static size_t
decode_cell(char *s, size_t len)
{
	size_t to = 0;

	for (size_t i = 0; i < len; to++) {
		if (text_at(s + i, len - i, "\"{\"\""))
			i++;
		s[to] = s[i];
		i += s[i] == '"' && i + 1 < len && s[i + 1] == '"' ? 2 : 1;
	}
	return to;
}

size_t
markup_decode(char *s, size_t len)
{
	if (has_shell_quote(s, len))
		len = decode_shell(s, len);
	if (is_cell(s, len))
		len = decode_cell(s, len);
	if (memchr(s, '&', len) != NULL &&
	    (memmem(s, len, "&quot;:", 7) != NULL || memmem(s, len, "{&quot;", 7) != NULL ||
	     memmem(s, len, "&#34;:", 6) != NULL || memmem(s, len, "&#x22;:", 7) != NULL))
		return markup_decode_entities(s, len);
	if (has_hex_quotes(s, len))
		return decode_hex(s, len, "\\x", false);
	if (has_percents(s, len))
		return decode_hex(s, len, "%", is_form(s, len));
	return len;
}

bool
markup_is_in(const char *s, size_t len)
{
	if (memchr(s, '\\', len) != NULL && (is_cell(s, len) || has_hex_quotes(s, len)))
		return true;
	if (has_shell_quote(s, len) || has_percents(s, len))
		return true;
	if (memchr(s, '&', len) == NULL)
		return false;
	return memmem(s, len, "&quot;", 6) != NULL || memmem(s, len, "&#34;", 5) != NULL ||
	       memmem(s, len, "&#x22;", 6) != NULL;
}
