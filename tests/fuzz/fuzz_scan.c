/* SPDX-License-Identifier: MIT */
/*
 * The scanner: what it finds must not depend on how the input is split, nor on the fast paths. No
 * record may end before the line that was reported as open.
 */
#include "../unit/scan_copy.h"

#include "fuzz.h"

/* A hash of the records, and the other results to compare. */
struct outcome {
	uint64_t digest, open;
	struct scan_result result;
};

static void
mix(uint64_t *digest, const void *bytes, size_t len)
{
	const unsigned char *p = bytes;

	for (size_t i = 0; i < len; i++)
		*digest = (*digest ^ p[i]) * UINT64_C(0x100000001b3);
	*digest = (*digest ^ len) * UINT64_C(0x100000001b3);
}

static void
mix_span(uint64_t *digest, struct span s)
{
	char there = s.ptr != NULL;

	mix(digest, &there, 1);
	mix(digest, s.ptr, s.len);
}

static void
on_found(void *ctx, const struct failure *f)
{
	struct outcome *o = ctx;

	mix_span(&o->digest, f->code);
	mix_span(&o->digest, f->message);
	mix_span(&o->digest, f->request_id);
	mix(&o->digest, &f->form, sizeof f->form);
	mix(&o->digest, &f->line, sizeof f->line);
	mix(&o->digest, &f->end_line, sizeof f->end_line);
	PROMISE(f->line >= 1 && f->line <= f->end_line && f->end_line >= o->open);
}

static struct outcome outcome;

/* Feeds the input in pieces whose sizes come from a seed, or at once if the seed is 0. */
static struct outcome
scan_all(struct scan *s, const uint8_t *data, size_t size, uint64_t seed)
{
	outcome = (struct outcome){.open = 1};
	scan_reset(s);
	for (size_t at = 0, n; at < size; at += n) {
		size_t room;
		char *to = scan_room(s, &room);
		PROMISE(room > 0);
		seed = seed * UINT64_C(6364136223846793005) + (seed != 0);
		n = seed == 0               ? size
		    : (seed >> 33) % 4 == 0 ? (seed >> 40) % 200 + 1
		                            : (seed >> 40) % 7 + 1;
		n = n < size - at ? n : size - at;
		n = n < room ? n : room;
		memcpy(to, data + at, n);
		scan_feed(s, n, false);
		PROMISE(scan_open_line(s) >= outcome.open);
		outcome.open = scan_open_line(s);
	}
	size_t room;
	(void)scan_room(s, &room);
	scan_feed(s, 0, true);
	outcome.result = *scan_result(s);
	outcome.open = 0;
	return outcome;
}

static void
same(const struct outcome *a, const struct outcome *b)
{
	const struct scan_result *r = &a->result, *q = &b->result;

	PROMISE(r->failures == q->failures);
	PROMISE(a->digest == b->digest);
	PROMISE(r->response == q->response && r->no_memory == q->no_memory);
	PROMISE(r->trouble == q->trouble && r->message_line == q->message_line);
	PROMISE(r->line == q->line && r->column == q->column);
	PROMISE(r->expected == q->expected);
	PROMISE(r->cut_line == q->cut_line && r->long_line == q->long_line);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct scan *s;
	uint64_t seed = 1;

	if (s == NULL)
		s = scan_new(on_found, &outcome);
	PROMISE(s != NULL);
	for (size_t i = 0; i < size; i++)
		seed = (seed ^ data[i]) * UINT64_C(0x100000001b3);
	struct outcome whole = scan_all(s, data, size, 0),
		       split = scan_all(s, data, size, seed | 1);
	same(&whole, &split);
	scan_slow = true;
	struct outcome slow = scan_all(s, data, size, 0);
	scan_slow = false;
	same(&whole, &slow);
	return 0;
}
