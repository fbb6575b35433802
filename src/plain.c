/* SPDX-License-Identifier: MIT */
#include "plain.h"

#include <stdbool.h>
#include <string.h>

#include "limits.h"
#include "skip.h"
#include "text.h"

/* The bytes that are still to be read. */
struct rest {
	const char *s;
	size_t len;
};

/* Takes the bytes of a literal; white space may be between its tokens. */
static bool
take_spaced(struct rest *r, const char *literal, size_t len)
{
	bool inside = false; /* a string */

	for (size_t i = 0; i < len; i++, r->s++, r->len--) {
		while (!inside && r->len > 0 && text_is_space(*r->s))
			r->s++, r->len--;
		if (r->len == 0 || *r->s != literal[i])
			return false;
		inside = inside != (literal[i] == '"');
	}
	return true;
}

/* The same, but faster if there is no white space, as usual. */
static inline __attribute__((always_inline)) bool
take(struct rest *r, const char *literal, size_t len)
{
	if (r->len < len || memcmp(r->s, literal, len) != 0)
		return take_spaced(r, literal, len);
	r->s += len;
	r->len -= len;
	return true;
}

#define TAKE(r, literal) take((r), (literal), sizeof(literal) - 1)

/* Takes a string up to its closing quote. It must not be empty or have escapes. */
static bool
take_string(struct rest *r, struct span *value)
{
	*value = (struct span){r->s, skip_string(r->s, r->len)};
	if (value->len == 0 || value->len == r->len || value->ptr[value->len] != '"')
		return false;
	r->s += value->len + 1;
	r->len -= value->len + 1;
	return true;
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
	struct rest behind = r;
	if (!(take_error(&r, f) && TAKE(&r, ",") && take_id(&r, f))) {
		r = behind;
		if (!(take_id(&r, f) && TAKE(&r, ",") && take_error(&r, f)))
			return 0;
	}
	/* Leave other ids to the judge, because they may say that there is no id; and short codes
	 * too, because Ok or Success means that nothing failed. */
	enum { SHORTEST = 8 };
	if (f->code.len < SHORTEST || f->request_id.len != 36 ||
	    !text_is_uuid(f->request_id.ptr, 36) || !text_is_code(f->code.ptr, f->code.len) ||
	    !TAKE(&r, "}}"))
		return 0;
	f->code = failure_code(f->code.ptr, f->code.len);
	f->form = FORM_JSON;
	return (size_t)(r.s - s);
}
