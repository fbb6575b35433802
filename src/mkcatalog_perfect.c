/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "mkcatalog.h"

/* Places the rows of a bucket with the first displacement that leads each of them to a free slot.
 * Returns false if there is none. */
static bool
place_bucket(struct perfect *p, size_t bucket, const uint64_t *hashes, const uint32_t *rows,
             size_t count)
{
	size_t mask = p->slot_count - 1;

	for (unsigned d = 0; d <= UINT8_MAX; d++) {
		size_t i = 0;
		for (; i < count && p->slots[(hashes[rows[i]] ^ d) & mask] == SLOT_FREE; i++)
			p->slots[(hashes[rows[i]] ^ d) & mask] = rows[i];
		if (i == count) {
			p->displacements[bucket] = (uint8_t)d;
			return true;
		}
		while (i-- > 0)
			p->slots[(hashes[rows[i]] ^ d) & mask] = SLOT_FREE;
	}
	return false;
}

/* Places all rows with the seed and the sizes of p, the fullest buckets first. Returns whether that
 * succeeded. */
static bool
place_rows(struct perfect *p, const struct input *in, uint64_t *hashes)
{
	uint32_t *order = allocate(in->count, sizeof *order); /* rows, by bucket */
	uint32_t *start = allocate(p->bucket_count + 2, sizeof *start);
	size_t fullest = 0;
	bool placed = true;

	for (size_t i = 0; i < in->count; i++) {
		hashes[i] = hash_folded(in->sorted[i]->code, in->sorted[i]->code_len, p->seed);
		start[(hashes[i] >> p->bucket_shift) + 2]++;
	}
	for (size_t b = 2; b < p->bucket_count + 2; b++) {
		fullest = start[b] > fullest ? start[b] : fullest;
		start[b] += start[b - 1];
	}
	for (size_t i = 0; i < in->count; i++)
		order[start[(hashes[i] >> p->bucket_shift) + 1]++] = (uint32_t)i;

	memset(p->slots, 0xff, p->slot_count * sizeof *p->slots); /* SLOT_FREE */
	for (size_t size = fullest; size > 0 && placed; size--) {
		for (size_t b = 0; b < p->bucket_count && placed; b++)
			if (start[b + 1] - start[b] == size)
				placed = place_bucket(p, b, hashes, order + start[b], size);
	}
	free(order);
	free(start);
	return placed;
}

static void
set_size(struct perfect *p, unsigned slot_bits)
{
	unsigned bucket_bits = slot_bits > 3 ? slot_bits - 2 : 1;

	p->slot_bits = slot_bits;
	p->slot_count = (size_t)1 << slot_bits;
	p->bucket_count = (size_t)1 << bucket_bits;
	p->bucket_shift = 64 - bucket_bits;
	free(p->slots);
	free(p->displacements);
	p->slots = allocate(p->slot_count, sizeof *p->slots);
	p->displacements = allocate(p->bucket_count, sizeof *p->displacements);
}

/* Tries seeds in order until every row has a place. About one seed in three succeeds, however many
 * rows there are; if many fail, tries a larger table. */
void
find_perfect(struct perfect *p, const struct input *in)
{
	enum { SEEDS_A_SIZE = 64 };
	uint64_t *hashes = allocate(in->count, sizeof *hashes);
	unsigned bits = 1;

	while (((size_t)4 << bits) / 5 < in->count) /* at most 80 % full */
		bits++;
	set_size(p, bits);
	while (!place_rows(p, in, hashes))
		if (++p->seed % SEEDS_A_SIZE == 0)
			/* unreached: no known list needs so many seeds */
			set_size(p, p->slot_bits + 1);
	free(hashes);
}
