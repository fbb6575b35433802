/* SPDX-License-Identifier: MIT */
/*
 * The short cut for a plain response. The framer must accept every document that it accepts, up to
 * the same byte, and the judge must find the same failure in it. It must not accept those in the
 * list below.
 */
#include "plain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "frame.h"
#include "json.h"
#include "limits.h"
#include "random.h"
#include "table.h"

#define ERROR "\"Error\":{\"Code\":\"Abcd.Efgh\",\"Message\":\"m, \xe4\xb8\xad\"}"
#define ID "\"RequestId\":\"3bedc48b-b7c7-4987-9826-18dfd19a1955\""

static const char *const taken[] = {
	"{\"Response\":{" ERROR "," ID "}}",
	"{\"Response\":{" ID "," ERROR "}}",
	"{\"Response\": {" ERROR ", " ID "}}",
	"{\n  \"Response\" : {\r\n\t" ID " ,\n" ERROR "\n}\n}",
	"{ \"Response\": { \"Error\": { \"Code\" :\n\"Abcdefgh\", \"Message\": \"m\" }, " ID "} }",
	"{\"Response\":{\"Error\":{\"Code\":\"Abcdefgh..\",\"Message\":\"}}\"}," ID "}}",
};

/* Left to the framer and the judge, because it is not JSON, or means something else. */
static const char *const left[] = {
	"",
	"{\"Response\":{" ERROR "," ID "}",
	"{\"Response\":{" ERROR "," ID "]}",
	"{\"Response\":{" ERROR "," ID ",}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Success\",\"Message\":\"m\"}," ID "}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Bad Gateway\",\"Message\":\"m\"}," ID "}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Abcdefgh\",\"Message\":\"m\n\"}," ID "}}",
	"{\"Resp onse\":{" ERROR "," ID "}}",
	"{\"Response\":{" ERROR ",\"RequestId\":\"r-1\"}}",
	"{\"Response\":{" ERROR "}}",
	"{\"Response\":{" ID "}}",
	"{\"Response\":{" ERROR "," ERROR "}}",
	"{\"Response\":{" ERROR ID "}}",
	"{\"Response\":{" ID ERROR "}}",
	"{\"response\":{" ERROR "," ID "}}",
	"{\"Response\":{" ERROR ",\"RequestId\":\"None\"}}",
	"{\"Response\":{" ERROR ",\"RequestId\":\"null\"}}",
	"{\"Response\":{" ERROR ",\"RequestId\":\"\"}}",
	"{\"Response\":{\"Error\":{\"Code\":\"\",\"Message\":\"m\"}," ID "}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Abcdefgh\",\"Message\":\"\"" ID "," ERROR "}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Abcdefgh\",\"Message\":\"\"}," ID "}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Abcdefgh\",\"Message\":\"a\\\"b\"}," ID "}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Abcdefgh\",\"Message\":\"a\tb\"}," ID "}}",
	"{\"Response\":{\"Error\":{\"Code\":\"Abcdefgh\",\"Message\":\"m\",\"X\":1}," ID "}}",
	"{\"Response\":{\"Error\":{\"Message\":\"m\",\"Code\":\"Abcdefgh\"}," ID "}}",
};

static void
assert_span(struct span a, struct span b)
{
	assert_int_equal(a.len, b.len);
	assert_memory_equal(a.ptr, b.ptr, a.len);
}

static struct failure expected;
static unsigned failures;

static void
on_failure(void *ctx, const struct failure *f)
{
	(void)ctx;
	failures++;
	assert_int_equal(f->form, expected.form);
	assert_span(f->code, expected.code);
	assert_span(f->message, expected.message);
	assert_span(f->request_id, expected.request_id);
}

/* Checks the short cut against the framer and the judge. Returns whether it accepted the bytes. */
static bool
compare(const char *s, size_t len)
{
	const struct judge_sink sink = {.failure = on_failure};
	struct judge_result result;
	char *block = block_of(s, len);
	struct frame frame;
	size_t used;

	size_t n = plain_decode(block, len, &expected);
	if (n > 0) {
		frame_init(&frame);
		assert_int_equal(frame_feed(&frame, block, len, &used), FRAME_DONE);
		assert_int_equal(used, n);
		failures = 0;
		assert_int_equal(json_judge(block, n, 1, &sink, &result), JSON_JUDGED);
		assert_true(result.failed);
		assert_int_equal(failures, 1);
	}
	free(block);
	return n > 0;
}

static void
takes_what_the_api_writes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
		assert_true(compare(taken[i], strlen(taken[i])));
}

static void
leaves_the_rest(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		if (compare(left[i], strlen(left[i])))
			fail_msg("taken: %s", left[i]);
	for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
		for (size_t len = 0; len < strlen(taken[i]); len++)
			assert_false(compare(taken[i], len));
}

/* A document that is too large for a tree is not accepted, since the judge does not get it
 * either. */
static void
leaves_a_large_document(void **state)
{
	static char s[JSON_TREE_MAX + 1];
	static const char head[] =
		"{\"Response\":{" ID ",\"Error\":{\"Code\":\"Abcdefgh\",\"Message\":\"";
	size_t len = sizeof s;

	(void)state;
	memset(s, 'x', len);
	memcpy(s, head, sizeof head - 1);
	memcpy(s + len - 4, "\"}}}", 4);
	assert_false(compare(s, len));
	memcpy(s + len - 5, "\"}}}", 4);
	assert_true(compare(s, len - 1));
}

static void
equals_the_slow_path(void **state)
{
	static const char bytes[] = "\"\\{}[]:,. \n\tARx0\x80\xff";
	char s[256];
	unsigned n = 0;

	(void)state;
	for (unsigned trial = 0; trial < 300000; trial++) {
		const char *from = trial % 8 == 0
		                           ? left[random_below(sizeof left / sizeof *left)]
		                           : taken[random_below(sizeof taken / sizeof *taken)];
		size_t len = strlen(from);
		memcpy(s, from, len);
		for (unsigned edits = random_below(4); edits > 0 && len > 0; edits--) {
			size_t at = random_below((unsigned)len);
			size_t cut = random_below(3) == 0 ? random_below((unsigned)(len - at)) : 0;
			if (cut == 0)
				s[at] = bytes[random_below(sizeof bytes - 1)];
			memmove(s + at, s + at + cut, len - at - cut);
			len -= cut;
		}
		n += compare(s, len);
	}
	assert_true(n > 30000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_the_api_writes),
		cmocka_unit_test(leaves_the_rest),
		cmocka_unit_test(leaves_a_large_document),
		cmocka_unit_test(equals_the_slow_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
