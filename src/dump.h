/* SPDX-License-Identifier: MIT */
/*
 * dump.h: an object as some language prints it, or broken JSON → a cJSON tree.
 *
 * The tree is what a JSON document of the same content would give: members in order, duplicates
 * kept; null for what says that there is no value; numbers and bare words as strings. The valueint
 * of each object and array is the offset in the text at which it begins. It lives in the arena.
 */
#ifndef ORGERR_DUMP_H
#define ORGERR_DUMP_H

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

enum dump_verdict {
	DUMP_NONE,  /* no object begins before `stop` */
	DUMP_FOUND, /* `o` is filled in */
	DUMP_MORE,  /* what begins at o->begin needs the bytes behind len */
	DUMP_NO_MEMORY,
};

struct dump_object {
	size_t begin, end; /* offsets in the text */
	size_t bracket;    /* of the first bracket in it: what a strict reader may try */
	cJSON *value;
};

/* Reads text[0..len) from `from` on, and returns the first object that begins before `stop` and
 * has a member, however far it goes on; an object that is only prose in brackets is passed over.
 * `whole`: nothing will follow the len bytes. The answer is the same however many bytes there are
 * behind those it needs. `from` is where a line begins, or what stands behind an object or a
 * sentence in it. */
enum dump_verdict dump_next(const char *text, size_t len, bool whole, size_t from, size_t stop,
                            struct dump_object *o);

#endif
