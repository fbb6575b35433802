/* SPDX-License-Identifier: MIT */
/*
 * The judge must find the same failures in what is kept of a large value as in the tree of the
 * whole value, whatever the pieces in which the value arrives; and what is kept must be bounded.
 */
#include "large.h"

#include <stdio.h>

#include "json.h"
#include "limits.h"
#include "random.h"
#include "table.h"

#define ID "3bedc48b-b7c7-4987-9826-18dfd19a1955"
#define CODE "FailedOperation.NodeNotEmpty"

/* Text to which more can be added. */
struct text {
	char *s;
	size_t len, room;
};

static void
add(struct text *t, const char *s, size_t len)
{
	if (t->len + len + 1 > t->room) {
		t->room = 2 * (t->len + len + 1);
		t->s = realloc(t->s, t->room);
		assert_non_null(t->s);
	}
	if (len > 0)
		memcpy(t->s + t->len, s, len);
	t->len += len;
	t->s[t->len] = '\0';
}

static void
put(struct text *t, const char *s)
{
	add(t, s, strlen(s));
}

/* What was found, as text. */
static struct text found;
static size_t failures;

static void
add_span(struct span s)
{
	if (s.ptr == NULL)
		put(&found, "-");
	else
		add(&found, s.ptr, s.len);
	put(&found, "|");
}

static void
on_failure(void *ctx, const struct failure *f)
{
	(void)ctx;
	failures++;
	add_span(f->code);
	add_span(f->message);
	add_span(f->request_id);
	put(&found, (const char *[]){"json ", "flat ", "v2 ", "nested ", "text "}[f->form]);
}

static size_t searched; /* how many strings */

static bool
holds(void *ctx, char *s, size_t len)
{
	bool finds = strstr(s, "FIND") != NULL;

	(void)ctx;
	searched++;
	assert_int_equal(s[len], '\0');
	memset(s, 'x', len); /* the callback may change the string */
	return finds;
}

static bool
on_string(void *ctx, char *s, size_t len, size_t where)
{
	struct span all = {s, len};

	(void)ctx;
	(void)where;
	if (strstr(s, "FIND") == NULL)
		return false;
	failures++;
	add_span(all);
	return true;
}

static const struct large_sink sink = {
	.judge = {.failure = on_failure, .string = on_string},
	.holds = holds,
};

static void
begin(void)
{
	found.len = failures = 0;
	put(&found, "");
}

/* Feeds a value in pieces of random sizes of at most `most` bytes; 0 means at once. Each piece
 * begins with what was not used of the one before. */
static void
take(struct large *l, const char *s, size_t len, unsigned most)
{
	size_t used = 0, end = 0;

	while (end < len) {
		end += most == 0 ? len : 1 + random_below(most);
		if (end > len)
			end = len;
		char *piece = block_of(s + used, end - used);
		used += large_take(l, piece, end - used);
		assert_true(end - used <= LARGE_STRING_MAX + LARGE_STRING_MORE + 16);
		free(piece);
	}
	assert_int_equal(used, len);
}

/* The words of random documents: those that the rules mention. */
static const char *const keys[] = {
	"Response",   "response",  "Error",      "error",        "err",        "ErrorMsg",
	"Code",       "code",      "errorCode",  "apiErrorCode", "codeDesc",   "Message",
	"message",    "msg",       "RequestId",  "requestId",    "request_id", "QcloudError",
	"data",       "a",         "HostId",     "id",           "original",   "Records",
	"error_code", "awsRegion", "\\u0043ode", "tencent",
};
static const char *const strings[] = {
	CODE,
	CODE,
	"InternalError",
	"Foo.Bar",
	"m",
	"Success",
	ID,
	ID,
	"r",
	"None",
	"",
	"a \\\"quoted\\\" text",
	"FIND error",
	"4100",
	"0",
	"qcloud",
	"HostId",
	("[TencentCloudSDKException] FIND " ID),
	"error \\u0000",
	"at Amazon",
	"no code",
};
static const char *const others[] = {"null", "true", "false", "0", "4100", "-1.5e3", "7"};

static void
put_random(struct text *t, unsigned depth)
{
	static const char *const between[] = {"", "", " ", "\n\t"};
	unsigned kind = random_below(depth > 6 ? 4 : 10);

	if (kind < 3) {
		put(t, "\"");
		put(t, strings[random_below(ROWS(strings))]);
		put(t, "\"");
		return;
	}
	if (kind == 3) {
		put(t, others[random_below(ROWS(others))]);
		return;
	}
	bool object = kind > 4;
	put(t, object ? "{" : "[");
	for (unsigned n = random_below(6), i = 0; i < n; i++) {
		put(t, i > 0 ? "," : "");
		put(t, between[random_below(4)]);
		if (object) {
			put(t, "\"");
			put(t, keys[random_below(ROWS(keys))]);
			put(t, "\":");
			put(t, between[random_below(4)]);
		}
		put_random(t, depth + 1);
	}
	put(t, between[random_below(4)]);
	put(t, object ? "}" : "]");
}

static void
equals_the_judge_of_the_whole_tree(void **state)
{
	struct large *l = large_new(&sink);
	struct text doc = {NULL, 0, 0}, whole = {NULL, 0, 0};
	size_t some = 0;

	(void)state;
	assert_non_null(l);
	for (unsigned trial = 0; trial < 20000; trial++) {
		struct judge_result r = {0};
		doc.len = whole.len = 0;
		do
			doc.len = 0, put_random(&doc, 0);
		while (doc.s[0] != '{' && doc.s[0] != '[');
		begin();
		char *copy = malloc(doc.len);
		assert_non_null(copy);
		memcpy(copy, doc.s, doc.len);
		assert_int_equal(json_judge(copy, doc.len, 1, &sink.judge, &r), JSON_JUDGED);
		free(copy);
		add(&whole, found.s, found.len);
		some += r.failed;
		begin();
		large_begin(l, 1);
		take(l, doc.s, doc.len, trial % 3 == 0 ? 0 : 1 + random_below(40));
		struct large_result large = large_end(l);
		if (strcmp(found.s, whole.s) != 0 || large.judge.failed != r.failed ||
		    (!r.failed && large.judge.response != r.response) || large.beyond)
			fail_msg("%s\nis %s, response %d\nnot %s, response %d", doc.s, found.s,
			         large.judge.response, whole.s, r.response);
		assert_false(large.no_memory);
	}
	assert_true(some > 2000);
	large_free(l);
	free(doc.s);
	free(whole.s);
}

/* A value may be flushed and cut off anywhere; no failure is reported twice. */
static void
may_be_cut_or_flushed_anywhere(void **state)
{
	static const char doc[] =
		"{\"x\":[{\"Code\":\"" CODE "\",\"RequestId\":\"a\"},{\"log\":\"FIND error\"}],\n"
		"\"y\":{\"z\":[{\"Response\":{\"Error\":{\"Code\":\"A\"},\"RequestId\":\"b\"}}]},\n"
		"\"Code\":\"" CODE "\"}";
	struct large *l = large_new(&sink);

	(void)state;
	assert_non_null(l);
	for (size_t at = 0; at < sizeof doc; at++) {
		begin();
		large_begin(l, 1);
		char *piece = malloc(at + 1);
		assert_non_null(piece);
		memcpy(piece, doc, at);
		(void)large_take(l, piece, at);
		free(piece);
		large_flush(l);
		large_flush(l);
		size_t early = failures;
		assert_true(early <= 3);
		(void)large_cut(l);
		assert_true(failures <= 3 && failures >= early);
	}
	assert_int_equal(failures, 3);
	large_free(l);
}

static void
a_later_member_withdraws_what_is_held(void **state)
{
	static const unsigned numbers[] = {1, 100, 6000, 20000};
	struct large *l = large_new(&sink);

	(void)state;
	assert_non_null(l);
	for (unsigned k = 0; k < ROWS(numbers); k++) {
		unsigned n = numbers[k];
		begin();
		large_begin(l, 1);
		take(l, "{\"x\":[0", 7, 0);
		for (unsigned i = 0; i < n; i++) {
			static const char event[] =
				",{\"errorCode\":\"" CODE
				"\",\"errorMessage\":\"a message of some fifty bytes, that is all\","
				"\"requestID\":\"" ID "\"}";
			take(l, event, sizeof event - 1, 0);
		}
		size_t early = failures;
		take(l, "],\"RequestId\":1}", 16, 0);
		struct large_result r = large_end(l);
		assert_int_equal(failures, early);
		assert_true(r.judge.response);
		/* Failures that would need too much memory are reported before the value ends. */
		assert_true(n <= 6000 ? early == 0 : early > 6000 && early < n);
	}
	large_free(l);
}

/* What a failure's own data contain does not count. Once much of it is held, it is dropped, and the
 * rest is not searched any more. */
static void
data_of_a_failure_are_not_held(void **state)
{
	static const char head[] = "{\"Code\":\"" CODE "\",\"RequestId\":\"" ID "\",\"x\":[0";
	static const char item[] = ",{\"log\":\"FIND error: a message of some fifty bytes\"}";
	struct large *l = large_new(&sink);

	(void)state;
	assert_non_null(l);
	begin();
	large_begin(l, 1);
	take(l, head, sizeof head - 1, 0);
	for (unsigned i = 0; i < 20000; i++)
		take(l, item, sizeof item - 1, 0);
	size_t before = searched;
	for (unsigned i = 0; i < 20000; i++)
		take(l, item, sizeof item - 1, 0);
	assert_int_equal(searched, before);
	take(l, "]}", 2, 0);
	assert_true(large_end(l).judge.failed);
	assert_int_equal(failures, 1);
	large_free(l);
}

/* Of a number, up to 64 bytes are held; a sanitizer sees if one more is written. */
static void
numbers_are_held_up_to_a_limit(void **state)
{
	static const size_t lens[] = {63, 64, 65, 1000, 70000};

	(void)state;
	for (unsigned k = 0; k < ROWS(lens); k++) {
		struct large *l = large_new(&sink);
		assert_non_null(l);
		begin();
		large_begin(l, 1);
		take(l, "{\"x\":", 5, 0);
		for (size_t i = 0; i < lens[k]; i++)
			take(l, "9", 1, 0);
		static const char rest[] = ",\"Response\":{\"Error\":{\"Code\":\"" CODE
					   "\"},\"RequestId\":\"" ID "\"}}";
		take(l, rest, sizeof rest - 1, 0);
		assert_true(large_end(l).judge.failed);
		assert_int_equal(failures, 1);
		large_free(l);
	}
}

/* A failure that is reported before the value ends has the line on which its object ends. */
static size_t last_object;

static void
on_early(void *ctx, const struct failure *f)
{
	(void)ctx;
	last_object = f->object;
	failures++;
}

static void
what_is_given_early_has_its_line(void **state)
{
	static const struct large_sink early = {
		.judge = {.failure = on_early, .string = on_string},
		.holds = holds,
	};
	static const char doc[] =
		"{\"a\":1,\n\"x\":[\n{\n\"Code\":\"" CODE "\",\"RequestId\":\"r\"\n}\n,\n7\n";
	struct large *l = large_new(&early);

	(void)state;
	assert_non_null(l);
	begin();
	large_begin(l, 1);
	take(l, doc, sizeof doc - 1, 0);
	large_flush(l);
	assert_int_equal(failures, 1);
	assert_int_equal(last_object, 4);
	take(l, "]}", 2, 0);
	(void)large_end(l);
	assert_int_equal(failures, 1);
	large_free(l);
}

/* A string is searched up to its limit. If there is a sign beyond the limit, that is reported. */
static void
long_strings_are_searched_up_to_a_limit(void **state)
{
	static const struct {
		size_t at; /* of the text in the string */
		const char *text;
		bool finds, beyond;
	} rows[] = {
		{100, "FIND error", true, false},
		{LARGE_STRING_MAX - 10, "FIND error", true, false},
		{LARGE_STRING_MAX - 2, "error FIND", true, false},
		{LARGE_STRING_MAX, "error FIND", false, true},
		{LARGE_STRING_MAX - 2, "error FIND error", true, true},
		{LARGE_STRING_MAX + 200000, "an error", false, true},
		{LARGE_STRING_MAX + 200000, "nothing", false, false},
	};
	enum { LEN = LARGE_STRING_MAX + 300000 };
	struct large *l = large_new(&sink);
	char *doc = malloc(LEN);

	(void)state;
	assert_non_null(l);
	assert_non_null(doc);
	for (size_t k = 0; k < ROWS(rows); k++) {
		memset(doc, 'y', LEN);
		memcpy(doc, "[\"", 2);
		memcpy(doc + LEN - 2, "\"]", 2);
		memcpy(doc + 2 + rows[k].at, rows[k].text, strlen(rows[k].text));
		for (unsigned most = 0; most <= 400000; most += 200000) {
			begin();
			large_begin(l, 1);
			take(l, doc, LEN, most);
			struct large_result r = large_end(l);
			assert_int_equal(r.judge.failed, rows[k].finds);
			assert_int_equal(r.beyond, rows[k].beyond);
		}
	}
	free(doc);
	large_free(l);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equals_the_judge_of_the_whole_tree),
		cmocka_unit_test(may_be_cut_or_flushed_anywhere),
		cmocka_unit_test(a_later_member_withdraws_what_is_held),
		cmocka_unit_test(data_of_a_failure_are_not_held),
		cmocka_unit_test(numbers_are_held_up_to_a_limit),
		cmocka_unit_test(what_is_given_early_has_its_line),
		cmocka_unit_test(long_strings_are_searched_up_to_a_limit),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	free(found.s);
	return failed;
}
