/* SPDX-License-Identifier: MIT */
/*
 * dump_reader.h: the state of a reader of dumps, and the functions that read one token. Only the
 * files of dump use it.
 *
 * Each reading function begins at r->i and moves it past what it has read.
 */
#ifndef ORGERR_DUMP_READER_H
#define ORGERR_DUMP_READER_H

#include "dump_frame.h"

struct dump_reader {
	struct dump_stack s;
	struct dump_text *t;
	size_t i, stop;
	size_t line;  /* the first byte of the line other than a blank */
	bool stopped; /* what is at `stop` belongs to an object */
	bool done;
	bool cut; /* the text ended before the object did */
	struct dump_object o;
};

/* The end of the line that contains r->i. */
size_t dump_line_end(struct dump_reader *r);

/* dump_key_below: whether an element further out than `depth` has a key but no value yet.
 * dump_object_open: whether anything that is open has a member. */
bool dump_key_below(const struct dump_reader *r, unsigned depth);
bool dump_object_open(const struct dump_reader *r);

/* Makes the object from the text's own frame; it ends at `end`. */
void dump_give_top(struct dump_reader *r, size_t end);

/* Ends everything that is open, at `end`. If anything has a member, that becomes the object. */
void dump_flush(struct dump_reader *r, size_t end);

/* Ends a member of the text itself. If its key has no quotes, the member is the object; if it has,
 * more members may follow. */
void dump_end_top_member(struct dump_reader *r);

/* Closes the innermost bracket; `end` is the position after its last byte. */
void dump_close(struct dump_reader *r, size_t end);

/* Whether a key may belong to the frame: it looks like the frame's other keys, and is not a number
 * in a message. */
bool dump_key_fits(const struct dump_reader *r, const struct dump_frame *f,
                   const struct dump_key *k);

/* Each reads a key, or a string, at r->i. Returns false if there is none. */
bool dump_read_key(struct dump_reader *r);
bool dump_read_string(struct dump_reader *r);

/* Each reads one of these: n bytes that open a bracket; one byte that closes one; a comma or a
 * semicolon; a word. */
void dump_read_opener(struct dump_reader *r, char kind, size_t n);
void dump_read_closer(struct dump_reader *r, char c);
void dump_read_comma(struct dump_reader *r);
void dump_read_word(struct dump_reader *r);

#endif
