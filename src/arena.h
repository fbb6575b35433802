/* SPDX-License-Identifier: MIT */
/*
 * arena.h: the memory of cJSON's trees: a stack, of which whole trees are popped.
 *
 * Its pages are used again for the next tree, and no node is freed by itself: cJSON_Delete does
 * nothing. The stack is bounded, so that no input can use up the machine's memory: where it is
 * full, cJSON's functions return NULL, as they do without memory.
 */
#ifndef ORGERR_ARENA_H
#define ORGERR_ARENA_H

#include <stdbool.h>
#include <stddef.h>

/* Makes cJSON take its memory from here. Called before the first tree is made, and as often as
 * one likes. False without memory. */
bool arena_ready(void);

/* How much is taken, in bytes; and back to there: all trees made since are gone. */
size_t arena_mark(void);
void arena_release(size_t mark);

#endif
