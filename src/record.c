/* SPDX-License-Identifier: MIT */
#include "record.h"

#include <string.h>

#include "catalog.h"
#include "mark.h"
#include "text.h"

/* The wordings with labels, taken from the clients' sources. The labels must be spelt exactly like
 * this; a blank may follow each. The first row whose code label matches is used, so a row whose
 * labels end like another's must come before it. The last row takes whatever no other does. */
/* clang-format off */
const struct wording record_wordings[] = {
	[WORDING_CPP] = {"C++ SDK", "", "ErrorCode=", "ErrorMessage=", "RequestId=", false, true},
	[WORDING_GO] = {"Go and Ruby SDK, Terraform, Pulumi, lego", "", "Code=", "Message=", "RequestId=", false, true},
	[WORDING_NET] = {".NET SDK until 2023", "message\xef\xbc\x9a", "code:", "message:", "requestId", false, true},
	[WORDING_PYTHON] = {"Python, PHP and Java SDK", "", "code:", "message:", "requestId:", true, false},
	/* Hand-written ones: any spelling of the labels. Of those behind a client's name, with commas, the
	 * id may be spelt as by the client, and then follow a message of several lines. */
	[WORDING_COMMAS] = {"programs that use an SDK", "", NULL, NULL, "requestId:", true, false},
	[WORDING_ANY] = {"other tools", "", NULL, NULL, NULL, false, true},
};

/* Where a record without a label for its message has the message: between which marks of its
 * line. */
static const struct bracketing {
	const char *client;
	char open, close; /* the bracket around the labels after the message; '|': a bar before them */
} bracketings[] = {
	{"NameException: MSG (code: C)", '(', ')'},
	{"NameException: MSG [service=..., code=C, requestId=R]", '[', ']'},
	{"MSG | code=C | requestId=R", '|', '\0'},
};
/* clang-format on */

/* How far from a record, on its lines, to look for marks. Bytes. */
enum { NEAR = 1024 };

static const char anchor_word[] = "encentCloudSDK"; /* some logs drop the T */
const char record_wide_comma[] = "\xef\xbc\x8c";

bool
record_at(const struct reader *r, size_t pos, const char *word)
{
	return pos <= r->limit && text_at(r->s + pos, r->limit - pos, word);
}

size_t
record_line_end(const struct reader *r, size_t from)
{
	return text_line_end(r->s, from, r->limit);
}

size_t
record_line_begin(const struct reader *r, size_t pos)
{
	size_t p = pos;

	while (p > r->low && r->s[p - 1] != '\n' && pos - p < SDKTEXT_RECORD_MAX)
		p--;
	return p;
}

bool
record_may_go_on(const struct reader *r)
{
	return !r->in->whole && !r->capped;
}

size_t
record_next_anchor(const struct reader *r, size_t from, size_t end)
{
	const char *hit = from < end ? text_find(r->s + from, end - from, anchor_word, 'S') : NULL;

	if (hit == NULL)
		return end;
	size_t p = (size_t)(hit - r->s);
	return p > from && r->s[p - 1] == 'T' ? p - 1 : p;
}

enum sdktext_verdict
record_finish(struct reader *r, const struct record *rec, struct span id, size_t end)
{
	struct failure *f = &r->out->failure;

	/* Quotes around a sentence do not make it an object. */
	bool quoted = rec->begin > r->low && strchr("`\"'", r->s[rec->begin - 1]) != NULL;
	r->out->strong = rec->strong || (rec->spelt && quoted);
	f->code = rec->code;
	f->request_id = id;
	f->form = FORM_TEXT;
	r->out->begin = rec->begin;
	r->out->end = end > rec->behind ? end : rec->behind;
	return SDKTEXT_FOUND;
}

void
record_set_message(struct reader *r, const struct wording *w, size_t from, const struct tail *t)
{
	size_t end = t->message_end > from ? t->message_end : from;
	struct span m = message_keep(r->out, r->s, from, end, r->in->boxed);
	bool comma = w->code == NULL || w->code[strlen(w->code) - 1] == '=';

	if (t->labelled && m.len > 0 && comma) {
		if (m.ptr[m.len - 1] == ',' ||
		    (w->code == NULL && strchr("|;-([&", m.ptr[m.len - 1]) != NULL))
			m.len--;
		else if (m.len >= 3 && memcmp(m.ptr + m.len - 3, record_wide_comma, 3) == 0)
			m.len -= 3;
		m = text_trim(m);
	}
	if (!t->labelled || t->id.ptr == NULL)
		m = message_drop_unopened(message_drop_fields(m));
	m = message_decode(r->out, m);
	if (w->code == NULL && m.len >= 2 && (m.ptr[0] == '"' || m.ptr[0] == '\'') &&
	    m.ptr[m.len - 1] == m.ptr[0] && memchr(m.ptr + 1, m.ptr[0], m.len - 2) == NULL) {
		m.ptr++;
		m.len -= 2;
	}
	m = message_unquote(r->out, &r->frame, m);
	/* Python's None and Java's null */
	if (w->anchored && m.len > 0 && text_is_nothing(m.ptr, m.len))
		m = (struct span){NULL, 0};
	r->out->failure.message = m;
}

/* Whether the label of a message begins at p; its value is set. */
static bool
is_message_label(const struct reader *r, const struct wording *w, size_t p, struct label_hit *l)
{
	if (w->message == NULL)
		return label_at(r->s, r->low, p, r->limit, l) &&
		       (l->label == LABEL_MESSAGE ||
		        text_is_error_msg(r->s + l->name, l->name_len));
	if (!record_at(r, p, w->message) || (p > r->low && text_is_word(r->s[p - 1])))
		return false;
	*l = (struct label_hit){.begin = p, .name = p, .value = p + strlen(w->message)};
	return true;
}

/* Whether the label of a message is on the line at p: at its beginning or, if its spelling is free, after a
 * few words. */
static bool
message_begins_line(const struct reader *r, const struct wording *w, size_t p, struct label_hit *l)
{
	enum { WORDS_MAX = 24 };
	size_t most = r->limit - p < WORDS_MAX ? r->limit : p + WORDS_MAX;

	if (w->message != NULL)
		return is_message_label(r, w, p, l);
	for (p += label_quote(r->s + p, r->limit - p); p < most; p++) {
		if (is_message_label(r, w, p, l))
			return true;
		if (!text_is_letter(r->s[p]) && r->s[p] != ' ' && (unsigned char)r->s[p] < 0x80)
			break;
	}
	return false;
}

/* How far from the code that ends at `from` its message may be: the blanks and the bar of a box that fill
 * the line do not count. */
static size_t
gap_end(const struct reader *r, size_t from)
{
	size_t eol = record_line_end(r, from), p = text_skip_blanks(r->s, from, eol);

	if (record_at(r, p, "\xe2\x94\x82"))
		p = text_skip_blanks(r->s, p + 3, eol);
	if (p == eol)
		from = eol;
	return r->limit - from > SDKTEXT_GAP_MAX ? from + SDKTEXT_GAP_MAX : r->limit;
}

bool
record_find_message(const struct reader *r, const struct wording *w, size_t from,
                    struct label_hit *l)
{
	size_t eol = record_line_end(r, from), stop = gap_end(r, from);
	struct label_hit id;
	struct span value;

	for (size_t p = from; p <= (eol < stop ? eol : stop); p++)
		if (is_message_label(r, w, p, l))
			return true;
	size_t next = text_skip_blanks(r->s, eol < r->limit ? eol + 1 : eol, r->limit);
	/* The id may be on a line of its own between them. */
	if (next < stop && label_at(r->s, r->low, next, r->limit, &id) && id.label == LABEL_ID) {
		size_t end =
			id.value + text_id(r->s + id.value, r->limit - id.value, &value) + id.quote;
		if (end < stop && r->s[end] == '\n')
			next = text_skip_blanks(r->s, end + 1, r->limit);
	}
	return next < stop && message_begins_line(r, w, next, l);
}

bool
record_message_may_follow(const struct reader *r, size_t from)
{
	return gap_end(r, from) == r->limit && record_may_go_on(r);
}

/* The part of the record's own lines that is near it, to be searched for marks. */
static struct span
own_lines(const struct reader *r)
{
	size_t begin = r->out->begin, from = begin, end = record_line_end(r, r->out->end);

	while (from > r->low && r->s[from - 1] != '\n' && begin - from < NEAR)
		from--;
	if (end - r->out->end > NEAR)
		end = r->out->end + NEAR;
	return (struct span){r->s + from, end - from};
}

/* Whether s contains an id in capitals, as other clouds print it. */
static bool
has_upper_uuid(struct span s)
{
	const char *end = s.ptr + s.len;

	for (const char *p = s.ptr; (p = memchr(p, '-', (size_t)(end - p))) != NULL; p++)
		if (p - s.ptr >= 8 && text_is_upper_uuid(p - 8, (size_t)(end - p) + 8))
			return true;
	return false;
}

/* Whether a record with labels that anybody may use is this API's, rule by rule. */
bool
record_is_ours(const struct reader *r, const struct record *rec)
{
	const struct failure *f = &r->out->failure;
	bool dotted = memchr(rec->code.ptr, '.', rec->code.len) != NULL;

	if (rec->strong)
		return true;
	struct span own = own_lines(r);
	size_t first = text_line_end(own.ptr, r->out->begin - (size_t)(own.ptr - r->s), own.len);
	unsigned marks = mark_find(own.ptr, own.len);
	bool cloud = ((first < own.len ? mark_find(own.ptr, first) : marks) & MARK_CLOUD) != 0;
	struct span id = f->request_id;
	bool uuid = id.ptr != NULL && text_is_lower_uuid(id.ptr, id.len);
	if ((marks & MARK_FOREIGN) != 0 || has_upper_uuid(own) ||
	    (!dotted && (marks & MARK_UNDOTTED) != 0) ||
	    (id.ptr != NULL && text_is_upper_uuid(id.ptr, id.len)))
		return false;
	if (!catalog_plausible(rec->code.ptr, rec->code.len))
		return dotted && cloud;
	return dotted || uuid || cloud || rec->spelt;
}

/* Reads a record with a label for its message, which is l. */
static enum sdktext_verdict
read_with_message(struct reader *r, const struct wording *w, const struct record *rec,
                  const struct label_hit *l)
{
	const struct wording *any = &record_wordings[WORDING_ANY];
	struct tail t;
	size_t value = l->value;

	if (w->code == NULL && l->quote > 0) {
		w = any;
		/* A quoted value ends at its quote; if there is an id, it follows on the line. */
		size_t close = label_quote_end(r->s, value, r->limit, r->s[value - 1], l->quote);
		if (close == r->limit && record_may_go_on(r))
			return SDKTEXT_MORE;
		size_t eol = record_line_end(r, close);
		t = (struct tail){.end = close < r->limit ? close + l->quote : close};
		if (!rec->id_known && !record_tail_on_line(r, w, t.end, eol, &t)) {
			/* If each label has a line of its own, the id may be on the next one. */
			size_t next =
				text_skip_blanks(r->s, eol < r->limit ? eol + 1 : eol, r->limit);
			struct label_hit id;
			if (record_line_end(r, next) == r->limit && record_may_go_on(r))
				return SDKTEXT_MORE;
			if (next > eol && label_at(r->s, r->low, next, r->limit, &id) &&
			    id.label == LABEL_ID)
				(void)record_tail_on_line(r, w, next, record_line_end(r, next), &t);
		}
		struct span m = message_keep(r->out, r->s, value, close, r->in->boxed);
		if (m.len > 0 && memchr(m.ptr, '\\', m.len) != NULL)
			m = message_unescape(r->out, m);
		r->out->failure.message = m;
		return record_finish(r, rec, rec->id_known ? rec->id : t.id, t.end);
	}
	struct wording own = *w;
	r->id_in_front = rec->id_known;
	if (rec->id_known)
		own.id = "\x01"; /* it came before, so the rest is the message */
	if (!record_tail(r, &own, value, &t))
		return SDKTEXT_MORE;
	if (!t.labelled && w == &record_wordings[WORDING_COMMAS])
		return read_with_message(r, any, rec, l);
	record_set_message(r, w, value, &t);
	return record_finish(r, rec, rec->id_known ? rec->id : t.id, t.end);
}

void
record_find_id_in_front(const struct reader *r, size_t pos, struct record *rec)
{
	size_t low = pos > r->low + 120 ? pos - 120 : r->low, p = pos;
	struct label_hit l;

	while (p > low && r->s[p - 1] != '\n')
		p--;
	for (; label_next(r->s, r->low, p, pos, LABEL_BIT(LABEL_ID), &l); p = l.value) {
		size_t id_end = l.value + text_id(r->s + l.value, pos - l.value, &rec->id);
		size_t end = id_end;
		while (end < pos && (text_is_blank(r->s[end]) || strchr(",;", r->s[end]) != NULL))
			end++;
		if (record_at(r, end, record_wide_comma))
			end += 3;
		if (record_at(r, end, "Error ")) /* Code: as printed by CloudBase */
			end += 6;
		if (end != pos || id_end == pos)
			continue;
		rec->id_known = true;
		rec->begin = l.begin;
		return;
	}
	rec->id = (struct span){NULL, 0};
}

/* Reads a record whose message precedes its labels: see the table of bracketings. */
static enum sdktext_verdict
read_bracketed(struct reader *r, size_t label, struct record *rec)
{
	size_t bol = record_line_begin(r, label), open = label,
	       eol = record_line_end(r, rec->behind);
	const struct bracketing *b = bracketings, *last = b + sizeof bracketings / sizeof *b;
	struct tail t = {.end = rec->behind};
	int depth = 0;

	for (; open > bol && label - open < SDKTEXT_RECORD_MAX; open--) {
		char c = r->s[open - 1];
		depth += (c == ')' || c == ']');
		if ((c == '(' || c == '[') && depth-- > 0)
			continue;
		for (b = bracketings; b < last && b->open != c; b++)
			;
		if (b < last)
			break;
	}
	if (open == bol || b == last)
		return SDKTEXT_NONE;
	if (text_is_call(r->s, bol, open - 1))
		return SDKTEXT_NONE;
	const char *close = b->close != '\0'
	                            ? memchr(r->s + rec->behind, b->close, eol - rec->behind)
	                            : r->s + eol;
	/* If the message has a label, the name of a type precedes the bracket. */
	struct label_hit m;
	if (close == NULL || label_next(r->s, r->low, open, label, LABEL_BIT(LABEL_MESSAGE), &m))
		return SDKTEXT_NONE;
	size_t from = open - 1, end = (size_t)(close - r->s);
	(void)record_tail_on_line(r, &record_wordings[WORDING_ANY], rec->behind, end, &t);
	while (from > bol && r->s[from - 1] != '|' && open - from < SDKTEXT_RECORD_MAX)
		from--;
	/* The message begins after the name of an error, if there is one. */
	for (size_t p = open - 1; p > from + 1; p--) {
		if (r->s[p] == ' ' && r->s[p - 1] == ':' && p > from + 5 &&
		    (text_at(r->s + p - 6, 5, "rror") || text_at(r->s + p - 5, 4, "rror") ||
		     (p > from + 9 && text_at(r->s + p - 10, 9, "Exception")))) {
			from = p;
			break;
		}
	}
	if (message_open(r->s, from, open - 1))
		return SDKTEXT_NONE; /* it is itself in a bracket */
	rec->begin = from;
	/* In ApiError(code='C'), it is the name of a class. */
	if (open < bol + 2 || b->open != '(' || !text_is_word(r->s[open - 2]))
		r->out->failure.message = message_keep(r->out, r->s, from, open - 1, r->in->boxed);
	return record_finish(r, rec, t.id, b->close != '\0' ? end + 1 : t.end);
}

bool
record_value_ends(const struct reader *r, size_t p)
{
	size_t q = p;

	if (q < r->limit && !text_is_space(r->s[q]) &&
	    strchr(",;|)]}\"'`\\<>&(", r->s[q]) == NULL && (unsigned char)r->s[q] < 0x80)
		return false;
	q = text_skip_blanks(r->s, q, r->limit);
	if (q == p || q == r->limit)
		return true;
	if (r->s[q] == '\'' || r->s[q] == '"')
		return false;
	while (q < r->limit && (text_is_word(r->s[q]) || r->s[q] == '-' || r->s[q] == '.'))
		q++;
	struct label_hit l;
	size_t word = text_skip_blanks(r->s, p, r->limit);
	if (q == word)
		return true;
	if (record_at(r, word, "- ")) /* separates the labels */
		word = text_skip_blanks(r->s, word + 1, r->limit);
	q = text_skip_blanks(r->s, q, r->limit);
	return q == r->limit || r->s[q] == ':' || r->s[q] == '=' || r->s[q] == '\n' ||
	       (unsigned char)r->s[q] >= 0x80 || label_at(r->s, r->low, word, r->limit, &l);
}

const struct wording *
record_wording_at(const struct reader *r, size_t name, bool anchored)
{
	for (const struct wording *w = record_wordings; w->code != NULL; w++) {
		size_t back = strlen(w->before);
		if ((anchored || !w->anchored) && record_at(r, name, w->code) &&
		    name >= r->low + back && record_at(r, name - back, w->before))
			return w;
	}
	return &record_wordings[WORDING_ANY];
}

/* Whether a comma or the like follows at p, which is the end of a code. */
static bool
is_separated(const struct reader *r, size_t p)
{
	size_t q = text_skip_blanks(r->s, p, r->limit);

	return record_at(r, q, ",") || record_at(r, q, ";") || record_at(r, q, "|") ||
	       record_at(r, q, record_wide_comma);
}

enum sdktext_verdict
record_read(struct reader *r, const struct wording *w, struct record *rec, size_t label)
{
	struct label_hit m;
	struct tail t = {.end = rec->behind};

	r->label = label;
	r->separated = is_separated(r, rec->behind);
	/* The client itself writes only a blank between its labels. */
	if (w == &record_wordings[WORDING_PYTHON] && r->separated)
		w = &record_wordings[WORDING_COMMAS];
	r->frame = message_frame(r->s, r->low, rec->begin);
	if (r->frame.open == '(' && record_may_go_on(r) &&
	    message_frame_end(&r->frame, r->s, rec->behind, r->limit) == r->limit)
		return SDKTEXT_MORE;
	/* [ACTION]，RequestId: R，Error Code: C，MSG */
	if (w == &record_wordings[WORDING_ANY] && rec->id_known &&
	    record_at(r, rec->behind, record_wide_comma)) {
		struct wording all = {.code = NULL, .id = "\x01", .one_line = true};
		r->id_in_front = true;
		if (!record_tail(r, &all, rec->behind + 3, &t))
			return SDKTEXT_MORE;
		record_set_message(r, w, rec->behind + 3, &t);
		return record_finish(r, rec, rec->id, t.end);
	}
	if (record_find_message(r, w, rec->behind, &m)) {
		struct label_hit id;
		if (!rec->id_known &&
		    label_next(r->s, rec->behind, rec->behind, m.begin, LABEL_BIT(LABEL_ID), &id) &&
		    text_id(r->s + id.value, m.begin - id.value, &rec->id) > 0)
			rec->id_known = rec->id.ptr != NULL;
		return read_with_message(r, w, rec, &m);
	}
	/* The message's label may be on the next line. */
	if (record_message_may_follow(r, rec->behind))
		return SDKTEXT_MORE;
	w = &record_wordings[WORDING_ANY];
	enum sdktext_verdict v = read_bracketed(r, label, rec);
	if (v != SDKTEXT_NONE)
		return v;
	size_t near =
		r->limit - rec->behind > SDKTEXT_GAP_MAX ? rec->behind + SDKTEXT_GAP_MAX : r->limit;
	/* Then the id follows directly, or not at all. */
	if (!rec->id_known)
		(void)record_tail_on_line(r, w, rec->behind, text_line_end(r->s, rec->behind, near),
		                          &t);
	/* Alone in a URL, as in ?code=C, it is a parameter. */
	if (!rec->id_known && t.id.ptr == NULL && label > r->low &&
	    (r->s[label - 1] == '?' || r->s[label - 1] == '&'))
		return SDKTEXT_NONE;
	return record_finish(r, rec, rec->id_known ? rec->id : t.id, t.end);
}
