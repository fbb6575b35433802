/* SPDX-License-Identifier: MIT */
/*
 * dump_frame.h: the open brackets of an object that is being read, and the tree that is made of
 * them. Only the files of dump use it.
 *
 * A frame is the content of one pair of brackets, or the text as a whole. It has members, which
 * have keys, and items, which have none. An element is the member or item that is being read: its
 * key, and what has been seen of its value so far. The kind of a value is decided where the value
 * ends, so that nothing is read twice. If memory runs out, s->no_memory is set.
 */
#ifndef ORGERR_DUMP_FRAME_H
#define ORGERR_DUMP_FRAME_H

#include <stdint.h>

#include "dump_token.h"

/* How deep brackets may be nested; deeper ones are taken for text. */
enum { DUMP_DEPTH_MAX = 64 };

enum dump_part { PART_NONE, PART_STRING, PART_FRAME };

struct dump_element {
	bool keyed;
	struct dump_key key;
	bool line_first;      /* the key was the first on its line */
	size_t begin, end;    /* of its value, or of the item */
	unsigned words, tail; /* how many bare words in all, and after the last part */
	enum dump_part last;  /* the last part that is not a word */
	unsigned frames;      /* how many brackets were closed in it */
	cJSON *frame;         /* what was in the last one */
	char frame_kind;
	bool frame_rich, frame_labelled, frame_holds_label;
	struct dump_quote quote; /* of the last string */
	size_t text, text_len,
		text_at; /* its strings, joined, in `room`; where the first one begins */
};

struct dump_frame {
	char kind;           /* its first byte: { [ ( or <; NUL: the text itself */
	bool in_text;        /* opened in unquoted text, of which it may be a part */
	bool lost;           /* its closing bracket is missing */
	bool prose;          /* it contains two bare words in a row */
	bool rich;           /* it has a member, or an item that has one */
	bool labelled;       /* a member's name is a label */
	bool holds_label;    /* or that of a member of something in it */
	bool named;          /* its first item is a string that may be a name */
	size_t begin, first; /* the bracket; the first member */
	unsigned members, items, indexes;
	cJSON *rich_item; /* the item that has a member, if it is the only one */
	cJSON *node;      /* the children in order; items have no name */

	/* How its keys look, according to the first ones. */
	bool styled;
	struct dump_key look;
	bool any_case;
	char between;     /* what separates members: , or ; or a blank; NUL: not known */
	uint64_t seen[4]; /* a bit for each name so far, ignoring letter case */

	struct dump_element e;
};

struct dump_stack {
	struct dump_text *t;
	unsigned depth;
	unsigned wraps; /* how often dump_wrap has made a level of the tree */
	struct dump_frame frames[DUMP_DEPTH_MAX + 1];
	bool strings; /* a member's value was in quotes */
	size_t room_len;
	char room[3 * DUMP_TEXT_MAX]; /* the strings of the open elements */
	bool no_memory;
};

static inline struct dump_frame *
dump_top(struct dump_stack *s)
{
	return &s->frames[s->depth];
}

/* Whether nothing of the element's value has been seen. */
static inline bool
dump_is_empty(const struct dump_element *e)
{
	return e->words == 0 && e->last == PART_NONE;
}

/* Whether the frame has a member, or something in it has one. */
static inline bool
dump_is_rich(const struct dump_frame *f)
{
	return f->rich || (f->e.last == PART_FRAME && f->e.frame_rich);
}

/* Whether the value may end here: it is in quotes or in brackets, and nothing follows. */
bool dump_is_complete(const struct dump_frame *f);

/* Starts with one frame, that of the text itself. */
void dump_start(struct dump_stack *s, struct dump_text *t);

/* Opens a bracket at `at`. Returns false if too many are open. */
bool dump_push(struct dump_stack *s, char kind, size_t at);

/* Begins an element with a key. */
void dump_begin_member(struct dump_stack *s, const struct dump_key *k, bool line_first);

/* Whether a key looks like those of the frame: the same separator, letter case and quotes. */
bool dump_fits(const struct dump_frame *f, const struct dump_text *t, const struct dump_key *k);

/* Whether the frame has a member of that name, ignoring letter case. Always true if it has one;
 * seldom true if it has none. */
bool dump_was_seen(const struct dump_frame *f, const struct dump_text *t, const struct dump_key *k);

/* Adds a string to the element that is being read, joined to its earlier strings. */
void dump_add_string(struct dump_stack *s, const struct dump_string *str, size_t at);

/* Adds a bare word, text[from..to), to the element. */
void dump_add_word(struct dump_stack *s, size_t from, size_t to);

/* Drops the element that is being read, except for the position of its end. */
void dump_forget(struct dump_stack *s);

/* Ends the element that is being read: it becomes a member or an item. */
void dump_end_element(struct dump_stack *s);

/* Closes the innermost bracket at `end`, the position after its last byte. Its content becomes part
 * of the element around it. */
void dump_pop(struct dump_stack *s, size_t end);

/* Prepares the end of a text that is cut off: drops a code or an id without quotes if other values
 * have quotes, and the first letters of the next label after a value. */
void dump_cut_off(struct dump_stack *s);

/* Closes the innermost bracket, whose closing byte is missing or which was not a bracket at all. */
void dump_pop_lost(struct dump_stack *s, size_t end);

/* Drops the innermost bracket and its content, up to `end`. */
void dump_drop(struct dump_stack *s, size_t end);

/* dump_take returns the tree of the text's own frame, or NULL without memory. dump_wrap makes one
 * object of the members of the innermost frame, which becomes a nameless member of the text or an
 * item of a list; after DUMP_DEPTH_MAX times it does nothing, so that the tree is never deep. */
cJSON *dump_take(struct dump_stack *s);
void dump_wrap(struct dump_stack *s);

#endif
