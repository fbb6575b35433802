/* SPDX-License-Identifier: MIT */
/*
 * json.h: a whole JSON value that frame.h has accepted → its tree, for the judge.
 */
#ifndef ORGERR_JSON_H
#define ORGERR_JSON_H

#include "judge.h"

enum json_verdict {
	JSON_JUDGED,
	JSON_FULL,      /* the tree does not fit in the arena */
	JSON_NO_MEMORY, /* there is no arena */
};

/* Judges one whole JSON value, which begins on that line. Changes its bytes: \u0000 and lone
 * surrogates become \ufffd. sink->string may call this function again. The `object` and the
 * `record` of a failure, and the `where` of sink->string, are those of large.h. */
enum json_verdict json_judge(char *doc, size_t len, uint64_t line, const struct judge_sink *sink,
                             struct judge_result *result);

/* Unescapes a JSON string, whose quotes are s[0] and s[len - 1]. Returns a NUL-terminated string in
 * the arena (arena.h), or NULL if that is full. Changes the bytes of s, as json_judge does. */
char *json_unescape(char *s, size_t len);

#endif
