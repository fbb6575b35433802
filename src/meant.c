/* SPDX-License-Identifier: MIT */
#include "meant.h"

#include <string.h>

#include "catalog.h"
#include "complain.h"
#include "scan.h"

enum { SHOWN_MAX = 256, RESPONSE_SHOWN = 40 };

const char *
meant_shown(const char *s, size_t len, size_t most)
{
	static const char ellipsis[] = "\xe2\x80\xa6";
	static char text[SHOWN_MAX + sizeof ellipsis];
	size_t n = len;

	if (most > SHOWN_MAX)
		most = SHOWN_MAX; /* unreached: no caller shows that much */
	if (n > most)
		for (n = most; n > most - 3 && (s[n] & 0xc0) == 0x80;) /* between two characters */
			n--;
	for (size_t i = 0; i < n; i++)
		text[i] = s[i] != '\0' ? s[i] : '\xff';
	memcpy(text + n, n < len ? ellipsis : "", n < len ? sizeof ellipsis : 1);
	return text;
}

bool
meant_action(const char *word, size_t len)
{
	long action = catalog_action_find(word, len);

	if (action == CATALOG_NONE)
		return false;
	const char *name = catalog_action(action).name;
	complain("%s: an action, not a code; to list what it can return: orgerr list --action=%s",
	         name, name);
	return true;
}

static void
ignore(void *ctx, const struct failure *f)
{
	(void)ctx;
	(void)f;
}

static enum meant
no_memory(void)
{
	complain("out of memory");
	return MEANT_NO_MEMORY;
}

/* Whether decode would find a response or an error in the text. */
static enum meant
holds_response(const char *s, size_t len)
{
	struct scan *scan = scan_new(ignore, NULL);
	size_t size;

	if (scan == NULL)
		return no_memory();
	while (len > 0) {
		char *room = scan_room(scan, &size);
		size_t n = len < size ? len : size;
		memcpy(room, s, n);
		scan_feed(scan, n, false);
		s += n;
		len -= n;
	}
	(void)scan_room(scan, &size);
	scan_feed(scan, 0, true);
	struct scan_result r = *scan_result(scan);
	scan_free(scan);
	if (r.no_memory)
		return no_memory();
	return r.failures > 0 || r.response ? MEANT : MEANT_NOT;
}

enum meant
meant_response(const char *word, size_t len)
{
	enum meant found = holds_response(word, len);

	if (found == MEANT)
		complain("%s: a response or an error's text; to decode it: "
		         "printf %%s \"$response\" | orgerr decode",
		         meant_shown(word, len, RESPONSE_SHOWN));
	return found;
}

enum meant
meant_response_input(const char *s, size_t len, bool told)
{
	enum meant found = holds_response(s, len);

	if (found == MEANT && !told)
		complain("standard input: a response or an error's text, not a code; to decode it: "
		         "orgerr decode -");
	return found;
}

bool
meant_code(const char *word, size_t len)
{
	if (catalog_find(word, len) == CATALOG_NONE && catalog_leaf(word, len, 0) == CATALOG_NONE)
		return false;
	complain("%s: no such file; to explain a code: orgerr explain %s", word, word);
	return true;
}
