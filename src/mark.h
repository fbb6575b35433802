/* SPDX-License-Identifier: MIT */
/*
 * mark.h: words that show whose error it is: this cloud's name, and the marks of other clouds,
 * which are words that only their errors contain.
 */
#ifndef ORGERR_MARK_H
#define ORGERR_MARK_H

#include <stddef.h>

enum {
	MARK_CLOUD = 1,    /* the cloud's name: tencent in any letter case, qcloud, 腾讯云 */
	MARK_FOREIGN = 2,  /* another cloud's mark; UNDOTTED is set too */
	MARK_UNDOTTED = 4, /* another cloud's mark, which may count only if the code has no dot */
};

/* Returns the bits of those that s contains, in one pass over its bytes. */
unsigned mark_find(const char *s, size_t len);

#endif
