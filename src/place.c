/* SPDX-License-Identifier: MIT */
#include "place.h"

#include <string.h>
#include <strings.h>

#include "mark.h"

/* Whether an object under a key that reads `Response` stands anywhere in a value. It stops at the first
 * one, so that of values inside one another each byte is looked at once. */
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
	for (unsigned i = 0; i < n; i++)
		if (place_is(p->of[keys[i]], cJSON_String))
			return place_string(p->of[keys[i]]);
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
