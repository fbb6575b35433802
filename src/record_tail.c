/* SPDX-License-Identifier: MIT */
/* Where the records of sentences end: their last id, or the end of their lines. */
#include <string.h>
#include <strings.h>

#include "catalog.h"
#include "prefix.h"
#include "record.h"

/* Finds the next id label in [from, end), in the wording's own spelling. */
static bool
next_id_label(const struct reader *r, const struct wording *w, size_t from, size_t end,
              struct label_hit *l)
{
	for (size_t p = from; p < end; p++) {
		if (w->id == NULL) {
			if (!label_next(r->s, r->low, p, end, LABEL_BIT(LABEL_ID), l))
				return false;
			/* [request id:R] is part of the messages of CAM. */
			if (l->begin == 0 || r->s[l->begin - 1] != '[')
				return true;
			p = l->value;
			continue;
		}
		const char *hit = text_find(r->s + p, end - p, w->id, 'q');
		if (hit == NULL)
			return false;
		p = (size_t)(hit - r->s);
		if (p > 0 && text_is_word(r->s[p - 1]))
			continue;
		l->begin = p;
		l->value = p + strlen(w->id);
		if (r->s[l->value - 1] != '=' && r->s[l->value - 1] != ':' && l->value < end &&
		    r->s[l->value] == ':')
			l->value++;
		if (r->s[l->value - 1] != '=')
			l->value = text_skip_blanks(r->s, l->value, end);
		return true;
	}
	return false;
}

/* Where another record of the Go client's, without its name, begins on the same line: `Code=`, a dotted
 * code and `, Message=` directly after an id that is a UUID. `end` if there is none. */
static size_t
next_go_record(const struct reader *r, size_t from, size_t end)
{
	enum { UUID = 36 };
	struct span code;

	for (size_t p = from; p < end; p++) {
		const char *hit = text_find(r->s + p, end - p, "Code=", 'C');
		if (hit == NULL)
			break;
		p = (size_t)(hit - r->s);
		size_t id = p, value = p + strlen("Code=");
		while (id > from && strchr(" ,;|*", r->s[id - 1]) != NULL)
			id--;
		size_t taken = text_code(r->s + value, end - value, false, &code);
		if (id < p && id >= from + UUID && text_is_uuid(r->s + id - UUID, UUID) &&
		    taken > 0 && memchr(code.ptr, '.', code.len) != NULL &&
		    record_at(r, value + taken, ", Message="))
			return p;
	}
	return end;
}

/* On one line, the last id label counts; but if another record with an id follows on it, the last
 * one before that record's anchor. Of several labels with the same id, the first ends the message.
 * If there is no label, *t stays as it is. */
bool
record_tail_on_line(const struct reader *r, const struct wording *w, size_t from, size_t end,
                    struct tail *t)
{
	struct label_hit l;
	struct span id;
	size_t anchor = SIZE_MAX; /* not known yet */

	for (size_t p = from; next_id_label(r, w, p, end, &l); p = l.value) {
		size_t quote = label_quote(r->s + l.value, end - l.value);
		size_t value = l.value + (w->id == NULL ? 0 : quote);
		value += value < end && r->s[value] == '`';
		size_t taken = text_id(r->s + value, end - value, &id);
		if (t->labelled && anchor == SIZE_MAX) {
			anchor = record_next_anchor(r, from, end);
			if (w->code == record_wordings[WORDING_GO].code)
				anchor = next_go_record(r, from, anchor);
		}
		if (t->labelled && l.begin > anchor && t->end <= anchor && t->id.ptr != NULL)
			break;
		bool same = t->labelled && t->id.ptr != NULL && id.ptr != NULL &&
		            t->id.len == id.len && memcmp(t->id.ptr, id.ptr, id.len) == 0;
		if (t->labelled && id.ptr == NULL && t->id.ptr != NULL)
			continue;
		if (!same)
			t->message_end = l.begin;
		t->id = id;
		t->end = taken > 0 ? value + taken : l.value;
		/* A quote around the id is part of the record, or it would open a string. */
		if (taken > 0 && t->end < end && strchr("\"'", r->s[t->end]) != NULL &&
		    r->s[value - 1] == r->s[t->end])
			t->end++;
		t->labelled = true;
	}
	return t->labelled;
}

/* Whether a line begins with the label of an id, maybe after what separates it from the message. */
static bool
begins_with_id(const struct reader *r, size_t p, size_t end)
{
	size_t q = text_skip_blanks(r->s, p, end);
	struct label_hit l;

	if (q < end && strchr(",;|(", r->s[q]) != NULL)
		q = text_skip_blanks(r->s, q + 1, end);
	q += label_quote(r->s + q, end - q);
	return label_at(r->s, p, q, end, &l) && l.label == LABEL_ID;
}

/* Whether the text begins with the level of a log entry, as in `INFO ok` and `[info] ok`. */
static bool
begins_with_level(const char *s, size_t len)
{
	static const char *const levels[] = {"INFO",  "WARN",   "ERROR",    "DEBUG", "TRACE",
	                                     "FATAL", "NOTICE", "CRITICAL", NULL};
	bool bracket = len > 0 && *s == '[';

	for (const char *const *l = levels; *l != NULL; l++) {
		size_t n = strlen(*l), end = bracket + n;
		if (end < len && !text_is_letter(s[end]) &&
		    (bracket ? strncasecmp(s + 1, *l, n) : memcmp(s, *l, n)) == 0)
			return true;
	}
	return false;
}

static bool
is_capital(const struct reader *r, const struct label_hit *l)
{
	return text_is_upper(r->s[l->name]);
}

/* Whether the line below the message of a record with hand-written labels has its id: with a label that
 * looks like that of its code, after the same separator. In a line that begins a log entry or an object, or
 * has a code, the id is another's. */
static bool
has_own_id(const struct reader *r, size_t p, size_t end)
{
	size_t first = text_skip_blanks(r->s, p, end), q;
	struct label_hit own, l;

	if (begins_with_level(r->s + first, end - first) ||
	    !label_at(r->s, r->low, r->label, r->limit, &own) ||
	    label_next(r->s, r->low, p, end, LABEL_BIT(LABEL_CODE), &l))
		return false;
	const char *brace = memchr(r->s + p, '{', end - p);
	size_t to = brace != NULL ? (size_t)(brace - r->s) : end;
	for (size_t from = p; label_next(r->s, r->low, from, to, LABEL_BIT(LABEL_ID), &l);
	     from = l.value) {
		for (q = l.begin; q > p && text_is_blank(r->s[q - 1]); q--)
			;
		bool comma = q > p && (strchr(",;|", r->s[q - 1]) != NULL ||
		                       (q > p + 2 && record_at(r, q - 3, record_wide_comma)));
		bool spelt = q < l.begin && l.name_len == strlen("requestId");
		if ((r->separated ? comma : spelt) && !l.quoted_key && l.quote == own.quote &&
		    l.separator == own.separator && is_capital(r, &l) == is_capital(r, &own))
			return true;
	}
	return false;
}

/* Whether a line contains a record of its own: the code label of a wording, and a value that is a
 * code. */
static bool
has_code(const struct reader *r, size_t p, size_t end)
{
	struct label_hit l;
	struct span code;
	bool id = begins_with_id(r, p, end);

	for (; label_next(r->s, r->low, p, end, LABEL_BIT(LABEL_CODE), &l); p = l.value)
		if (!l.quoted_key && text_code(r->s + l.value, end - l.value, false, &code) > 0 &&
		    (id || catalog_plausible(code.ptr, code.len)))
			return true;
	return false;
}

/* How many more brackets are open at `to` than at `from`, if `before` were open at `from`. */
static int
open_brackets(const struct reader *r, size_t from, size_t to, int before)
{
	int depth = before;

	for (size_t i = from; i < to; i++) {
		char c = r->s[i];
		depth += (c == '(' || c == '[' || c == '{') -
		         (depth > 0 && (c == ')' || c == ']' || c == '}'));
	}
	return depth - before;
}

bool
record_is_stack(const struct reader *r, size_t p, size_t end)
{
	static const char *const indented[] = {"at ",        "--- End",    "---> ", "... ", "from ",
	                                       "goroutine ", "thrown in ", "# ./",  "# /",  NULL};
	static const char *const anywhere[] = {"[stacktrace]", "Stack trace:", "Stack Trace:",
	                                       "Caused by:",   "#0 ",          NULL};
	size_t q = text_skip_blanks(r->s, p, end);

	for (const char *const *h = indented; q > p && *h != NULL; h++)
		if (record_at(r, q, *h))
			return true;
	for (const char *const *h = anywhere; *h != NULL; h++)
		if (record_at(r, q, *h))
			return true;
	return false;
}

bool
record_is_stop(const struct reader *r, size_t p, size_t end, bool open)
{
	size_t inner = text_skip_blanks(r->s, p, end);

	return (inner == end && !open) || record_is_stack(r, p, end) ||
	       prefix_is_entry(r->s + p, end - p) || prefix_is_entry(r->s + inner, end - inner) ||
	       record_at(r, inner, "\xe2\x95\xb5") || record_at(r, inner, "```") ||
	       record_at(r, inner, "========") || record_at(r, inner, "--------");
}

/* The line that shows whether a stack follows: the line at p, or the next one if that is empty. */
static size_t
stack_line(const struct reader *r, size_t p)
{
	size_t end = record_line_end(r, p);

	return text_skip_blanks(r->s, p, end) == end && end < r->limit ? end + 1 : p;
}

/* Where the quote around a record ends; `at` is the first quote after the beginning of the message.
 * Some loggers do not escape quotes: then that quote is part of the message, and the record ends at the
 * quote after its id, on the same line. */
static size_t
quote_end(const struct reader *r, const struct wording *w, size_t from, size_t at)
{
	size_t eol = record_line_end(r, at), stop = record_next_anchor(r, at, eol);
	struct label_hit l;
	struct span id;

	if (w->id == NULL || next_id_label(r, w, from, at, &l))
		return at;
	for (size_t p = at; next_id_label(r, w, p, stop, &l); p = l.value) {
		size_t end = l.value + text_id(r->s + l.value, stop - l.value, &id);
		size_t mark = end + r->frame.slashes;
		bool own = w->id[strlen(w->id) - 1] != '=' || record_at(r, l.begin - 2, ", ");
		if (own && id.ptr != NULL && mark < eol && r->s[mark] == r->frame.open)
			return end;
	}
	return at;
}

bool
record_tail(const struct reader *r, const struct wording *w, size_t from, struct tail *t)
{
	size_t region = message_frame_end(&r->frame, r->s, from, r->limit);
	if (region < r->limit && strchr("\"'`", r->frame.open) != NULL)
		region = quote_end(r, w, from, region);
	bool framed = r->frame.open != '\0' && region < r->limit;
	size_t limit = framed ? region : r->limit;
	size_t first_end = text_line_end(r->s, from, limit), p = from, end = first_end;
	size_t closed = 0; /* where the first line ends after which no bracket is open */
	int depth = 0, lines = 0;

	*t = (struct tail){.id = {NULL, 0}};
	for (; lines < r->lines; lines++) {
		/* On a further line, the next record may follow the id of this one. */
		size_t anchor = record_next_anchor(r, p, end), own_end = lines > 0 ? anchor : end;
		if (lines > 0 && (record_is_stop(r, p, end, depth > 0) || has_code(r, p, own_end)))
			break;
		/* With hand-written labels, the id that is not on the message's line is at the
		 * beginning of a line, or behind a comma or a blank as the message is. */
		if ((lines == 0 || w->id != NULL || depth > 0 || begins_with_id(r, p, own_end) ||
		     (!r->in->dated && has_own_id(r, p, own_end))) &&
		    record_tail_on_line(r, w, p, own_end, t))
			return true;
		if (lines > 0 && anchor < end)
			break;
		if (anchor < end) {
			t->end = t->message_end = anchor - (anchor > p && r->s[anchor - 1] == '[');
			return true;
		}
		depth += open_brackets(r, p, end, depth);
		if (depth <= 0 && closed == 0)
			closed = end;
		if (end == limit) {
			p = end;
			break;
		}
		p = end + 1;
		end = text_line_end(r->s, p, limit);
		if (end == limit && !framed && record_may_go_on(r))
			return false;
		if (p == limit)
			break;
	}
	/* A log entry ends with its line. But a record whose id comes first ends with its stack, if it has
	 * one, as .NET's and CloudBase's do. */
	size_t next = stack_line(r, p), next_end = record_line_end(r, next);
	if (r->id_in_front && next_end == r->limit && record_may_go_on(r))
		return false;
	bool stack = r->id_in_front && record_is_stack(r, next, next_end);
	bool line = (w->one_line && !r->in->boxed && !(stack && w->code == NULL)) ||
	            (r->in->dated && !stack);
	if (framed && p >= limit && !w->one_line)
		t->end = limit;
	else if (line)
		t->end = closed > 0 ? closed : first_end;
	else
		t->end = p > from ? p : first_end;
	if (t->end > first_end && t->end > 0 && r->s[t->end - 1] == '\n')
		t->end--;
	t->message_end = t->end;
	if ((r->capped && t->end == r->limit) || (!line && lines == SDKTEXT_LINES_MAX))
		r->out->cut = true;
	return true;
}
