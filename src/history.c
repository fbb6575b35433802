/* SPDX-License-Identifier: MIT */
#include "history.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "limits.h"

enum { PAIR_MAX = 240 }; /* a code and an id that are longer are no repetition */

/* One record: its code and id, one behind the other. */
struct entry {
	size_t code_len, id_len, message_len;
	uint64_t end_line, document;
	char pair[PAIR_MAX];
};

struct history {
	/* Of each record the sums of its id and of its message, apart: most are compared with these
	 * alone. */
	uint64_t id_sums[SCAN_HISTORY], message_sums[SCAN_HISTORY];
	struct entry last[SCAN_HISTORY];
	uint64_t used; /* how many there have been */
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
	/* Java's loggers print the class and the message of a cause whose wrapper has it all. */
	if (new->code_len > 0 && (!code || old->id_len > 0))
		return false;
	if (new->message_len != old->message_len)
		return false; /* unreached: no test has two messages with one sum */
	if (place->document != 0 && place->document == old->document)
		return true;
	return place->line - old->end_line <= HISTORY_LINES_MAX && place->entry <= old->end_line;
}

bool
history_is_repetition(struct history *h, const struct failure *f, const struct history_place *place)
{
	struct entry new = {.code_len = f->code.len, .id_len = f->request_id.len};

	if (new.code_len > PAIR_MAX || new.id_len > PAIR_MAX - new.code_len)
		return false;
	if (new.code_len > 0)
		memcpy(new.pair, f->code.ptr, new.code_len);
	if (new.id_len > 0)
		memcpy(new.pair + new.code_len, f->request_id.ptr, new.id_len);
	uint64_t id_sum = hash_folded(f->request_id.ptr, new.id_len, 0);
	uint64_t message_sum = hash_folded(f->message.ptr, f->message.len, 0);
	uint64_t sum = new.id_len > 0 ? id_sum : message_sum;
	const uint64_t *sums = new.id_len > 0 ? h->id_sums : h->message_sums;
	new.message_len = f->message.len;
	new.end_line = place->end_line;
	new.document = place->document;
	size_t n = f->form == FORM_TEXT ? h->used < SCAN_HISTORY ? h->used : SCAN_HISTORY : 0;
	for (size_t i = 0; i < n; i++)
		if (sums[i] == sum && repeats(&new, &h->last[i], place))
			return true;
	size_t next = h->used++ % SCAN_HISTORY;
	h->id_sums[next] = id_sum;
	h->message_sums[next] = message_sum;
	h->last[next] = new;
	return false;
}
