/* SPDX-License-Identifier: MIT */
/* Random numbers, the same on every machine: xorshift64*. Set the state to a seed that is not 0. */
#ifndef ORGERR_TEST_RANDOM_H
#define ORGERR_TEST_RANDOM_H

#include <stdint.h>

static uint64_t random_state = 1;

/* Returns a number from 0 to n - 1. */
static inline unsigned
random_below(unsigned n)
{
	random_state ^= random_state >> 12;
	random_state ^= random_state << 25;
	random_state ^= random_state >> 27;
	return (unsigned)((random_state * UINT64_C(2685821657736338717)) >> 33) % n;
}

#endif
