/* SPDX-License-Identifier: MIT */
#include "stretch_object.h"

#include <string.h>

#include "frame.h"
#include "json.h"
#include "mark.h"
#include "text.h"

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
	if (first == NULL || first == s || first + code.len != s + end)
		return false;
	return end == r->t->len || strchr("\"'`", first[-1]) != NULL;
}

static void
on_failure(void *ctx, const struct failure *f)
{
	struct stretch_reading *r = ctx;
	struct failure own = *f;
	size_t begin;

	if (own.form == FORM_TEXT && is_cut_off(r, own.code))
		return;

	if (own.form == FORM_TEXT && own.code.ptr != NULL &&
	    (own.message.ptr == NULL || own.borrowed)) {
		size_t object = own.object > r->object ? own.object : r->object;
		struct span front = sdktext_front(r->t->text, r->low, object, &begin);
		for (begin = front.ptr != NULL ? begin : object;
		     begin > r->low && r->t->text[begin - 1] != '\n'; begin--)
			;
		unsigned marks = mark_find(r->t->text + begin, object - begin);
		/* Another cloud's client is in the stack, as in (/app/node_modules/aws-sdk/...). */
		if ((marks & MARK_FOREIGN) != 0 && (marks & MARK_CLOUD) == 0)
			return;
		if (front.ptr != NULL)
			own.message = front;
	}
	r->given = true;
	r->sink->failure(r->sink->ctx, &own);
}

static bool
on_string(void *ctx, char *s, size_t len, size_t where)
{
	struct stretch_reading *r = ctx;

	size_t begin = where + (where < r->t->len && strchr("\"'`", r->t->text[where]) != NULL);
	bool as_is = !r->strict && begin < r->t->len && len <= r->t->len - begin &&
	             memcmp(r->t->text + begin, s, len) == 0;
	bool found = r->sink->string(r->sink->ctx, s, len, as_is);
	r->given = r->given || found;
	return found;
}

/* Whether whole JSON begins at the object's bracket, and how long it is. */
static size_t
json_length(const struct stretch *t, const struct dump_object *o)
{
	struct frame frame;
	size_t used;
	char c = o->bracket < o->end ? t->text[o->bracket] : '\0';
	const cJSON *only = o->value->child;

	/* Whether the whole JSON is the entire object, or the value of its only key. */
	if (o->begin != o->bracket && (only == NULL || only->next != NULL))
		return 0;

	/* A bracket in quotes does not begin JSON. } and ] follow { and [ at the same distance. */
	if (!(c == '{' || c == '[') || t->text[o->end - 1] != c + 2 ||
	    (o->bracket > 0 && strchr("\"'`", t->text[o->bracket - 1]) != NULL))
		return 0;
	frame_init(&frame);
	return frame_feed(&frame, t->text + o->bracket, o->end - o->bracket, &used) == FRAME_DONE &&
	                       o->bracket + used == o->end
	               ? used
	               : 0;
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
