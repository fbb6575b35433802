/* SPDX-License-Identifier: MIT */
/* What Node.js, Bun and vitest print of an error: NAME: MSG, the lines of a stack, and an object. */
#include <string.h>

#include "record.h"

/* Whether the line after the one that ends at eol belongs to a stack trace. Then a bracket at the
 * end of the first line is part of the message. */
static bool
trace_follows(const struct reader *r, size_t eol)
{
	size_t q = text_skip_blanks(r->s, eol < r->limit ? eol + 1 : eol, r->limit);

	return q > eol + 1 && record_at(r, q, "at ");
}

/* Whether a stack trace is in [from, end). Then the bracket around it is not that of Node's [NAME: MSG],
 * which has no stack, but that of <![CDATA[...]]> or a list. */
static bool
trace_within(const struct reader *r, size_t from, size_t end)
{
	size_t eol = text_line_end(r->s, from, end);

	while (eol < end && !trace_follows(r, eol))
		eol = text_line_end(r->s, eol + 1, end);
	return eol < end;
}

size_t
inspect_bracket_end(const struct reader *r, size_t pos, char open)
{
	int depth = 0, lines = 0;
	char close = open == '(' ? ')' : ']';

	for (size_t p = pos; p < r->limit; p++) {
		depth += (r->s[p] == open) - (r->s[p] == close);
		lines += r->s[p] == '\n';
		if (depth < 0)
			return p;
		if (lines == SDKTEXT_LINES_MAX)
			return pos;
	}
	return record_may_go_on(r) ? r->limit : pos;
}

enum sdktext_verdict
inspect_bracketed(struct reader *r, size_t anchor, size_t pos, size_t end)
{
	struct record rec = {.begin = anchor, .behind = pos, .strong = true};

	if (end + 3 >= r->limit && record_may_go_on(r))
		return SDKTEXT_MORE;
	if (record_at(r, end + 1, " {"))
		r->out->object = end + 2;
	r->out->failure.message = message_keep(r->out, r->s, pos, end, r->in->boxed);
	return record_finish(r, &rec, (struct span){NULL, 0}, end);
}

/* Whether a line of source is at q, as vitest shows it: `12| code`, `| ^`. */
static bool
is_source_line(const char *s, size_t q, size_t eol)
{
	while (q < eol && text_is_digit(s[q]))
		q++;
	return q < eol && s[q] == '|';
}

/* Whether a line may be between an error and the object that vitest prints after it: a line of its
 * stack or of the source, or a rule. */
static bool
is_between(const struct reader *r, size_t q, size_t eol)
{
	return record_at(r, q, "\xe2\x9d\xaf") || record_at(r, q, "\xe2\x8e\xaf") ||
	       is_source_line(r->s, q, eol);
}

/* Where the members of an error begin that follow its stack without a brace (Bun and, not indented,
 * Egg), or as vitest prints them; SDKTEXT_NO_OBJECT if the line at p, whose first byte is q, has none. */
static size_t
members_at(const struct reader *r, size_t p, size_t q)
{
	static const char serialized[] = "Serialized Error: {";
	struct label_hit l;

	if (record_at(r, q, serialized))
		return q + sizeof serialized - 2;
	return label_at(r->s, p, q, record_line_end(r, q), &l) && l.separator == ':' &&
	                       (q > p || l.quote > 0) &&
	                       (l.label == LABEL_ID || l.label == LABEL_CODE)
	               ? q
	               : SDKTEXT_NO_OBJECT;
}

enum sdktext_verdict
inspect_read(struct reader *r, size_t anchor, size_t pos)
{
	size_t p = pos, eol = record_line_end(r, p), message_end = SIZE_MAX, blank = 0;
	struct record rec = {.begin = anchor, .behind = pos, .strong = true};
	bool stack = false;
	size_t lines = 0;

	size_t close =
		anchor > r->low && r->s[anchor - 1] == '[' ? inspect_bracket_end(r, pos, '[') : pos;
	if (close > pos && !trace_within(r, pos, close))
		return inspect_bracketed(r, anchor, pos, close);
	for (;;) {
		if (eol == r->limit && record_may_go_on(r))
			return SDKTEXT_MORE;
		size_t q = text_skip_blanks(r->s, p, eol), last = eol;
		while (last > q && text_is_space(r->s[last - 1]))
			last--;
		bool trace = p > pos && ((q > p && record_at(r, q, "at ")) ||
		                         ((q > p || stack) && is_between(r, q, eol)));
		bool opens =
			last > q && r->s[last - 1] == '{' &&
			(trace || (p == pos && !trace_follows(r, eol)) || last == q + 1 || stack);
		if (p == pos && last > q && r->s[last - 1] == '{' && eol + 8 >= r->limit &&
		    record_may_go_on(r))
			return SDKTEXT_MORE;
		if (stack && !opens && (r->out->object = members_at(r, p, q)) != SDKTEXT_NO_OBJECT)
			break;
		if (p > pos && !trace && !opens) {
			if (q == eol && stack && blank++ < SDKTEXT_LINES_MAX)
				goto next; /* some consoles add an empty line after each */
			/* The message may end with a line feed. */
			bool empty = q == eol && !stack && eol < r->limit;
			if (empty && record_line_end(r, eol + 1) == r->limit && record_may_go_on(r))
				return SDKTEXT_MORE;
			if (empty && trace_follows(r, eol))
				goto next;
			/* Lines that are in another stack too; where an event was emitted. */
			if (stack && (record_at(r, q, "... ") || record_at(r, q, "[... ") ||
			              record_at(r, q, "Emitted 'error' event")))
				goto next;
			if (stack)
				break;
			bool open = message_open(r->s, pos, p - 1);
			if (record_is_stop(r, p, eol, open) || ++lines >= SDKTEXT_LINES_MAX ||
			    record_next_anchor(r, p, eol) < eol)
				break;
		}
		if ((trace || opens) && message_end == SIZE_MAX)
			message_end = p == pos ? last - 1 : p - 1;
		stack = stack || trace;
		if (opens) {
			r->out->object = last - 1;
			break;
		}
	next:
		if (eol >= r->limit)
			break;
		p = eol + 1;
		eol = record_line_end(r, p);
	}
	size_t first = record_line_end(r, pos);
	size_t end = message_end == SIZE_MAX ? first : message_end;
	r->out->failure.message =
		message_keep(r->out, r->s, pos, end > pos ? end : pos, r->in->boxed);
	if (r->out->failure.message.len == 0 && r->out->object == SDKTEXT_NO_OBJECT)
		return SDKTEXT_NONE;
	return record_finish(r, &rec, (struct span){NULL, 0}, end);
}

/* Whether the name of an error, a colon and a blank precede a message at p: `Error: `, `XException
 * [Error]: `, `t [Error]: `. */
static bool
is_error_name(const char *s, size_t bol, size_t colon)
{
	size_t p = colon, w;

	if (s[p - 1] == ']')
		while (p > bol && s[p - 1] != '[' && colon - p < SDKTEXT_GAP_MAX)
			p--;
	if (p > bol && s[p - 1] == '[')
		return !text_at(s + p, colon - p, "cause"); /* which is a key */
	for (w = p; w > bol && (text_is_word(s[w - 1]) || s[w - 1] == '.'); w--)
		;
	return (p - w == 1 && text_is_letter(s[w])) || text_holds_folded(s + w, p - w, "error") ||
	       text_holds(s + w, p - w, "Exception");
}

struct span
sdktext_front(const char *s, size_t low, size_t object, size_t *begin)
{
	static const char *const noise[] = {
		"at ",   "\xe2\x9d\xaf",          "\xe2\x8e\xaf",      "... ",
		"[... ", "Emitted 'error' event", "Serialized Error:", NULL};
	size_t eol = object, bol, end = 0, lines = 0;

	while (eol > low && object - eol < SDKTEXT_RECORD_MAX) {
		const char *lf = memrchr(s + low, '\n', eol - low);
		bol = lf != NULL ? (size_t)(lf - s) + 1 : low;
		size_t q = text_skip_blanks(s, bol, eol);
		const char *const *n = noise;
		while (*n != NULL && !text_at(s + q, eol - q, *n))
			n++;
		bool skip = *n != NULL || q == eol || s[q] == '^' || is_source_line(s, q, eol);
		if (!skip) {
			if (end == 0)
				end = eol;
			/* Choose the name with [Error] or Exception, else the first one; Deno writes
			 * error: Uncaught (in promise) Error: MSG. */
			size_t at = eol;
			for (size_t p = bol + 1; p < eol; p++) {
				const char *colon = memchr(s + p, ':', eol - p);
				if (colon == NULL)
					break;
				p = (size_t)(colon - s);
				if ((p + 1 == eol || s[p + 1] == ' ') && is_error_name(s, bol, p) &&
				    (at == eol || s[p - 1] == ']' ||
				     text_at(s + at + 1, eol - at - 1, " Uncaught ") ||
				     (p >= bol + 9 && text_at(s + p - 9, 9, "Exception"))))
					at = p;
			}
			if (at < eol) {
				struct span m = text_trim((struct span){s + at + 1, end - at - 1});
				/* An error without a stack, in [Error: MSG] { */
				m.len -= m.len > 0 && m.ptr[m.len - 1] == ']' &&
				         message_open(s, bol, at);
				*begin = bol;
				return m.len > 0 ? m : (struct span){NULL, 0};
			}
			if (++lines == SDKTEXT_LINES_MAX)
				break;
		}
		if (bol == low)
			break;
		eol = bol - 1;
	}
	return (struct span){NULL, 0};
}
