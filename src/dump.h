/* SPDX-License-Identifier: MIT */
/*
 * dump.h: a dump, which is an object as some language prints it or broken JSON → a cJSON tree.
 *
 * The tree is the same as for a JSON document with the same content. Members keep their order, and
 * duplicates stay. Words such as None become null; numbers and bare words become strings. A value
 * without a key among members (a wrapper whose beginning is lost, an object in unquoted text) gets
 * the key DUMP_NAMELESS. The valueint of each object, array and string is the offset in the text at
 * which it begins. The tree is in the arena (arena.h), and must not be freed by itself.
 */
#ifndef ORGERR_DUMP_H
#define ORGERR_DUMP_H

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

#define DUMP_NAMELESS "?"

/* The longest text, in bytes. Anything after that is not read. */
enum { DUMP_TEXT_MAX = 64 * 1024 };

/* A text to be read. The caller sets the first four members and leaves the rest zero. whole:
 * nothing will follow the len bytes. */
struct dump_text {
	const char *s;
	size_t len;
	bool whole;
	/* Objects that begin after this offset are not wanted; SIZE_MAX: all are. */
	size_t last;

	/* The reader keeps these from one object to the next, so that no byte is searched twice. */
	size_t line_from, line_end; /* the line that was looked at last */
	bool met_end;               /* an answer depended on bytes beyond len */
	size_t read;                /* how far dump_next has read */
	size_t ahead;               /* how many bytes it has looked at in search of an end */
	size_t no_plain_end[2]; /* 1 + from where plain_end found no end; 0: it has not looked */
	struct dump_end {
		size_t from;
		size_t at; /* the first end of a string at or after `from`; 0: not known */
		bool lost;
	} ends[3][4][3]; /* for each quote: its mark, its backslashes, how often it is doubled */
};

enum dump_verdict {
	DUMP_NONE,  /* no object begins before `stop` */
	DUMP_FOUND, /* `o` is filled in */
	DUMP_MORE,  /* what begins at o->begin needs bytes beyond len */
	DUMP_NO_MEMORY,
};

struct dump_object {
	size_t begin, end; /* offsets in the text */
	size_t bracket; /* of the first { or [ in it, where a strict JSON reader may begin; or `end` */
	cJSON *value;
};

/* Reads t from `from` on, and returns the first object that begins before `stop` and has a member,
 * wherever it ends; an object that is only prose in brackets is skipped. `from` must be the
 * beginning of a line, or the position after an object or a sentence. A sentence begins at
 * `stop`. An object that is still open there ends at `stop`, unless the sentence is one of its
 * values or, in brackets, one of its members. Bytes after those that the object needs do not change
 * the answer. */
enum dump_verdict dump_next(struct dump_text *t, size_t from, size_t stop, struct dump_object *o);

/* Whether a block of YAML begins with the line whose first byte other than a blank is at `at`. */
bool dump_begins_block(struct dump_text *t, size_t at);

#endif
