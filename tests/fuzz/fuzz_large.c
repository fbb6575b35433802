/* SPDX-License-Identifier: MIT */
/*
 * large: a JSON value that is read token by token, in pieces of any size, must give the same
 * failures as the judge finds in the tree of the whole value.
 */
#include "large.h"

#include <stdlib.h>
#include <string.h>

#include "frame.h"
#include "fuzz.h"
#include "json.h"
#include "limits.h"

enum { LEN_MAX = 64 * 1024 }; /* so small that no failure is reported before the value ends */

static uint64_t digest;
static size_t failures;

static void
mix(struct span s)
{
	digest = (digest ^ (s.ptr != NULL)) * UINT64_C(0x100000001b3);
	for (size_t i = 0; i < s.len; i++)
		digest = (digest ^ (unsigned char)s.ptr[i]) * UINT64_C(0x100000001b3);
}

static void
on_failure(void *ctx, const struct failure *f)
{
	(void)ctx;
	failures++;
	mix(f->code);
	mix(f->message);
	mix(f->request_id);
	digest = (digest ^ f->form) * UINT64_C(0x100000001b3);
}

static bool
holds(void *ctx, char *s, size_t len)
{
	(void)ctx;
	PROMISE(s[len] == '\0');
	return strstr(s, "encentCloudSDK") != NULL;
}

static bool
on_string(void *ctx, char *s, size_t len, size_t where)
{
	(void)where;
	if (!holds(ctx, s, len))
		return false;
	failures++;
	mix((struct span){s, len});
	return true;
}

static const struct large_sink sink = {
	.judge = {.failure = on_failure, .string = on_string},
	.holds = holds,
};

/* Feeds a value in pieces, each of which begins with what was not used of the one before. */
static struct large_result
read_large(const char *s, size_t len, uint64_t seed)
{
	static struct large *l;
	size_t used = 0, end = 0;

	if (l == NULL)
		l = large_new(&sink);
	PROMISE(l != NULL);
	large_begin(l, 1);
	while (end < len) {
		seed = seed * UINT64_C(6364136223846793005) + 1;
		size_t most = (seed >> 33) % 16 == 0 ? 8192 : (seed >> 33) % 4 == 0 ? 400 : 9;
		end += (seed >> 40) % most + 1;
		if (end > len)
			end = len;
		char *piece = malloc(end - used);
		PROMISE(piece != NULL);
		memcpy(piece, s + used, end - used);
		used += large_take(l, piece, end - used);
		free(piece);
	}
	PROMISE(used == len);
	return large_end(l);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	struct judge_result whole = {0};
	struct frame frame;
	size_t len;
	uint64_t seed = size;

	while (size > 0 && *s != '{' && *s != '[')
		s++, size--;
	frame_init(&frame);
	if (size == 0 || frame_feed(&frame, s, size, &len) != FRAME_DONE || len > LEN_MAX)
		return 0;
	char *copy = malloc(len);
	PROMISE(copy != NULL);
	memcpy(copy, s, len);
	digest = failures = 0;
	enum json_verdict verdict = json_judge(copy, len, 1, &sink.judge, &whole);
	free(copy);
	if (verdict != JSON_JUDGED)
		return 0;
	uint64_t want = digest;
	size_t n = failures;
	digest = failures = 0;
	struct large_result large = read_large(s, len, seed);
	PROMISE(!large.no_memory && !large.beyond);
	PROMISE(failures == n && digest == want);
	PROMISE(large.judge.failed == whole.failed);
	PROMISE(whole.failed || large.judge.response == whole.response);
	return 0;
}
