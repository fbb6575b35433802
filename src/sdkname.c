/* SPDX-License-Identifier: MIT */
/* The sentences after an anchor, a client's own name. With it, any code is one of this cloud's. */
#include <string.h>

#include "catalog.h"
#include "prefix.h"
#include "record.h"
#include "text.h"

/* Words that precede the name in source code. */
static const char *const makers[] = {"New",      "new ",     "raise ",      "throw ",  "except ",
                                     "except (", "catch",    "case ",       "import ", "rescue ",
                                     ":raises ", "@throws ", "@exception ", NULL};

/* Reads a Python literal at p: a string (also b'...' and u'...') or None. Sets *part, and returns where it
 * ends; p if there is none, or if it has no end. */
static size_t
read_literal(struct reader *r, size_t p, struct span *part)
{
	size_t q = p + (p + 1 < r->limit && (r->s[p] == 'b' || r->s[p] == 'u') &&
	                text_is_quote(r->s[p + 1]));

	*part = (struct span){NULL, 0};
	if (record_at(r, p, "None"))
		return p + 4;
	if (q >= r->limit || (r->s[q] != '\'' && r->s[q] != '"'))
		return p;
	size_t close = label_quote_end(r->s, q + 1, r->limit, r->s[q], 1);
	if (close == r->limit)
		return p;
	*part = message_unescape(r->out, message_keep(r->out, r->s, q + 1, close, false));
	return close + 1;
}

/* The verdict if what reaches to p is not a repr. */
static enum sdktext_verdict
no_repr(const struct reader *r, size_t p)
{
	return p == r->limit && record_may_go_on(r) ? SDKTEXT_MORE : SDKTEXT_NONE;
}

/* Reads Python's repr: ('CODE', 'MSG', 'RID'), each of which may be None; the last may be missing.
 * A single one is the message. */
static enum sdktext_verdict
read_repr(struct reader *r, size_t anchor, size_t pos)
{
	struct span part[3] = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
	struct record rec = {.begin = anchor, .strong = true};
	size_t p = pos, n = 0;

	for (;;) {
		while (p < r->limit && text_is_space(r->s[p]))
			p++;
		if (p < r->limit && r->s[p] == ')')
			break;
		size_t end = n < 3 ? read_literal(r, p, &part[n]) : p;
		if (end == p)
			return no_repr(r, n < 3 ? r->limit : p);
		for (n++, p = end; p < r->limit && text_is_space(r->s[p]); p++)
			;
		if (p < r->limit && r->s[p] == ',')
			p++;
		else if (p == r->limit || r->s[p] != ')')
			return no_repr(r, p);
	}
	if (part[0].ptr == NULL && part[1].ptr == NULL)
		return SDKTEXT_NONE;
	if (part[2].ptr != NULL && text_is_nothing(part[2].ptr, part[2].len))
		part[2] = (struct span){NULL, 0};
	bool code = n > 1 && text_is_code(part[0].ptr, part[0].len);
	rec.code = code ? failure_code(part[0].ptr, part[0].len) : (struct span){NULL, 0};
	rec.behind = p + 1;
	r->out->failure.message = !code && part[1].len == 0 ? part[0] : part[1];
	return record_finish(r, &rec, part[2], p + 1);
}

/* Where the class path that ends with the name at `anchor` begins. */
static size_t
class_begin(const struct reader *r, size_t anchor)
{
	size_t p = anchor, low = anchor > r->low + 160 ? anchor - 160 : r->low;

	while (p > low && (text_is_word(r->s[p - 1]) || strchr(".\\:", r->s[p - 1]) != NULL))
		p--;
	while (p < anchor && r->s[p] == ':')
		p++;
	return p;
}

/* Reads CODE-, as Java's client printed a code in front of the message until 2020. Returns whether there
 * is one; if so, sets *behind to where the message begins. */
static bool
dashed_code(const struct reader *r, size_t value, struct span *code, size_t *behind)
{
	size_t q = value + text_code(r->s + value, r->limit - value, false, code);

	*behind = q + 1;
	return q > value && q < r->limit && r->s[q] == '-';
}

/* Reads what follows "message:" directly after the name: CODE-MSG, or no code at all (Node's
 * toString). */
static enum sdktext_verdict
read_message_first(struct reader *r, size_t anchor, size_t pos)
{
	const struct wording *w = &record_wordings[WORDING_PYTHON];
	struct record rec = {.begin = anchor, .behind = pos, .strong = true};
	struct tail t;
	size_t value = text_skip_blanks(r->s, pos, r->limit), behind;

	if (record_at(r, value, "${") || record_at(r, value, "%s") || record_at(r, value, "\""))
		return SDKTEXT_NONE; /* source code */
	bool has_code = dashed_code(r, value, &rec.code, &behind) &&
	                (catalog_plausible(rec.code.ptr, rec.code.len) ||
	                 memchr(rec.code.ptr, '.', rec.code.len) != NULL);
	if (!has_code)
		rec.code = (struct span){NULL, 0};
	if (!record_tail(r, w, pos, &t))
		return SDKTEXT_MORE;
	record_set_message(r, w, has_code ? behind : pos, &t);
	return record_finish(r, &rec, t.id, t.end);
}

/* Where PHP appends the place to a message: ` at FILE:LINE`, ` in FILE:LINE`, ` at FILE line N`;
 * `end` if it does not. */
static size_t
place_behind(const struct reader *r, size_t from, size_t end)
{
	size_t found = end;

	for (size_t p = from; p + 4 < end; p++) {
		if (!record_at(r, p, " at ") && !record_at(r, p, " in "))
			continue;
		size_t q = p + 4;
		while (q < end && !text_is_space(r->s[q]))
			q++;
		size_t digits = q;
		while (digits > p && (text_is_digit(r->s[digits - 1]) || r->s[digits - 1] == ')'))
			digits--;
		bool path = memchr(r->s + p + 4, '/', q - p - 4) != NULL ||
		            memchr(r->s + p + 4, '\\', q - p - 4) != NULL;
		if (path && ((digits < q && r->s[digits - 1] == ':') || record_at(r, q, " line ")))
			found = p;
	}
	return found;
}

/* Finds the message after `NAME: ` without labels: it ends before a stack, before the place that
 * PHP appends, or with its line. Sets *behind to where the record ends. Returns false if more lines
 * are needed. */
static bool
plain_message(const struct reader *r, size_t from, bool php, size_t *end, size_t *behind)
{
	size_t p = from, eol = record_line_end(r, p), first = eol;
	struct message_frame frame = message_frame(r->s, r->low, r->out->begin);
	size_t region = message_frame_end(&frame, r->s, from, r->limit);
	size_t closed = 0; /* where the first line ends after which no bracket is open */
	*end = *behind = first < region ? first : region;
	for (int line = 0; line < SDKTEXT_LINES_MAX; line++) {
		/* The message may end with a line feed, which makes an empty line before the
		 * stack. */
		bool empty = line > 0 && text_skip_blanks(r->s, p, eol) == eol && eol < r->limit;
		size_t next = empty ? record_line_end(r, eol + 1) : 0;
		if (empty && next == r->limit && record_may_go_on(r))
			return false;
		if (line > 0 &&
		    (record_is_stack(r, p, eol) || (empty && record_is_stack(r, eol + 1, next)))) {
			*end = *behind = p - 1;
			return true;
		}
		bool open = message_open(r->s, from, eol);
		if (!open && closed == 0)
			*end = *behind = closed = eol < region ? eol : region;
		if (line > 0 &&
		    (record_is_stop(r, p, eol, open) || record_next_anchor(r, p, eol) < eol))
			return true;
		size_t arrow = first;
		for (size_t q = p; line == 0 && q + 6 < eol; q++)
			if (record_at(r, q, " ---> ") || record_at(r, q, "   at "))
				arrow = q, q = eol;
		if (arrow < first) {
			*end = *behind = arrow;
			return true;
		}
		size_t place = php ? place_behind(r, p, eol) : eol;
		if (place < eol) {
			*end = place;
			*behind = eol;
			return true;
		}
		if (r->in->dated && line > 0 && !open)
			return true;
		p = eol + 1;
		eol = record_line_end(r, p);
		if (p >= r->limit)
			return !record_may_go_on(r);
	}
	return true;
}

/* Reads the class and its message, as loggers print them without a code; .NET has the id before
 * them. */
static enum sdktext_verdict
read_class(struct reader *r, size_t anchor, size_t pos)
{
	size_t class = class_begin(r, anchor), end, behind;
	struct record rec = {.begin = class, .behind = pos, .strong = true};
	bool php = memchr(r->s + class, '\\', anchor - class) != NULL;

	record_find_id_in_front(r, class, &rec);
	r->out->begin = rec.begin;
	size_t message = pos, dash;
	if (dashed_code(r, pos, &rec.code, &dash) && catalog_plausible(rec.code.ptr, rec.code.len))
		message = dash;
	else
		rec.code = (struct span){NULL, 0};
	if (!plain_message(r, message, php, &end, &behind))
		return SDKTEXT_MORE;
	struct span m =
		message_drop_unopened(message_keep(r->out, r->s, message, end, r->in->boxed));
	if (m.len >= 2 && m.ptr[0] == '"' && m.ptr[m.len - 1] == '"' && php)
		m = (struct span){m.ptr + 1, m.len - 2};
	r->out->failure.message = m;
	if (m.len == 0 && rec.id.ptr == NULL)
		return SDKTEXT_NONE;
	return record_finish(r, &rec, rec.id, behind);
}

/* Whether the value of a code label is empty, or says that there is none, and the next label
 * follows. */
static bool
is_empty_code(const struct reader *r, const struct wording *w, size_t value, size_t *behind)
{
	size_t p = value;

	if (record_at(r, p, "null") || record_at(r, p, "None"))
		p += 4;
	size_t q = p;
	while (q < r->limit && (text_is_blank(r->s[q]) || r->s[q] == ','))
		q++;
	*behind = p;
	return w->message != NULL && record_at(r, q, w->message);
}

/* Java since 2024 prints a cause after the id; for a network error, it is the only message. */
static void
take_cause(struct reader *r)
{
	size_t p = r->out->end;

	p = text_skip_blanks(r->s, p, r->limit);
	if (r->out->failure.message.len > 0 || !record_at(r, p, "cause:"))
		return;
	r->out->end = record_line_end(r, p);
	r->out->failure.message = message_keep(r->out, r->s, p + 6, r->out->end, false);
}

/* Reads the labels after the name. l: the label of the code; near: it follows directly. */
static enum sdktext_verdict
read_labels(struct reader *r, size_t anchor, const struct label_hit *l, bool near)
{
	const struct wording *w = record_wording_at(r, l->name, true);
	bool go = w == &record_wordings[WORDING_GO];
	struct record rec = {.begin = anchor, .strong = true};
	size_t value = l->value - (w->code != NULL ? l->quote : 0);
	size_t taken = text_code(r->s + value, r->limit - value, go, &rec.code);
	struct label_hit m;

	rec.behind = value + taken;
	record_find_id_in_front(r, class_begin(r, anchor), &rec);
	size_t digits = value;
	while (digits < r->limit && text_is_digit(r->s[digits]))
		digits++;
	/* A number is not a code here, but still an error if nothing else is near. */
	if (digits > value && near && w != &record_wordings[WORDING_ANY] &&
	    record_value_ends(r, digits)) {
		rec.code = (struct span){NULL, 0};
		rec.behind = digits;
		return record_read(r, w, &rec, l->begin);
	}
	if (taken == 0 || text_is_nothing(rec.code.ptr, rec.code.len) ||
	    !record_value_ends(r, rec.behind)) {
		/* There is a text in place of the code, as in `code:Profile 'prod' missing`. */
		bool text = w == &record_wordings[WORDING_PYTHON] && value < r->limit &&
		            (text_is_letter(r->s[value]) || (unsigned char)r->s[value] >= 0x80);
		rec.code = (struct span){NULL, 0};
		bool empty = is_empty_code(r, w, value, &rec.behind);
		if (!empty && (!text || !record_find_message(r, w, value, &m)))
			return text && record_message_may_follow(r, value) ? SDKTEXT_MORE
			                                                   : SDKTEXT_NONE;
		size_t end = empty ? value : m.begin;
		enum sdktext_verdict v = record_read(r, w, &rec, l->begin);
		struct span own = r->out->failure.message;
		if (v == SDKTEXT_FOUND && end > value && text_is_nothing(own.ptr, own.len))
			r->out->failure.message = message_keep(r->out, r->s, value, end, false);
		if (v == SDKTEXT_FOUND)
			take_cause(r);
		return v;
	}
	enum sdktext_verdict v = record_read(r, w, &rec, l->begin);
	if (v == SDKTEXT_FOUND)
		take_cause(r);
	return v;
}

/* Whether this is source code: a word before the name creates, throws or names it. */
static bool
is_source(const struct reader *r, size_t anchor)
{
	size_t class = class_begin(r, anchor), low = class > r->low + 12 ? class - 12 : r->low;

	for (size_t p = low; p <= anchor; p++)
		for (const char *const *m = makers; *m != NULL; m++)
			if (text_at(r->s + p, anchor - p, *m))
				return true;
	return false;
}

/* Whether a placeholder of a format is at p: %s, {}, {e}, ${e}, #{e}. */
static bool
is_placeholder(const struct reader *r, size_t p)
{
	size_t q = p + (record_at(r, p, "$") || record_at(r, p, "#"));

	if (record_at(r, q, "{")) {
		for (q++;
		     q < r->limit && (text_is_word(r->s[q]) || strchr(".!:()", r->s[q]) != NULL);)
			q++;
		return record_at(r, q, "}");
	}
	return record_at(r, p, "%") && q + 1 < r->limit && strchr("svdqw@+", r->s[q + 1]) != NULL;
}

/* Whether the name is a key of a map in source code: its value at p is one word, after which the map ends
 * or goes on. */
static bool
is_member(const struct reader *r, size_t class, size_t p)
{
	size_t q = p, before = class;

	while (q < r->limit && (text_is_word(r->s[q]) || strchr(".()", r->s[q]) != NULL))
		q++;
	while (before > r->low && text_is_space(r->s[before - 1]))
		before--;
	bool inside = before > r->low && strchr("{,", r->s[before - 1]) != NULL;
	return inside && q > p && (record_at(r, q, "}") || record_at(r, q, ","));
}

/* Whether the name is in a list of what a function throws: Raises: is the first line above that is indented
 * less. */
static bool
is_in_raises(const struct reader *r, size_t class)
{
	size_t bol = record_line_begin(r, class), own = text_skip_blanks(r->s, bol, class) - bol;

	for (int lines = 0; own > 0 && bol > r->low && lines < SDKTEXT_LINES_MAX; lines++) {
		size_t eol = bol - 1;
		bol = record_line_begin(r, eol);
		size_t q = text_skip_blanks(r->s, bol, eol);
		if (q < eol && q - bol < own)
			return record_at(r, q, "Raises:\n") || record_at(r, q, "Throws:\n");
	}
	return false;
}

/* Whether the name, whose message would begin at q, is in source code or a text about it: there is no
 * message that a program has printed. */
static bool
is_no_print(const struct reader *r, size_t anchor, size_t q)
{
	size_t class = class_begin(r, anchor), p = q;
	struct message_frame frame = message_frame(r->s, r->low, class);
	bool key = record_line_end(r, anchor) < q; /* the message is on the next line */

	/* A declaration: Java prints "class ", too, but with the path of the class. */
	bool declared =
		class == anchor && ((anchor >= r->low + 6 && record_at(r, anchor - 6, "class ")) ||
	                            (anchor >= r->low + 7 && record_at(r, anchor - 7, "struct ")));
	if (declared || is_member(r, class, q) || is_in_raises(r, class))
		return true;
	/* A string ends, or its placeholder follows. */
	if (text_is_quote(frame.open))
		return (q < r->limit && r->s[q] == frame.open) || is_placeholder(r, q);
	while (key && p < r->limit && text_is_word(r->s[p]))
		p++;
	return key && class == anchor && p > q && (record_at(r, p, ": ") || record_at(r, p, ":\n"));
}

/* Where the text on the line at p begins, if that line is indented further than the one with the class;
 * otherwise the position of the colon at the end of that one. */
static size_t
below(const struct reader *r, size_t class, size_t p)
{
	size_t bol = record_line_begin(r, class), eol = record_line_end(r, p);
	size_t q = text_skip_blanks(r->s, p, eol);

	return q < eol && q - p > text_skip_blanks(r->s, bol, class) - bol ? q : p - 2;
}

enum sdktext_verdict
sdkname_read(struct reader *r, size_t pos)
{
	size_t anchor = pos > r->low && r->s[pos - 1] == 'T' ? pos - 1 : pos;
	size_t p = pos + strlen("encentCloudSDK"), q;
	struct label_hit l;

	r->out->begin = anchor;
	while (p < r->limit && text_is_letter(r->s[p]))
		p++;
	if (record_at(r, p, "(code: "))
		for (q = p; q + 3 < r->limit && r->s[q] != '\n'; q++)
			if (record_at(r, q, "): "))
				return read_class(r, anchor, q + 3);
	if (record_at(r, p, "("))
		return is_source(r, anchor) ? SDKTEXT_NONE : read_repr(r, anchor, p + 1);

	/* Reads what directly follows the name: another name, "message:", or what Node's inspect
	 * prints. */
	size_t stop = record_next_anchor(r, p, r->limit), eol = record_line_end(r, p);
	for (q = p; q < eol && (r->s[q] == ']' || text_is_blank(r->s[q]) || r->s[q] == ':');)
		q++;
	/* RSpec: `NAME:`, and MSG below it, indented further. There, or in Rails' brackets, may be what
	 * the client prints, with its name. */
	size_t inner = record_at(r, p, ":\n") ? below(r, class_begin(r, anchor), p + 2)
	                                      : q + (q < eol && r->s[q] == '(');
	if (stop - inner <= 1 && stop < r->limit)
		return SDKTEXT_NONE;
	if (record_at(r, q, "message:") &&
	    !record_at(r, text_skip_blanks(r->s, q + 8, r->limit), "code:"))
		return read_message_first(r, anchor, q + 8);
	if (record_at(r, q, "[Error]:"))
		return inspect_read(r, anchor, q + 8);

	size_t reach = p + SDKTEXT_GAP_MAX < stop ? p + SDKTEXT_GAP_MAX : stop;
	size_t next = text_skip_blanks(r->s, eol < r->limit ? eol + 1 : eol, r->limit);
	size_t own = eol < reach ? eol : reach;
	size_t label_reach = own + 16 < stop ? own + 16 : stop;
	bool found =
		label_next(r->s, p, p, label_reach, LABEL_BIT(LABEL_CODE), &l) && l.begin <= own;
	if (!found)
		found = next < reach && label_at(r->s, p, next, stop, &l) && l.label == LABEL_CODE;
	/* A label within a few bytes may also be a part of the message: `: sub error Code=11008`. */
	size_t spaced = record_at(r, p, ": ") || record_at(r, p, " : ") ? q + 1 : q + 6;
	bool close = found && (l.begin <= spaced || record_at(r, q, "message\xef\xbc\x9a"));
	bool node = p - pos > 19 && memcmp(r->s + pos + 14, "Http", 4) == 0;
	bool plain = record_at(r, p, ":") || record_at(r, p, " : ") || record_at(r, p, " (");
	if (found && (close || !plain) && !l.quoted_key)
		return read_labels(r, anchor, &l, close);
	if (!found && reach == r->limit && record_may_go_on(r))
		return SDKTEXT_MORE;
	if (is_source(r, anchor))
		return SDKTEXT_NONE;
	/* Rails: `NAME (MSG):` */
	if (record_at(r, p, " (")) {
		size_t end = inspect_bracket_end(r, p + 2, '(');
		if (end == r->limit)
			return SDKTEXT_MORE;
		return end > p + 2 && record_at(r, end, "):")
		               ? inspect_bracketed(r, anchor, p + 2, end)
		               : SDKTEXT_NONE;
	}
	if (record_at(r, p, ":\n"))
		q = inner;
	else
		q = record_at(r, p, ": ") ? p + 2 : record_at(r, p, " : ") ? p + 3 : p;
	if (q == p || is_no_print(r, anchor, q))
		return SDKTEXT_NONE;
	return node ? inspect_read(r, anchor, q) : read_class(r, anchor, q);
}
