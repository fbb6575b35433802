/* SPDX-License-Identifier: MIT */
/*
 * suggest.h: a wrong code → the nearest right ones.
 */
#ifndef ORGERR_SUGGEST_H
#define ORGERR_SUGGEST_H

#include <stddef.h>

enum { SUGGEST_MAX = 3 };

/* Stores at most SUGGEST_MAX rows of the catalogue, nearest first, and returns
 * how many: first those that have the code's leaf in another family, then the
 * nearest by edit distance with transpositions (optimal string alignment),
 * letter case ignored. None where nothing is near. Ties: table order. Any bytes
 * and any length may be asked for. */
int suggest_codes(const char *code, size_t len, long rows[SUGGEST_MAX]);

/* The one of n words that is nearest to a wrong one, by the same distance, or NULL if none is
 * near. For verbs, options and values. */
const char *suggest_word(const char *word, const char *const *words, size_t n);

/* Stores the actions that a wrong name probably means, best first, and returns how many: the
 * nearest by that distance; if none is near, those with which it has most words in common, in
 * any order. */
int suggest_actions(const char *name, long actions[SUGGEST_MAX]);

#endif
