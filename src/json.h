/* SPDX-License-Identifier: MIT */
/*
 * json.h: a whole JSON value, as framed → its tree, for the judge.
 */
#ifndef ORGERR_JSON_H
#define ORGERR_JSON_H

#include "judge.h"

enum json_verdict {
	JSON_JUDGED,
	JSON_FULL,      /* the tree does not fit in the arena */
	JSON_NO_MEMORY, /* there is no arena */
};

/* Judges one whole JSON value; `line` is where it begins. Writes to its bytes: \u0000 and lone
 * surrogates become \ufffd. May be called again by sink->string. The `object` and the `record` of a
 * failure, and the `where` of sink->string, are those of large.h. */
enum json_verdict json_judge(char *doc, size_t len, uint64_t line, const struct judge_sink *sink,
                             struct judge_result *result);

/* Unescapes a JSON string, whose quotes are s[0] and s[len - 1]. The result is in the arena, or NULL
 * if that is full. Changes the bytes of s, as json_judge does. */
char *json_unescape(char *s, size_t len);

#endif
