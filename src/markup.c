/* SPDX-License-Identifier: MIT */
#include "markup.h"

#include <string.h>

#include "escape.h"
#include "frame.h"
#include "text.h"
#include "utf8.h"

/* HTML's entities for quotes, angle brackets, ampersands and line ends. */
static const struct entity {
	const char *name;
	char c;
} entities[] = {{"&quot;", '"'},  {"&#34;", '"'},   {"&#39;", '\''}, {"&#x27;", '\''},
                {"&#039;", '\''}, {"&apos;", '\''}, {"&lt;", '<'},   {"&gt;", '>'},
                {"&amp;", '&'},   {"&#10;", '\n'},  {"&#xA;", '\n'}, {"&#xa;", '\n'},
                {"&#13;", '\r'},  {"&#xD;", '\r'},  {"&#9;", '\t'},  {"&#x22;", '"'}};

/* The entity at s, or NULL. */
static const struct entity *
entity_at(const char *s, size_t len)
{
	for (size_t k = 0; *s == '&' && k < sizeof entities / sizeof *entities; k++)
		if (text_at(s, len, entities[k].name))
			return &entities[k];
	return NULL;
}

size_t
markup_decode_entities(char *s, size_t len)
{
	size_t to = 0;

	for (size_t i = 0; i < len; to++) {
		const struct entity *e = entity_at(s + i, len - i);
		s[to] = e != NULL ? e->c : s[i];
		i += e != NULL ? strlen(e->name) : 1;
	}
	return to;
}

/* Whether s was escaped for HTML: whether a quote of a key or of a value was, or the arrow between a key
 * and a value. */
static bool
has_entities(const char *s, size_t len)
{
	const char *end = s + len;

	for (const char *p = s; (p = memchr(p, '&', (size_t)(end - p))) != NULL; p++) {
		const struct entity *e = entity_at(p, (size_t)(end - p));
		if (e != NULL && e->c == '>' && p > s && p[-1] == '=')
			return true;
		if (e == NULL || !text_is_quote(e->c))
			continue;
		const char *before = p, *after = p + strlen(e->name);
		while (before > s && before[-1] == ' ')
			before--;
		if ((after < end && *after == ':') || before == s ||
		    strchr(":={[(,;", before[-1]) != NULL)
			return true;
	}
	return false;
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

/* What chats and word processors put in the place of blanks and quotes. */
static const struct substitute {
	const char *typeset, *plain;
} substitutes[] = {{"\xc2\xa0", " "},      /* a no-break space */
                   {"\xe2\x80\x9c", "\""}, /* curly quotes */
                   {"\xe2\x80\x9d", "\""},
                   {"\xe2\x80\x98", "'"},
                   {"\xe2\x80\x99", "'"}};

/* Whether a key has curly quotes. In values alone they are the server's own. */
static bool
has_curly_key(const char *s, size_t len)
{
	return memchr(s, 0xe2, len) != NULL &&
	       (text_holds(s, len, "\xe2\x80\x9d:") || text_holds(s, len, "\xe2\x80\x99:"));
}

static bool
is_typeset(const char *s, size_t len)
{
	return text_holds(s, len, substitutes[0].typeset) || has_curly_key(s, len);
}

/* Undoes them, in place; returns the new length. */
static size_t
decode_typeset(char *s, size_t len)
{
	size_t known = has_curly_key(s, len) ? sizeof substitutes / sizeof *substitutes : 1, to = 0;

	for (size_t i = 0; i < len; to++) {
		size_t k = (unsigned char)s[i] < 0x80 ? known : 0;
		while (k < known && !text_at(s + i, len - i, substitutes[k].typeset))
			k++;
		s[to] = k < known ? *substitutes[k].plain : s[i];
		i += k < known ? strlen(substitutes[k].typeset) : 1;
	}
	return to;
}

size_t
markup_decode(char *s, size_t len)
{
	if (is_typeset(s, len))
		len = decode_typeset(s, len);
	if (has_shell_quote(s, len))
		len = decode_shell(s, len);
	if (is_cell(s, len))
		len = decode_cell(s, len);
	if (has_entities(s, len))
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
	return is_typeset(s, len) || has_shell_quote(s, len) || has_percents(s, len) ||
	       has_entities(s, len);
}

/* Reads an escape, whose backslash is before s. Writes its meaning to `to`, at most 4 bytes and
 * never more than the escape has, and sets *written. Returns how many bytes the escape has after
 * the backslash. */
static size_t
read_escape(const char *s, size_t len, char *to, size_t *written)
{
	static const char letters[] = "n\nt\tr\rb\bf\f";
	size_t digits = 0;

	while (s[0] == 'u' && digits < 4 && 1 + digits < len && text_hex(s[1 + digits]) >= 0)
		digits++;
	if (digits == 4) {
		uint32_t point = escape_hex4(s + 1), low;
		size_t taken = 5;
		if (point >= 0xd800 && point <= 0xdbff && len >= 11 && s[5] == '\\' &&
		    s[6] == 'u' && (low = escape_hex4(s + 7)) >= 0xdc00 && low <= 0xdfff) {
			point = 0x10000 + ((point & 0x3ff) << 10 | (low & 0x3ff));
			taken = 11;
		}
		bool lone = point == 0 || (point >= 0xd800 && point <= 0xdfff);
		*written = utf8_encode(lone ? 0xfffd : point, to);
		return taken;
	}
	/* The beginning of a colour, as Ruby and shells write it. */
	size_t escape = text_at(s, len, "e[") ? 1 : text_at(s, len, "033[") ? 3 : 0;
	if (escape > 0) {
		*to = '\033';
		*written = 1;
		return escape;
	}
	/* A byte, as in b'\xe7'. */
	int high = s[0] == 'x' && len > 2 ? text_hex(s[1]) : -1;
	int low = high >= 0 ? text_hex(s[2]) : -1;

	*to = s[0];
	*written = 1;
	if (low >= 0) {
		*to = (char)(high * 16 + low);
		return 3;
	}
	for (const char *l = letters; *l != '\0'; l += 2)
		if (*l == s[0])
			*to = l[1];
	return 1;
}

size_t
markup_unescape(char *s, size_t len)
{
	size_t to = 0, written;

	for (size_t i = 0; i < len;) {
		if (s[i] != '\\' || i + 1 == len) {
			s[to++] = s[i++];
			continue;
		}
		i += 1 + read_escape(s + i + 1, len - i - 1, s + to, &written);
		to += written;
	}
	return to;
}

/* Decodes, in place, control characters as rsyslog writes them: #012 for a line feed. Returns the new
 * length. */
static size_t
decode_octal(char *s, size_t len)
{
	size_t to = 0;

	for (size_t i = 0; i < len; to++) {
		bool control = len - i >= 4 && s[i] == '#' && s[i + 1] == '0' && s[i + 2] >= '0' &&
		               s[i + 2] <= '3' && s[i + 3] >= '0' && s[i + 3] <= '7';
		s[to] = control ? (char)((s[i + 2] - '0') * 8 + s[i + 3] - '0') : s[i];
		i += control ? 4 : 1;
	}
	return to;
}

size_t
markup_decode_lines(enum markup_lines how, char *s, size_t len)
{
	switch (how) {
	case MARKUP_BACKSLASH: return markup_unescape(s, len);
	case MARKUP_OCTAL: return decode_octal(s, len);
	case MARKUP_PERCENT: return decode_hex(s, len, "%", is_form(s, len));
	case MARKUP_ENTITY:
	case MARKUP_LINES: break;
	}
	return markup_decode_entities(s, len);
}

/* The length of an escaped line feed at s, or 0; sets *how. */
static size_t
line_feed(const char *s, size_t len, enum markup_lines *how)
{
	static const struct {
		const char *text;
		enum markup_lines how;
	} feeds[] = {{"\\n", MARKUP_BACKSLASH}, {"#012", MARKUP_OCTAL},   {"%0A", MARKUP_PERCENT},
	             {"%0a", MARKUP_PERCENT},   {"&#10;", MARKUP_ENTITY}, {"&#xA;", MARKUP_ENTITY},
	             {"&#xa;", MARKUP_ENTITY}};

	for (size_t k = 0; k < sizeof feeds / sizeof *feeds; k++) {
		if (*s == *feeds[k].text && text_at(s, len, feeds[k].text)) {
			*how = feeds[k].how;
			return strlen(feeds[k].text);
		}
	}
	return 0;
}

/* The first way that is used; MARKUP_LINES if there is none. */
static enum markup_lines
first_way(const bool *used)
{
	unsigned k = 0;

	while (k < MARKUP_LINES && !used[k])
		k++;
	return (enum markup_lines)k;
}

/* Whether a line may contain such a text. Most lines do not. */
static bool
may_have_lines(const char *s, size_t len)
{
	return holds(s, len, '\\', "\\n") || holds(s, len, '#', "#012") ||
	       memchr(s, '%', len) != NULL || memchr(s, '&', len) != NULL;
}

enum markup_lines
markup_find_lines(const char *s, size_t len, size_t at, size_t *begin, size_t *end)
{
	bool outside[MARKUP_LINES] = {false}, inside[MARKUP_LINES] = {false};
	enum markup_lines how;
	enum label label;
	char quote = '\0';
	size_t n;

	*begin = 0;
	*end = len;
	if (!may_have_lines(s, len))
		return MARKUP_LINES;
	for (size_t p = 0; p < len; p += n) {
		n = line_feed(s + p, len - p, &how);
		/* A backslash n at the end is one more line end of a single line. */
		if (n > 0 && p + n == len && how != MARKUP_PERCENT && how != MARKUP_ENTITY)
			break;
		/* C:\node is a path. */
		if (n > 0 && (p + n == len || !(s[p + n] >= 'a' && s[p + n] <= 'z') ||
		              text_label_at(s + p + n, len - p - n, &label) > 0))
			(quote != '\0' ? inside : outside)[how] = true;
		if (n > 0)
			continue;
		n = s[p] == '\\' && p + 1 < len ? 2 : 1;
		if (quote == '\0' && text_is_quote(s[p]) &&
		    (s[p] == '"' || p == 0 || !text_is_word(s[p - 1]))) {
			quote = s[p];
			*begin = p + 1;
			memset(inside, 0, sizeof inside);
			/* In JSON that is in quotes as it is, \n is JSON's own. */
			size_t json = frame_whole(s + *begin, len - *begin);
			if (json == 0 || *begin + json == len || s[*begin + json] != quote)
				continue;
			if (*begin <= at && at < *begin + json)
				return MARKUP_LINES;
			n += json;
		} else if (s[p] == quote && quote != '\0') {
			if (*begin <= at && at < p) {
				*end = p;
				break;
			}
			quote = '\0';
		}
	}
	if (quote == '\0' || at < *begin) {
		*begin = 0;
		*end = len;
		return first_way(outside);
	}
	how = first_way(inside);
	return how == MARKUP_LINES && has_entities(s + *begin, *end - *begin) ? MARKUP_ENTITY : how;
}
