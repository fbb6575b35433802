/* SPDX-License-Identifier: MIT */
/*
 * suggest.h: a wrong code → the nearest right ones.
 */
#ifndef ORGERR_SUGGEST_H
#define ORGERR_SUGGEST_H

#include <stddef.h>

enum { SUGGEST_MAX = 3 };

/* Stores at most SUGGEST_MAX rows of the catalogue, the nearest first, and returns how many; 0 if
 * none is near. First come those that have the code's leaf in another family, then the nearest by
 * edit distance with transpositions (optimal string alignment), ignoring letter case; equally near
 * ones are in table order. The code may be any bytes of any length. */
int suggest_codes(const char *code, size_t len, long rows[SUGGEST_MAX]);

/* Returns the one of n words that is nearest to a wrong word, by the same distance, or NULL if none
 * is near. For verbs, options and values. */
const char *suggest_word(const char *word, const char *const *words, size_t n);

/* Stores the actions that a wrong name probably means, best first, and returns how many: the
 * nearest by that distance; if none is near, those with which it has the most words in common,
 * in any order. At most SUGGEST_MAX. */
int suggest_actions(const char *name, long actions[SUGGEST_MAX]);

#endif
