/* SPDX-License-Identifier: MIT */
/*
 * input.h: the first bytes of an input → what it looks like.
 *
 * This is only used for messages; scan finds the failures. Nothing here keeps any state.
 */
#ifndef ORGERR_INPUT_H
#define ORGERR_INPUT_H

#include <stddef.h>

#include "failure.h"

/* These functions need at most this many of an input's first bytes. */
enum { INPUT_HEAD_MAX = 64 * 1024 };

enum input_kind {
	INPUT_EMPTY, /* nothing but white space */
	INPUT_UTF16,
	INPUT_GZIP,
	INPUT_BZIP2,
	INPUT_XZ,
	INPUT_ZSTD,
	INPUT_ZIP,
	INPUT_BINARY,
	INPUT_HTML,
	INPUT_CODE, /* only a code */
	INPUT_JSON, /* it begins with a JSON value, whether or not that is well-formed to its end */
	INPUT_TEXT,
};

/* The kind of an input that begins with these bytes. HTML and JSON may follow white space, a
 * byte order mark, HTTP headers or a Markdown fence. */
enum input_kind input_kind(const char *bytes, size_t len);

/* The code of an input of kind INPUT_CODE, a span of its bytes. */
struct span input_code(const char *bytes, size_t len);

/* The row of the first known code that the bytes contain: a code with a dot, in any letter case;
 * or, if the bytes contain the cloud's name as well, any code in its documented letter case.
 * CATALOG_NONE if there is none. */
long input_names_code(const char *bytes, size_t len);

#endif
