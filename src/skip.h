/* SPDX-License-Identifier: MIT */
/*
 * skip.h: skips bytes that need no closer look, many at a time.
 *
 * Each function returns exactly what a plain loop over the bytes would; tests/unit/test_skip.c
 * compares the two. They use GCC's vector extensions, which clang has too, and no intrinsics: for a
 * target without vectors, the compiler generates plain code.
 */
#ifndef ORGERR_SKIP_H
#define ORGERR_SKIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bytes of s come before the first quote, backslash or byte below 0x20; len if there is
 * none. */
size_t skip_string(const char *s, size_t len);

/* How many bytes at the beginning of s are printable ASCII other than quotes and backslashes. */
size_t skip_plain(const char *s, size_t len);

/* The position of the first sign of an error, or len if there is none.
 *
 * A sign is a word that every form of record contains: "code", "error" or "encentcloud", ignoring
 * letter case, or "\u00". (Some logs drop the T of TencentCloud.) A JSON form has its code under a
 * key that ends in "code" or is codeDesc, or is found by the key Error or ErrorMsg; a text form has
 * a label that ends in "code", the word "error", or an anchor. JSON has no short escape for these
 * letters, so a key that decodes to such a word either spells it or contains "\u00", even inside a
 * string of a string. */
size_t skip_to_sign(const char *s, size_t len);
enum { SKIP_SIGN_MAX = 11 }; /* no sign is longer. Bytes. */

/* The position of the first "response" or "requestid", ignoring letter case, or len if there is none.
 * A response has such a key, or a key that is a sign. */
size_t skip_to_response(const char *s, size_t len);

/* Where skip_nested is in an object or array. All zero: at its beginning, after the bracket. */
struct skip_nest {
	unsigned depth; /* how many objects and arrays are open in it */
	bool string;    /* in a string */
	bool escape;    /* after a backslash there */
	size_t whole;   /* how many bytes of the last call consist of complete members; the last of
	                 * these may still be an unfinished number or word */
};

/* How many bytes of s come before the bracket that closes the object or array. Returns len if the
 * bracket is not in s: call again with the same n and the bytes that follow. The bytes must be JSON. */
size_t skip_nested(struct skip_nest *n, const char *s, size_t len);

/* How many line feeds s contains. */
uint64_t skip_count_lines(const char *s, size_t len);

#endif
