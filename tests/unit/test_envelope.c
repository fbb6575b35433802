/* SPDX-License-Identifier: MIT */
/* What a JSON value is: a failure, a response, neither; and how much it may cost. */
#include "envelope.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static unsigned failures, strings;
static struct failure last;
static char last_code[256], last_message[256];

static void
on_failure(void *ctx, const struct failure *f)
{
	(void)ctx;
	failures++;
	last = *f;
	snprintf(last_code, sizeof last_code, "%.*s", (int)f->code.len,
	         f->code.ptr != NULL ? f->code.ptr : "");
	snprintf(last_message, sizeof last_message, "%.*s", (int)f->message.len,
	         f->message.ptr != NULL ? f->message.ptr : "");
}

static int
on_string(void *ctx, char *s, size_t len)
{
	(void)ctx;
	assert_int_equal(s[len], '\0');
	strings++;
	memset(s, 'x', len); /* it may be written to */
	return 0;
}

static enum envelope_verdict
decode(const char *doc, size_t len)
{
	static const struct envelope_sink sink = {on_failure, on_string, NULL};
	/* Exactly as long as the document, for the sanitizer. */
	char *copy = malloc(len);

	assert_non_null(copy);
	memcpy(copy, doc, len);
	failures = strings = 0;
	enum envelope_verdict v = envelope_decode(copy, len, 7, &sink);
	free(copy);
	return v;
}

static void
each_kind_of_document_has_its_verdict(void **state)
{
	static const struct {
		const char *doc;
		enum envelope_verdict verdict;
		unsigned failures;
	} documents[] = {
		{"{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"Message\":\"m\"},\"RequestId\":\"r\"}}",
	         ENVELOPE_FAILURE, 1},
		{"{\"Response\":{\"Error\":{\"Message\":\"m\"}}}", ENVELOPE_FAILURE, 1},
		{"[{\"Response\":{\"Error\":{\"Code\":\"A\"}}},{\"Response\":{\"Error\":{\"Code\":\"B\"}}}]",
	         ENVELOPE_FAILURE, 2},
		{"[{\"Response\":{\"RequestId\":\"r\"}},{\"Response\":{\"Error\":{\"Code\":\"B\"}}}]",
	         ENVELOPE_FAILURE, 1},
		{"{\"Response\":{\"RequestId\":\"r\"}}", ENVELOPE_RESPONSE, 0},
		{"{\"Response\":{}}", ENVELOPE_RESPONSE, 0},
		{"{\"Response\":{\"Error\":null}}", ENVELOPE_RESPONSE, 0},
		{"{\"Response\":{\"Error\":{}}}", ENVELOPE_RESPONSE, 0},
		{"{\"Response\":{\"Error\":{\"Code\":\"\",\"Message\":\"\"}}}", ENVELOPE_RESPONSE,
	         0},
		{"{\"Response\":{\"Set\":[{\"Code\":\"InternalError\",\"Message\":\"m\"}]}}",
	         ENVELOPE_RESPONSE, 0},
		{"{\"code\":0,\"codeDesc\":\"Success\"}", ENVELOPE_RESPONSE, 0},
		{"{\"Nodes\":[],\"RequestId\":\"r\"}", ENVELOPE_RESPONSE, 0},
		{"{\"code\":4000,\"codeDesc\":\"Any.Thing\"}", ENVELOPE_FAILURE, 1},
		{"{\"code\":\"InternalError\",\"message\":\"m\"}", ENVELOPE_FAILURE, 1},
		{"{\"code\":\"Any.Thing\",\"message\":\"m\"}", ENVELOPE_NOTHING, 0},
		{"{\"error\":{\"code\":-32600,\"message\":\"m\"}}", ENVELOPE_NOTHING, 0},
		{"{\"a\":[1,true,null,{\"b\":-2e5}]}", ENVELOPE_NOTHING, 0},
		{"{}", ENVELOPE_NOTHING, 0},
		{"[]", ENVELOPE_NOTHING, 0},
		{"1", ENVELOPE_NOTHING, 0},
		{"null", ENVELOPE_NOTHING, 0},
		{"{\"ResponseMetadata\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"}}}",
	         ENVELOPE_NOTHING, 0},
	};

	(void)state;
	for (size_t k = 0; k < sizeof documents / sizeof *documents; k++) {
		enum envelope_verdict v = decode(documents[k].doc, strlen(documents[k].doc));
		if (v != documents[k].verdict || failures != documents[k].failures)
			fail_msg("%s: verdict %d, %u failures", documents[k].doc, (int)v, failures);
		if (failures > 0)
			assert_int_equal(last.line, 7);
	}
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
	for (size_t k = 0; k < sizeof messages / sizeof *messages; k++) {
		int len = snprintf(doc, sizeof doc,
		                   "{\"Response\":{\"Error\":{\"Code\":\"A\",\"Message\":\"%s\"}}}",
		                   messages[k].escaped);
		assert_int_equal(decode(doc, (size_t)len), ENVELOPE_FAILURE);
		if (strcmp(last_message, messages[k].plain) != 0)
			fail_msg("%s is %s", messages[k].escaped, last_message);
	}
}

/* Strings of wrappers are given away, those of a response or a failure are not. */
static void
strings_of_wrappers_are_given_away(void **state)
{
	static const struct {
		const char *doc;
		unsigned strings;
	} documents[] = {
		{"{\"a\":\"b\",\"c\":[\"d\",{\"e\":\"f\"}]}", 3},
		{"\"a\"", 1},
		{"{\"Response\":{\"a\":\"b\"}}", 0},
		{"{\"Response\":{\"Error\":{\"Code\":\"A\",\"Message\":\"m\"}}}", 0},
		{"{\"a\":1}", 0},
	};

	(void)state;
	for (size_t k = 0; k < sizeof documents / sizeof *documents; k++) {
		(void)decode(documents[k].doc, strlen(documents[k].doc));
		if (strings != documents[k].strings)
			fail_msg("%s: %u strings", documents[k].doc, strings);
	}
}

/* The largest document there may be, of the densest kind, fits into the budget;
 * and the budget is there again for the next one. */
static void
the_densest_document_fits_the_budget(void **state)
{
	static char doc[ENVELOPE_DOCUMENT_MAX + 2];

	(void)state;
	memset(doc, ' ', sizeof doc);
	for (size_t i = 0; i + 2 < ENVELOPE_DOCUMENT_MAX; i += 2)
		memcpy(doc + i, i == 0 ? "[1" : ",1", 2);
	doc[ENVELOPE_DOCUMENT_MAX - 1] = ']';
	for (unsigned round = 0; round < 3; round++)
		assert_int_equal(decode(doc, ENVELOPE_DOCUMENT_MAX), ENVELOPE_NOTHING);
	assert_int_equal(decode(doc, ENVELOPE_DOCUMENT_MAX + 1), ENVELOPE_TOO_LARGE);
	assert_int_equal(decode("{\"Response\":{}}", 15), ENVELOPE_RESPONSE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_document_has_its_verdict),
		cmocka_unit_test(escapes_become_text),
		cmocka_unit_test(strings_of_wrappers_are_given_away),
		cmocka_unit_test(the_densest_document_fits_the_budget),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
