/* SPDX-License-Identifier: MIT */
#include "history.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "limits.h"

enum { PAIR_MAX = 240 }; /* a code and an id that are longer are no repetition */

/* One record: its code and id, one behind the other, and their sum; of the message, the sum. */
struct entry {
	uint64_t id_sum, message_sum;
	size_t code_len, id_len, message_len;
	uint64_t end_line, document;
	char pair[PAIR_MAX];
};

struct history {
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
	if (new->id_len > 0 ? new->id_sum != old->id_sum : new->message_sum != old->message_sum)
		return false;
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
	new.id_sum = hash_folded(f->request_id.ptr, new.id_len, 0);
	new.message_sum = hash_folded(f->message.ptr, f->message.len, 0);
	new.message_len = f->message.len;
	new.end_line = place->end_line;
	new.document = place->document;
	for (size_t i = 0; f->form == FORM_TEXT && i < SCAN_HISTORY && i < h->used; i++)
		if (repeats(&new, &h->last[i], place))
			return true;
	h->last[h->used++ % SCAN_HISTORY] = new;
	return false;
}
