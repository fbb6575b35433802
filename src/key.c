/* SPDX-License-Identifier: MIT */
#include "key.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "text.h"

static const char *const spelling[KEYS] = {
	[KEY_RESPONSE] = "Response",
	[KEY_ERROR] = "Error",
	[KEY_ERR] = "err",
	[KEY_ERROR_MSG] = "ErrorMsg",
	[KEY_QCLOUD_ERROR] = "QcloudError",
	[KEY_CODE] = "Code",
	[KEY_ERROR_CODE] = "errorCode",
	[KEY_API_CODE] = "apiErrorCode",
	[KEY_CODE_DESC] = "codeDesc",
	[KEY_MESSAGE] = "Message",
	[KEY_ERROR_MESSAGE] = "errorMessage",
	[KEY_API_MESSAGE] = "apiErrorMessage",
	[KEY_REQUEST_ID] = "RequestId",
	[KEY_OTHER_ID] = "request_id",
	[KEY_ID] = "id",
	[KEY_ORIGINAL] = "original",
	[KEY_NAMELESS] = "?",
};

static bool
is_spelt(const char *name, size_t len, enum key key)
{
	return strlen(spelling[key]) == len && strncasecmp(name, spelling[key], len) == 0;
}

enum key
key_of(const char *name, size_t len)
{
	char first = len > 0 ? name[0] | 0x20 : 0;

	/* Most names are none of these keys, and the first letter shows it. */
	if (len > TEXT_LABEL_MAX || strchr("rceqamio?", first) == NULL)
		return KEY_NONE;
	switch (text_label(name, len)) {
	case LABEL_RESPONSE: return KEY_RESPONSE;
	case LABEL_ERROR:
		if (first == 'q')
			return KEY_QCLOUD_ERROR;
		return len < 5 ? KEY_ERR : len < 8 ? KEY_ERROR : KEY_ERROR_MSG;
	case LABEL_CODE:
		return first == 'c' ? KEY_CODE : first == 'a' ? KEY_API_CODE : KEY_ERROR_CODE;
	case LABEL_CODEDESC: return KEY_CODE_DESC;
	case LABEL_MESSAGE:
		return first == 'm'   ? KEY_MESSAGE
		       : first == 'a' ? KEY_API_MESSAGE
		                      : KEY_ERROR_MESSAGE;
	case LABEL_ID: return is_spelt(name, len, KEY_REQUEST_ID) ? KEY_REQUEST_ID : KEY_OTHER_ID;
	case LABEL_NONE: break;
	}
	for (enum key key = KEY_ID; key < KEYS; key++)
		if (is_spelt(name, len, key))
			return key;
	return KEY_NONE;
}

int
key_nearness(const char *name, enum key key)
{
	const char *other = key == KEY_OTHER_ID        ? "reqId"
	                    : key == KEY_MESSAGE       ? "msg"
	                    : key == KEY_ERROR_CODE    ? "error_code"
	                    : key == KEY_ERROR_MESSAGE ? "error_message"
	                                               : "";

	if (strcmp(name, spelling[key]) == 0)
		return KEY_EXACT;
	if (strcasecmp(name, spelling[key]) == 0)
		return KEY_EXACT - 1;
	return strcmp(name, other) == 0 ? 2 : 1;
}
