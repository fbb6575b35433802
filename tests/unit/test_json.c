/* SPDX-License-Identifier: MIT */
/* From bytes to a tree: escapes, and the memory that a tree may use. */
#include "json.h"

#include <stdio.h>

#include "arena.h"
#include "limits.h"
#include "table.h"

static unsigned failures;
static char last_message[256];
static struct judge_result result;

static void
on_failure(void *ctx, const struct failure *f)
{
	(void)ctx;
	failures++;
	snprintf(last_message, sizeof last_message, "%.*s", (int)f->message.len,
	         f->message.ptr != NULL ? f->message.ptr : "");
}

static bool
on_string(void *ctx, char *s, size_t len, size_t where)
{
	(void)ctx;
	(void)s;
	(void)len;
	(void)where;
	return false;
}

static enum json_verdict
decode(const char *doc, size_t len)
{
	static const struct judge_sink sink = {.failure = on_failure, .string = on_string};
	char *copy = block_of(doc, len);

	failures = 0;
	enum json_verdict v = json_judge(copy, len, 7, &sink, &result);
	free(copy);
	return v;
}

static void
escapes_become_text(void **state)
{
	static const struct {
		const char *escaped, *plain;
	} messages[] = {
		{"\\u0000", "\xef\xbf\xbd"},
		{"a\\ud800b", "a\xef\xbf\xbd"
	                      "b"},
		{"\\udc00\\ud800", "\xef\xbf\xbd\xef\xbf\xbd"},
		{"\\ud83d\\ude00", "\xf0\x9f\x98\x80"},
		{"\\uD83D\\uDE00", "\xf0\x9f\x98\x80"},
		{"\\ud83d\\u0041", "\xef\xbf\xbd"
	                           "A"},
		{"\\ud83d\\ud83d\\ude00", "\xef\xbf\xbd\xf0\x9f\x98\x80"},
		{"\\\\u0000", "\\u0000"},
		{"\\\\\\u0000", "\\\xef\xbf\xbd"},
		{"\\\\ud800", "\\ud800"},
		{"\\\"\\/\\b\\f\\n\\r\\t", "\"/\b\f\n\r\t"},
		{"\\ud800\\\\u0041", "\xef\xbf\xbd\\u0041"},
		{"\\ud800", "\xef\xbf\xbd"},
		{"\\u00e9\\u4e2d", "\xc3\xa9\xe4\xb8\xad"},
	};
	char doc[256];

	(void)state;
	for (size_t k = 0; k < ROWS(messages); k++) {
		int len = snprintf(doc, sizeof doc,
		                   "{\"Response\":{\"Error\":{\"Code\":\"A\",\"Message\":\"%s\"}}}",
		                   messages[k].escaped);
		assert_int_equal(decode(doc, (size_t)len), JSON_JUDGED);
		assert_int_equal(failures, 1);
		if (strcmp(last_message, messages[k].plain) != 0)
			fail_msg("%s is %s", messages[k].escaped, last_message);
	}
}

/* The largest document that is allowed, with as many values as possible, fits into the memory
 * budget; and all of the budget is available again for the next document. */
static void
the_densest_document_fits_the_budget(void **state)
{
	static char doc[JSON_TREE_MAX + 2];

	(void)state;
	memset(doc, ' ', sizeof doc);
	for (size_t i = 0; i + 2 < JSON_TREE_MAX; i += 2)
		memcpy(doc + i, i == 0 ? "[1" : ",1", 2);
	doc[JSON_TREE_MAX - 1] = ']';
	for (unsigned round = 0; round < 3; round++)
		assert_int_equal(decode(doc, JSON_TREE_MAX), JSON_JUDGED);
	assert_int_equal(decode("{\"Response\":{}}", 15), JSON_JUDGED);
	assert_true(result.response);
}

/* A document that does not fit is reported as such, and the next one is judged. */
static void
what_does_not_fit_is_told(void **state)
{
	enum { SIZE = 2 * 1024 * 1024 };
	char *doc = malloc(SIZE);

	(void)state;
	assert_non_null(doc);
	for (size_t i = 0; i < SIZE; i += 2)
		memcpy(doc + i, i == 0 ? "[1" : ",1", 2);
	doc[SIZE - 2] = ']';
	assert_int_equal(decode(doc, SIZE - 1), JSON_FULL);
	free(doc);
	assert_int_equal(decode("{\"Response\":{}}", 15), JSON_JUDGED);
}

static void
a_string_is_unescaped(void **state)
{
	char plain[] = "\"a b\"", escaped[] = "\"\\u0000\\\\\\\"\\u4e2d\"";
	size_t mark = arena_mark();

	(void)state;
	assert_string_equal(json_unescape(plain, 5), "a b");
	assert_string_equal(json_unescape(escaped, strlen(escaped)),
	                    "\xef\xbf\xbd\\\"\xe4\xb8\xad");
	arena_release(mark);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes_become_text),
		cmocka_unit_test(the_densest_document_fits_the_budget),
		cmocka_unit_test(what_does_not_fit_is_told),
		cmocka_unit_test(a_string_is_unescaped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
