/* SPDX-License-Identifier: MIT */
/* What the unit tests share: the number of rows in a table, and a copy of some bytes. */
#ifndef ORGERR_TEST_TABLE_H
#define ORGERR_TEST_TABLE_H

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
/* cmocka.h needs these and <stdarg.h> to be included before it. */
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* A literal with its length, so that it can contain NUL. */
#define LITERAL(s) (s), sizeof(s) - 1

/* Returns a copy of the bytes that ends where its heap block ends, so that a sanitizer detects a
 * read beyond them. The caller frees it. */
static inline char *
block_of(const char *s, size_t len)
{
	char *block = malloc(len + (len == 0));

	assert_non_null(block);
	return memcpy(block, s, len);
}

#endif
