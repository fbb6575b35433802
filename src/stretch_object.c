/* SPDX-License-Identifier: MIT */
#include "stretch_object.h"

#include <string.h>

#include "frame.h"
#include "json.h"
#include "mark.h"
#include "text.h"

enum {
	ESCAPE_LEN = 6,  /* the longest escape of JSON, \u0061. Bytes. */
	MEMBERS_MAX = 8, /* how many lines of further members are looked at behind an object */
};

/* Whether the code may be cut off: the input ends with it, in a quote that is not closed or without
 * a line feed, and it stands nowhere else in the object. */
static bool
is_cut_off(const struct stretch_reading *r, struct span code)
{
	const char *s = r->t->text;
	size_t end = r->t->len;

	if (!r->t->dump.whole || code.ptr == NULL || code.len == 0)
		return false;
	while (end > r->object && text_is_space(s[end - 1]))
		end--;
	const char *first = memmem(s + r->object, end - r->object, code.ptr, code.len);
	const char *behind = first != NULL ? first + code.len : s;
	while (first != NULL && behind < s + end && *behind == '.')
		behind++;
	if (first == NULL || first == s || behind != s + end)
		return false;
	return end == r->t->len || strchr("\"'`", first[-1]) != NULL;
}

/* Whether an error that begins at `begin`, and whose object begins at `object`, is another cloud's: the
 * lines in front of the object show that, as in (/app/node_modules/aws-sdk/...); or, if it is weak, its
 * members behind what was read. */
static bool
is_foreign(const struct stretch_reading *r, size_t begin, size_t object, bool weak)
{
	const struct stretch *t = r->t;
	size_t end = object;

	while (begin > r->low && t->text[begin - 1] != '\n')
		begin--;
	if (weak) {
		end = text_line_end(t->text, r->object_end, t->len);
		for (int line = 0;
		     line < MEMBERS_MAX && end + 1 < t->len && text_is_blank(t->text[end + 1]);
		     line++)
			end = text_line_end(t->text, end + 1, t->len);
	}
	unsigned marks = mark_find(t->text + begin, end - begin);
	return (marks & (MARK_FOREIGN | (weak ? MARK_UNDOTTED : 0))) != 0 &&
	       (marks & MARK_CLOUD) == 0;
}

static void
on_failure(void *ctx, const struct failure *f)
{
	struct stretch_reading *r = ctx;
	struct failure own = *f;
	size_t begin;

	if (own.form == FORM_TEXT && is_cut_off(r, own.code))
		return;

	if (own.form == FORM_TEXT && own.code.ptr != NULL) {
		size_t object = own.object > r->object ? own.object : r->object;
		bool silent = own.message.ptr == NULL || own.borrowed,
		     weak = object == r->object && memchr(own.code.ptr, '.', own.code.len) == NULL;
		struct span front = {NULL, 0};
		if (silent || weak)
			front = sdktext_front(r->t->text, r->low, object, &begin);
		if ((silent || weak) &&
		    is_foreign(r, front.ptr != NULL ? begin : object, object, weak))
			return;
		if (silent && front.ptr != NULL)
			own.message = front;
	}
	r->given = true;
	r->sink->failure(r->sink->ctx, &own);
}

/* Whether a backslash stands alone, or behind others in pairs. A language that prints a text with JSON in
 * quotes doubles each backslash of the JSON. */
static bool
has_single_slash(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (s[i] != '\\')
			continue;
		if (++i == len || s[i] != '\\')
			return true;
	}
	return false;
}

/* The length of the JSON that is in quotes at `begin` as it is, without a further level of escapes, as in
 * Markdown's code and a shell's words; 0 if there is none, or nothing shows that. most: how long it may be. */
static size_t
json_in_quotes(const struct stretch *t, size_t begin, size_t most)
{
	size_t room = t->len - begin;
	size_t n = frame_whole(t->text + begin, room < most ? room : most);

	return n < room && t->text[begin + n] == t->text[begin - 1] &&
	                       has_single_slash(t->text + begin, n)
	               ? n
	               : 0;
}

static bool
on_string(void *ctx, char *s, size_t len, size_t where)
{
	struct stretch_reading *r = ctx;
	const struct stretch *t = r->t;
	size_t begin = where;

	while (begin < t->len && begin < where + 3 && strchr("\"'`", t->text[begin]) != NULL)
		begin++;
	size_t json = !r->strict && begin > where && begin < t->len
	                      ? json_in_quotes(t, begin, ESCAPE_LEN * len)
	                      : 0;
	if (json > 0) {
		s = t->text + begin;
		len = json;
	}
	bool as_is = !r->strict && len <= t->len - begin && memcmp(t->text + begin, s, len) == 0;
	bool found = r->sink->string(r->sink->ctx, s, len, as_is);
	r->given = r->given || found;
	return found;
}

/* Whether whole JSON begins at the object's bracket, and how long it is. */
static size_t
json_length(const struct stretch *t, const struct dump_object *o)
{
	size_t len = o->end - o->bracket;
	const cJSON *only = o->value->child;

	/* Whether the whole JSON is the entire object, or the value of its only key. */
	if (o->begin != o->bracket && (only == NULL || only->next != NULL))
		return 0;

	/* A bracket in quotes does not begin JSON. */
	if (o->bracket > 0 && strchr("\"'`", t->text[o->bracket - 1]) != NULL)
		return 0;
	return frame_whole(t->text + o->bracket, len) == len ? len : 0;
}

/* Whether a part of the object is lost: what is around a value has no name. Then nothing shows that a call has
 * succeeded. */
static bool
is_partial(const cJSON *value)
{
	for (const cJSON *m = value->child; m != NULL; m = m->next)
		if ((m->string != NULL && strcmp(m->string, DUMP_NAMELESS) == 0) || is_partial(m))
			return true;
	return false;
}

bool
stretch_judge(struct stretch_reading *r, const struct dump_object *o)
{
	struct judge_sink judge = {.failure = on_failure, .string = on_string, .ctx = r};
	struct judge_result result = {0};
	const struct stretch *t = r->t;
	size_t begin = stretch_raw(t, o->begin);
	size_t end = stretch_raw(t, o->end - 1) + 1;
	uint64_t line = r->sink->place(r->sink->ctx, begin, end);
	size_t json = json_length(t, o);

	r->object = o->begin;
	r->object_end = o->end;
	r->strict = json > 0;
	if (!r->strict ||
	    json_judge(r->t->text + o->bracket, json, line, &judge, &result) != JSON_JUDGED) {
		r->strict = false;
		result = judge_value(o->value, true, line, &judge);
	}
	if (result.response && !result.failed && (r->strict || !is_partial(o->value)))
		r->sink->response(r->sink->ctx);
	/* What is not closed may reach into something else. */
	r->success = result.success && strchr("}])", t->text[o->end - 1]) != NULL;
	return r->given;
}
