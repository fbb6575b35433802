/* SPDX-License-Identifier: MIT */
/* What the fuzz harnesses share: a promise that is broken ends the run. */
#ifndef ORGERR_FUZZ_H
#define ORGERR_FUZZ_H

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
