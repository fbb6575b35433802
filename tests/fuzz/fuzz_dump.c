/* SPDX-License-Identifier: MIT */
/*
 * dump: objects must be within the text, and must not overlap; it must be possible to print their
 * trees; and the answer must not depend on the bytes after those that it needs. The first bytes of
 * the input choose where a sentence begins.
 */
#include "dump.h"

#include <string.h>

#include "arena.h"
#include "fuzz.h"

static char *
print(const struct dump_object *o)
{
	char *text = cJSON_PrintUnformatted(o->value);

	PROMISE(text != NULL);
	return text;
}

/* Checks the answer for the first part of the text, after which more may follow. */
static void
compare(const char *text, size_t len, size_t from, size_t stop, enum dump_verdict whole,
        const struct dump_object *o)
{
	struct dump_object part;
	size_t mark = arena_mark();
	char *copy = malloc(len);

	PROMISE(copy != NULL);
	memcpy(copy, text, len);
	struct dump_text t = {.s = copy, .len = len, .last = SIZE_MAX};
	switch (dump_next(&t, from, stop < len ? stop : len, &part)) {
	case DUMP_FOUND:
		PROMISE(whole == DUMP_FOUND && part.begin == o->begin && part.end == o->end);
		PROMISE(strcmp(print(&part), print(o)) == 0);
		break;
	case DUMP_NONE: PROMISE(whole == DUMP_NONE || o->begin >= len); break;
	case DUMP_MORE: PROMISE(part.begin >= from && part.begin <= len); break;
	case DUMP_NO_MEMORY: PROMISE(!"memory");
	}
	arena_release(mark);
	free(copy);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 4 || !arena_ready())
		return 0;
	size_t len = size - 3, from = 0;
	char *text = malloc(len);
	PROMISE(text != NULL);
	memcpy(text, data + 3, len);
	struct dump_text t = {.s = text, .len = len, .whole = true, .last = SIZE_MAX};
	size_t stop = data[0] & 1 ? (data[1] + 256u * data[2]) % len : len;
	for (unsigned n = 0; from < stop && n < 50; n++) {
		struct dump_object o;
		size_t mark = arena_mark();
		enum dump_verdict verdict = dump_next(&t, from, stop, &o);
		PROMISE(verdict == DUMP_FOUND || verdict == DUMP_NONE);
		if (verdict == DUMP_FOUND) {
			PROMISE(o.begin >= from && o.begin < o.end && o.end <= t.len);
			PROMISE(o.bracket >= o.begin && o.bracket <= o.end);
			print(&o);
		}
		for (size_t part = from + 1 + data[0] % 16; part < len && n < 4;
		     part += 1 + part / 3)
			compare(text, part, from, stop, verdict, &o);
		arena_release(mark);
		if (verdict == DUMP_NONE)
			break;
		from = o.end;
	}
	free(text);
	return 0;
}
