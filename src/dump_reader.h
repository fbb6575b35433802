/* SPDX-License-Identifier: MIT */
/*
 * dump_reader.h: the reader of dump.c, and how it reads a token. For dump's own files alone.
 *
 * Each of the functions that read stands at r->i, and moves it.
 */
#ifndef ORGERR_DUMP_READER_H
#define ORGERR_DUMP_READER_H

#include "dump_frame.h"

struct dump_reader {
	struct dump_stack s;
	struct dump_text *t;
	size_t i, stop;
	size_t line;  /* the first byte of the line that is no blank */
	bool stopped; /* what stands at `stop` belongs to an object */
	bool done;
	bool cut; /* the text ended first */
	struct dump_object o;
};

/* Where the line ends that r->i is in. */
size_t dump_line_end(struct dump_reader *r);

/* Whether an element further out than `depth` waits for its value; whether anything open has a
 * member. */
bool dump_key_below(const struct dump_reader *r, unsigned depth);
bool dump_object_open(const struct dump_reader *r);

/* What the text itself holds is the object, which ends at `end`. */
void dump_give_top(struct dump_reader *r, size_t end);

/* Ends everything that is open, at `end`; what has a member becomes the object. */
void dump_flush(struct dump_reader *r, size_t end);

/* A member of the text itself came to its end: a bare key's is the object at once, a quoted
 * one's siblings may follow. */
void dump_end_top_member(struct dump_reader *r);

/* The innermost bracket closes; behind its last byte is `end`. */
void dump_close(struct dump_reader *r, size_t end);

/* Whether a key may be one of the frame's: it looks like them, and is no number's in a message. */
bool dump_key_fits(const struct dump_reader *r, const struct dump_frame *f,
                   const struct dump_key *k);

/* Reads a key, a string; false where none is read there. */
bool dump_read_key(struct dump_reader *r);
bool dump_read_string(struct dump_reader *r);

/* Reads n bytes that open a bracket, one byte that closes one, a comma or semicolon, a word. */
void dump_read_opener(struct dump_reader *r, char kind, size_t n);
void dump_read_closer(struct dump_reader *r, char c);
void dump_read_comma(struct dump_reader *r);
void dump_read_word(struct dump_reader *r);

#endif
