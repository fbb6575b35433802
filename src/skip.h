/* SPDX-License-Identifier: MIT */
/*
 * skip.h: passes over bytes that need no closer look, many at a time.
 *
 * Each function gives exactly the answer of a plain loop over the bytes, which
 * tests/unit/test_skip.c compares. They use GCC's vector extensions, which clang has too, and no
 * intrinsics: for a target without vectors the compiler makes plain code of them.
 */
#ifndef ORGERR_SKIP_H
#define ORGERR_SKIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bytes at s stand before the first quote, backslash or byte below
 * 0x20; len where there is none. */
size_t skip_string(const char *s, size_t len);

/* How many bytes at s are printable ASCII but quotes and backslashes; len where
 * all are. */
size_t skip_plain(const char *s, size_t len);

/* Where the first sign of an error begins, or len where there is none.
 *
 * A sign is "code", "error" or "encentcloud", letter case ignored, or "\u00". (The T of
 * TencentCloud is eaten by some logs.)
 * Every form that is decoded holds one: a JSON form has its code under a key
 * that ends in "code" or is codeDesc, or is found by the key Error or ErrorMsg;
 * a text form has a label that ends in "code", the word "error", or the anchor.
 * JSON has no short escape for these letters, so a key that decodes to such a
 * word either spells it or holds "\u00", inside a string of a string too. */
size_t skip_to_sign(const char *s, size_t len);

/* Where the first "response" or "requestid" begins, letter case ignored, or len where there is none:
 * a response has such a key, or one that is a sign. */
size_t skip_to_response(const char *s, size_t len);

/* Where skip_nested stands in an object or array. All zero: at its beginning, behind the bracket. */
struct skip_nest {
	unsigned depth; /* how many objects and arrays are open in it */
	bool string;    /* in a string */
	bool escape;    /* behind a backslash there */
	size_t whole;   /* so many bytes of the last call hold no part of a member that is open or
	                 * a string; but perhaps of a number or a word */
};

/* How many bytes at s stand in front of the bracket that closes it; len where that is not there:
 * the next bytes go on with the same n. The bytes must be JSON. */
size_t skip_nested(struct skip_nest *n, const char *s, size_t len);

/* How many line feeds there are. */
uint64_t skip_count_lines(const char *s, size_t len);

#endif
