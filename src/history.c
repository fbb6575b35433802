/* SPDX-License-Identifier: MIT */
#include "history.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"

enum {
	PAIR_MAX = 240,           /* a record with a longer code and id is not compared */
	SLOTS = SCAN_HISTORY + 1, /* the last records, and the new one */
};

/* One record: its code followed by its id. */
struct entry {
	size_t code_len, id_len;
	uint64_t end_line, document;
	uint64_t message_sum; /* of the whole message */
	bool one_line;        /* the message has only one */
	char pair[PAIR_MAX];
};

struct history {
	/* Checksums of each record's id and of the first line of its message (for a document, of the
	 * whole message). They are kept in separate arrays, since most comparisons need nothing else. */
	uint64_t id_sums[SLOTS], message_sums[SLOTS];
	struct entry last[SLOTS];
	uint64_t used; /* how many records there have been */
};

struct history *
history_new(void)
{
	struct history *h = malloc(sizeof *h);

	if (h != NULL)
		h->used = 0;
	return h;
}

void
history_free(struct history *h)
{
	free(h);
}

void
history_reset(struct history *h)
{
	h->used = 0;
}

static uint64_t
sum_part(uint64_t sum, uint64_t part)
{
	sum = (sum ^ part) * UINT64_C(0x9e3779b97f4a7c15);
	return sum ^ sum >> 32;
}

/* A sum of the bytes of s, eight at a time. */
static uint64_t
sum_of(const char *s, size_t len)
{
	uint64_t sum = len, part = 0;

	for (; len >= sizeof part; s += sizeof part, len -= sizeof part) {
		memcpy(&part, s, sizeof part);
		sum = sum_part(sum, part);
	}
	part = 0;
	if (len > 0)
		memcpy(&part, s, len);
	return sum_part(sum, part);
}

static bool
is_same_run(const char *a, size_t a_len, const char *b, size_t b_len)
{
	return a_len == b_len && memcmp(a, b, a_len) == 0;
}

static bool
repeats(const struct entry *new, const struct entry *old, const struct history_place *place)
{
	bool code = is_same_run(new->pair, new->code_len, old->pair, old->code_len);

	if (new->id_len > 0)
		return (code || new->code_len == 0) &&
		       is_same_run(new->pair + new->code_len, new->id_len,
		                   old->pair + old->code_len, old->id_len);
	/* Ansible prints an output as one string and as a list of its lines. */
	bool together = place->document != 0 && place->document == old->document;
	if (code && new->code_len > 0 && new->one_line && !old->one_line && together)
		return true;
	/* Java's loggers print only the class and the message of a cause, and everything of its
	 * wrapper. */
	if (new->code_len > 0 && (!code || old->id_len > 0))
		return false;
	if (new->message_sum != old->message_sum)
		return false;
	if (together)
		return true;
	return place->line - old->end_line <= HISTORY_LINES_MAX && place->entry <= old->end_line;
}

bool
history_is_repetition(struct history *h, const struct failure *f, const struct history_place *place)
{
	size_t code_len = f->code.len, id_len = f->request_id.len, at = h->used % SLOTS;
	struct entry *new = &h->last[at];

	if (code_len > PAIR_MAX || id_len > PAIR_MAX - code_len)
		return false;
	new->code_len = code_len;
	new->id_len = id_len;
	new->end_line = place->end_line;
	new->document = place->document;
	if (code_len > 0)
		memcpy(new->pair, f->code.ptr, code_len);
	if (id_len > 0)
		memcpy(new->pair + code_len, f->request_id.ptr, id_len);
	h->id_sums[at] = sum_of(f->request_id.ptr, id_len);
	const char *message = f->message.ptr;
	size_t len = f->message.len;
	const char *lf = f->form == FORM_TEXT && len > 0 ? memchr(message, '\n', len) : NULL;
	h->message_sums[at] = sum_of(message, lf != NULL ? (size_t)(lf - message) : len);
	new->one_line = lf == NULL;
	new->message_sum = lf != NULL ? sum_of(message, len) : h->message_sums[at];
	const uint64_t *sums = id_len > 0 ? h->id_sums : h->message_sums, sum = sums[at];
	/* The newest first: where failures repeat, most repeat the one just before. */
	size_t n = f->form != FORM_TEXT ? 0 : h->used < SCAN_HISTORY ? h->used : SCAN_HISTORY;
	for (size_t i = at; n > 0; n--) {
		i = (i > 0 ? i : SLOTS) - 1;
		if (sums[i] == sum && repeats(new, &h->last[i], place))
			return true;
	}
	h->used++;
	return false;
}
