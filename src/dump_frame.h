/* SPDX-License-Identifier: MIT */
/*
 * dump_frame.h: the open brackets of an object that is being read, and the tree made of them.
 * For dump alone.
 *
 * A frame is the content of one pair of brackets, or the text as a whole. It has members, which
 * have keys, and items, which have none. An element is the member or item that is being read: its
 * key, and what has been seen of its value. The kind of a value is decided where the value ends,
 * so that nothing is read twice.
 */
#ifndef ORGERR_DUMP_FRAME_H
#define ORGERR_DUMP_FRAME_H

#include <stdint.h>

#include "dump_token.h"

/* Brackets inside one another; what is deeper is text. */
enum { DUMP_DEPTH_MAX = 64 };

enum dump_part { PART_NONE, PART_STRING, PART_FRAME };

struct dump_element {
	bool keyed;
	struct dump_key key;
	bool line_first;      /* the key stood first on its line */
	size_t begin, end;    /* of its value, or of what it is without a key */
	unsigned words, tail; /* bare words in all, and behind the last part */
	enum dump_part last;  /* the last part that is no word */
	unsigned frames;      /* how many brackets closed in it */
	cJSON *frame;         /* what was in the last one */
	char frame_kind;
	bool frame_rich, frame_labelled, frame_holds_label;
	struct dump_quote quote; /* of the last string */
	size_t text, text_len,
		text_at; /* its strings, joined, in the room; where the first begins */
};

struct dump_frame {
	char kind;           /* its first byte: { [ ( < or NUL: the text itself */
	bool in_text;        /* opened in a bare text, of which it may be a part */
	bool lost;           /* its closing bracket is not there */
	bool prose;          /* two bare words stand in a row in it */
	bool rich;           /* it has a member, or an item that has */
	bool labelled;       /* a member's name is a label */
	bool holds_label;    /* or that of a member of what it holds */
	bool named;          /* its first item is a string that may be a name */
	size_t begin, first; /* the bracket; the first member */
	unsigned members, items, indexes;
	cJSON *rich_item; /* where there is one alone */
	cJSON *node;      /* the children in order; items have no name */

	/* How its keys look, of the first ones. */
	bool styled;
	struct dump_key look;
	bool any_case;
	char between;     /* what stands between members: , or ; or a blank; NUL: not known */
	uint64_t seen[4]; /* the names so far, letter case ignored: a bit each */

	struct dump_element e;
};

struct dump_stack {
	struct dump_text *t;
	unsigned depth;
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

/* Whether nothing of the element has been seen. */
static inline bool
dump_is_empty(const struct dump_element *e)
{
	return e->words == 0 && e->last == PART_NONE;
}

/* Whether it has a member, or what is in it has. */
static inline bool
dump_is_rich(const struct dump_frame *f)
{
	return f->rich || (f->e.last == PART_FRAME && f->e.frame_rich);
}

/* Whether the value may end here: it is in quotes or in brackets, with nothing behind. */
bool dump_is_complete(const struct dump_frame *f);

/* Starts with one frame, that of the text itself. */
void dump_start(struct dump_stack *s, struct dump_text *t);

/* Opens a bracket at `at`; false where there are too many. */
bool dump_push(struct dump_stack *s, char kind, size_t at);

/* Begins an element with a key. */
void dump_begin_member(struct dump_stack *s, const struct dump_key *k, bool line_first);

/* Whether a key looks like those of the frame: the same separator, letter case and quotes. */
bool dump_fits(const struct dump_frame *f, const struct dump_text *t, const struct dump_key *k);

/* Whether the frame has a member of that name, letter case ignored. Never false if it has one;
 * seldom true if it has none. */
bool dump_was_seen(const struct dump_frame *f, const struct dump_text *t, const struct dump_key *k);

/* Adds a string to the element at hand, joined to the strings in front of it. */
void dump_add_string(struct dump_stack *s, const struct dump_string *str, size_t at);

/* Takes a bare word, text[from..to). */
void dump_add_word(struct dump_stack *s, size_t from, size_t to);

/* Drops the element at hand and keeps only the position of its end. */
void dump_forget(struct dump_stack *s);

/* Ends the element at hand: it becomes a member or an item. */
void dump_end_element(struct dump_stack *s);

/* Closes the innermost bracket at `end`, the position behind its last byte: what it holds
 * becomes part of the element around it. */
void dump_pop(struct dump_stack *s, size_t end);

/* Prepares the end of a text that is cut off: drops a code or an id without quotes if others
 * have them, and the first letters of the next label behind a value. */
void dump_cut_off(struct dump_stack *s);

/* Closes the innermost bracket whose closing byte is missing, or that was no bracket at all. */
void dump_pop_lost(struct dump_stack *s, size_t end);

/* Drops the innermost bracket and what it holds, up to `end`. */
void dump_drop(struct dump_stack *s, size_t end);

/* dump_take returns the tree of the text's own frame. dump_wrap makes one object of the members of
 * the innermost frame: a nameless member of the text, or an item of a list. */
cJSON *dump_take(struct dump_stack *s);
void dump_wrap(struct dump_stack *s);

#endif
