/* SPDX-License-Identifier: MIT */
/* A stretch of text around a trigger: what is found in it, how many bytes that takes, and the
 * limits. */
#include "stretch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "label.h"
#include "table.h"
#include "text.h"

#define UUID "0a1b2c3d-1111-4222-8333-444455556666"
#define REST                  \
	"Message\": \"m\",\n" \
	"  \"RequestId\": \"" UUID "\",\n}\n"

enum { FOUND_MAX = 4096 };

/* What was found in one stretch, as text. */
static char found[FOUND_MAX];
static size_t found_len, placed_begin, placed_end;
static unsigned responses, cuts, unread;
static uint64_t most_work = UINT64_MAX;

static uint64_t
on_place(void *ctx, size_t begin, size_t end)
{
	(void)ctx;
	assert_true(begin <= end);
	placed_begin = begin;
	placed_end = end;
	return 1;
}

static void
add(struct span s)
{
	int n = snprintf(found + found_len, sizeof found - found_len, "%.*s|", (int)s.len,
	                 s.ptr != NULL ? s.ptr : "");

	assert_true(n > 0 && found_len + (size_t)n < sizeof found);
	found_len += (size_t)n;
}

static void
on_failure(void *ctx, const struct failure *f)
{
	(void)ctx;
	add(f->code);
	add(f->message);
	add(f->request_id);
}

static bool
on_string(void *ctx, char *s, size_t len, bool as_is)
{
	(void)ctx, (void)s, (void)len, (void)as_is;
	return false;
}

static void
on_response(void *ctx)
{
	(void)ctx;
	responses++;
}

static void
on_cut(void *ctx, size_t begin)
{
	(void)ctx, (void)begin;
	cuts++;
}

static void
on_unread(void *ctx, size_t begin)
{
	(void)ctx, (void)begin;
	unread++;
}

static const struct stretch_sink sink = {on_place, on_failure, on_string, on_response,
                                         on_cut,   on_unread,  NULL};

/* Reads the first stretch of a text, in a block of its own. */
static enum stretch_verdict
read_first(struct stretch *t, const char *s, size_t len, bool whole, size_t *end)
{
	char *block = block_of(s, len);
	size_t trigger = 0;

	found_len = 0;
	found[0] = '\0';
	responses = cuts = unread = 0;
	enum trigger kind = label_trigger(block, 0, 0, len, len, true, &trigger);
	assert_int_not_equal(kind, TRIGGER_NONE);
	struct stretch_known known = {0, 0};
	struct stretch_line line = {0, 0};
	struct stretch_work work = {1, most_work};
	const struct stretch_input in = {block, 0, len, whole, &known, &line, &work};
	enum stretch_verdict v = stretch_read(t, &in, trigger, &sink, end);
	assert_true(v == STRETCH_MORE || *end <= len);
	free(block);
	return v;
}

static const struct {
	const char *s, *found; /* "": nothing */
} texts[] = {
	{"[TencentCloudSDKError] Code=A.B, Message=m, RequestId=r\nnext\n", "A.B|m|r|"},
	{"[TencentCloudSDKException] code:A.B message:one\ntwo requestId:r\nnext\n",
         "A.B|one\ntwo|r|"},
	{"{'Error': {'Code': 'InvalidParameter.X', 'Message': \"it's\"}, 'RequestId': 'r'}\nnext\n",
         "InvalidParameter.X|it's|r|"},
	{"{\n  Error: { Code: 'InvalidParameter.X', Message: 'm' },\n  RequestId: 'r'\n}\nnext\n",
         "InvalidParameter.X|m|r|"},
	{"map[Error:map[Code:InvalidParameter.X Message:a b] RequestId:r]\n",
         "InvalidParameter.X|a b|r|"},
	{"// {\n//   \"Error\": {\"Code\": \"InvalidParameter.X\",},\n//   \"RequestId\": \"r\"\n// }\nnext\n",
         "InvalidParameter.X||r|"},
	{"2031-02-03 04:05:06 {\n2031-02-03 04:05:06   \"Error\": {\"Code\": \"InvalidParameter.X\",},\n"
         "2031-02-03 04:05:07   \"RequestId\": \"r\"\n2031-02-03 04:05:07 }\nnext\n",
         "InvalidParameter.X||r|"},
	{"<p>{&quot;Error&quot;:{&quot;Code&quot;:&quot;InvalidParameter.X&quot;},&quot;RequestId&quot;:&quot;r&quot;}</p>\n",
         "InvalidParameter.X||r|"},
	{"GET /?x=%7B%22Error%22%3A%7B%22Code%22%3A%22InvalidParameter.X%22%7D%2C%22RequestId%22%3A%22r%22%7D\n",
         "InvalidParameter.X||r|"},
	{"code=Abc and nothing\nmore\n", ""},
	/* found by fuzzing: an object that ends before the line of the trigger */
	{"Response\"{Error:\":}\ncode:Irn\n", ""},
	/* found by fuzzing: a member that is moved up one level had no place in the text */
	{"{code:Ine\n{[e=", ""},
};

static void
what_begins_first_is_read(void **state)
{
	struct stretch *t = *state;

	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t end = 0;
		enum stretch_verdict v = read_first(t, texts[k].s, strlen(texts[k].s), true, &end);
		if (strcmp(found, texts[k].found) != 0 ||
		    v != (texts[k].found[0] != '\0' ? STRETCH_FOUND : STRETCH_NONE))
			fail_msg("%s: verdict %d, %s", texts[k].s, (int)v, found);
	}
}

/* With the line of the trigger and any number of bytes after it, the answer is MORE or the final
 * one. */
static void
fewer_bytes_give_more_or_the_last_answer(void **state)
{
	struct stretch *t = *state;
	char want[FOUND_MAX];

	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s), end = 0, want_end = 0, trigger = 0;
		enum stretch_verdict last = read_first(t, texts[k].s, len, true, &want_end);
		unsigned want_responses = responses;
		strcpy(want, found);
		(void)label_trigger(texts[k].s, 0, 0, len, len, true, &trigger);
		for (size_t n = text_line_end(texts[k].s, trigger, len) + 1; n <= len; n++) {
			enum stretch_verdict v = read_first(t, texts[k].s, n, false, &end);
			bool right = v == STRETCH_MORE
			                     ? found_len == 0 && responses == 0
			                     : v == last && strcmp(found, want) == 0 &&
			                               responses == want_responses &&
			                               (v == STRETCH_NONE || end == want_end);
			if (!right)
				fail_msg("%s: with %zu bytes %d, %s; at last %d", texts[k].s, n,
				         (int)v, found, (int)last);
		}
	}
}

/* Many or long lines before that of the trigger. */
static void
many_or_long_lines_in_front_do_no_harm(void **state)
{
	static const struct {
		const char *line, *mark; /* the mark of a comment, before each line of the record */
		size_t times;
	} fronts[] = {
		{"\n", "", 70000},    {"\n", "> ", 70000},   {"\n", "> ", STRETCH_MAX / 2},
		{" \n", "", 40000},   {"> \n", "> ", 40000}, {"\n", "%22 ", 40000},
		{"{ x", "", 25000},   {"[\n", "", 40000},    {"{\n", "", 40000},
		{"\"a\n", "", 20000}, {"\0\n", "", 40000},   {"'\n\\\n", "", 20000},
	};
	struct stretch *t = *state;

	for (size_t k = 0; k < ROWS(fronts); k++) {
		size_t n = strlen(fronts[k].line) + (fronts[k].line[0] == '\0' ? 2 : 0), end = 0;
		char *s = malloc(fronts[k].times * n + 512);
		assert_non_null(s);
		for (size_t i = 0; i < fronts[k].times; i++)
			memcpy(s + i * n, fronts[k].line, n);
		size_t at = fronts[k].times * n;
		int rest = snprintf(s + at, 512, "%s  \"Code\": \"A.B\",\n%s  \"%s", fronts[k].mark,
		                    fronts[k].mark, REST);
		enum stretch_verdict v = read_first(t, s, at + (size_t)rest, true, &end);
		assert_true(v == STRETCH_FOUND || v == STRETCH_NONE);
		free(s);
	}
}

/* If a line is longer than a stretch, the part around the trigger is read. */
static void
a_long_line_is_read_around_the_trigger(void **state)
{
	static char s[4 * STRETCH_MAX];
	static const char record[] =
		" [TencentCloudSDKError] Code=A.B, Message=m, RequestId=" UUID " ";
	struct stretch *t = *state;

	for (size_t at = 0; at < sizeof s - sizeof record; at += STRETCH_MAX / 4 - 1) {
		size_t end = 0;
		memset(s, 'x', sizeof s);
		memcpy(s + at, record, sizeof record - 1);
		assert_int_equal(read_first(t, s, sizeof s, true, &end), STRETCH_FOUND);
		assert_string_equal(found, "A.B|m|" UUID "|");
		assert_int_equal(end, at + sizeof record - 2);
		assert_int_equal(placed_begin, at + 2);
	}
}

static int
set_up(void **state)
{
	*state = stretch_new();
	return *state == NULL;
}

static int
tear_down(void **state)
{
	stretch_free(*state);
	stretch_free(NULL);
	return 0;
}

/* After too much work, objects are no longer read, and sentences still are. */
static void
too_much_work_leaves_objects_unread(void **state)
{
	static const struct {
		const char *s, *found;
		unsigned unread;
	} rows[] = {
		{"{'Code': 'AuthFailure.X', 'Message': 'm'}\n", "", 1},
		{"{'Code': 'AuthFailure.X'} Code=AuthFailure.Y, Message=m\n", "AuthFailure.Y|m||",
	         0},
		{"[TencentCloudSDKError] Code=A.B, Message=m, RequestId=r\n", "A.B|m|r|", 0},
	};
	struct stretch *t = stretch_new();
	size_t end;

	(void)state;
	assert_non_null(t);
	for (size_t k = 0; k < ROWS(rows); k++) {
		most_work = 0;
		(void)read_first(t, rows[k].s, strlen(rows[k].s), true, &end);
		assert_string_equal(found, rows[k].found);
		assert_int_equal(unread, rows[k].unread);
	}
	most_work = UINT64_MAX;
	stretch_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_begins_first_is_read),
		cmocka_unit_test(fewer_bytes_give_more_or_the_last_answer),
		cmocka_unit_test(many_or_long_lines_in_front_do_no_harm),
		cmocka_unit_test(a_long_line_is_read_around_the_trigger),
		cmocka_unit_test(too_much_work_leaves_objects_unread),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
