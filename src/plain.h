/* SPDX-License-Identifier: MIT */
/*
 * plain.h: a failed response as the API itself writes it → the failure, by comparing bytes.
 *
 *   {"Response":{"Error":{"Code":"C","Message":"M"},"RequestId":"I"}}
 *
 * The id may come before the error, and white space may be between the tokens; there are no other
 * keys and no escapes. This is only a fast path: frame.c and judge.c would find the same document
 * and the same failure, and they read everything else.
 */
#ifndef ORGERR_PLAIN_H
#define ORGERR_PLAIN_H

#include "failure.h"

/* Returns the length of such a document at s, or 0 if there is none or it does not end within the
 * len bytes. Fills in code, message, id and form of f: spans of s, none of them empty. Nothing
 * is allocated. */
size_t plain_decode(const char *s, size_t len, struct failure *f);

#endif
