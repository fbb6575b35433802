/* SPDX-License-Identifier: MIT */
/*
 * conformance FILE...: reads each file as decode reads a document. The framer must accept it, only
 * white space may follow, and cJSON must build its tree after the escapes have been replaced.
 * Prints "accepted NAME" or "refused NAME", or "differ NAME" if the framer accepts the file but
 * cJSON does not.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "frame.h"
#include "json.h"
#include "limits.h"

static void
ignore_failure(void *ctx, const struct failure *f)
{
	(void)ctx, (void)f;
}

static bool
ignore_string(void *ctx, char *s, size_t len, size_t where)
{
	(void)ctx, (void)s, (void)len, (void)where;
	return false;
}

/* Returns whether the bytes are one JSON value, and stores where it begins and ends. */
static bool
is_framed(const char *s, size_t len, size_t *begin, size_t *end)
{
	struct frame f;
	size_t used;

	frame_init(&f);
	enum frame_verdict v = frame_feed(&f, s, len, &used);
	if (v == FRAME_MORE)
		v = frame_end(&f);
	*end = used;
	while (used < len && memchr(" \t\r\n", s[used], 4) != NULL)
		used++;
	*begin = 0;
	while (*begin < *end && memchr(" \t\r\n", s[*begin], 4) != NULL)
		++*begin;
	return v == FRAME_DONE && used == len;
}

int
main(int argc, char **argv)
{
	static const struct judge_sink sink = {.failure = ignore_failure, .string = ignore_string};
	struct judge_result result;

	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");
		char *s = malloc(JSON_TREE_MAX + 1);
		size_t len = file != NULL && s != NULL ? fread(s, 1, JSON_TREE_MAX + 1, file) : 0;
		if (file == NULL || s == NULL || ferror(file) || len > JSON_TREE_MAX) {
			perror(argv[i]);
			return 2;
		}
		fclose(file);
		/* In a block of exactly its size, so that a sanitizer detects a read beyond it. */
		char *doc = realloc(s, len > 0 ? len : 1);
		if (doc == NULL)
			return 2;

		size_t begin, end;
		const char *verdict = "refused", *name = strrchr(argv[i], '/');
		if (is_framed(doc, len, &begin, &end)) {
			enum json_verdict v =
				json_judge(doc + begin, end - begin, 1, &sink, &result);
			verdict = v == JSON_JUDGED ? "accepted" : "differ";
		}
		printf("%s %s\n", verdict, name != NULL ? name + 1 : argv[i]);
		free(doc);
	}
	return fflush(stdout) == 0 ? 0 : 2;
}
