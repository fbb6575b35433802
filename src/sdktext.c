/* SPDX-License-Identifier: MIT */
#include "sdktext.h"

#include <string.h>
#include <strings.h>

#include "catalog.h"
#include "escape.h"
#include "skip.h"

/* The wordings, from the clients' sources. The first row whose code label stands
 * there, spelt so, is taken. Labels are exact; a blank may follow each. */
/* clang-format off */
static const struct wording {
	const char *client;
	const char *code, *message, *id;
	bool anchored; /* only behind the client's name */
	bool id_first; /* the id stands before the code */
	bool one_line; /* without an id, the record ends with its line */
} wordings[] = {
	{"C++ SDK", "ErrorCode=", "ErrorMessage=", "RequestId=", false, true, false},
	{"Go and Ruby SDK, Terraform, Pulumi, lego", "Code=", "Message=", "RequestId=", false, false, true},
	{"Python, PHP and Java SDK", "code:", "message:", "requestId:", true, false, false},
	{".NET SDK until 2023", "\xef\xbc\x9a" "code:", "message:", "requestId", false, false, true},
	{"other tools", NULL, NULL, NULL, false, false, true}, /* labels by name, any spelling */
};
/* clang-format on */

enum {
	WORDING_CPP = 0,
	WORDING_GO = 1,
	WORDING_ANY = 4,
	LABEL_MAX = 24, /* no label by name is longer, with its separator. Bytes. */
};

static const char sdk_anchor[] = "TencentCloudSDK";
static const char wide_colon[] = "\xef\xbc\x9a";

/* The state of one search. Positions are offsets in text. */
struct reader {
	const char *s;
	size_t segment, limit; /* limit: no record that is at hand reaches beyond */
	bool whole, document, head_lost;
	bool capped; /* limit is a record's limit, not the end of what is there */
	struct sdktext_found *out;
	size_t used; /* of out->scratch */
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_alpha(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
is_word_char(char c)
{
	return is_alpha(c) || is_digit(c) || c == '_';
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static bool
is_space(char c)
{
	return is_blank(c) || c == '\n';
}

static bool
at(const char *s, size_t len, size_t pos, const char *word)
{
	size_t n = strlen(word);

	return pos <= len && len - pos >= n && memcmp(s + pos, word, n) == 0;
}

static size_t
line_end(const char *s, size_t from, size_t len)
{
	const char *lf = from < len ? memchr(s + from, '\n', len - from) : NULL;

	return lf != NULL ? (size_t)(lf - s) : len;
}

static size_t
skip_blanks(const char *s, size_t from, size_t len)
{
	while (from < len && is_blank(s[from]))
		from++;
	return from;
}

size_t
sdktext_skip_prefix(const char *s, size_t from, size_t len)
{
	static const char *const marks[] = {"\xe2\x94\x82", "//", "#", ">", NULL};

	for (;;) {
		size_t p = skip_blanks(s, from, len);
		const char *const *m = marks;
		while (*m != NULL && !at(s, len, p, *m))
			m++;
		if (*m == NULL)
			return from;
		from = p + strlen(*m);
		if (from < len && s[from] == ' ')
			from++;
	}
}

bool
sdktext_is_log_entry(const char *s, size_t len)
{
	static const char *const heads[] = {"Caused by", "```", "time=", "level=", "ts=", NULL};
	static const char shapes[][11] = {"0000-00-00", "0000/00/00", "A0000 00:00", "00:00:00",
	                                  "Aaa .0 00:0"};
	size_t p = 0;

	for (const char *const *h = heads; *h != NULL; h++)
		if (at(s, len, 0, *h))
			return true;
	if (len > 0 && (s[0] == '[' || s[0] == '<'))
		p = 1;
	for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
		size_t i = 0;
		for (; i < sizeof *shapes && shapes[k][i] != '\0'; i++) {
			char want = shapes[k][i], c = p + i < len ? s[p + i] : '\0';
			if (want == '0'   ? !is_digit(c)
			    : want == 'A' ? c < 'A' || c > 'Z'
			    : want == 'a' ? c < 'a' || c > 'z'
			    : want == '.' ? !is_digit(c) && c != ' '
			                  : c != want)
				break;
		}
		if (i == sizeof *shapes || shapes[k][i] == '\0')
			return true;
	}
	return false;
}

/* Code-shaped bytes at pos, at most `end`; *code gets them, without stray dots.
 * Returns where they end, or pos where nothing is code-shaped. */
static size_t
read_code(const struct reader *r, size_t pos, size_t end, bool anchored, struct span *code)
{
	size_t q = pos;

	while (q < end && (is_word_char(r->s[q]) || r->s[q] == '.'))
		q++;
	*code = failure_code(r->s + pos, q - pos);
	if (code->len == 0)
		return pos;
	bool dotted = memchr(code->ptr, '.', code->len) != NULL;
	char c = code->ptr[0];
	bool number = true;
	for (size_t i = 0; i < code->len; i++)
		number = number && is_digit(code->ptr[i]);
	bool shaped = (c >= 'A' && c <= 'Z') || (anchored && (number || (dotted && is_alpha(c))));
	if (!shaped)
		return pos;
	for (size_t i = 1; i < code->len; i++)
		if (code->ptr[i] == '.' && code->ptr[i - 1] == '.')
			return pos;
	return q;
}

static bool
is_nothing(const char *s, size_t len)
{
	return len == 0 ||
	       (len == 4 && (strncasecmp(s, "none", 4) == 0 || strncasecmp(s, "null", 4) == 0));
}

static bool
is_hex(char c)
{
	return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

static bool
is_uuid(const char *s, size_t len)
{
	if (len < 36)
		return false;
	for (size_t i = 0; i < 36; i++)
		if (i == 8 || i == 13 || i == 18 || i == 23 ? s[i] != '-' : !is_hex(s[i]))
			return false;
	return true;
}

/* The request id at pos; returns where it ends. NULL in *id: there is none. */
static size_t
read_id(const struct reader *r, size_t pos, size_t end, struct span *id)
{
	const char *s = r->s;
	size_t q = pos;

	*id = (struct span){NULL, 0};
	while (q < end && (s[q] == '\'' || s[q] == '"' || s[q] == '\\' || s[q] == '`'))
		q++;
	size_t begin = q;
	if (is_uuid(s + q, end - q)) {
		*id = (struct span){s + q, 36};
		return q + 36;
	}
	while (q < end && (is_word_char(s[q]) || s[q] == '.' || s[q] == '*' || s[q] == '-'))
		q++;
	/* A word and a colon are the next label: this one has no value. */
	size_t word = begin;
	while (word < q && is_alpha(s[word]))
		word++;
	if (word == q && q < end && (s[q] == ':' || s[q] == '='))
		return pos;
	size_t last = q;
	while (last > begin && s[last - 1] == '.' && last - begin > 3 && !(s[last - 2] == '.'))
		last--;
	if (is_nothing(s + begin, last - begin))
		return last > begin ? last : pos;
	*id = (struct span){s + begin, last - begin};
	return last;
}

/* A label by its name, in any spelling: quoted or not, : or = behind it. */
struct label {
	size_t begin, value; /* where it begins; the first byte of its value */
	size_t quote;        /* length of the quote in front of the value: '"', or '\"' and so on */
	bool quoted_key;
};

enum name { NAME_CODE, NAME_MESSAGE, NAME_ID };

static const char *const label_names[][5] = {
	[NAME_CODE] = {"apierrorcode", "errorcode", "error_code", "code", NULL},
	[NAME_MESSAGE] = {"apierrormessage", "errormessage", "message", "msg", NULL},
	[NAME_ID] = {"requestid", "request_id", "request id", NULL},
};

/* The quote at pos: backslashes, then ' or ". 0: there is none. */
static size_t
quote_len(const char *s, size_t pos, size_t end)
{
	size_t q = pos;

	while (q < end && s[q] == '\\')
		q++;
	return q < end && (s[q] == '"' || s[q] == '\'') ? q + 1 - pos : 0;
}

/* Whether a label of that name stands at pos, which is the first byte of the name. */
static bool
label_at(const char *s, size_t low, size_t pos, size_t end, enum name name, struct label *l)
{
	if (pos > low && is_word_char(s[pos - 1]))
		return false;
	for (const char *const *n = label_names[name]; *n != NULL; n++) {
		size_t len = strlen(*n), q = pos + len;
		if (end - pos < len || strncasecmp(s + pos, *n, len) != 0 ||
		    (q < end && is_word_char(s[q])))
			continue;
		size_t quote = quote_len(s, q, end);
		bool open = quote > 0 && pos >= low + quote &&
		            memcmp(s + pos - quote, s + q, quote) == 0;
		if (quote > 0 && !open)
			return false;
		q = skip_blanks(s, q + quote, end);
		if (at(s, end, q, wide_colon))
			q += 3;
		else if (q < end && (s[q] == ':' || (s[q] == '=' && !at(s, end, q, "=="))))
			q++;
		else
			return false;
		q = skip_blanks(s, q, end);
		l->begin = open ? pos - quote : pos;
		l->quoted_key = open;
		l->quote = quote_len(s, q, end);
		l->value = q + l->quote;
		return true;
	}
	return false;
}

/* The first label of that name in [from, end); low: where the text begins. */
static bool
find_label(const char *s, size_t low, size_t from, size_t end, enum name name, struct label *l)
{
	for (size_t p = from; p < end; p++) {
		char c = s[p] | 0x20;
		if ((c == 'c' || c == 'e' || c == 'a' || c == 'm' || c == 'r') &&
		    label_at(s, low, p, end, name, l))
			return true;
	}
	return false;
}

/* Where the value behind a quote ends: at the same quote, with no more
 * backslashes in front. */
static size_t
quoted_end(const char *s, const struct label *l, size_t end)
{
	char mark = s[l->value - 1];

	for (size_t p = l->value; p < end; p++) {
		if (s[p] == '\\') {
			size_t slashes = 0;
			while (p < end && s[p] == '\\')
				slashes++, p++;
			if (p < end && s[p] == mark && slashes == l->quote - 1)
				return p - slashes;
			if (l->quote == 1 && slashes % 2 == 0)
				p--;
		} else if (s[p] == mark && l->quote == 1) {
			return p;
		}
	}
	return end;
}

/* Undoes one level of backslash escapes, in place; returns the new length. */
static size_t
unescape(char *s, size_t len)
{
	static const char letters[] = "n\nt\tr\rb\bf\f";
	size_t to = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] != '\\' || i + 1 == len) {
			s[to++] = s[i];
			continue;
		}
		char c = s[++i];
		size_t digits = 0;
		while (c == 'u' && digits < 4 && i + 1 + digits < len && is_hex(s[i + 1 + digits]))
			digits++;
		if (digits == 4) {
			uint32_t point = escape_hex4(s + i + 1);
			i += 4;
			if (point >= 0xd800 && point <= 0xdbff && i + 6 < len && s[i + 1] == '\\' &&
			    s[i + 2] == 'u') {
				uint32_t low = escape_hex4(s + i + 3);
				if (low >= 0xdc00 && low <= 0xdfff) {
					point = 0x10000 + ((point & 0x3ff) << 10 | (low & 0x3ff));
					i += 6;
				}
			}
			bool lone = point == 0 || (point >= 0xd800 && point <= 0xdfff);
			to += utf8_encode(lone ? 0xfffd : point, s + to);
			continue;
		}
		const char *l = letters;
		while (*l != '\0' && *l != c)
			l += 2;
		if (*l != '\0')
			s[to++] = l[1];
		else
			s[to++] = c;
	}
	return to;
}

/* Copies [from, end) to the scratch buffer: lines lose CR and what wraps them. In
 * a box the lines were wrapped at word ends, so a blank joins them; so does it in a
 * quoted value, which is `folded`: but a backslash at the line's end joins for itself. */
static struct span
keep(struct reader *r, size_t from, size_t end, bool folded)
{
	char *to = r->out->scratch + r->used, *p = to;
	size_t first = r->out->begin;

	while (first > 0 && r->s[first - 1] != '\n' && r->out->begin - first < SDKTEXT_RECORD_MAX)
		first--;
	bool wrapped = sdktext_skip_prefix(r->s, first, end) > first;
	for (size_t i = from; i < end; i++) {
		if (r->s[i] == '\n') {
			while (p > to && p[-1] == '\r')
				p--;
			size_t next = i + 1;
			bool box = at(r->s, end, skip_blanks(r->s, next, end), "\xe2\x94\x82");
			if (wrapped || box)
				i = sdktext_skip_prefix(r->s, next, end) - 1;
			if (folded) {
				while (i + 1 < end && is_blank(r->s[i + 1]))
					i++;
				if (p > to && p[-1] == '\\') {
					p--;
					continue;
				}
			}
			*p++ = box || folded ? ' ' : '\n';
		} else {
			*p++ = r->s[i];
		}
	}
	r->used += (size_t)(p - to);
	return (struct span){to, (size_t)(p - to)};
}

/* Takes white space off both ends. */
static struct span
trim(struct span t)
{
	while (t.len > 0 && is_space(t.ptr[0]))
		t.ptr++, t.len--;
	while (t.len > 0 && is_space(t.ptr[t.len - 1]))
		t.len--;
	return t;
}

/* Drops quotes and brackets behind a message that it did not open. */
static struct span
drop_unopened(struct span t)
{
	static const char closers[] = "\"\"''``)(][}{";

	for (;;) {
		t = trim(t);
		if (t.len >= 3 && memcmp(t.ptr + t.len - 3, "\xe2\x80\x9d", 3) == 0 &&
		    memmem(t.ptr, t.len, "\xe2\x80\x9c", 3) == NULL) {
			t.len -= 3;
			continue;
		}
		size_t opened = 0, closed = 0;
		const char *c = closers;
		while (t.len > 0 && *c != '\0' && *c != t.ptr[t.len - 1])
			c += 2;
		if (t.len == 0 || *c == '\0')
			return t;
		for (size_t i = 0; i < t.len; i++) {
			opened += t.ptr[i] == c[1];
			closed += t.ptr[i] == c[0];
		}
		if (c[0] == c[1] ? opened % 2 == 0 : closed <= opened)
			return t;
		t.len--;
		if (t.len > 0 && t.ptr[t.len - 1] == '\\')
			t.len--;
	}
}

/* Whether the record's text stands inside a double-quoted string on its line. */
static bool
inside_quotes(const struct reader *r, size_t pos)
{
	bool in = false;

	for (size_t i = pos; i > r->segment && r->s[i - 1] != '\n' && pos - i < SDKTEXT_RECORD_MAX;
	     i--)
		if (r->s[i - 1] == '"' && !(i > r->segment + 1 && r->s[i - 2] == '\\'))
			in = !in;
	return in;
}

/* Where the next record's anchor stands in [from, end): a client's name. */
static size_t
next_anchor(const struct reader *r, size_t from, size_t end)
{
	for (size_t p = from; p < end; p++) {
		const char *t = memchr(r->s + p, 'T', end - p);
		if (t == NULL)
			return end;
		p = (size_t)(t - r->s);
		if (at(r->s, end, p, sdk_anchor))
			return p;
	}
	return end;
}

/* An id label in the wording's own spelling, in [from, end). */
static bool
next_id_label(const struct reader *r, const struct wording *w, size_t from, size_t end,
              struct label *l)
{
	if (w->id == NULL) {
		while (find_label(r->s, r->segment, from, end, NAME_ID, l)) {
			if (l->begin == 0 || r->s[l->begin - 1] != '[')
				return true;
			from = l->value;
		}
		return false;
	}
	for (size_t p = from; p < end; p++) {
		if (!at(r->s, end, p, w->id) || (p > 0 && is_word_char(r->s[p - 1])))
			continue;
		l->begin = p;
		l->value = p + strlen(w->id);
		if (w->id[strlen(w->id) - 1] != '=' && l->value < end &&
		    (r->s[l->value] == ':' || r->s[l->value] == ' '))
			l->value = skip_blanks(r->s, l->value + 1, end);
		else if (w->id[strlen(w->id) - 1] == ':')
			l->value = skip_blanks(r->s, l->value, end);
		return true;
	}
	return false;
}

/* The end of a record: where its message ends, its id, and where it ends. */
struct tail {
	size_t message_end, end;
	struct span id;
	bool labelled; /* there is an id label, maybe with nothing behind it */
};

/* On one line: the last id label; but the one before another record's anchor, if
 * such a one has an id; and of several with the same id the first ends the message.
 * Where there is none, *t stays as it is. */
static bool
tail_on_line(const struct reader *r, const struct wording *w, size_t from, size_t end,
             struct tail *t)
{
	struct label l;
	struct span id;
	size_t anchor = next_anchor(r, from, end);

	for (size_t p = from; next_id_label(r, w, p, end, &l); p = l.value) {
		size_t id_end = read_id(r, l.value, end, &id);
		if (t->labelled && l.begin > anchor && t->end <= anchor && t->id.ptr != NULL)
			break;
		bool same = t->labelled && t->id.ptr != NULL && id.ptr != NULL &&
		            t->id.len == id.len && memcmp(t->id.ptr, id.ptr, id.len) == 0;
		if (t->labelled && id.ptr == NULL && t->id.ptr != NULL && w->id == NULL)
			continue;
		if (!same)
			t->message_end = l.begin;
		t->id = id;
		t->end = id_end > l.value ? id_end : l.value;
		t->labelled = true;
	}
	return t->labelled;
}

/* Whether a record cannot go on into the line [p, end). */
static bool
is_stop(const struct reader *r, size_t p, size_t end)
{
	size_t inner = skip_blanks(r->s, sdktext_skip_prefix(r->s, p, end), end);

	return inner == end || sdktext_is_log_entry(r->s + p, end - p) ||
	       sdktext_is_log_entry(r->s + inner, end - inner) ||
	       at(r->s, end, skip_blanks(r->s, p, end), "\xe2\x95\xb5");
}

/* Whether a line begins with a label of that name. */
static bool
begins_with_label(const struct reader *r, size_t p, size_t end, enum name name)
{
	size_t q = skip_blanks(r->s, sdktext_skip_prefix(r->s, p, end), end);
	struct label l;

	return label_at(r->s, p, q + quote_len(r->s, q, end), end, name, &l);
}

/* Whether a line holds a record of its own, in a wording without an anchor; with
 * a message, if need be. */
static bool
has_code(const struct reader *r, size_t p, size_t end, bool with_message)
{
	const size_t p0 = p;
	struct span code;
	struct label l, m;

	for (; find_label(r->s, p, p, end, NAME_CODE, &l); p = l.value)
		if (!l.quoted_key && read_code(r, l.value, end, false, &code) > l.value &&
		    (catalog_plausible(code.ptr, code.len) ||
		     begins_with_label(r, p0, end, NAME_ID)) &&
		    (!with_message || find_label(r->s, p, l.value, end, NAME_MESSAGE, &m)))
			return true;
	return false;
}

/* Finds the tail of a record whose code, or message label, ends at `from`. False:
 * more lines are needed. */
static bool
find_tail(const struct reader *r, const struct wording *w, size_t from, struct tail *t)
{
	size_t first_end = line_end(r->s, from, r->limit), p = from, end = first_end;
	size_t head = from;

	*t = (struct tail){.id = {NULL, 0}};
	while (head > r->segment && r->s[head - 1] != '\n')
		head--;
	bool box = at(r->s, first_end, skip_blanks(r->s, head, first_end), "\xe2\x94\x82");

	for (int line = 0; line < SDKTEXT_LINES_MAX; line++) {
		if (line > 0 && (is_stop(r, p, end) || next_anchor(r, p, end) < end ||
		                 has_code(r, p, end, w->id != NULL)))
			break;
		if (line > 0 && w->id == NULL && !begins_with_label(r, p, end, NAME_ID))
			goto next_line;
		if (tail_on_line(r, w, p, end, t))
			return true;
		size_t anchor = line == 0 ? next_anchor(r, p, end) : end;
		if (anchor < end) {
			t->end = t->message_end = anchor - (anchor > p && r->s[anchor - 1] == '[');
			return true;
		}
	next_line:
		if (end == r->limit) {
			if (!r->whole && !r->capped)
				return false;
			p = end;
			break;
		}
		p = end + 1;
		end = line_end(r->s, p, r->limit);
		if (end == r->limit && !r->whole && !r->capped)
			return false;
		if (p == r->limit)
			break;
	}
	t->end = w->one_line && !box ? first_end : p > from ? p : first_end;
	if (t->end > first_end && r->s[t->end - 1] == '\n')
		t->end--;
	t->message_end = t->end;
	if (r->capped && t->end == r->limit)
		r->out->cut = true;
	return true;
}

/* Finds where the message begins: its label stands at most SDKTEXT_GAP_MAX bytes
 * behind the code, and not in a line at which the record has ended. */
static bool
find_message(const struct reader *r, const struct wording *w, size_t from, size_t end,
             size_t *value)
{
	size_t stop = end - from > SDKTEXT_GAP_MAX ? from + SDKTEXT_GAP_MAX : end;
	size_t eol = line_end(r->s, from, stop);
	struct label l;

	if (eol < stop && is_stop(r, eol + 1, line_end(r->s, eol + 1, end)))
		stop = eol;
	if (w->message == NULL) {
		/* On the line of the code, or at the beginning of the next one. */
		size_t own_end = eol < stop ? eol : end - stop > LABEL_MAX ? stop + LABEL_MAX : end;
		size_t next =
			eol + 1 < stop
				? skip_blanks(r->s, sdktext_skip_prefix(r->s, eol + 1, end), end)
				: end;
		if (!find_label(r->s, r->segment, from, own_end, NAME_MESSAGE, &l) &&
		    !(next < end && label_at(r->s, r->segment, next, end, NAME_MESSAGE, &l)))
			return false;
		if (l.begin > stop)
			return false;
		*value = l.value - l.quote;
		return true;
	}
	for (size_t p = from; p < stop; p++) {
		if (at(r->s, end, p, w->message) && (p == 0 || !is_word_char(r->s[p - 1]))) {
			*value = p + strlen(w->message);
			return true;
		}
	}
	return false;
}

static void
set_message(struct reader *r, const struct wording *w, size_t from, const struct tail *t)
{
	size_t end = t->message_end;

	if (from > end)
		from = end;
	struct span m = trim(keep(r, from, end, false));
	if (t->labelled && m.len > 0 && (w->code == NULL || w->code[strlen(w->code) - 1] == '=')) {
		if (m.ptr[m.len - 1] == ',' ||
		    (w->id == NULL && strchr("|;-(", m.ptr[m.len - 1]) != NULL))
			m.len--;
		m = trim(m);
	}
	if (!t->labelled || t->id.ptr == NULL)
		m = drop_unopened(m);
	if (w->id == NULL && m.len >= 2 && (m.ptr[0] == '"' || m.ptr[0] == '\'') &&
	    m.ptr[m.len - 1] == m.ptr[0] && memchr(m.ptr + 1, m.ptr[0], m.len - 2) == NULL) {
		m.ptr++;
		m.len -= 2;
	}
	if (m.len > 0 && memchr(m.ptr, '\\', m.len) != NULL && inside_quotes(r, r->out->begin))
		m.len = unescape(r->out->scratch + (m.ptr - r->out->scratch), m.len);
	r->out->failure.message = m;
}

/* Sets what a record holds besides its message, and its end. */
static enum sdktext_verdict
finish(struct reader *r, struct span code, struct span id, size_t end)
{
	struct failure *f = &r->out->failure;

	f->code = code;
	if (is_nothing(code.ptr, code.len))
		f->code = (struct span){NULL, 0};
	f->request_id = id;
	f->form = FORM_TEXT;
	r->out->end = end > r->out->begin ? end : r->out->begin + 1;
	return SDKTEXT_FOUND;
}

/* Whether a field of klog's or logfmt's stands there: key= or "key"=. */
static bool
is_field(const struct reader *r, size_t p, size_t end)
{
	size_t q = skip_blanks(r->s, p, end), quote = quote_len(r->s, q, end);

	if (q == p)
		return false;
	for (q += quote; q < end && (is_word_char(r->s[q]) || r->s[q] == '.' || r->s[q] == '-');
	     q++)
		;
	return at(r->s, end, q, quote > 0 ? "\"=" : "=");
}

/* A record in a wording: its code stands in front of `behind`. */
static enum sdktext_verdict
read_wording(struct reader *r, const struct wording *w, struct span code, size_t behind,
             struct span first_id, bool need_message)
{
	struct tail t;
	size_t value = 0;

	/* The message's label may stand in the next line. */
	bool found = find_message(r, w, behind, r->limit, &value);
	if (!found && r->limit - behind < SDKTEXT_GAP_MAX && !r->whole && !r->capped)
		return SDKTEXT_MORE;
	if (!found && need_message)
		return SDKTEXT_NONE;
	if (!found) {
		/* Then the id follows at once, or not at all. */
		size_t near =
			r->limit - behind > SDKTEXT_GAP_MAX ? behind + SDKTEXT_GAP_MAX : r->limit;
		t = (struct tail){.end = behind};
		(void)tail_on_line(r, w, behind, line_end(r->s, behind, near), &t);
		return finish(r, code, w->id_first ? first_id : t.id, t.end);
	}
	struct wording own = *w;
	if (w->id_first)
		own.id = "\x01"; /* it stood in front: the rest is message */
	if (!find_tail(r, &own, value, &t))
		return SDKTEXT_MORE;
	/* Without an id, the field of a log that it stands in ends it. */
	bool field = !t.labelled && inside_quotes(r, r->out->begin);
	for (size_t p = value; field && p < t.message_end; p++)
		if (r->s[p] == '"' && r->s[p - 1] != '\\' && is_field(r, p + 1, t.message_end))
			t.message_end = t.end = p;
	set_message(r, w, value, &t);
	return finish(r, code, w->id_first ? first_id : t.id, t.end);
}

/* What to answer where a record could not go on at p. */
static enum sdktext_verdict
nothing_at(const struct reader *r, size_t p)
{
	return p == r->limit && !r->whole && !r->capped ? SDKTEXT_MORE : SDKTEXT_NONE;
}

/* Python's repr: ('CODE','MSG','RID'), each a literal or None. */
static enum sdktext_verdict
read_repr(struct reader *r, size_t pos)
{
	struct span part[3] = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
	size_t p = pos, n = 0, end = r->limit;

	for (;; n++) {
		while (p < end && is_space(r->s[p]))
			p++;
		if (p < end && r->s[p] == ')')
			break;
		if (n == 3)
			return nothing_at(r, p);
		if (at(r->s, end, p, "None")) {
			p += 4;
		} else if (p < end && (r->s[p] == '\'' || r->s[p] == '"')) {
			struct label l = {.value = p + 1, .quote = 1};
			size_t close = quoted_end(r->s, &l, end);
			if (close == end)
				return nothing_at(r, end);
			part[n] = keep(r, l.value, close, false);
			part[n].len = unescape(r->out->scratch + (part[n].ptr - r->out->scratch),
			                       part[n].len);
			p = close + 1;
		} else {
			return nothing_at(r, p);
		}
		while (p < end && is_space(r->s[p]))
			p++;
		if (p < end && r->s[p] == ',')
			p++;
		else if (p == end || r->s[p] != ')')
			return nothing_at(r, p);
	}
	if (part[0].ptr == NULL && part[1].ptr == NULL)
		return SDKTEXT_NONE;
	r->out->failure.message = part[1];
	if (part[2].ptr != NULL && is_nothing(part[2].ptr, part[2].len))
		part[2] = (struct span){NULL, 0};
	return finish(r, part[0].ptr != NULL ? failure_code(part[0].ptr, part[0].len) : part[0],
	              part[2], p + 1);
}

/* Node's inspect: MSG, stack lines, then { requestId: 'R', code: 'C' }: the code
 * is the last one. */
static enum sdktext_verdict
read_inspect(struct reader *r, size_t pos)
{
	size_t p = pos, end = line_end(r->s, p, r->limit), message_end = end, first_end = end,
	       lines = 0;
	struct span code = {NULL, 0}, id = {NULL, 0};
	bool stack = false, block = false;
	struct label l;

	for (;; end = line_end(r->s, p, r->limit)) {
		if (end == r->limit && !r->whole && !r->capped)
			return SDKTEXT_MORE;
		size_t q = skip_blanks(r->s, sdktext_skip_prefix(r->s, p, end), end), last = end;
		while (last > q && is_blank(r->s[last - 1]))
			last--;
		bool trace = p > pos && q > p && at(r->s, end, q, "at ");
		lines += !trace;
		if (lines > SDKTEXT_LINES_MAX || (p > pos && !block && is_stop(r, p, end)) ||
		    next_anchor(r, p, end) < end)
			break;
		if (trace && block && code.len == 0 && id.ptr == NULL &&
		    message_end == first_end - 1)
			block = stack = false,
			message_end = first_end; /* that bracket was the message's */
		bool opens =
			last > q && r->s[last - 1] == '{' && (trace || last == q + 1 || p == pos);
		if (!stack && (trace || opens)) {
			stack = true;
			message_end = p == pos ? last - 1 : p;
			first_end = p == pos ? last : first_end;
		}
		if (!stack)
			message_end = end;
		if (block || (opens && p == pos)) {
			if (find_label(r->s, p, p, end, NAME_CODE, &l) && l.quote > 0)
				(void)read_code(r, l.value, quoted_end(r->s, &l, end), true, &code);
			if (find_label(r->s, p, p, end, NAME_ID, &l))
				(void)read_id(r, l.value, end, &id);
			if (q < end && r->s[q] == '}') {
				end = q + 1;
				goto done;
			}
		}
		block = block || opens;
		if (end == r->limit)
			break;
		p = end + 1;
	}
done:
	if (!block || (code.len == 0 && id.ptr == NULL))
		return SDKTEXT_NONE;
	r->out->failure.message = trim(keep(r, pos, message_end, false));
	return finish(r, code, id, end);
}

/* "requestId: RID " in front of the client's name, as .NET prints it since 2023. */
static bool
id_in_front(const struct reader *r, size_t anchor, struct span *id, size_t *begin)
{
	size_t p = anchor;
	struct label l;

	while (p > r->segment && (is_word_char(r->s[p - 1]) || r->s[p - 1] == '.'))
		p--;
	size_t low = p > r->segment + 160 ? p - 160 : r->segment;
	for (size_t q = p; q > low && r->s[q - 1] != '\n'; q--) {
		if (label_at(r->s, r->segment, q - 1, p, NAME_ID, &l)) {
			size_t end = read_id(r, l.value, p, id);
			*begin = l.begin;
			return skip_blanks(r->s, end, p) == p;
		}
	}
	return false;
}

/* Behind "message:", directly behind the name: CODE-MSG (Java until 2020), or no
 * code at all (Node's toString). */
static enum sdktext_verdict
read_message_first(struct reader *r, size_t pos)
{
	static const struct wording w = {"Java SDK until 2020; Node SDK",
	                                 "message:",
	                                 "message:",
	                                 "requestId:",
	                                 true,
	                                 false,
	                                 false};
	struct span code, none = {NULL, 0};
	struct tail t;
	size_t value = skip_blanks(r->s, pos, r->limit),
	       q = read_code(r, value, r->limit, true, &code);
	if (at(r->s, r->limit, value, "${") || at(r->s, r->limit, value, "%s"))
		return SDKTEXT_NONE; /* source code */
	bool has_code = q > value && q < r->limit && r->s[q] == '-' &&
	                (catalog_plausible(code.ptr, code.len) ||
	                 (memchr(code.ptr, '.', code.len) != NULL && code.ptr[0] <= 'Z'));

	if (!find_tail(r, &w, pos, &t))
		return SDKTEXT_MORE;
	set_message(r, &w, has_code ? q + 1 : pos, &t);
	return finish(r, has_code ? code : none, t.id, t.end);
}

static const struct wording *
wording_at(const struct reader *r, size_t pos, size_t end, bool anchored, size_t *value)
{
	for (const struct wording *w = wordings; w->code != NULL; w++) {
		if ((w->anchored && !anchored) || !at(r->s, end, pos, w->code) ||
		    (pos > 0 && is_word_char(w->code[0]) && is_word_char(r->s[pos - 1])))
			continue;
		*value = skip_blanks(r->s, pos + strlen(w->code), end);
		return w;
	}
	return NULL;
}

/* Behind a client's own name: any code will do. */
static enum sdktext_verdict
read_anchored(struct reader *r, size_t anchor)
{
	/* What stands in front of the name in source code. */
	static const char *const makers[] = {"New", "new ", "raise ", "throw ", NULL};
	const struct wording *any_wording = &wordings[WORDING_ANY];
	size_t p = anchor + strlen(sdk_anchor), eol, begin, value;
	struct span code, id = {NULL, 0};

	while (p < r->limit && is_alpha(r->s[p]))
		p++;
	if (p < r->limit && r->s[p] == '(') {
		size_t word = anchor;
		while (word > r->segment && (is_blank(r->s[word - 1]) || r->s[word - 1] == '.' ||
		                             is_word_char(r->s[word - 1])))
			word--;
		for (; word < anchor; word++)
			for (const char *const *m = makers; *m != NULL; m++)
				if (at(r->s, anchor, word, *m))
					return SDKTEXT_NONE;
		return read_repr(r, p + 1);
	}
	size_t stop = next_anchor(r, p, r->limit), gap_end = p + SDKTEXT_GAP_MAX;
	if (gap_end < stop)
		stop = gap_end;
	eol = line_end(r->s, p, stop);

	/* Directly behind it: "message:", or the Node client's inspect form, whose
	 * message stands first. */
	size_t q = p;
	while (q < eol && (r->s[q] == ']' || is_blank(r->s[q]) || r->s[q] == ':'))
		q++;
	if (at(r->s, r->limit, q, "message:") &&
	    !at(r->s, r->limit, skip_blanks(r->s, q + 8, r->limit), "code:"))
		return read_message_first(r, q + 8);
	bool node = p > anchor + 19 && memcmp(r->s + anchor + 15, "Http", 4) == 0;
	if (at(r->s, r->limit, q, "[Error]:") || (node && p < eol && r->s[p] == ':'))
		return read_inspect(r, at(r->s, r->limit, q, "[Error]:") ? q + 8 : p + 1);
	if (p < eol && r->s[p] == ':' && id_in_front(r, anchor, &id, &begin)) {
		struct tail t = {.id = id};
		r->out->begin = begin;
		t.end = t.message_end = line_end(r->s, p, r->limit);
		set_message(r, any_wording, p + 1, &t);
		return finish(r, (struct span){"", 0}, id, t.end);
	}
	for (size_t k = q; k < stop; k++) {
		if (r->s[k] == '\n' && !begins_with_label(r, k + 1, r->limit, NAME_CODE))
			break;
		const struct wording *w = wording_at(r, k, stop, true, &value);
		struct label l;
		if (w == NULL && label_at(r->s, p, k, stop, NAME_CODE, &l)) {
			w = any_wording;
			value = l.value;
		}
		if (w == NULL)
			continue;
		size_t end = read_code(r, value, r->limit, true, &code);
		if (w != any_wording && at(r->s, r->limit, value, w->message))
			end = value, code = (struct span){r->s + value, 0};
		else if (end == value && at(r->s, r->limit, value, "null"))
			end = value + 4, code = (struct span){r->s + value, 0};
		else if (end == value)
			return SDKTEXT_NONE;
		return read_wording(r, w, code, end, id, false);
	}
	if (stop == r->limit && !r->whole && !r->capped)
		return SDKTEXT_MORE;
	if (p == r->limit || r->s[p] != ':')
		return SDKTEXT_NONE;
	return read_inspect(r, p + 1);
}

static bool
has_word(const char *s, size_t from, size_t end, const char *word)
{
	size_t n = strlen(word);

	for (size_t p = from; p + n <= end; p++) {
		const char *hit = memchr(s + p, word[0], end - p);
		if (hit == NULL)
			return false;
		p = (size_t)(hit - s);
		if (at(s, end, p, word) && (p == from || !is_word_char(s[p - 1])) &&
		    (p + n == end || !is_word_char(s[p + n])))
			return true;
	}
	return false;
}

int
sdktext_open_brackets(const char *s, size_t from, size_t to)
{
	bool in = false;
	int depth = 0;

	for (size_t i = from; i < to; i++) {
		char c = s[i];
		if (c == '\n')
			in = false;
		else if (c == '"' && !(i > from && s[i - 1] == '\\'))
			in = !in;
		else if (!in)
			depth += (c == '{' || c == '[') - (c == '}' || c == ']');
	}
	return depth;
}

/* A value of a broken document: what the quotes hold, or the rest of the line. */
static struct span
member_value(struct reader *r, const struct label *l, size_t end, size_t *value_end)
{
	if (l->quote == 0) {
		*value_end = line_end(r->s, l->value, end);
		struct span t = trim(keep(r, l->value, *value_end, false));
		while (t.len > 0 && strchr(",}] \\", t.ptr[t.len - 1]) != NULL)
			t.len--;
		return t;
	}
	*value_end = quoted_end(r->s, l, end);
	struct span t = keep(r, l->value, *value_end, true);
	if (*value_end == end)
		t = trim(t); /* cut off */
	char *to = r->out->scratch + (t.ptr - r->out->scratch);
	for (size_t slashes = l->quote; slashes > 0; slashes /= 2)
		t.len = unescape(to, t.len);
	return t;
}

/* Whether a line goes on with the members of the document in front of it. */
static bool
is_member_line(const struct reader *r, size_t p, size_t end)
{
	size_t q = skip_blanks(r->s, sdktext_skip_prefix(r->s, p, end), end);

	return q > p || (q < end && strchr("\"'{}[],\\", r->s[q]) != NULL);
}

/* How far a broken document goes on behind its code, as far as it is there. More
 * is set where lines are missing. */
static size_t
document_end(const struct reader *r, size_t low, size_t from, bool *more)
{
	int depth = sdktext_open_brackets(r->s, low, from);
	size_t p = from, end = line_end(r->s, p, r->limit);
	struct label l;

	*more = false;
	for (int lines = 1;; lines++) {
		if (find_label(r->s, r->segment, p, end, NAME_CODE, &l))
			return l.begin;
		int there = depth + sdktext_open_brackets(r->s, p, end);
		if (r->document && !r->head_lost && there <= 0)
			return end;
		depth = there;
		if (end == r->limit) {
			*more = !r->whole && !r->capped;
			return end;
		}
		p = end + 1;
		end = line_end(r->s, p, r->limit);
		if (end == r->limit && !r->whole && !r->capped) {
			*more = true;
			return p;
		}
		if (lines == SDKTEXT_LINES_MAX || is_stop(r, p, end) ||
		    next_anchor(r, p, end) < end || !is_member_line(r, p, end) ||
		    (r->head_lost && r->s[p] == '{'))
			return p - 1;
	}
}

/* A member of a broken document, or a label with a quoted value. */
static enum sdktext_verdict
read_member(struct reader *r, const struct label *code_label, struct span code, size_t behind)
{
	static const char *const foreign[] = {"ResponseMetadata", "HostId", "awsRegion", NULL};
	size_t pos = code_label->begin, low = r->segment, message_end = behind, ignored;
	struct span message = {NULL, 0}, id = {NULL, 0};
	struct label m, i;
	bool more;

	if (pos - low > SDKTEXT_BACK_MAX)
		low = pos - SDKTEXT_BACK_MAX;
	bool response = has_word(r->s, low, pos, "Response");
	bool error = has_word(r->s, low, pos, "Error") || has_word(r->s, low, pos, "ErrorMsg");
	if (response ? !error : !catalog_plausible(code.ptr, code.len))
		return SDKTEXT_NONE;
	size_t end = document_end(r, low, behind, &more);
	bool has_message = find_label(r->s, r->segment, behind, end, NAME_MESSAGE, &m);
	if (has_message && m.quote > 0 && quoted_end(r->s, &m, end) == end && end < r->limit)
		end = quoted_end(r->s, &m, r->limit); /* folded over lines */
	if (has_message && m.quote > 0 && quoted_end(r->s, &m, end) == r->limit && !r->whole &&
	    !r->capped)
		return SDKTEXT_MORE;
	if (has_message)
		message = member_value(r, &m, end, &message_end);
	if (message_end >= end && message_end < r->limit)
		end = document_end(r, low, message_end, &more);
	for (size_t p = behind; find_label(r->s, r->segment, p, end, NAME_ID, &i); p = i.value) {
		if (has_message && i.begin >= m.value && i.begin < message_end)
			continue;
		size_t id_end = read_id(r, i.value, end, &id);
		if (has_message) {
			more = false;
			/* With its quote, which would open a string behind the record. */
			end = id_end + (i.quote > 0 ? quote_len(r->s, id_end, r->limit) : 0);
		}
		break;
	}
	if (more)
		return SDKTEXT_MORE;
	for (const char *const *f = foreign; *f != NULL; f++)
		if (has_word(r->s, low, line_end(r->s, end, r->limit), *f))
			return SDKTEXT_NONE;
	for (size_t p = low;
	     message.ptr == NULL && find_label(r->s, r->segment, p, pos, NAME_MESSAGE, &m);
	     p = m.value)
		message = member_value(r, &m, pos, &ignored);
	for (size_t p = low; id.ptr == NULL && find_label(r->s, r->segment, p, pos, NAME_ID, &i);
	     p = i.value)
		(void)read_id(r, i.value, pos, &id);
	bool dotted = memchr(code.ptr, '.', code.len) != NULL;
	if (message.ptr == NULL && id.ptr == NULL && !dotted && !error)
		return SDKTEXT_NONE;
	r->out->failure.message = message;
	return finish(r, code, id, end);
}

/* "RequestId=RID, " in front of pos, as the C++ SDK prints it. */
static bool
cpp_id_in_front(const struct reader *r, size_t pos, struct span *id, size_t *begin)
{
	static const char label[] = "RequestId=";
	size_t p = pos;

	if (p < r->segment + 2 || memcmp(r->s + p - 2, ", ", 2) != 0)
		return false;
	for (p -= 2;
	     p > r->segment && (is_word_char(r->s[p - 1]) || strchr("-.*", r->s[p - 1]) != NULL);
	     p--)
		;
	if (p < r->segment + strlen(label) ||
	    memcmp(r->s + p - strlen(label), label, strlen(label)) != 0)
		return false;
	*begin = p - strlen(label);
	(void)read_id(r, p, pos - 2, id);
	return true;
}

/* Whether it stands there as in "MSG | code=CODE". */
static bool
message_is_in_front(const struct reader *r, size_t pos)
{
	while (pos > r->segment && is_blank(r->s[pos - 1]))
		pos--;
	return pos > r->segment && r->s[pos - 1] == '|';
}

static void
set_message_in_front(struct reader *r, size_t pos)
{
	size_t end = pos, from;

	while (r->s[end - 1] != '|')
		end--;
	for (from = --end; from > r->segment && r->s[from - 1] != '\n' && r->s[from - 1] != '|';)
		from--;
	r->out->failure.message = trim(keep(r, from, end, false));
}

/* A label that ends in "code", at the word that begins at pos. `cloud`: the cloud's
 * name stands in front of it on the line. */
static enum sdktext_verdict
read_label(struct reader *r, size_t pos, bool cloud)
{
	const struct wording *w = NULL;
	struct span code, id = {NULL, 0};
	struct label l;
	size_t value, begin;

	if (!label_at(r->s, r->segment, pos, r->limit, NAME_CODE, &l))
		return SDKTEXT_NONE;
	size_t end = read_code(r, l.value, r->limit, false, &code);
	if (end == l.value)
		return SDKTEXT_NONE;
	r->out->begin = l.begin;
	bool dotted = memchr(code.ptr, '.', code.len) != NULL,
	     known = catalog_plausible(code.ptr, code.len);
	if (l.quoted_key || l.quote > 0 || r->document) {
		/* A code without its closing quote is cut off. */
		if (l.quote > 0 && (end == r->limit || quoted_end(r->s, &l, r->limit) != end))
			return SDKTEXT_NONE;
		return read_member(r, &l, code,
		                   end + l.quote < r->limit ? end + l.quote : r->limit);
	}
	if (pos >= r->segment + 3 && (w = wording_at(r, pos - 3, r->limit, true, &value)) != NULL)
		return read_wording(r, w, code, end, id, false);
	w = wording_at(r, pos, r->limit, false, &value);
	if (w == &wordings[WORDING_CPP] && cpp_id_in_front(r, pos, &id, &begin)) {
		r->out->begin = begin;
		return read_wording(r, w, code, end, id, true);
	}
	if (w == &wordings[WORDING_GO] && (dotted || known || cloud)) {
		enum sdktext_verdict v = read_wording(r, w, code, end, id, true);
		if (v != SDKTEXT_NONE)
			return v;
		r->used = 0;
	}
	if (!known && !cloud)
		return SDKTEXT_NONE;
	/* A word alone, InternalError, is a code only beside a message or an id. */
	size_t near = r->limit - end > SDKTEXT_GAP_MAX ? end + SDKTEXT_GAP_MAX : r->limit;
	if (!dotted && !find_label(r->s, r->segment, end, near, NAME_MESSAGE, &l) &&
	    !find_label(r->s, r->segment, end, near, NAME_ID, &l) && !message_is_in_front(r, pos))
		return nothing_at(r, near);
	enum sdktext_verdict v = read_wording(r, &wordings[WORDING_ANY], code, end, id, false);
	if (v != SDKTEXT_FOUND)
		return v;
	if (r->out->failure.message.ptr == NULL && message_is_in_front(r, pos))
		set_message_in_front(r, pos);
	if (!dotted && r->out->failure.message.ptr == NULL &&
	    r->out->failure.request_id.ptr == NULL)
		return SDKTEXT_NONE;
	return v;
}

/* "error: CODE: MSG" and "error: CODE - MSG": a documented code with a dot, or,
 * behind the cloud's name, either. */
static enum sdktext_verdict
read_plain(struct reader *r, size_t pos, bool cloud)
{
	size_t eol = line_end(r->s, pos, r->limit), p = pos + strlen("error");
	struct span code;

	if (at(r->s, eol, p, wide_colon))
		p += 3;
	else if (p < eol && r->s[p] == ':')
		p++;
	else
		return SDKTEXT_NONE;
	p = skip_blanks(r->s, p, eol);
	size_t end = read_code(r, p, eol, false, &code);
	if (end == p)
		return SDKTEXT_NONE;
	bool dotted = memchr(code.ptr, '.', code.len) != NULL;
	long row = catalog_find(code.ptr, code.len);
	bool known = row != CATALOG_NONE &&
	             memcmp(catalog_row(row).code, code.ptr, code.len) == 0 &&
	             catalog_plausible(code.ptr, code.len); /* no client's own code */
	if (!(dotted && known) && !(cloud && (dotted || known)))
		return SDKTEXT_NONE;
	size_t q = skip_blanks(r->s, end, eol);
	if (q == eol || (r->s[q] != ':' && !at(r->s, eol, q, "- ")))
		return SDKTEXT_NONE;
	struct tail t = {.message_end = eol, .end = eol};
	const struct wording *w = &wordings[WORDING_ANY];
	if (!tail_on_line(r, w, q + 1, eol, &t))
		t.message_end = t.end = eol;
	r->out->begin = pos;
	set_message(r, w, q + 1, &t);
	return finish(r, code, t.id, t.end);
}

enum sdktext_verdict
sdktext_next(const struct sdktext_input *in, struct sdktext_found *found)
{
	size_t eol = line_end(in->text, in->from, in->len), lines_end = in->len;
	bool cloud = false;

	/* Half a line tells nothing yet. */
	while (!in->whole && lines_end > eol && in->text[lines_end - 1] != '\n')
		lines_end--;

	for (size_t p = in->from; (p += skip_to_sign(in->text + p, eol - p)) < eol; p++) {
		struct reader r = {
			.s = in->text,
			.segment = in->segment,
			.whole = in->whole,
			.document = in->document,
			.head_lost = in->head_lost,
			.out = found,
		};
		enum sdktext_verdict v = SDKTEXT_NONE;
		size_t word = p;

		r.capped = in->len - p >= SDKTEXT_RECORD_MAX;
		r.limit = r.capped ? p + SDKTEXT_RECORD_MAX : lines_end;
		memset(&found->failure, 0, sizeof found->failure);
		found->cut = false;
		found->begin = p;
		switch (in->text[p] | 0x20) {
		case 't':
			if (at(in->text, eol, p, sdk_anchor))
				v = read_anchored(&r, p);
			cloud = true;
			break;
		case 'c':
			while (word > in->segment && is_word_char(in->text[word - 1]))
				word--;
			v = read_label(&r, word, cloud);
			break;
		case 'e': v = read_plain(&r, p, cloud); break;
		default: break;
		}
		if (v != SDKTEXT_NONE)
			return v;
	}
	return SDKTEXT_NONE;
}
