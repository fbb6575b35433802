/* SPDX-License-Identifier: MIT */
#include "envelope.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "catalog.h"
#include "escape.h"

/* cJSON's memory: a stack of which whole documents are popped. Its pages are
 * used again for the next document, and nothing is freed one by one. */
static struct {
	char *base;
	size_t used;
} arena;

static void *
arena_take(size_t size)
{
	size_t need = (size + 15) & ~(size_t)15;

	if (need < size || need > ENVELOPE_MEMORY_MAX - arena.used)
		return NULL;
	void *p = arena.base + arena.used;
	arena.used += need;
	return p;
}

static void
arena_keep(void *p)
{
	(void)p;
}

static bool
arena_ready(void)
{
	cJSON_Hooks hooks = {.malloc_fn = arena_take, .free_fn = arena_keep};

	if (arena.base != NULL)
		return true;
	arena.base = malloc(ENVELOPE_MEMORY_MAX);
	cJSON_InitHooks(&hooks);
	return arena.base != NULL;
}

/* Up to here a double holds each whole number. */
static const double EXACT_MAX = 9007199254740992.0;

/* Rewrites, in place and in the same length, the escapes that cJSON cannot
 * hold. Inside a framed value a backslash begins an escape. */
static void
mend_escapes(char *doc, size_t len)
{
	char *end = doc + len;

	for (char *p = doc; (p = memchr(p, '\\', (size_t)(end - p))) != NULL;) {
		if (p[1] != 'u') {
			p += 2;
			continue;
		}
		uint32_t unit = escape_hex4(p + 2);
		bool high = unit >= 0xd800 && unit <= 0xdbff,
		     low = unit >= 0xdc00 && unit <= 0xdfff;
		if (high && p[6] == '\\' && p[7] == 'u' && escape_hex4(p + 8) >= 0xdc00 &&
		    escape_hex4(p + 8) <= 0xdfff) {
			p += 12;
			continue;
		}
		if (unit == 0 || high || low)
			memcpy(p + 2, "fffd", 4);
		p += 6;
	}
}

/* The member of an object by that name: exactly spelt first, else without
 * letter case; of several the last. NULL where there is none. */
static cJSON *
member(const cJSON *object, const char *name)
{
	cJSON *exact = NULL, *folded = NULL;

	for (cJSON *m = object->child; m != NULL; m = m->next) {
		if ((m->string[0] | 0x20) != (name[0] | 0x20))
			continue;
		if (strcmp(m->string, name) == 0)
			exact = m;
		else if (strcasecmp(m->string, name) == 0)
			folded = m;
	}
	return exact != NULL ? exact : folded;
}

static cJSON *
member_object(const cJSON *object, const char *name)
{
	cJSON *m = member(object, name);

	return cJSON_IsObject(m) ? m : NULL;
}

/* The first of the names, up to a NULL, under which a string stands that is not empty. */
static struct span
member_text(const cJSON *object, const char *const *names)
{
	for (; *names != NULL; names++) {
		const cJSON *m = member(object, *names);
		if (cJSON_IsString(m) && m->valuestring[0] != '\0')
			return (struct span){m->valuestring, strlen(m->valuestring)};
	}
	return (struct span){NULL, 0};
}

static const char *const message_names[] = {"Message", "ErrorMessage", "apiErrorMessage", "Msg",
                                            NULL};
/* As many, in the order of their messages. */
static const char *const id_names[] = {"RequestId", "Request_Id", NULL};
static const char *const code_names[] = {"Code", "ErrorCode", "apiErrorCode", NULL};

/* Members that only the objects of other clouds have. */
static const char *const foreign_names[] = {"HostId", "ResponseMetadata", "awsRegion", NULL};

struct judge {
	const struct envelope_sink *sink;
	uint64_t line;
	bool failed;   /* a failure was given */
	bool response; /* a response without an error was seen */
};

static struct span
request_id(const cJSON *object)
{
	struct span id = member_text(object, id_names);

	if ((id.len == 4 &&
	     (strncasecmp(id.ptr, "none", 4) == 0 || strncasecmp(id.ptr, "null", 4) == 0)))
		return (struct span){NULL, 0};
	return id;
}

/* A UUID with capital letters: Alibaba's. */
static bool
is_capital_uuid(struct span id)
{
	bool capital = false;

	if (id.len != 36)
		return false;
	for (size_t i = 0; i < id.len; i++) {
		char c = id.ptr[i];
		if (c >= 'a' && c <= 'z')
			return false;
		capital = capital || (c >= 'A' && c <= 'F');
	}
	return capital;
}

static bool
is_foreign(const cJSON *object)
{
	for (const char *const *name = foreign_names; *name != NULL; name++)
		if (member(object, *name) != NULL)
			return true;
	return is_capital_uuid(request_id(object));
}

static void
give(struct judge *j, enum form form, struct span code, struct span message, struct span id)
{
	struct failure f = {code, message, id, form, j->line, 0};

	j->failed = true;
	j->sink->failure(j->sink->ctx, &f);
}

/* The message of an error: empty where the server left it empty. */
static struct span
message_of(const cJSON *error)
{
	struct span text = member_text(error, message_names);

	return text.ptr == NULL && cJSON_IsString(member(error, "Message")) ? (struct span){"", 0}
	                                                                    : text;
}

/* The code of an error that is one by its place, so of any shape: a string, or
 * a number that a double holds exactly, written to digits. */
static struct span
any_code(const cJSON *error, char digits[32])
{
	const cJSON *code = member(error, "Code");

	if (cJSON_IsString(code) && code->valuestring[0] != '\0')
		return failure_code(code->valuestring, strlen(code->valuestring));
	if (cJSON_IsNumber(code) && code->valuedouble > -EXACT_MAX &&
	    code->valuedouble < EXACT_MAX) {
		long long number = (long long)code->valuedouble;
		if (number != 0 && (double)number == code->valuedouble)
			return (struct span){digits, (size_t)snprintf(digits, 32, "%lld", number)};
	}
	return (struct span){NULL, 0};
}

/* Whether an Error or ErrorMsg member says that something failed: null, an
 * empty object and one whose members are empty do not. */
static bool
is_error(const cJSON *error)
{
	char digits[32];

	if (cJSON_IsString(error))
		return error->valuestring[0] != '\0';
	return cJSON_IsObject(error) && (any_code(error, digits).ptr != NULL ||
	                                 member_text(error, message_names).ptr != NULL);
}

/* Response: its Error or ErrorMsg, or a success. */
static void
judge_response(struct judge *j, const cJSON *outer, const cJSON *response)
{
	char digits[32];
	enum form form = FORM_JSON;
	const cJSON *error = member(response, "Error");

	if (!is_error(error)) {
		error = member(response, "ErrorMsg");
		form = FORM_JSON_FLAT;
	}
	if (!is_error(error)) {
		j->response = true;
		return;
	}
	struct span id = request_id(response);
	if (id.ptr == NULL && cJSON_IsObject(error))
		id = request_id(error);
	if (id.ptr == NULL)
		id = request_id(outer);
	if (cJSON_IsString(error))
		give(j, form, (struct span){NULL, 0},
		     (struct span){error->valuestring, strlen(error->valuestring)}, id);
	else
		give(j, form, any_code(error, digits), message_of(error), id);
}

/* API 2.0: a number under code, its name under codeDesc. */
static bool
is_v2(const cJSON *object)
{
	const cJSON *code = member(object, "code");
	bool number = cJSON_IsNumber(code) ||
	              (cJSON_IsString(code) && code->valuestring[0] != '\0' &&
	               code->valuestring[strspn(code->valuestring, "-0123456789")] == '\0');

	const cJSON *desc = member(object, "codeDesc");

	return number && cJSON_IsString(desc) && strcmp(desc->string, "codeDesc") == 0;
}

static void
judge_v2(struct judge *j, const cJSON *object)
{
	const cJSON *desc = member(object, "codeDesc");

	const cJSON *code = member(object, "code");

	if ((cJSON_IsString(code) ? strtod(code->valuestring, NULL) : code->valuedouble) == 0 ||
	    desc->valuestring[0] == '\0' || strcasecmp(desc->valuestring, "Success") == 0)
		j->response = true;
	else
		give(j, FORM_JSON_V2, failure_code(desc->valuestring, strlen(desc->valuestring)),
		     message_of(object), request_id(object));
}

/* An object whose code, message and id are not where only this API has them:
 * an error only where the code is known, or its family is. `outer` may hold the id. */
static bool
judge_weak(struct judge *j, enum form form, const cJSON *object, const cJSON *outer)
{
	struct span id = request_id(outer), message = message_of(object);

	if (id.ptr == NULL)
		id = request_id(object);
	if (is_foreign(object) || is_foreign(outer))
		return false;
	for (size_t i = 0; code_names[i] != NULL; i++) {
		const cJSON *m = member(object, code_names[i]);
		if (!cJSON_IsString(m))
			continue;
		struct span code = failure_code(m->valuestring, strlen(m->valuestring));
		/* A code alone in an object can be anything, but in an Error. */
		if (id.ptr == NULL && message.len == 0 &&
		    (object == outer || memchr(code.ptr, '.', code.len) == NULL))
			continue;
		if (catalog_plausible(code.ptr, code.len)) {
			struct span own =
				member_text(object, (const char *const[]){message_names[i], NULL});
			if (own.ptr != NULL)
				message = own;
			give(j, form, code, message, id);
			return true;
		}
	}
	return false;
}

/* Whether an object is this API's to judge as a whole; then it has been. */
static bool
judge_object(struct judge *j, const cJSON *object)
{
	static const char *const wrapped[] = {"Error", "ErrorMsg", NULL};
	const cJSON *response = member_object(object, "Response");

	if (response != NULL &&
	    (strcmp(response->string, "Response") == 0 || request_id(response).ptr != NULL ||
	     is_error(member_object(response, "Error")))) {
		judge_response(j, object, response);
		return true;
	}
	if (is_v2(object)) {
		judge_v2(j, object);
		return true;
	}
	for (const char *const *name = wrapped; *name != NULL; name++) {
		const cJSON *error = member_object(object, *name);
		if (error == NULL)
			continue;
		bool plain = strcmp(error->string, "Error") == 0;
		if (judge_weak(j, plain ? FORM_JSON : FORM_JSON_FLAT, error, object))
			return true;
	}
	return judge_weak(j, FORM_JSON_FLAT, object, object);
}

static void
judge_string(struct judge *j, const cJSON *string)
{
	if (j->sink->string(j->sink->ctx, string->valuestring, strlen(string->valuestring)))
		j->failed = true;
}

/* Whether an object says that something failed, though not by whose word. */
static bool
claims_failure(const cJSON *object)
{
	static const char *const fine[] = {"ok", "success", "0", NULL};
	struct span code = member_text(object, code_names);

	for (const char *const *f = fine; *f != NULL && code.ptr != NULL; f++)
		if (strcasecmp(code.ptr, *f) == 0)
			code.ptr = NULL;
	return code.ptr != NULL || is_error(member(object, "Error")) ||
	       is_error(member(object, "ErrorMsg"));
}

static void
judge_value(struct judge *j, const cJSON *value)
{
	if (cJSON_IsString(value)) {
		judge_string(j, value);
		return;
	}
	if (cJSON_IsObject(value)) {
		if (judge_object(j, value))
			return;
		const cJSON *id = member(value, "RequestId");
		bool response = id != NULL && !is_foreign(value) && !claims_failure(value);
		j->response = j->response || response;
		if (response && strcmp(id->string, "RequestId") == 0) {
			/* A success, as tccli prints it, without Response; or a log
			 * entry that has an id: then its own strings tell. */
			for (const cJSON *m = value->child; m != NULL; m = m->next)
				if (cJSON_IsString(m))
					judge_string(j, m);
			return;
		}
		if (member(value, "ResponseMetadata") != NULL)
			return;
	}
	for (const cJSON *m = value->child; m != NULL; m = m->next)
		judge_value(j, m);
}

enum envelope_verdict
envelope_decode(char *doc, size_t len, uint64_t line, const struct envelope_sink *sink)
{
	struct judge j = {.sink = sink, .line = line};

	if (len > ENVELOPE_DOCUMENT_MAX)
		return ENVELOPE_TOO_LARGE;
	if (!arena_ready())
		return ENVELOPE_NO_MEMORY;
	size_t mark = arena.used;
	mend_escapes(doc, len);
	const cJSON *value = cJSON_ParseWithLength(doc, len);
	if (value != NULL)
		judge_value(&j, value);
	arena.used = mark;
	if (value == NULL) /* it is framed, so it was the budget */
		return ENVELOPE_TOO_LARGE;
	if (j.failed)
		return ENVELOPE_FAILURE;
	return j.response ? ENVELOPE_RESPONSE : ENVELOPE_NOTHING;
}
