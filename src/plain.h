/* SPDX-License-Identifier: MIT */
/*
 * plain.h: a failed response as the API itself writes it → the failure, by comparing bytes.
 *
 *   {"Response":{"Error":{"Code":"C","Message":"M"},"RequestId":"I"}}
 *
 * or with the id in front of the error, and white space between the tokens; without further
 * keys or escapes. This is a fast path: for such bytes frame.c and judge.c find the same
 * document and the same failure. They read everything else.
 */
#ifndef ORGERR_PLAIN_H
#define ORGERR_PLAIN_H

#include "failure.h"

/* Returns how many of the len bytes at s such a document takes, or 0 where none stands
 * there or it does not end within them. Fills in code, message, id and form of f: spans
 * of s, none of them empty. */
size_t plain_decode(const char *s, size_t len, struct failure *f);

#endif
