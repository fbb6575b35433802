/* SPDX-License-Identifier: MIT */
/*
 * key.h: the keys of objects that the rules read, and which of several similar keys counts.
 */
#ifndef ORGERR_KEY_H
#define ORGERR_KEY_H

#include <stddef.h>

/* The keys that the rules read. */
enum key {
	KEY_RESPONSE,
	KEY_ERROR,
	KEY_ERR,
	KEY_ERROR_MSG,
	KEY_QCLOUD_ERROR,
	KEY_CODE,
	KEY_ERROR_CODE,
	KEY_API_CODE,
	KEY_CODE_DESC,
	KEY_MESSAGE,
	KEY_ERROR_MESSAGE,
	KEY_API_MESSAGE,
	KEY_REQUEST_ID,
	KEY_OTHER_ID, /* request_id, reqId and the like */
	KEY_ID,
	KEY_ORIGINAL,
	KEY_NAMELESS, /* "?": dump.c gives it to an object whose own key is cut off */
	KEY_NONE,
	KEYS = KEY_NONE,

	/* The keys that may hold an error. */
	KEY_ERROR_FIRST = KEY_ERROR,
	KEY_ERROR_LAST = KEY_QCLOUD_ERROR,

	/* Every failure has at least one key in this range. */
	KEY_ERRORS_FROM = KEY_ERROR,
	KEY_ERRORS_TO = KEY_CODE_DESC,
};

/* Which of them a name is, ignoring letter case and `_`, `-` or blanks between its parts; KEY_NONE
 * if it is none. */
enum key key_of(const char *name, size_t len);

/* How near a name is to the documented spelling of its key, from 1 up: KEY_EXACT for the same
 * spelling, one less if only the letter case differs. If an object has several members for one
 * key, the nearest counts, and the last one if several are equally near. The name ends with a
 * NUL. */
int key_nearness(const char *name, enum key key);

enum { KEY_EXACT = 4 };

#endif
