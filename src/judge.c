/* SPDX-License-Identifier: MIT */
#include "judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "arena.h"
#include "catalog.h"
#include "key.h"
#include "mark.h"
#include "place.h"
#include "skip.h"
#include "text.h"

/* Up to here, a double can represent every whole number. */
static const double EXACT_MAX = 9007199254740992.0;

static const struct span NONE = {NULL, 0};

struct judge {
	const struct judge_sink *sink;
	bool text;
	bool borrowed; /* the message of the next failure comes from outside its object */
	uint64_t line;
	const cJSON *record; /* the object that is being judged */
	struct judge_result result;
};

/* A quote, or the backslash before one. */
static bool
is_of_quote(char c)
{
	return text_is_quote(c) || c == '\\';
}

/* The value of a member that is a string, without quotes that were put around it by mistake in
 * text. */
static struct span
unquoted(const struct judge *j, const cJSON *m)
{
	struct span s = place_string(m);

	while (j->text && s.len > 0 && is_of_quote(s.ptr[0]))
		s.ptr++, s.len--;
	while (j->text && s.len > 0 && is_of_quote(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

/* The request id that is the value of a member, or none. */
static struct span
id_under(const struct judge *j, const cJSON *m)
{
	struct span s = unquoted(j, m), id;

	if (text_is_nothing(s.ptr, s.len))
		return NONE;
	if (text_is_uuid(s.ptr, s.len))
		return (struct span){s.ptr, 36};
	if (j->text && text_id(s.ptr, s.len, &id) > 0)
		return id;
	return s;
}

static struct span
id_of(const struct judge *j, const struct place *p)
{
	struct span id = id_under(j, p->of[KEY_REQUEST_ID]);

	return id.ptr != NULL ? id : id_under(j, p->of[KEY_OTHER_ID]);
}

/* The value of a member if it has the shape of a code, or none. */
static struct span
code_under(const struct judge *j, const cJSON *m)
{
	struct span s = unquoted(j, m);

	return text_is_code(s.ptr, s.len) ? failure_code(s.ptr, s.len) : NONE;
}

/* An object's own message. Outside Response, it may also be the value of an error's key. */
static struct span
own_message(const struct place *p, unsigned family, bool strong)
{
	const enum key keys[] = {place_families[family].message,
	                         KEY_MESSAGE,
	                         KEY_ERROR_MSG,
	                         KEY_ERROR,
	                         KEY_ERR,
	                         KEY_ERROR_MESSAGE};
	/* {"errorType": ..., "errorMessage": M, "code": C}, as the runtime of a cloud function
	 * prints it. */
	bool mixed = family == 0 && p->of[KEY_ERROR_CODE] == NULL;

	return place_first_string(p, keys, strong ? 2 : sizeof keys / sizeof *keys - !mixed);
}

/* The message of a failure: its own, or that of the answer from which it was made, or that of the
 * object around it. */
static struct span
message_of(struct judge *j, const struct place *p, unsigned family)
{
	static const enum key around[] = {KEY_ERROR, KEY_ERR, KEY_MESSAGE};
	struct span message = own_message(p, family, false);
	const cJSON *original = p->of[KEY_ORIGINAL];

	j->borrowed = message.ptr == NULL;

	if (message.ptr == NULL && place_is(original, cJSON_Object)) {
		struct place inner = place_read(original, NULL);
		message = place_string(inner.of[KEY_MESSAGE]);
	}
	/* What is around an Error was written by the caller, not by the server. */
	bool wrapped = p->object->string != NULL &&
	               text_label(p->object->string, strlen(p->object->string)) == LABEL_ERROR;
	if (message.ptr != NULL || p->around == NULL || p->barred || wrapped)
		return message;
	message = place_first_string(p->around, around, sizeof around / sizeof *around);
	/* A document next to it is something else. */
	return message.len > 0 && message.ptr[0] == '{' ? NONE : message;
}

/* Whether a code, or its family, is known in its documented letter case. A client's own code
 * without a dot, such as NetworkError, does not count, because others use such words too. */
static bool
is_known(struct span code, bool dotted)
{
	long row = dotted ? catalog_find(code.ptr, code.len) : CATALOG_NONE;

	return catalog_plausible(code.ptr, code.len) ||
	       (row != CATALOG_NONE && memcmp(catalog_row(row).code, code.ptr, code.len) == 0);
}

/* Whether a code is one of this API, although its place may hold anybody's code. */
static bool
is_ours(struct place *p, struct span code, struct span id)
{
	bool dotted = memchr(code.ptr, '.', code.len) != NULL, known = is_known(code, dotted);
	unsigned foreign = dotted ? MARK_FOREIGN : MARK_UNDOTTED;

	if ((!known && !dotted) || text_is_upper_uuid(id.ptr, id.len))
		return false;
	if (!(known && (dotted || text_is_lower_uuid(id.ptr, id.len))) &&
	    (place_marks(p) & MARK_CLOUD) == 0)
		return false;
	return (place_marks(p) & foreign) == 0 &&
	       (p->around == NULL || (place_marks(p->around) & foreign) == 0);
}

static void
give(struct judge *j, const cJSON *object, enum form form, struct span code, struct span message,
     struct span id)
{
	/* The object of a number is something else. */
	bool placed = place_is(object, cJSON_Object) || place_is(object, cJSON_String);
	struct failure f = {
		.code = code,
		.message = message,
		.request_id = id,
		.form = j->text ? FORM_TEXT : form,
		.line = j->line,
		.object = placed ? (size_t)object->valueint : 0,
		.record = (size_t)j->record->valueint,
		.borrowed = j->borrowed,
	};

	j->borrowed = false;
	j->result.failed = true;
	j->sink->failure(j->sink->ctx, &f);
}

/* Whether a string contains a failure in another form, which then has been reported. */
static bool
judge_string(struct judge *j, const cJSON *string)
{
	size_t len = strlen(string->valuestring);
	bool found =
		skip_to_sign(string->valuestring, len) < len &&
		j->sink->string(j->sink->ctx, string->valuestring, len, (size_t)string->valueint);

	j->result.failed = j->result.failed || found;
	return found;
}

/* The code of an object that is an error because of its place. It may also be a known code in any
 * letter case, or a number other than 0, which is written to `digits`. */
static struct span
strong_code(const struct judge *j, const cJSON *m, char digits[32])
{
	if (place_is(m, cJSON_Number) && m->valuedouble > -EXACT_MAX &&
	    m->valuedouble < EXACT_MAX) {
		long long number = (long long)m->valuedouble;
		if (number != 0 && (double)number == m->valuedouble)
			return (struct span){digits, (size_t)snprintf(digits, 32, "%lld", number)};
	}
	struct span s = unquoted(j, m), code = failure_code(s.ptr, s.len);
	size_t i = 0;
	while (i < s.len && text_is_digit(s.ptr[i]))
		i++;
	if (code.len > 0 && (i == s.len || catalog_find(code.ptr, code.len) != CATALOG_NONE))
		return code;
	return code_under(j, m);
}

/* Whether the value of a code means success. */
static bool
is_fine(const cJSON *m)
{
	static const char *const fine[] = {"0", "ok", "success", NULL};

	for (const char *const *f = fine; place_is(m, cJSON_String) && *f != NULL; f++)
		if (strcasecmp(m->valuestring, *f) == 0)
			return true;
	return false;
}

/* Whether a value of Response.Error that is not an object is an error, which then has been
 * reported. */
static bool
judge_plain_error(struct judge *j, const cJSON *error, struct span id, enum form form)
{
	struct span text = place_string(error);

	if (place_is(error, cJSON_NULL) || place_is(error, cJSON_False) ||
	    place_is(error, cJSON_Array) ||
	    (place_is(error, cJSON_Number) && error->valuedouble == 0) ||
	    (place_is(error, cJSON_String) && text.len == 0) ||
	    (j->text && place_is(error, cJSON_String) &&
	     (strcmp(text.ptr, "0") == 0 || strcasecmp(text.ptr, "false") == 0)))
		return false;
	/* It is a printed object whose quotes do not match. It is not a message, but may contain
	 * one. */
	if (j->text && place_is(error, cJSON_String) && strchr(text.ptr, '{') != NULL) {
		if (judge_string(j, error))
			return true;
		text = NONE;
	}
	give(j, error, form, NONE, text, id);
	return true;
}

/* Judges a value that is an error because of its place in a Response. Returns whether it says that
 * something failed; then it has been reported. coded: only if it has a code. */
static bool
judge_strong(struct judge *j, const cJSON *error, struct span id, enum form form, bool coded)
{
	char digits[32];
	unsigned family = 0;

	if (error == NULL)
		return false;
	if (!place_is(error, cJSON_Object))
		return !coded && judge_plain_error(j, error, id, form);
	struct place p = place_read(error, NULL);
	while (family < PLACE_FAMILIES && p.of[place_families[family].code] == NULL)
		family++;
	if (family == PLACE_FAMILIES)
		family = 0;
	const cJSON *m = p.of[place_families[family].code];
	struct span code = strong_code(j, m, digits), message = own_message(&p, family, true);
	if (id.ptr == NULL)
		id = id_of(j, &p);
	/* What is printed and cut off, as {'Code':..., has nothing to give. */
	bool empty = place_string(m).len == 0 || (j->text && id.ptr == NULL);
	if (is_fine(m) || (coded && code.ptr == NULL) ||
	    (code.ptr == NULL && message.len == 0 && empty))
		return false;
	give(j, error, form, code, message, id);
	return true;
}

/* Judges a Response: it has an Error, ErrorMsg or QcloudError, or is a success. Returns whether it
 * failed. */
static bool
judge_response(struct judge *j, const cJSON *response)
{
	struct place p = place_read(response, NULL);
	struct span id = id_of(j, &p);
	const cJSON *error = p.of[KEY_ERROR], *wrapped = p.of[KEY_QCLOUD_ERROR];
	bool failed = false;

	for (const cJSON *e = place_is(error, cJSON_Array) ? error->child : NULL; e != NULL;
	     e = e->next)
		if (place_is(e, cJSON_Object) && judge_strong(j, e, id, FORM_JSON, false))
			failed = true;
	if (failed || judge_strong(j, error, id, FORM_JSON, false) ||
	    judge_strong(j, p.of[KEY_ERROR_MSG], id, FORM_JSON_FLAT, true))
		return true;
	if (place_is(wrapped, cJSON_Object)) {
		struct place q = place_read(wrapped, NULL);
		struct span inner = id_of(j, &q);
		if (judge_strong(j, q.of[KEY_ERROR], inner.ptr != NULL ? inner : id, FORM_JSON,
		                 true))
			return true;
	}
	/* A printed Error whose code is none was read in part. Nothing shows that this is a success. */
	if (j->text && place_is(error, cJSON_Object)) {
		const cJSON *code = place_read(error, NULL).of[KEY_CODE];
		if (code != NULL && place_string(code).len > 0 && !is_fine(code))
			return false;
	}
	j->result.response = j->result.success = true;
	return false;
}

/* Notes a response without an error that has no Response around it. In a failure of somebody else's, an
 * object may look like one. */
static void
note_response(struct judge *j, const struct place *p)
{
	j->result.response = j->result.response || p->around == NULL || !p->around->claimed;
}

/* Judges an answer of API 2.0, with a number in code and its name in codeDesc. Returns whether it
 * failed. */
static bool
judge_v2(struct judge *j, struct place *p)
{
	const cJSON *number = p->of[KEY_CODE], *desc = p->of[KEY_CODE_DESC];

	if (!place_is(desc, cJSON_String))
		return false;
	/* In another letter case, the key may be another API's. */
	struct span code = place_string(desc);
	if (p->nearness[KEY_CODE_DESC] < KEY_EXACT &&
	    (memchr(code.ptr, '.', code.len) == NULL || !is_known(code, true)))
		return false;
	struct span digits = place_string(number);
	bool numeric = digits.ptr != NULL
	                       ? digits.len > 0 && strspn(digits.ptr, "-_0123456789") == digits.len
	                       : place_is(number, cJSON_Number);
	double value = !numeric             ? 1
	               : digits.ptr != NULL ? strtod(digits.ptr, NULL)
	                                    : number->valuedouble;
	if (value == 0 || strcasecmp(desc->valuestring, "Success") == 0) {
		note_response(j, p);
		return false;
	}
	if (!numeric || desc->valuestring[0] == '\0')
		return false;
	give(j, p->object, FORM_JSON_V2, code_under(j, desc), own_message(p, 0, true), id_of(j, p));
	return true;
}

/* The id of a re-wrapped error: its own, else that of the object around it. */
static struct span
id_of_wrapped(const struct judge *j, const struct place *inner)
{
	struct span id = id_of(j, inner);

	return id.ptr != NULL ? id : id_of(j, inner->around);
}

/* Judges an Error or the like outside Response. Returns whether it is a failure, which then has
 * been reported. */
static bool
judge_wrapped(struct judge *j, struct place *around, const cJSON *error, bool bare)
{
	if (!place_is(error, cJSON_Object))
		return false;
	struct place p = place_read(error, around);
	if (p.of[KEY_RESPONSE] != NULL)
		return false;
	/* What is around an array of errors belongs to none of them. */
	p.barred = error->string == NULL;
	struct span id = id_of_wrapped(j, &p);
	for (unsigned i = 0; i < PLACE_FAMILIES; i++) {
		struct span code = code_under(j, p.of[place_families[i].code]);
		if (code.ptr == NULL || !is_ours(&p, code, id))
			continue;
		struct span outer = place_string(around->of[KEY_ID]);
		if (id.ptr == NULL && text_is_lower_uuid(outer.ptr, outer.len))
			id = outer;
		/* A code without a message or id can be anything, unless it is in an Error. */
		if (!bare && id.ptr == NULL && own_message(&p, i, false).ptr == NULL)
			continue;
		give(j, error, bare ? FORM_JSON : FORM_JSON_FLAT, code, message_of(j, &p, i), id);
		return true;
	}
	return false;
}

static bool
judge_wrapped_errors(struct judge *j, struct place *p)
{
	const cJSON *error = p->of[KEY_ERROR];
	bool bare = p->nearness[KEY_ERROR] == KEY_EXACT, failed = false;

	if (bare && place_is(error, cJSON_Array)) {
		for (const cJSON *e = error->child; e != NULL; e = e->next)
			failed = judge_wrapped(j, p, e, true) || failed;
		if (failed)
			return true;
	}
	return judge_wrapped(j, p, error, bare) || judge_wrapped(j, p, p->of[KEY_ERR], false) ||
	       judge_wrapped(j, p, p->of[KEY_ERROR_MSG], false) ||
	       (j->text && judge_wrapped(j, p, p->of[KEY_NAMELESS], false));
}

/* Whether a string of a flat object is a client's text about the same call, with its code and its
 * id. Such a text says more than the object. */
static bool
judge_client_text(struct judge *j, const cJSON *object, struct span code, struct span id)
{
	enum { SHORTEST = 8 }; /* a shorter id may occur by chance */

	for (const cJSON *m = object->child; m != NULL && id.ptr != NULL && id.len >= SHORTEST;
	     m = m->next) {
		if (!place_is(m, cJSON_String) || m->valuestring == id.ptr ||
		    strstr(m->valuestring, "TencentCloudSDK") == NULL)
			continue;
		size_t len = strlen(m->valuestring);
		if (memmem(m->valuestring, len, id.ptr, id.len) == NULL ||
		    memmem(m->valuestring, len, code.ptr, code.len) == NULL)
			continue;
		/* The callback may change the string, which may still be needed as the message. */
		size_t mark = arena_mark();
		cJSON *copy = arena_ready() ? cJSON_CreateString(m->valuestring) : NULL;
		if (copy != NULL)
			copy->valueint = object->valueint;
		bool found = copy != NULL && judge_string(j, copy);
		arena_release(mark);
		if (found)
			return true;
	}
	return false;
}

/* Judges an object that has the code itself. Returns whether it is a failure, which then has been
 * reported. */
static bool
judge_flat(struct judge *j, struct place *p)
{
	struct span id = id_of(j, p);

	if (p->barred && id.ptr == NULL)
		return false;
	for (unsigned i = 0; i < PLACE_FAMILIES; i++) {
		struct span code = code_under(j, p->of[place_families[i].code]);
		if (code.ptr == NULL || (id.ptr == NULL && own_message(p, i, false).ptr == NULL) ||
		    !is_ours(p, code, id))
			continue;
		if (!judge_client_text(j, p->object, code, id))
			give(j, p->object, FORM_JSON_FLAT, code, message_of(j, p, i), id);
		return true;
	}
	return false;
}

/* Judges an object. Returns whether nothing in it must be searched any more, because it has a
 * Response or is a failure as a whole. */
static bool
judge_object(struct judge *j, struct place *p)
{
	j->record = p->object;
	bool failed = p->of[KEY_RESPONSE] != NULL
	                      ? judge_response(j, p->of[KEY_RESPONSE])
	                      : (!p->below_id && judge_wrapped_errors(j, p)) || judge_v2(j, p) ||
	                                (!p->below_id && judge_flat(j, p));

	return failed || p->of[KEY_RESPONSE] != NULL;
}

bool
judge_is_row(const cJSON *object)
{
	const struct judge j = {.text = false};

	if (!place_is(object, cJSON_Object))
		return false;
	struct place p = place_read(object, NULL);
	if (p.of[KEY_RESPONSE] != NULL || id_of(&j, &p).ptr != NULL)
		return false;
	for (unsigned i = 0; i < PLACE_FAMILIES; i++) {
		const enum key keys[] = {place_families[i].message, KEY_MESSAGE};
		if (code_under(&j, p.of[place_families[i].code]).ptr != NULL)
			return place_first_string(&p, keys, 2).ptr != NULL;
	}
	return false;
}

/* Whether an object is a table of codes. */
static bool
is_table(const cJSON *object)
{
	unsigned objects = 0, rows = 0;

	for (const cJSON *m = object->child; m != NULL; m = m->next)
		objects += place_is(m, cJSON_Object) != 0;
	for (const cJSON *m = objects > 1 ? object->child : NULL; m != NULL && rows < 2;
	     m = m->next)
		rows += judge_is_row(m);
	return rows > 1;
}

static void search(struct judge *j, const cJSON *value, struct place *around, bool below_id,
                   bool barred);

static void
search_object(struct judge *j, const cJSON *object, struct place *around, bool below_id,
              bool barred)
{
	struct place p = place_read(object, around);

	p.below_id = below_id;
	p.barred = barred;
	if (judge_object(j, &p))
		return;
	/* In printed text, a parameter of a function may have the same name; the id may be an item of a
	 * list of labels; and a message that no code is beside is somebody's error. */
	bool id = p.of[KEY_REQUEST_ID] != NULL &&
	          (!j->text || (id_of(j, &p).ptr != NULL && object->child->next != NULL &&
	                        own_message(&p, 0, false).ptr == NULL));
	bool claims = place_claims_failure(&p);
	if (id && !claims)
		note_response(j, &p);
	below_id = below_id || p.of[KEY_REQUEST_ID] != NULL;
	p.claimed = claims || (around != NULL && around->claimed);
	bool table = is_table(object);
	for (const cJSON *m = object->child; m != NULL; m = m->next)
		search(j, m, &p, below_id, table && judge_is_row(m));
}

static void
search(struct judge *j, const cJSON *value, struct place *around, bool below_id, bool barred)
{
	if (place_is(value, cJSON_Object))
		search_object(j, value, around, below_id, barred);
	else if (place_is(value, cJSON_String))
		(void)judge_string(j, value);
	else
		for (const cJSON *m = value->child; m != NULL; m = m->next)
			search(j, m, around, below_id, true);
}

struct judge_result
judge_value(const cJSON *value, bool text, uint64_t line, const struct judge_sink *sink)
{
	struct judge j = {.sink = sink, .text = text, .line = line};

	search(&j, value, NULL, false, false);
	return j.result;
}

static void
on_failure(void *ctx, const struct failure *f)
{
	(void)ctx;
	(void)f;
}

static bool
on_string(void *ctx, char *s, size_t len, size_t where)
{
	(void)ctx;
	(void)s;
	(void)len;
	(void)where;
	return false;
}

/* A sink for callers that only ask whether there is a failure. */
static const struct judge_sink nobody = {.failure = on_failure, .string = on_string};

bool
judge_holds(const cJSON *value)
{
	return judge_value(value, true, 0, &nobody).failed;
}

struct judge_result
judge_alone(const cJSON *object, bool below_id, bool in_array)
{
	struct judge j = {.sink = &nobody};
	struct place p = place_read(object, NULL);

	p.below_id = below_id;
	p.barred = in_array;
	(void)judge_object(&j, &p);
	j.result.response =
		j.result.response || (p.of[KEY_REQUEST_ID] != NULL && !place_claims_failure(&p));
	return j.result;
}
