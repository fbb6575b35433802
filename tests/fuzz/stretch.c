/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer's mutations and two more. Only long inputs reach the limits, and coverage does not lead
 * the fuzzer to make inputs longer. So a piece is repeated until it reaches a length near a power
 * of two, or that many bytes of one value are inserted.
 */
#include <string.h>

#include "fuzz.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);

static uint64_t
next(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return *state >> 33;
}

/* Returns a power of two from 64 bytes to 128 KiB, one less, or one more; in a third of the
 * cases, a random length. */
static size_t
some_length(uint64_t *state)
{
	size_t power = (size_t)64 << next(state) % 12;

	return next(state) % 3 == 0 ? next(state) % power : power - 1 + next(state) % 3;
}

/* Makes room for `added` bytes at `at`. */
static void
open_gap(uint8_t *data, size_t size, size_t at, size_t added)
{
	memmove(data + at + added, data + at, size - at);
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
	uint64_t state = seed;
	unsigned way = (unsigned)(next(&state) % 16);
	size_t added = some_length(&state);

	if (way > 1 || size == 0 || size >= max_size)
		return LLVMFuzzerMutate(data, size, max_size);
	if (added > max_size - size)
		added = max_size - size;
	size_t from = next(&state) % size;
	if (way == 0) { /* repeat the piece that begins at `from` */
		size_t len = 1 + next(&state) % (next(&state) % 4 == 0 ? size - from : 32);
		len = len < size - from ? len : size - from;
		open_gap(data, size, from + len, added);
		for (size_t i = 0; i < added; i++)
			data[from + len + i] = data[from + i];
	} else {
		static const char bytes[] = " \nx\"\\[{}='";
		uint8_t byte = next(&state) % 2 == 0
		                       ? data[from]
		                       : (uint8_t)bytes[next(&state) % (sizeof bytes - 1)];
		open_gap(data, size, from, added);
		memset(data + from, byte, added);
	}
	return size + added;
}
