/* SPDX-License-Identifier: MIT */
/*
 * hash.h: the hash of a code, ignoring letter case. catalog.c and mkcatalog.c must agree on every
 * bit of it, on any machine.
 *
 * It takes 16 bytes per step; the last step overlaps the one before, so no tail is left over. A
 * step is wyhash's: the two halves of a 128-bit product, exclusive-ored. Words are loaded in
 * little-endian order, byte by byte (the compiler merges them), so a big-endian machine computes
 * the same values.
 *
 * Letter case is folded by `| 0x20` on each byte. This makes more than letters equal ('@' and '`',
 * '_' and DEL), which does no harm, since the codes themselves are compared afterwards.
 */
#ifndef ORGERR_HASH_H
#define ORGERR_HASH_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t
hash_load64(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	       (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	       (uint64_t)p[7] << 56;
}

/* Exclusive or of the two halves of a * b, for compilers without 128-bit integers. */
static inline uint64_t
hash_multiply_portable(uint64_t a, uint64_t b)
{
	uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
	uint64_t middle = a1 * b0 + (a0 * b0 >> 32); /* below 2^64 - 2^32 */
	uint64_t carry = a0 * b1 + (uint32_t)middle;

	return a * b ^ (a1 * b1 + (middle >> 32) + (carry >> 32));
}

static inline uint64_t
hash_multiply(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
	__extension__ unsigned __int128 product = (unsigned __int128)a * b;
	return (uint64_t)product ^ (uint64_t)(product >> 64);
#else
	return hash_multiply_portable(a, b);
#endif
}

/* One step: 16 bytes. The second factor is never 0, which would wipe out h: the
 * fold sets bit 5 of each byte, and not every byte of the constant has it. */
static inline uint64_t
hash_step(uint64_t h, uint64_t low, uint64_t high)
{
	const uint64_t folds = UINT64_C(0x2020202020202020);

	return hash_multiply(h ^ (low | folds), (high | folds) ^ UINT64_C(0x8bb84b93962eacc9));
}

/* The hash of len bytes at key, which may be any bytes. All 64 bits are equally good. */
static inline uint64_t
hash_folded(const char *key, size_t len, uint64_t seed)
{
	const unsigned char *p = (const unsigned char *)key;
	uint64_t h = (seed + 1) * UINT64_C(0x2d358dccaa6c78a5);
	uint64_t low = 0, high = 0;

	if (len >= 16) {
		const unsigned char *last = p + len - 16;
		for (; p < last; p += 16)
			h = hash_step(h, hash_load64(p), hash_load64(p + 8));
		low = hash_load64(last);
		high = hash_load64(last + 8);
	} else if (len >= 8) {
		low = hash_load64(p);
		high = hash_load64(p + len - 8);
	} else {
		for (size_t i = 0; i < len; i++)
			low = low << 8 | p[i];
	}
	/* Without one more product, not every bit of a key would influence every bit of h. */
	return hash_multiply(hash_step(h, low, high) ^ len, UINT64_C(0x9e3779b97f4a7c15));
}

#endif
