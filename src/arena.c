/* SPDX-License-Identifier: MIT */
#include "arena.h"

#include <cJSON.h>
#include <stdlib.h>

#include "limits.h"

static struct {
	char *base;
	size_t used;
} arena;

static void *
take(size_t size)
{
	size_t need = (size + 15) & ~(size_t)15;

	if (need < size || need > ARENA_MAX - arena.used)
		return NULL;
	void *p = arena.base + arena.used;
	arena.used += need;
	return p;
}

static void
keep(void *p)
{
	(void)p;
}

bool
arena_ready(void)
{
	cJSON_Hooks hooks = {.malloc_fn = take, .free_fn = keep};

	if (arena.base != NULL)
		return true;
	arena.base = malloc(ARENA_MAX);
	cJSON_InitHooks(&hooks);
	return arena.base != NULL;
}

size_t
arena_mark(void)
{
	return arena.used;
}

void
arena_release(size_t mark)
{
	arena.used = mark;
}
