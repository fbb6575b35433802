/* SPDX-License-Identifier: MIT */
/*
 * meant.h: a word in the wrong place → the command that was meant.
 *
 * Each of the first four functions prints one line on standard error if the word is what its
 * comment says, and returns whether it did.
 */
#ifndef ORGERR_MEANT_H
#define ORGERR_MEANT_H

#include <stdbool.h>
#include <stddef.h>

/* An action of the API, given instead of a code or a part of one. */
bool meant_action(const char *word, size_t len);

/* A response, or what a client printed, given on the command line in place of a code or a file.
 * If memory runs out, the line says so. */
enum meant { MEANT_NOT, MEANT, MEANT_NO_MEMORY };
enum meant meant_response(const char *word, size_t len);

/* The same, given on standard input in place of a code. `told`: the line was printed before, so it
 * is not printed again. */
enum meant meant_response_input(const char *s, size_t len, bool told);

/* A code, given instead of a file. */
bool meant_code(const char *word, size_t len);

/* Returns the first `most` bytes of a text for use in a message: "…" follows if it was cut off, and
 * a byte that is printed as U+FFFD replaces each NUL. Valid until the next call. */
const char *meant_shown(const char *s, size_t len, size_t most);

#endif
