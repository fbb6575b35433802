/* SPDX-License-Identifier: MIT */
#include "plain.h"

#include <stdbool.h>
#include <string.h>

#include "limits.h"
#include "skip.h"
#include "text.h"

/* What is still to be read. */
struct rest {
	const char *s;
	size_t len;
};

static bool
take(struct rest *r, const char *literal, size_t len)
{
	if (r->len < len || memcmp(r->s, literal, len) != 0)
		return false;
	r->s += len;
	r->len -= len;
	return true;
}

#define TAKE(r, literal) take((r), (literal), sizeof(literal) - 1)

/* A string up to its closing quote: not empty, and what it says is how it is spelt. */
static bool
take_string(struct rest *r, struct span *value)
{
	*value = (struct span){r->s, skip_string(r->s, r->len)};
	r->s += value->len;
	r->len -= value->len;
	return value->len > 0 && TAKE(r, "\"");
}

static bool
take_id(struct rest *r, struct failure *f)
{
	return TAKE(r, "\"RequestId\":\"") && take_string(r, &f->request_id);
}

static bool
take_error(struct rest *r, struct failure *f)
{
	return TAKE(r, "\"Error\":{\"Code\":\"") && take_string(r, &f->code) &&
	       TAKE(r, ",\"Message\":\"") && take_string(r, &f->message) && TAKE(r, "}");
}

size_t
plain_decode(const char *s, size_t len, struct failure *f)
{
	struct rest r = {s, len < JSON_TREE_MAX ? len : JSON_TREE_MAX};

	if (!TAKE(&r, "{\"Response\":{"))
		return 0;
	bool id_first = r.len > 1 && r.s[1] == 'R';
	if (!(id_first ? take_id(&r, f) && TAKE(&r, ",") && take_error(&r, f)
	               : take_error(&r, f) && TAKE(&r, ",") && take_id(&r, f)))
		return 0;
	/* What is no UUID may say that there is none; a code is one by its shape, and a short
	 * one, Ok or Success, may say that all is well. */
	enum { SHORTEST = 8 };
	if (f->code.len < SHORTEST || f->request_id.len != 36 ||
	    !text_is_uuid(f->request_id.ptr, 36) || !text_is_code(f->code.ptr, f->code.len) ||
	    !TAKE(&r, "}}"))
		return 0;
	f->code = failure_code(f->code.ptr, f->code.len);
	f->form = FORM_JSON;
	return (size_t)(r.s - s);
}
