/* SPDX-License-Identifier: MIT */
/*
 * arena.h: the memory that cJSON builds its trees in.
 *
 * It is a stack: a tree is freed by releasing everything that was taken since a mark. Single
 * nodes are never freed, and cJSON_Delete does nothing. The next tree reuses the same pages.
 * The stack takes at most ARENA_MAX bytes, so that no input can use up the machine's memory:
 * when it is full, cJSON's functions return NULL, as they do when memory runs out.
 */
#ifndef ORGERR_ARENA_H
#define ORGERR_ARENA_H

#include <stdbool.h>
#include <stddef.h>

/* Makes cJSON take its memory from the arena. Must be called before the first tree is made; later
 * calls do nothing. Returns false without memory. */
bool arena_ready(void);

/* arena_mark returns how many bytes are in use; arena_release, given that number, frees everything
 * that was taken since. */
size_t arena_mark(void);
void arena_release(size_t mark);

#endif
