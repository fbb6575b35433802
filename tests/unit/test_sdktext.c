/* SPDX-License-Identifier: MIT */
/* The reader of sentences: what it finds in each wording, and that its answer does not depend on
 * bytes after those that it needs. */
#include "sdktext.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
#define UUID "0a1b2c3d-1111-4222-8333-444455556666"

/* `|` marks the end of the record. NULL means that there is no such value; with neither a code
 * nor a message, there is no record. */
static const struct {
	const char *text, *code, *message, *id;
} texts[] = {
	{"[TencentCloudSDKException] code:A.B message:one\ntwo requestId:r-1|\nfour\n", "A.B",
         "one\ntwo", "r-1"},
	{"[TencentCloudSDKException] code:A.B message:m requestId:None|\n", "A.B", "m", NULL},
	{"TencentCloudSDKException('A.B','it\\'s (odd)','r')|\n", "A.B", "it's (odd)", "r"},
	{"TencentCloudSDKException('A.B',\n'm',\n'r')|\nmore\n", "A.B", "m", "r"},
	{"TencentCloudSDKException('missing secret_id')|\n", NULL, "missing secret_id", NULL},
	{"[TencentCloudSDKException]code: A.B message:m requestId:r|\n", "A.B", "m", "r"},
	{"[TencentCloudSDKException]message:A.B-m requestId:r|\n", "A.B", "m", "r"},
	{"[TencentCloudSDKException]message:m  requestId:r|  traceId:t\n", NULL, "m", "r"},
	{"[TencentCloudSDKError] Code=A.B, Message=m, Code=3, RequestId=r-1|: cause\n", "A.B",
         "m, Code=3", "r-1"},
	{"[TencentCloudSDKError] Code=A.B, Message=m|\nnext\n", "A.B", "m", NULL},
	{"[TencentCloudSDKError] Code=A.B\nMessage=m, RequestId=r|\n", "A.B", "m", "r"},
	{"[TencentCloudSDKError] Code=, Message=m, RequestId=|\n", NULL, "m", NULL},
	{"x=\"[TencentCloudSDKError] Code=A.B, Message=\\\"m\\\", RequestId=r|\" y=1\n", "A.B",
         "\"m\"", "r"},
	{"log: Code=Some.Thing, Message=m, RequestId=r| and so on\n", "Some.Thing", "m", "r"},
	{"RequestId=r, ErrorCode=A.B, ErrorMessage=m|\nnext\n", "A.B", "m", "r"},
	{"message\xef\xbc\x9a"
         "code:A.B message:m  requestId" UUID "|\n",
         "A.B", "m", UUID},
	{"requestId: r TencentCloud.Common.TencentCloudSDKException: m|\n   at X\n", NULL, "m",
         "r"},
	{"TencentCloud.Common.TencentCloudSDKException: " LETTERS LETTERS "|\n\n   at X\n", NULL,
         LETTERS LETTERS, NULL},
	{"TencentCloud API error: Zork - a (b|\n2031-02-03 04:05:06 x)\n", "Zork", "a (b", NULL},
	{"TencentCloud API error: Zork - m|\n", "Zork", "m", NULL},
	{"error: FailedOperation.NodeNotEmpty: m|\n", "FailedOperation.NodeNotEmpty", "m", NULL},
	{"api error (HTTP 200 OK) FailedOperation.NodeNotEmpty: m (request r)|\n",
         "FailedOperation.NodeNotEmpty", "m", "r"},
	{"code: FailedOperation.NodeNotEmpty, message: m|\n", "FailedOperation.NodeNotEmpty", "m",
         NULL},
	{"m | code=InternalError | requestId=" UUID "|\n", "InternalError", "m", UUID},
	{"XException: m (code: FailedOperation.NodeNotEmpty)|\n", "FailedOperation.NodeNotEmpty",
         "m", NULL},
	/* no record */
	{"code: InternalError\n", NULL, NULL, NULL},
	{"Code=%s, Message=%s\n", NULL, NULL, NULL},
	{"rpc error: code = NotFound desc = nothing\n", NULL, NULL, NULL},
	{"raise TencentCloudSDKException(\"A\", \"b\")\n", NULL, NULL, NULL},
	{"import TencentCloudSDKException\n", NULL, NULL, NULL},
	{"[TerraformError] Code=FileNotFound\n", NULL, NULL, NULL},
	{"<Error><Code>NoSuchKey</Code> HostId code=FailedOperation.NodeNotEmpty\n", NULL, NULL,
         NULL},
	{"plain words\n", NULL, NULL, NULL},
	/* two dots in a word that is longer than a trigger is looked at */
	{"error: A." LETTERS LETTERS LETTERS LETTERS LETTERS "..b: m\n", NULL, NULL, NULL},
	/* found by fuzzing: nothing follows the label */
	{"[TencentCloudSDKException] code:\n", NULL, NULL, NULL},
};

/* Returns the text of a row in a block of its own, without the mark; *end is where the mark was. */
static char *
row_text(size_t k, size_t *len, size_t *end)
{
	const char *s = texts[k].text, *mark = strrchr(s, '|');
	bool record = texts[k].code != NULL || texts[k].message != NULL;
	char *block = malloc(strlen(s) + 1);

	assert_non_null(block);
	strcpy(block, s);
	*len = strlen(s);
	*end = 0;
	if (record) {
		assert_non_null(mark);
		*end = (size_t)(mark - s);
		memmove(block + *end, block + *end + 1, *len - *end);
		--*len;
	}
	char *tight = block_of(block, *len);
	free(block);
	return tight;
}

static bool
is_text(struct span got, const char *want)
{
	return want == NULL ? got.ptr == NULL
	                    : got.ptr != NULL && got.len == strlen(want) &&
	                              memcmp(got.ptr, want, got.len) == 0;
}

static void
each_wording_gives_what_it_says(void **state)
{
	static struct sdktext_found found;

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len, end;
		char *s = row_text(k, &len, &end);
		struct sdktext_input in = {.text = s, .len = len, .whole = true};
		enum sdktext_verdict v = sdktext_next(&in, &found);
		const struct failure *f = &found.failure;
		bool right = v == (end > 0 ? SDKTEXT_FOUND : SDKTEXT_NONE);
		if (right && v == SDKTEXT_FOUND)
			right = is_text(f->code, texts[k].code) &&
			        is_text(f->message, texts[k].message) &&
			        is_text(f->request_id, texts[k].id) && found.end == end &&
			        f->form == FORM_TEXT;
		if (!right)
			fail_msg("%s: verdict %d, \"%.*s\", \"%.*s\", \"%.*s\", ends at %zu",
			         texts[k].text, (int)v, (int)f->code.len, f->code.ptr,
			         (int)f->message.len, f->message.ptr, (int)f->request_id.len,
			         f->request_id.ptr, found.end);
		free(s);
	}
}

static bool
same(struct span a, struct span b)
{
	return (a.ptr == NULL) == (b.ptr == NULL) && a.len == b.len &&
	       (a.ptr == NULL || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* With any number of bytes after the trigger's line, the answer is MORE or the final one. */
static void
fewer_bytes_give_more_or_the_last_answer(void **state)
{
	static struct sdktext_found last, part;

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len, end;
		char *s = row_text(k, &len, &end);
		struct sdktext_input in = {.text = s, .len = len, .whole = true};
		enum sdktext_verdict want = sdktext_next(&in, &last), got;
		size_t eol = (size_t)((char *)memchr(s, '\n', len) - s);
		in.whole = false;
		for (in.len = eol + 1; in.len <= len; in.len++) {
			char *block = block_of(s, in.len);
			in.text = block;
			got = sdktext_next(&in, &part);
			bool right = got == SDKTEXT_MORE ||
			             (got == want &&
			              (got == SDKTEXT_NONE ||
			               (part.begin == last.begin && part.end == last.end &&
			                part.object == last.object &&
			                same(part.failure.code, last.failure.code) &&
			                same(part.failure.message, last.failure.message) &&
			                same(part.failure.request_id, last.failure.request_id))));
			if (!right)
				fail_msg("%s: with %zu bytes the verdict is %d, at last %d",
				         texts[k].text, in.len, (int)got, (int)want);
			free(block);
		}
		free(s);
	}
}

/* Reads cut-off texts in blocks of their own, so that a sanitizer detects a read beyond them. */
static void
a_cut_reads_nothing_behind_it(void **state)
{
	static const char text[] =
		"x [TencentCloudSDKError] Code=InternalError, Message=\"m\\u00e9\\\\\", RequestId=" UUID
		"\nRequestId=r-1, ErrorCode=A.B, ErrorMessage=m\n"
		"TencentCloudSDKException('A','\\'m\\ud83d\\ude00','r')\n"
		"TencentCloudSDKHttpException [Error]: m {\n code: 'A',\n }\n"
		"m | code=InternalError | requestId=r\nTencentCloudSDKException('A','m','r',\n)\n"
		"error (HTTP 200 OK) FailedOperation.NodeNotEmpty: m (request r)\n"
		"[TencentCloudSDKException] code:"
		"A\\B\\TencentCloudSDKException(code: 0): m at /a/b.php:3\n"
		"requestId: r TencentCloud.Common.TencentCloudSDKException: m ---> x\n";
	static struct sdktext_found found;

	(void)state;
	for (size_t from = 0; from < sizeof text - 1; from += 3) {
		for (size_t len = 0; from + len < sizeof text; len++) {
			char *block = block_of(text + from, len);
			struct sdktext_input in = {.text = block,
			                           .len = len,
			                           .whole = true,
			                           .dated = len % 4 == 1,
			                           .boxed = len % 4 == 3};
			enum sdktext_verdict v = sdktext_next(&in, &found);
			assert_int_not_equal(v, SDKTEXT_MORE);
			if (v == SDKTEXT_FOUND)
				assert_true(found.begin < found.end && found.end <= len);
			free(block);
		}
	}
}

static void
the_message_in_front_of_an_object_is_that_of_the_error(void **state)
{
	static const struct {
		const char *s, *message; /* the object begins at the last { */
	} fronts[] = {
		{"XException [Error]: m\n    at f (a.js:1)\n    at g {", "m"},
		{"Error: m\n    at f (a.js:1) {", "m"},
		{"t [Error]: one\ntwo\n    at f {", "one\ntwo"},
		{"\xe2\xa8\xaf Error: m\n{", "m"},
		{"Error: XException [Error]: m\n{", "m"},
		{"Error: A.BException: m\n{", "m"},
		{"Error: t: m\n{", "t: m"},
		{"info: nothing\n{", NULL},
		{"", NULL},
		{"{", NULL},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(fronts); k++) {
		const char *brace = strrchr(fronts[k].s, '{');
		size_t object = brace != NULL ? (size_t)(brace - fronts[k].s) : 0, begin;
		char *block = block_of(fronts[k].s, object + (brace != NULL));
		struct span m = sdktext_front(block, 0, object, &begin);
		if (!is_text(m, fronts[k].message))
			fail_msg("%s: \"%.*s\"", fronts[k].s, (int)m.len, m.ptr);
		free(block);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_wording_gives_what_it_says),
		cmocka_unit_test(fewer_bytes_give_more_or_the_last_answer),
		cmocka_unit_test(a_cut_reads_nothing_behind_it),
		cmocka_unit_test(the_message_in_front_of_an_object_is_that_of_the_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
