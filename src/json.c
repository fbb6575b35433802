/* SPDX-License-Identifier: MIT */
#include "json.h"

#include <string.h>

#include "arena.h"
#include "escape.h"
#include "frame.h"
#include "skip.h"

/* Replaces, in place, escapes that cJSON cannot represent with others of the same length. In a
 * value that frame has accepted, every backslash begins an escape. */
static void
mend_escapes(char *doc, size_t len)
{
	char *end = doc + len;

	for (char *p = doc; (p = memchr(p, '\\', (size_t)(end - p))) != NULL;) {
		if (p[1] != 'u') {
			p += 2;
			continue;
		}
		uint32_t unit = escape_hex4(p + 2);
		bool high = unit >= 0xd800 && unit <= 0xdbff,
		     low = unit >= 0xdc00 && unit <= 0xdfff;
		if (high && p[6] == '\\' && p[7] == 'u' && escape_hex4(p + 8) >= 0xdc00 &&
		    escape_hex4(p + 8) <= 0xdfff) {
			p += 12;
			continue;
		}
		if (unit == 0 || high || low)
			memcpy(p + 2, "fffd", 4);
		p += 6;
	}
}

/* Sets the valueint of each object, array and string of a tree to the number of line feeds before
 * its end. */
static void
count_lines(cJSON *value, const char *doc, size_t len)
{
	/* The open objects and arrays, and the current member of each: `none` if there is none. The
	 * value is the only member of the outermost level. */
	cJSON none = {.type = cJSON_NULL};
	cJSON *open[FRAME_DEPTH_MAX + 1] = {value}, *member[FRAME_DEPTH_MAX + 1] = {value};
	size_t depth = 0;
	int lines = 0;

	for (size_t p = 0; p < len && depth <= FRAME_DEPTH_MAX; p++) {
		cJSON *m = member[depth];
		switch (doc[p]) {
		case '\n': lines++; break;
		case ',': member[depth] = m->next != NULL ? m->next : &none; break;
		case '{':
		case '[':
			open[++depth] = m;
			member[depth] = m->child != NULL ? m->child : &none;
			break;
		case '}':
		case ']': open[depth--]->valueint = lines; break;
		case '"': /* a member, or its key */
			while (p++, p += skip_string(doc + p, len - p), doc[p] == '\\')
				p++;
			if (cJSON_IsString(m))
				m->valueint = lines;
			break;
		default: break;
		}
	}
}

enum json_verdict
json_judge(char *doc, size_t len, uint64_t line, const struct judge_sink *sink,
           struct judge_result *result)
{
	if (!arena_ready())
		return JSON_NO_MEMORY;
	size_t mark = arena_mark();
	mend_escapes(doc, len);
	cJSON *value = cJSON_ParseWithLength(doc, len);
	if (value != NULL && memchr(doc, '\n', len) != NULL)
		count_lines(value, doc, len);
	if (value != NULL)
		*result = judge_value(value, false, line, sink);
	arena_release(mark);
	return value != NULL ? JSON_JUDGED
	                     : JSON_FULL; /* frame has accepted it: only memory is lacking */
}

char *
json_unescape(char *s, size_t len)
{
	if (!arena_ready())
		return NULL; /* unreached: large_new has made the arena ready */
	mend_escapes(s, len);
	const cJSON *string = cJSON_ParseWithLength(s, len);
	return string != NULL ? string->valuestring : NULL;
}
