/* SPDX-License-Identifier: MIT */
/* For tests that are tables: how many rows there are, and the bytes of one. */
#ifndef ORGERR_TEST_TABLE_H
#define ORGERR_TEST_TABLE_H

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
/* cmocka.h needs these, and <stdarg.h> in front of it. */
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* A copy of the bytes that ends where its heap block does, so that a sanitizer sees what is read
 * behind them. The caller frees it. */
static inline char *
block_of(const char *s, size_t len)
{
	char *block = malloc(len + (len == 0));

	assert_non_null(block);
	return memcpy(block, s, len);
}

#endif
