/* SPDX-License-Identifier: MIT */
/* The rules that decide what is a failure, row by row. */
#include "judge.h"

#include <stdio.h>

#include "json.h"
#include "table.h"

#define R "3bedc48b-b7c7-4987-9826-18dfd19a1955"
#define UPPER "3BEDC48B-B7C7-4987-9826-18DFD19A1955"
#define C "FailedOperation.NodeNotEmpty"

/* What was found, separated by blanks: code|message|id|form for each failure; S for each string
 * that was passed on and contains "FIND"; and + at the end if a response was seen. */
static char found[1024];

static void
add(const char *s, size_t len)
{
	size_t used = strlen(found);

	snprintf(found + used, sizeof found - used, "%.*s", (int)len, s);
}

static void
add_span(struct span s)
{
	add(s.ptr != NULL ? s.ptr : "-", s.ptr != NULL ? s.len : 1);
	add("|", 1);
}

static void
on_failure(void *ctx, const struct failure *f)
{
	static const char *const forms[] = {"json", "flat", "v2", "nested", "text"};

	(void)ctx;
	if (found[0] != '\0')
		add(" ", 1);
	add_span(f->code);
	add_span(f->message);
	add_span(f->request_id);
	add(forms[f->form], strlen(forms[f->form]));
	assert_int_equal(f->line, 7);
}

static bool
on_string(void *ctx, char *s, size_t len, size_t where)
{
	bool finds = strstr(s, "FIND") != NULL;

	(void)ctx;
	(void)where;
	assert_int_equal(s[len], '\0');
	if (finds)
		add(found[0] != '\0' ? " S" : "S", found[0] != '\0' ? 2 : 1);
	memset(s, 'x', len); /* the callback may change the string */
	return finds;
}

static const struct judge_sink sink = {.failure = on_failure, .string = on_string};

struct row {
	const char *document, *found;
};

static void
check(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(rows[i].document);
		char *copy = block_of(rows[i].document, len);
		struct judge_result r = {0};

		found[0] = '\0';
		assert_int_equal(json_judge(copy, len, 7, &sink, &r), JSON_JUDGED);
		if (r.response)
			add("+", 1);
		free(copy);
		if (strcmp(found, rows[i].found) != 0)
			fail_msg("%s\nis %s\nnot %s", rows[i].document, found, rows[i].found);
		assert_int_equal(r.failed, found[0] != '\0' && found[0] != '+');
	}
}

#define CHECK(rows) check((rows), ROWS(rows))

static void
a_response_is_judged_by_its_error(void **state)
{
	static const struct row rows[] = {
		{"{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"Message\":\"m\"},\"RequestId\":\"r\"}}",
	         "A.B|m|r|json"},
		{"{\"Response\":{\"Error\":{\"Message\":\"m\"}}}", "-|m|-|json"},
		{"{\"Response\":{\"Error\":{\"Code\":\"A.\"}}}", "A|-|-|json"},
		{"{\"Response\":{\"Error\":{\"Code\":4100,\"Message\":\"\"}}}", "4100||-|json"},
		{"{\"Response\":{\"Error\":{\"Code\":\"Bad Gateway\",\"Message\":\"m\"}}}",
	         "-|m|-|json"},
		{"{\"Response\":{\"Error\":{\"Code\":\"failedoperation.nodenotempty\"}}}",
	         "failedoperation.nodenotempty|-|-|json"},
		{"{\"Response\":{\"Error\":{\"Code\":\"x\",\"RequestId\":\"r\",\"Message\":\"m\"}}}",
	         "-|m|r|json"},
		{"{\"Response\":{\"Error\":\"text\",\"RequestId\":\"r\"}}", "-|text|r|json"},
		{"{\"Response\":{\"Error\":true}}", "-|-|-|json"},
		{"{\"Response\":{\"Error\":[{\"Code\":\"A\"},7,{},{\"Code\":\"B\"}],\"RequestId\":\"r\"}}",
	         "A|-|r|json B|-|r|json"},
		{"{\"Response\":{\"ErrorMsg\":{\"Code\":\"A\",\"Message\":\"m\"}}}", "A|m|-|flat"},
		{"{\"Response\":{\"ErrorMsg\":\"text\"}}", "+"},
		{"{\"Response\":{\"QcloudError\":{\"Error\":{\"Code\":\"A\"},\"RequestId\":\"r\"}}}",
	         "A|-|r|json"},
		{"{\"Response\":{\"QcloudError\":{\"Code\":\"A\"}}}", "+"},
		{"{\"Response\":{\"RequestId\":\"r\"}}", "+"},
		{"{\"Response\":{}}", "+"},
		{"{\"Response\":{\"Error\":null}}", "+"},
		{"{\"Response\":{\"Error\":0}}", "+"},
		{"{\"Response\":{\"Error\":[]}}", "+"},
		{"{\"Response\":{\"Error\":{\"Code\":\"\",\"Message\":\"\"}}}", "+"},
		{"{\"Response\":{\"Error\":{\"Code\":\"Success\",\"Message\":\"m\"}}}", "+"},
		{"{\"Response\":{\"Set\":[{\"Code\":\"" C "\",\"Message\":\"m\",\"RequestId\":\"" R
	         "\"}],\"log\":\"FIND error\"}}",
	         "+"},
		/* If there is a Response, nothing beside it is judged. */
		{"{\"Code\":\"" C "\",\"Message\":\"m\",\"Response\":{},\"log\":\"FIND error\"}",
	         "+"},
		{"{\"Response\":\"FIND error\",\"a\":{\"Response\":{\"Error\":{\"Code\":\"A\"}}}}",
	         "S A|-|-|json"},
		/* If a key appears twice, the last one counts; one in the exact spelling before
		 * others. */
		{"{\"Response\":{\"Error\":{\"Code\":\"A\",\"Code\":\"B\"},\"error\":{\"Code\":\"C\"}}}",
	         "B|-|-|json"},
		{"{\"RESPONSE\":{\"ERROR\":{\"CODE\":\"A\"}}}", "A|-|-|json"},
		{"[{\"Response\":{}},{\"x\":[{\"Response\":{\"Error\":{\"Code\":\"B\"}}}]}]",
	         "B|-|-|json+"},
	};

	(void)state;
	CHECK(rows);
}

static void
other_errors_need_a_code_of_this_api(void **state)
{
	static const struct row rows[] = {
		{"{\"Error\":{\"Code\":\"" C "\",\"Message\":\"m\"},\"RequestId\":\"r\"}",
	         C "|m|r|json"},
		{"{\"Error\":{\"Code\":\"" C "\"}}", C "|-|-|json"},
		{"{\"error\":{\"code\":\"" C "\"}}", ""},
		{"{\"error\":{\"code\":\"" C "\",\"message\":\"\"}}", C "||-|flat"},
		{"{\"err\":{\"code\":\"" C "\"},\"request_id\":\"r\"}", C "|-|r|flat"},
		{"{\"ErrorMsg\":{\"Code\":\"" C "\",\"RequestId\":\"i\"},\"RequestId\":\"r\"}",
	         C "|-|i|flat"},
		{"{\"Error\":[{\"Code\":\"" C "\"},{\"Code\":\"Foo\"},{\"Code\":\"" C "\"}]}",
	         C "|-|-|json " C "|-|-|json"},
		{"{\"error\":[{\"code\":\"" C "\",\"message\":\"m\"}]}", ""},
		{"{\"id\":\"" R "\",\"error\":{\"code\":\"" C "\",\"msg\":\"m\"}}",
	         C "|m|" R "|flat"},
		{"{\"Code\":\"" C "\",\"Message\":\"m\",\"RequestId\":\"r\"}", C "|m|r|flat"},
		{"{\"code\":\"" C "\",\"msg\":\"m\",\"reqId\":\"r\"}", C "|m|r|flat"},
		{"{\"error_code\":\"" C "\",\"error_message\":\"m\",\"request_id\":\"r\"}",
	         C "|m|r|flat"},
		{"{\"Code\":\"" C "\"}", ""},
		{"{\"Code\":\"" C "\",\"RequestId\":\"None\"}", ""},
		{"{\"Code\":\"" C "\",\"RequestId\":\"" R "...\"}", C "|-|" R "|flat"},
		{"{\"Code\":\"Foo.Bar\",\"Message\":\"m\",\"RequestId\":\"" R "\"}", ""},
		{"{\"Code\":\"Foo.Bar\",\"Message\":\"m\",\"h\":\"x.tencentcloudapi.com\"}",
	         "Foo.Bar|m|-|flat"},
		{"{\"Code\":\"FailedOperation.Other\",\"Message\":\"m\"}",
	         "FailedOperation.Other|m|-|flat"},
		{"{\"Code\":\"failedoperation.NodeNotEmpty\",\"Message\":\"m\"}", ""},
		{"{\"code\":-32600,\"message\":\"m\"}", ""},
		/* A code without a dot counts only if something else shows where it comes from. */
		{"{\"code\":\"InternalError\",\"message\":\"m\"}", ""},
		{"{\"code\":\"InternalError\",\"message\":\"m\",\"requestId\":\"r-1\"}", ""},
		{"{\"code\":\"InternalError\",\"message\":\"m\",\"requestId\":\"" R "\"}",
	         "InternalError|m|" R "|flat"},
		{"{\"code\":\"InternalError\",\"message\":\"m\",\"QCloud\":1}",
	         "InternalError|m|-|flat"},
		{"{\"x\":\"tencent\",\"error\":{\"code\":\"InternalError\",\"message\":\"m\"}}",
	         ""},
		{"{\"code\":\"NetworkError\",\"message\":\"m\",\"requestId\":\"" R "\"}", ""},
		/* The other keys for codes. */
		{"{\"errorCode\":\"" C "\",\"errorMessage\":\"m\",\"requestID\":\"r\"}",
	         C "|m|r|flat"},
		{"{\"errorCode\":\"4\",\"errorMessage\":\"n\",\"apiErrorCode\":\"" C
	         "\",\"apiErrorMessage\":\"m\",\"requestID\":\"r\"}",
	         C "|m|r|flat"},
		{"{\"errorCode\":0,\"errorMessage\":\"\",\"requestID\":\"r\"}", "+"},
		{"{\"code\":4100,\"message\":\"m\",\"codeDesc\":\"Any.Thing\"}",
	         "Any.Thing|m|-|v2"},
		{"{\"codeDesc\":\"Any.Thing\",\"code\":\"4100\"}", "Any.Thing|-|-|v2"},
		{"{\"code\":4100,\"CodeDesc\":\"AuthFailure.Any\"}", "AuthFailure.Any|-|-|v2"},
		{"{\"code\":4100,\"CodeDesc\":\"Any.Thing\"}", ""},
		{"{\"code\":4100,\"CodeDesc\":\"InternalError\"}", ""},
		{"{\"code\":0,\"codeDesc\":\"Any.Thing\"}", "+"},
		{"{\"code\":1,\"codeDesc\":\"Success\"}", "+"},
		{"{\"code\":1,\"codedesc\":\"Any.Thing\"}", ""},
	};

	(void)state;
	CHECK(rows);
}

static void
marks_of_others_undo_a_weak_find(void **state)
{
	static const struct row rows[] = {
		{"{\"Code\":\"" C "\",\"Message\":\"m\",\"HostId\":null}", ""},
		{"{\"Code\":\"" C "\",\"Message\":\"by aws-sdk\"}", ""},
		{"{\"HostId\":1,\"x\":[{\"Code\":\"" C "\",\"RequestId\":\"r\"}]}", ""},
		{"{\"HostId\":1,\"x\":{\"y\":{\"Code\":\"" C "\",\"Message\":\"m\"}}}",
	         C "|m|-|flat"},
		{"{\"ResponseMetadata\":{\"Error\":{\"Code\":\"" C "\",\"Message\":\"m\"}}}", ""},
		{"{\"Code\":\"" C "\",\"Message\":\"m\",\"RequestId\":\"" UPPER "\"}", ""},
		{"{\"Code\":\"InternalError\",\"Message\":\"at Amazon\",\"RequestId\":\"" R "\"}",
	         ""},
		{"{\"Code\":\"" C "\",\"Message\":\"at Amazon\"}", C "|at Amazon|-|flat"},
		{"{\"Response\":{\"Error\":{\"Code\":\"A\",\"HostId\":1}}}", "A|-|-|json"},
		{"{\"code\":1,\"codeDesc\":\"A.B\",\"HostId\":1}", "A.B|-|-|v2"},
	};

	(void)state;
	CHECK(rows);
}

static void
lists_and_what_has_an_id_are_data(void **state)
{
	static const struct row rows[] = {
		{"[{\"Code\":\"" C "\",\"Message\":\"m\"}]", ""},
		{"[[{\"Code\":\"" C "\",\"Message\":\"m\",\"RequestId\":\"r\"}]]", C "|m|r|flat"},
		{"[{\"error\":{\"code\":\"" C "\",\"message\":\"m\"}}]", C "|m|-|flat"},
		{"{\"a\":{\"Code\":\"" C
	         "\",\"Message\":\"m\"},\"b\":{\"Code\":\"Foo\",\"Message\":\"\"}}",
	         ""},
		{"{\"a\":{\"Code\":\"" C "\",\"Message\":\"m\"},\"b\":{\"Code\":\"Foo\"}}",
	         C "|m|-|flat"},
		{"{\"a\":{\"Code\":\"" C
	         "\",\"Message\":\"m\",\"RequestId\":\"r\"},\"b\":{\"Code\":\"Foo\",\"Message\":\"m\"}}",
	         C "|m|r|flat"},
		{"{\"x\":[{\"Code\":\"" C
	         "\",\"Message\":\"m\",\"RequestId\":\"r\"},{\"Error\":{\"Code\":\"" C
	         "\"}}],\"RequestId\":\"q\"}",
	         "+"},
		{"{\"requestid\":1,\"x\":{\"Response\":{\"Error\":{\"Code\":\"A\"}}},\"y\":\"FIND error\"}",
	         "A|-|-|json S+"},
		{"{\"request_id\":1,\"x\":{\"Code\":\"" C "\",\"Message\":\"m\"}}", C "|m|-|flat"},
	};

	(void)state;
	CHECK(rows);
}

static void
messages_come_from_near_by(void **state)
{
	static const struct row rows[] = {
		{"{\"code\":\"" C "\",\"requestId\":\"r\",\"displayMsg\":\"n\"}", C "|-|r|flat"},
		{"{\"code\":\"" C "\",\"requestId\":\"r\",\"error\":\"m\"}", C "|m|r|flat"},
		{"{\"code\":\"" C "\",\"requestId\":\"r\",\"original\":{\"Code\":\"" C
	         "\",\"Message\":\"m\"}}",
	         C "|m|r|flat"},
		{"{\"error\":\"m\",\"detail\":{\"code\":\"" C "\",\"requestId\":\"r\"}}",
	         C "|m|r|flat"},
		{"{\"message\":\"m\",\"detail\":[{\"code\":\"" C "\",\"requestId\":\"r\"}]}",
	         C "|-|r|flat"},
		{"{\"message\":\"m\",\"detail\":{\"code\":\"" C "\"}}", ""},
		/* A client's text about the same call says more than the object, and replaces
		 * it. */
		{"{\"code\":\"" C "\",\"msg\":\"m\",\"requestId\":\"" R
	         "\",\"a\":\"[TencentCloudSDKException] FIND " C " " R "\"}",
	         "S"},
		{"{\"code\":\"" C "\",\"msg\":\"[TencentCloudSDKError] " R "\",\"requestId\":\"" R
	         "\"}",
	         C "|[TencentCloudSDKError] " R "|" R "|flat"},
		{"{\"code\":\"" C "\",\"msg\":\"m\",\"requestId\":\"" R
	         "\",\"a\":\"[TencentCloudSDKException] FIND\"}",
	         C "|m|" R "|flat"},
	};

	(void)state;
	CHECK(rows);
}

static void
strings_of_wrappers_are_searched(void **state)
{
	static const struct row rows[] = {
		{"{\"a\":\"FIND error\",\"c\":[\"d\",{\"e\":\"FIND code\"}]}", "S S"},
		{"\"FIND error\"", "S"},
		{"{\"a\":\"FIND\"}", ""},
		{"{\"Response\":{\"a\":\"FIND error\"}}", "+"},
		{"{\"Code\":\"" C "\",\"Message\":\"FIND error\"}", C "|FIND error|-|flat"},
		{"{\"a\":1}", ""},
		{"null", ""},
		{"[]", ""},
	};

	(void)state;
	CHECK(rows);
}

/* Trees as dump makes them from text. */
static void
a_text_is_judged_as_the_document_would_be(void **state)
{
	static const struct row rows[] = {
		{"{\"?\":{\"Code\":\"" C "\",\"Message\":\"m\"},\"RequestId\":\"r\"}",
	         C "|m|r|text"},
		{"{\"Response\":{\"Error\":{\"Code\":\"'A.B'\"},\"RequestId\":\"\\\"r\\\")\"}}",
	         "A.B|-|r|text"},
		{"{\"Response\":{\"Error\":\"{FIND error\",\"RequestId\":\"r\"}}", "S"},
		{"{\"Response\":{\"Error\":\"{error\",\"RequestId\":\"r\"}}", "-|-|r|text"},
		{"{\"Response\":{\"Error\":\"false\"}}", "+"},
		{"{\"code\":\"4100\",\"codeDesc\":\"A.B\"}", "A.B|-|-|text"},
	};
	const cJSON *tree;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		tree = cJSON_Parse(rows[i].document);
		assert_non_null(tree);
		found[0] = '\0';
		if (judge_value(tree, true, 7, &sink).response)
			add("+", 1);
		if (strcmp(found, rows[i].found) != 0)
			fail_msg("%s\nis %s\nnot %s", rows[i].document, found, rows[i].found);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_response_is_judged_by_its_error),
		cmocka_unit_test(other_errors_need_a_code_of_this_api),
		cmocka_unit_test(marks_of_others_undo_a_weak_find),
		cmocka_unit_test(lists_and_what_has_an_id_are_data),
		cmocka_unit_test(messages_come_from_near_by),
		cmocka_unit_test(strings_of_wrappers_are_searched),
		cmocka_unit_test(a_text_is_judged_as_the_document_would_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
