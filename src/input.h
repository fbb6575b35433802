/* SPDX-License-Identifier: MIT */
/*
 * input.h: the first bytes of an input → what it looks like.
 *
 * This serves messages alone: scan finds what an input holds. Nothing here keeps any state.
 */
#ifndef ORGERR_INPUT_H
#define ORGERR_INPUT_H

#include <stddef.h>

#include "failure.h"

/* How many of an input's first bytes are worth giving to these functions. */
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
	INPUT_CODE, /* a code alone */
	INPUT_JSON, /* it begins with a JSON value, whether or not that is well-formed to its end */
	INPUT_TEXT,
};

/* The kind of an input that begins with these bytes. White space, a byte order mark, the
 * headers of HTTP and a Markdown fence may stand in front of HTML and JSON. */
enum input_kind input_kind(const char *bytes, size_t len);

/* Of INPUT_CODE: the code. */
struct span input_code(const char *bytes, size_t len);

/* The row of the first known code that the bytes name: a dotted one, letter case ignored; or
 * any in its own letter case, where the cloud's name stands among them too. CATALOG_NONE
 * where there is none. */
long input_names_code(const char *bytes, size_t len);

#endif
