/* SPDX-License-Identifier: MIT */
/* What the fuzz harnesses share: a check that ends the run if a promise is broken, and the list of
 * characters that must never be printed raw, as the manual has it. */
#ifndef ORGERR_FUZZ_H
#define ORGERR_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define PROMISE(holds)                                                                      \
	do {                                                                                \
		if (!(holds)) {                                                             \
			fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #holds); \
			abort();                                                            \
		}                                                                           \
	} while (0)

static inline bool
is_never_raw(uint32_t p)
{
	return p < 0x20 || (p >= 0x7f && p <= 0x9f) || p == 0x61c || p == 0x200e || p == 0x200f ||
	       (p >= 0x2028 && p <= 0x202e) || (p >= 0x2066 && p <= 0x2069) || p == 0xfeff ||
	       (p >= 0xe0000 && p <= 0xe007f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
