/* SPDX-License-Identifier: MIT */
/*
 * failure.h: what one failed call left behind, as found in an input.
 *
 * Its strings are spans of bytes without a terminating NUL. A server or an attacker wrote them, so
 * they may contain any bytes. They belong to the caller of the callback that receives the failure,
 * and are valid only while it runs.
 */
#ifndef ORGERR_FAILURE_H
#define ORGERR_FAILURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A run of bytes. ptr is NULL if there is no value at all, which differs from an empty value. */
struct span {
	const char *ptr;
	size_t len; /* bytes */
};

/* How the failure was written; the names are in report.c. */
enum form {
	FORM_JSON,        /* Response.Error, also without Response */
	FORM_JSON_FLAT,   /* code, message and id in one object, or re-wrapped */
	FORM_JSON_V2,     /* API 2.0: codeDesc */
	FORM_JSON_NESTED, /* a document inside a string of another */
	FORM_TEXT,        /* what a client printed, or a broken document */
};

struct failure {
	struct span code;       /* as found, without stray dots at its end; NULL: none */
	struct span message;    /* unescaped; NULL: none */
	struct span request_id; /* NULL: none */
	bool borrowed; /* the message comes from outside the object that holds the code; set by judge */
	enum form form;
	uint64_t line;     /* from 1: where the outermost value, anchor or label begins */
	uint64_t end_line; /* where the record ends; set by scan alone */
	size_t object;     /* the offset of the object that holds the code; set by judge alone */
	size_t record;     /* the offset of the object that forms the whole failure; likewise */
};

/* A code without the stray dots at its end. */
static inline struct span
failure_code(const char *s, size_t len)
{
	while (len > 0 && s[len - 1] == '.')
		len--;
	return (struct span){s, len};
}

/* Called once for each failure, in the order of the input. */
typedef void failure_fn(void *ctx, const struct failure *f);

#endif
