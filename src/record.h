/* SPDX-License-Identifier: MIT */
/*
 * record.h: what the readers of sentences (sdktext.h) share. Such a record is a code, a message and
 * a request id, in an order and a spelling that its form prescribes.
 *
 * Positions are offsets in the text that is read. Nothing here allocates.
 */
#ifndef ORGERR_RECORD_H
#define ORGERR_RECORD_H

#include "label.h"
#include "message.h"
#include "sdktext.h"

/* A wording with labels. The labels must be spelt exactly as given here, and a blank may follow
 * each; NULL: any spelling. */
struct wording {
	const char *client;
	const char *before; /* what precedes the code's label, or "" */
	const char *code, *message, *id;
	bool anchored; /* only after the client's name */
	bool one_line; /* without an id, the record ends with its line */
};

extern const struct wording record_wordings[];

/* The rows of the table: those with a label for the code, in the order in which they are tried, and then
 * those that may have any. */
enum { WORDING_CPP, WORDING_GO, WORDING_NET, WORDING_PYTHON, WORDING_COMMAS, WORDING_ANY };

/* The full-width comma that separates labels in Chinese texts. */
extern const char record_wide_comma[4];

/* The state of one search. Positions are offsets in s. */
struct reader {
	const char *s;
	size_t low, limit; /* limit: the record that is being read ends there at the latest */
	bool capped;       /* limit is the limit of a record, not the end of the text */
	bool id_in_front;  /* the record that is being read has its id, so none need follow */
	const struct sdktext_input *in;
	struct sdktext_found *out;
	struct message_frame frame; /* what is open before the record */
	size_t label;               /* where the label of its code begins */
	bool separated;             /* a comma or the like separates its labels */
	int lines;                  /* the most lines that the record may have */
	int *cloud;                 /* whether its line names the cloud; -1: not known yet */
};

/* What is known of a record once its code was found. */
struct record {
	struct span code, id;
	size_t begin;  /* of the record */
	size_t behind; /* where the code's value ends */
	bool id_known; /* the id came before the code */
	bool strong;   /* its form is specific to this API: any code counts */
	bool spelt;    /* its labels are spelt as only this API's clients spell them */
};

/* The end of a record: where its message ends, its id, and where it ends. */
struct tail {
	size_t message_end, end;
	struct span id;
	bool labelled; /* there is an id label, maybe without a value */
};

/* Whether the text has the word at pos. */
bool record_at(const struct reader *r, size_t pos, const char *word);

/* The end of the line that contains a position, and its beginning, which is not before low and at
 * most SDKTEXT_RECORD_MAX bytes away. */
size_t record_line_end(const struct reader *r, size_t from);
size_t record_line_begin(const struct reader *r, size_t pos);

/* Whether more bytes might change the answer of a reader that has reached the limit. If so, the
 * byte before the limit is a line feed: a reader only reaches the limit when it needs another line. */
bool record_may_go_on(const struct reader *r);

/* The position of the next anchor (a client's name) in [from, end); `end` if there is none. */
size_t record_next_anchor(const struct reader *r, size_t from, size_t end);

/* Whether a line begins at p that belongs to a stack trace, or ends a message in the same way. */
bool record_is_stack(const struct reader *r, size_t p, size_t end);

/* Whether a record cannot continue on the line [p, end), because the line is empty or begins a log
 * entry. open: a bracket of the message is open, so an empty line is part of the message. */
bool record_is_stop(const struct reader *r, size_t p, size_t end, bool open);

/* Finds the tail of a record whose message begins at `from`. Returns false if more lines are
 * needed. */
bool record_tail(const struct reader *r, const struct wording *w, size_t from, struct tail *t);

/* Finds the last id label in [from, end), which is part of one line, as the tail. Returns whether
 * there is one. */
bool record_tail_on_line(const struct reader *r, const struct wording *w, size_t from, size_t end,
                         struct tail *t);

/* Sets the message of the record in r->out: from `from` to t->message_end. */
void record_set_message(struct reader *r, const struct wording *w, size_t from,
                        const struct tail *t);

/* Finds the label of the message, at most SDKTEXT_GAP_MAX bytes after the code, on the same line or
 * at the beginning of the next one. Returns whether there is one. */
bool record_find_message(const struct reader *r, const struct wording *w, size_t from,
                         struct label_hit *l);

/* Whether a message label may follow `from` on a line that is not in the text yet. */
bool record_message_may_follow(const struct reader *r, size_t from);

/* The wording whose code label has its name at `name`. A wording that needs the client's name
 * before it is only considered if `anchored`. Never NULL: WORDING_ANY is the last resort. */
const struct wording *record_wording_at(const struct reader *r, size_t name, bool anchored);

/* Whether the value that ends at p is complete: only labels, punctuation and fields follow it on
 * its line. If words follow, it is part of a text. */
bool record_value_ends(const struct reader *r, size_t p);

/* Looks for an id directly before pos, where the code's label or the client's name begins:
 * "RequestId=R, " as the C++ client prints it, "requestId: R " as .NET's since 2023, "RequestId:
 * R，". If there is one, sets it in rec, and the record begins with it. */
void record_find_id_in_front(const struct reader *r, size_t pos, struct record *rec);

/* Reads the rest of a record in the wording w, whose code label begins at `label`, into r->out. */
enum sdktext_verdict record_read(struct reader *r, const struct wording *w, struct record *rec,
                                 size_t label);

/* Sets everything of r->out but the message. Returns SDKTEXT_FOUND. */
enum sdktext_verdict record_finish(struct reader *r, const struct record *rec, struct span id,
                                   size_t end);

/* Whether the record, whose message and id are set in r->out, is an error of this API. */
bool record_is_ours(const struct reader *r, const struct record *rec);

/* inspect.c: reads what Node's inspect prints: MSG at pos, the lines of a stack, then { requestId: 'R',
 * code: 'C' }, of which r->out->object becomes the position. Until Node 10, that brace precedes the
 * name. Without an object, there is only the message. */
enum sdktext_verdict inspect_read(struct reader *r, size_t anchor, size_t pos);

/* Where the bracket before pos, which is `open`, ends: in [NAME: MSG] { requestId: 'R', code: 'C' }, as
 * Node prints an error without a stack, or NAME (MSG). Returns pos if it has no end nearby, r->limit if
 * the end may still come. */
size_t inspect_bracket_end(const struct reader *r, size_t pos, char open);

/* Reads the message of such a bracket, from pos to `end`, where the bracket ends, and the position of an
 * object that follows it. */
enum sdktext_verdict inspect_bracketed(struct reader *r, size_t anchor, size_t pos, size_t end);

/* Reads the forms that follow an anchor, a client's own name. `anchor` is the position of the name
 * without its T, which some logs drop. */
enum sdktext_verdict sdkname_read(struct reader *r, size_t anchor);

#endif
