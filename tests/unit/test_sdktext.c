/* SPDX-License-Identifier: MIT */
/* The text recogniser: an answer rests on the bytes it needs, on no others. */
#include "sdktext.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define BAR "\xe2\x94\x82"

static void
what_wraps_a_line_is_skipped(void **state)
{
	static const struct {
		const char *s;
		size_t skipped;
	} lines[] = {
		{"", 0},
		{"text", 0},
		{"  text", 0},
		{"// text", 3},
		{"//text", 2},
		{"# text", 2},
		{"> text", 2},
		{"  > text", 4},
		{"> > text", 4},
		{">> text", 3},
		{BAR " text", 4},
		{BAR "text", 3},
		{BAR "   text", 4},
		{BAR " # text", 6},
		{"/ text", 0},
		{BAR, 3},
		{"//", 2},
		{"text // text", 0},
		{"\xe2\x94", 0},
		{"> // # " BAR " x", 2 + 3 + 2 + 4},
	};

	(void)state;
	for (size_t k = 0; k < sizeof lines / sizeof *lines; k++) {
		size_t len = strlen(lines[k].s), got = sdktext_skip_prefix(lines[k].s, 0, len);
		if (got != lines[k].skipped)
			fail_msg("\"%s\": %zu bytes", lines[k].s, got);
	}
}

static void
log_entries_are_recognized(void **state)
{
	static const char *const entries[] = {
		"2031-02-03 04:05:06 x",
		"2031-02-03T04:05:06Z x",
		"[2031-02-03 04:05:06] x",
		"2031/02/03 04:05:06 x",
		"I0203 04:05:06.123456       1 a.go:7] x",
		"E1231 23:59:59.000000 9 b.go:1] x",
		"time=\"x\" level=info",
		"level=error msg=x",
		"Caused by: x",
		"``"
		"`",
		"``"
		"`json",
		"04:05:06 x",
	};
	static const char *const others[] = {
		"",
		"2",
		"2031",
		"2031-02",
		"203-02-03",
		"text 2031-02-03",
		"I02 04:05:06",
		"the time=3",
		"caused by x",
		"``",
		"{\"time\":1}",
	};

	(void)state;
	for (size_t k = 0; k < sizeof entries / sizeof *entries; k++)
		if (!sdktext_is_log_entry(entries[k], strlen(entries[k])))
			fail_msg("%s begins a log entry", entries[k]);
	for (size_t k = 0; k < sizeof others / sizeof *others; k++)
		if (sdktext_is_log_entry(others[k], strlen(others[k])))
			fail_msg("%s begins no log entry", others[k]);
}

static bool
same(struct span a, struct span b)
{
	return (a.ptr == NULL) == (b.ptr == NULL) && a.len == b.len &&
	       (a.ptr == NULL || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* With whole lines, as many as there are, the answer is MORE or the final one. */
static void
whole_lines_give_more_or_the_last_answer(void **state)
{
	static const char *const texts[] = {
		"[TencentCloudSDKException] code:InternalError message:one\ntwo\nthree requestId:r-1\nfour\n",
		"[TencentCloudSDKError] Code=InternalError, Message=m\nnext\nRequestId=r-1\n",
		"[TencentCloudSDKError] Code=InternalError\nMessage=m, RequestId=r-1\n\nmore\n",
		"TencentCloudSDKHttpException [Error]: m\n    at f (a.js:1) {\n  requestId: 'r-1',\n  code: 'InternalError'\n}\nmore\n",
		"RequestId=r-1, ErrorCode=InternalError, ErrorMessage=one\ntwo\n\nmore\n",
		"TencentCloudSDKException('InternalError',\n'm',\n'r-1')\nmore\n",
		"[TencentCloudSDKException]message:m\nand more  requestId:r-1\nmore\n",
		BAR " Error: [TencentCloudSDKError] Code=InternalError, Message=one\n" BAR
		    " two\n" BAR " \n" BAR "   with a.b\n",
		"code: InternalError, message: m\nmore\nrequestId: r-1\n",
		"TencentCloudSDKException\nis a class\nand nothing more\n",
		"plain text, code: what\nmore\n",
	};
	static struct sdktext_found last, part;

	(void)state;
	for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
		struct sdktext_input in = {.text = texts[k],
		                           .len = strlen(texts[k]),
		                           .whole = true};
		enum sdktext_verdict want = sdktext_next(&in, &last), got;
		assert_int_not_equal(want, SDKTEXT_MORE);
		in.whole = false;
		for (in.len = 1; in.len <= strlen(texts[k]); in.len++) {
			if (texts[k][in.len - 1] != '\n')
				continue;
			/* The bytes behind are not looked at. */
			char *block = malloc(in.len);
			assert_non_null(block);
			in.text = memcpy(block, texts[k], in.len);
			got = sdktext_next(&in, &part);
			bool right = got == SDKTEXT_MORE ||
			             (got == want &&
			              (got == SDKTEXT_NONE ||
			               (part.begin == last.begin && part.end == last.end &&
			                same(part.failure.code, last.failure.code) &&
			                same(part.failure.message, last.failure.message) &&
			                same(part.failure.request_id, last.failure.request_id))));
			if (!right)
				fail_msg("%s: with %zu bytes the verdict is %d, at last %d",
				         texts[k], in.len, (int)got, (int)want);
			free(block);
		}
	}
}

/* Any cut-off text, in a block of its own: nothing is read behind it. */
static void
a_cut_reads_nothing_behind_it(void **state)
{
	static const char text[] =
		"x [TencentCloudSDKError] Code=InternalError, Message=\"m\\u00e9\\\\\", RequestId=0a1b2c3d-1111-4222-8333-444455556666\n"
		"RequestId=r-1, ErrorCode=A.B, ErrorMessage=m\nTencentCloudSDKException('A','\\'m\\ud83d\\ude00','r')\n"
		"{\"Response\":{\"Error\":{\"Code\":\"A.B\" \"Message\":\"\\u4e2d\\\"\"}}\\\"Code\\\":\\\"InternalError\\\",\\\"Message\\\":\\\"m\\\"\n" BAR
		" TencentCloudSDKHttpException [Error]: m {\n" BAR " code: 'A',\n" BAR
		" }\nm | code=InternalError | requestId=r\nraised TencentCloudSDKException('A','m','r',\n)\n";
	static struct sdktext_found found;

	(void)state;
	for (size_t from = 0; from < sizeof text - 1; from += 3) {
		for (size_t len = 0; from + len < sizeof text; len++) {
			char *block = malloc(len + (len == 0));
			assert_non_null(block);
			memcpy(block, text + from, len);
			struct sdktext_input in = {.text = block,
			                           .len = len,
			                           .whole = true,
			                           .document = len % 2 == 1,
			                           .head_lost = len % 4 == 1};
			enum sdktext_verdict v = sdktext_next(&in, &found);
			assert_int_not_equal(v, SDKTEXT_MORE);
			if (v == SDKTEXT_FOUND) {
				assert_true(found.begin < found.end);
				assert_true(found.end <= len);
			}
			free(block);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_wraps_a_line_is_skipped),
		cmocka_unit_test(log_entries_are_recognized),
		cmocka_unit_test(whole_lines_give_more_or_the_last_answer),
		cmocka_unit_test(a_cut_reads_nothing_behind_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
