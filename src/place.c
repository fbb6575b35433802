/* SPDX-License-Identifier: MIT */
#include "place.h"

#include <string.h>
#include <strings.h>

#include "mark.h"

const struct place_family place_families[PLACE_FAMILIES] = {
	{KEY_CODE, KEY_MESSAGE},
	{KEY_ERROR_CODE, KEY_ERROR_MESSAGE},
	{KEY_API_CODE, KEY_API_MESSAGE},
};

/* Whether a value contains, on any level, an object under a key that reads `Response`. It stops at the
 * first one, so that in nested values each member is looked at once. */
static bool
holds_response(const cJSON *value)
{
	for (const cJSON *m = value->child; m != NULL; m = m->next)
		if ((m->string != NULL && place_is(m, cJSON_Object) &&
		     key_of(m->string, strlen(m->string)) == KEY_RESPONSE) ||
		    holds_response(m))
			return true;
	return false;
}

bool
place_is_answer(const cJSON *object)
{
	for (const cJSON *m = object->child; m != NULL; m = m->next)
		switch (key_of(m->string, strlen(m->string))) {
		case KEY_ERROR:
		case KEY_ERROR_MSG:
		case KEY_QCLOUD_ERROR:
		case KEY_REQUEST_ID:
		case KEY_OTHER_ID: return !holds_response(object);
		default: break;
		}
	return false;
}

struct place
place_read(const cJSON *object, struct place *around)
{
	struct place p = {.object = object, .around = around};

	for (const cJSON *m = object->child; m != NULL; m = m->next) {
		enum key key = key_of(m->string, strlen(m->string));
		if (key == KEY_NONE || (key == KEY_RESPONSE && !place_is(m, cJSON_Object)))
			continue;
		int nearness = key_nearness(m->string, key);
		if (key == KEY_RESPONSE && nearness < KEY_EXACT && !place_is_answer(m))
			continue;
		if (nearness >= p.nearness[key]) {
			p.nearness[key] = (unsigned char)nearness;
			p.of[key] = m;
		}
	}
	return p;
}

struct span
place_string(const cJSON *m)
{
	return place_is(m, cJSON_String) ? (struct span){m->valuestring, strlen(m->valuestring)}
	                                 : (struct span){NULL, 0};
}

struct span
place_first_string(const struct place *p, const enum key *keys, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		const cJSON *m = p->of[keys[i]];
		bool error = keys[i] >= KEY_ERROR_FIRST && keys[i] <= KEY_ERROR_LAST;
		if (place_is(m, cJSON_String) && (!error || place_is_something(m)))
			return place_string(m);
	}
	return (struct span){NULL, 0};
}

unsigned
place_marks(struct place *p)
{
	if (p->looked)
		return p->marks;
	if (p->object->string != NULL)
		p->marks = mark_find(p->object->string, strlen(p->object->string)) & ~MARK_CLOUD;
	for (const cJSON *m = p->object->child; m != NULL; m = m->next) {
		p->marks |= mark_find(m->string, strlen(m->string));
		if (place_is(m, cJSON_String))
			p->marks |= mark_find(m->valuestring, strlen(m->valuestring));
	}
	p->looked = true;
	return p->marks;
}

bool
place_is_something(const cJSON *v)
{
	static const char *const fine[] = {"", "0", "ok", "success", NULL};
	const char *const *f = fine;

	if (place_is(v, cJSON_Number))
		return v->valuedouble != 0;
	if (!place_is(v, cJSON_String))
		return place_is(v, cJSON_True);
	while (*f != NULL && strcasecmp(*f, v->valuestring) != 0)
		f++;
	return *f == NULL;
}

static bool
holds_something(const struct place *p, bool error)
{
	for (unsigned i = 0; i < PLACE_FAMILIES; i++)
		if (place_is_something(p->of[place_families[i].code]) ||
		    (error && place_is(p->of[place_families[i].message], cJSON_String) &&
		     place_is_something(p->of[place_families[i].message])))
			return true;
	return false;
}

bool
place_claims_failure(const struct place *p)
{
	for (enum key key = KEY_ERROR_FIRST; key <= KEY_ERROR_LAST; key++) {
		const cJSON *error = p->of[key];
		if (place_is_something(error))
			return true;
		struct place inner = {.object = NULL};
		if (place_is(error, cJSON_Object))
			inner = place_read(error, NULL);
		if (holds_something(&inner, true))
			return true;
	}
	return holds_something(p, false);
}
