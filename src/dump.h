/* SPDX-License-Identifier: MIT */
/*
 * dump.h: an object as some language prints it, or broken JSON → a cJSON tree.
 *
 * The tree is the one that a JSON document of the same content would give. Members keep their
 * order, and duplicates stay. Words such as None become null; numbers and bare words become
 * strings. A value without a key among members (a wrapper whose head is lost, an object in
 * unquoted text) gets the key DUMP_NAMELESS. The valueint of each object, array and string is the
 * offset in the text at which it begins. The tree lives in the arena.
 */
#ifndef ORGERR_DUMP_H
#define ORGERR_DUMP_H

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#define DUMP_NAMELESS "?"

/* The longest text, in bytes. Anything behind that is not read. */
enum { DUMP_TEXT_MAX = 64 * 1024 };

/* A text to be read. The caller sets the first four members and leaves the rest zero. `whole` means
 * that nothing will follow the len bytes. */
struct dump_text {
	const char *s;
	size_t len;
	bool whole;
	/* Objects that begin behind this offset are not wanted; SIZE_MAX: all are. */
	size_t last;

	/* The reader keeps these from one object to the next, so that no byte is searched twice. */
	size_t line_from, line_end; /* the line looked at last */
	bool met_end;               /* an answer depended on bytes behind len */
	size_t read;                /* how far dump_next has read */
	struct dump_end {
		size_t from, at; /* the first end of a string at or behind `from` is `at` */
		bool known, lost;
	} ends[3][4][3]; /* for each quote: its mark, its backslashes, how often it is doubled */
};

enum dump_verdict {
	DUMP_NONE,  /* no object begins before `stop` */
	DUMP_FOUND, /* `o` is filled in */
	DUMP_MORE,  /* what begins at o->begin needs the bytes behind len */
	DUMP_NO_MEMORY,
};

struct dump_object {
	size_t begin, end; /* offsets in the text */
	size_t bracket;    /* of the first { or [ in it, which a strict reader may try; or `end` */
	cJSON *value;
};

/* Reads t from `from` on, and returns the first object that begins before `stop` and has a
 * member, however far it goes on; an object that is only prose in brackets is passed over. What
 * stands at `stop` is a sentence of its own unless it is the value of a member, or a member of
 * what is a bracket's: an object that is open there and has no place for it ends there. The
 * answer is the same however many bytes there are behind those it needs. `from` is where a line
 * begins, or what stands behind an object or a sentence in it. */
enum dump_verdict dump_next(struct dump_text *t, size_t from, size_t stop, struct dump_object *o);

/* Whether a block of YAML begins with the line whose first byte that is no blank is at `at`. */
bool dump_begins_block(struct dump_text *t, size_t at);

#endif
