/* SPDX-License-Identifier: MIT */
/*
 * record.h: what the readers of sentences share: a record is a code and, in an order and a spelling
 * that its form states, a message and a request id.
 *
 * Positions are offsets in the text that is read.
 */
#ifndef ORGERR_RECORD_H
#define ORGERR_RECORD_H

#include "label.h"
#include "message.h"
#include "sdktext.h"

/* A wording with labels. They are spelt exactly so, and a blank may follow each; NULL: any
 * spelling will do. */
struct wording {
	const char *client;
	const char *code, *message, *id;
	bool anchored; /* only behind the client's name */
	bool id_first; /* the id stands in front of the code */
	bool one_line; /* without an id, the record ends with its line */
};

extern const struct wording record_wordings[];

/* The rows of the table, in the order in which they are tried; WORDING_ANY is the last one. */
enum { WORDING_CPP, WORDING_GO, WORDING_NET, WORDING_PYTHON, WORDING_ANY };

/* The state of one search. Positions are offsets in s. */
struct reader {
	const char *s;
	size_t low, limit; /* limit: no record that is at hand reaches beyond */
	bool capped;       /* limit is a record's limit, not the end of what is there */
	bool id_in_front;  /* the record at hand owes no id */
	const struct sdktext_input *in;
	struct sdktext_found *out;
	struct message_frame frame; /* what stands open in front of the record */
	int lines;                  /* the record reaches over no more of them */
	int *cloud;                 /* whether its line names the cloud; -1: nobody has looked */
};

/* A record whose code was found: what is known of it. */
struct record {
	struct span code, id;
	size_t begin;  /* of the record */
	size_t behind; /* where the code's value ends */
	bool id_known; /* the id stood in front of the code */
	bool strong;   /* any code will do */
	bool spelt;    /* its labels are spelt as only this API's clients do */
};

/* The end of a record: where its message ends, its id, and where it ends. */
struct tail {
	size_t message_end, end;
	struct span id;
	bool labelled; /* there is an id label, maybe with nothing behind it */
};

/* Whether a word stands at pos. */
bool record_at(const struct reader *r, size_t pos, const char *word);

/* The end of the line that `from` is in, and the beginning of it: at or behind low, and at most
 * SDKTEXT_RECORD_MAX bytes away. */
size_t record_line_end(const struct reader *r, size_t from);
size_t record_line_begin(const struct reader *r, size_t pos);

/* Whether more bytes might change the answer of one who has come to the limit. If so, a line ends
 * directly in front of the limit: only one who looks for a further line comes there. */
bool record_may_go_on(const struct reader *r);

/* The next client's name in [from, end); end where there is none. */
size_t record_next_anchor(const struct reader *r, size_t from, size_t end);

/* Whether a line of a stack trace, or what ends a message like one, begins at p. */
bool record_is_stack(const struct reader *r, size_t p, size_t end);

/* Whether a record cannot go on into the line [p, end): it is empty, or begins an entry of a log.
 * open: a bracket of the message is open, so that an empty line is part of it. */
bool record_is_stop(const struct reader *r, size_t p, size_t end, bool open);

/* Finds the tail of a record whose message begins at `from`. False: more lines are needed. */
bool record_tail(const struct reader *r, const struct wording *w, size_t from, struct tail *t);

/* The last id label in [from, end), a stretch of one line, as the tail; whether there is one. */
bool record_tail_on_line(const struct reader *r, const struct wording *w, size_t from, size_t end,
                         struct tail *t);

/* Sets the message of the record: from there to the message's end in t. */
void record_set_message(struct reader *r, const struct wording *w, size_t from,
                        const struct tail *t);

/* Finds the message's label: at most SDKTEXT_GAP_MAX bytes behind the code, on its line or first
 * in the next one. */
bool record_find_message(const struct reader *r, const struct wording *w, size_t from,
                         struct label_hit *l);

/* The wording whose code label has its name there; of those that need the client's name in front
 * only where that is so. */
const struct wording *record_wording_at(const struct reader *r, size_t name, bool anchored);

/* Whether the value that ends at p is all that its label has: nothing but labels, marks and fields
 * follow it on its line. What goes on in words is text. */
bool record_value_ends(const struct reader *r, size_t p);

/* Looks for an id directly in front of pos, where the code's label or the client's name begins:
 * "RequestId=R, " as the C++ client has it, "requestId: R " as .NET's since 2023, "RequestId: R，".
 * The record then begins there. */
void record_find_id_in_front(const struct reader *r, size_t pos, struct record *rec);

/* Reads the rest of a record in the wording w, whose code's label begins at `label`. */
enum sdktext_verdict record_read(struct reader *r, const struct wording *w, struct record *rec,
                                 size_t label);

/* Sets what a record holds besides its message, and its end. Returns SDKTEXT_FOUND. */
enum sdktext_verdict record_finish(struct reader *r, const struct record *rec, struct span id,
                                   size_t end);

/* Whether what was found, with the record's message and id set, is this API's. */
bool record_is_ours(const struct reader *r, const struct record *rec);

/* The forms behind a client's own name, which stands at `anchor` (without its T). */
enum sdktext_verdict sdkname_read(struct reader *r, size_t anchor);

#endif
