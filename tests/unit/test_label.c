/* SPDX-License-Identifier: MIT */
/* Labels in text, quoted values, and triggers. */
#include "label.h"

#include <stdio.h>
#include <stdlib.h>

#include "table.h"

#define WIDE "\xef\xbc\x9a"

/* The label's name begins at `at`. */
static void
a_label_is_a_name_a_separator_and_a_value(void **state)
{
	static const struct {
		const char *s;
		size_t at;
		bool is;
		size_t begin, value, quote;
		char separator;
		bool tight;
	} texts[] = {
		{"Code=X", 0, true, 0, 5, 0, '=', true},
		{"code: X", 0, true, 0, 6, 0, ':', false},
		{"code :X", 0, true, 0, 6, 0, ':', false},
		{"\"Code\":\"X\"", 1, true, 0, 8, 1, ':', true},
		{"'Code': 'X'", 1, true, 0, 9, 1, ':', false},
		{"\\\"Code\\\":\\\"X\\\"", 2, true, 0, 11, 2, ':', true},
		{"code" WIDE "X", 0, true, 0, 7, 0, ':', true},
		{"Code=", 0, true, 0, 5, 0, '=', true},
		{"Code", 0, false, 0, 0, 0, 0, false},
		{"Code X", 0, false, 0, 0, 0, 0, false},
		{"Code==X", 0, false, 0, 0, 0, 0, false},
		{"Code=>X", 0, false, 0, 0, 0, 0, false},
		{"xCode=X", 1, false, 0, 0, 0, 0, false},
		{"Code\":X", 0, false, 0, 0, 0, 0, false},
		{"'Code\":X", 1, false, 0, 0, 0, 0, false},
		{"Codes=X", 0, false, 0, 0, 0, 0, false},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s);
		char *s = block_of(texts[k].s, len);
		struct label_hit hit = {.label = LABEL_NONE};
		bool is = label_at(s, 0, texts[k].at, len, &hit);
		bool right = is == texts[k].is &&
		             (!is ||
		              (hit.label == LABEL_CODE && hit.begin == texts[k].begin &&
		               hit.name == texts[k].at && hit.name_len == 4 &&
		               hit.value == texts[k].value && hit.quote == texts[k].quote &&
		               hit.separator == texts[k].separator && hit.tight == texts[k].tight));
		if (!right)
			fail_msg("%s: %d, begin %zu, value %zu, quote %zu", texts[k].s, is,
			         hit.begin, hit.value, hit.quote);
		free(s);
	}
}

static void
the_first_of_the_wanted_labels_is_found(void **state)
{
	static const char s[] = "xcode=1 msg: a Code=X RequestId=r";
	struct label_hit hit;

	(void)state;
	assert_true(label_next(s, 0, 0, sizeof s - 1, LABEL_BIT(LABEL_CODE), &hit));
	assert_int_equal(hit.name, 15);
	assert_true(label_next(s, 0, 0, sizeof s - 1,
	                       LABEL_BIT(LABEL_CODE) | LABEL_BIT(LABEL_MESSAGE), &hit));
	assert_int_equal(hit.name, 8);
	assert_false(label_next(s, 0, 16, sizeof s - 1, LABEL_BIT(LABEL_CODE), &hit));
	assert_false(label_next(s, 0, 0, 15, LABEL_BIT(LABEL_CODE), &hit));
	/* Nothing before `low` is looked at. */
	assert_true(label_next(s, 1, 1, sizeof s - 1, LABEL_BIT(LABEL_CODE), &hit));
	assert_int_equal(hit.name, 1);
}

static void
a_quoted_value_ends_at_the_same_quote(void **state)
{
	static const struct {
		const char *s; /* what follows the opening quote */
		char mark;
		size_t quote_len, end;
	} texts[] = {
		{"X\"", '"', 1, 1},
		{"a\\\"b\" c", '"', 1, 4},
		{"a\\\\\" c", '"', 1, 3},
		{"a\\\\\\\"b\"", '"', 1, 6},
		{"a'b\"", '"', 1, 3},
		{"X\\\",", '"', 2, 1},
		{"a\\\\\\\"b\\\"", '"', 2, 6},
		{"a\"b", '"', 2, 3},
		{"none", '"', 1, 4},
		{"", '"', 1, 0},
		{"\\", '"', 1, 1},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s);
		char *s = block_of(texts[k].s, len);
		size_t end = label_quote_end(s, 0, len, texts[k].mark, texts[k].quote_len);
		if (end != texts[k].end)
			fail_msg("%s ends at %zu", texts[k].s, end);
		free(s);
	}
	assert_int_equal(label_quote("\\\\\"", 3), 3);
	assert_int_equal(label_quote("\\\\\"", 2), 0);
	assert_int_equal(label_quote("'", 1), 1);
	assert_int_equal(label_quote("", 0), 0);
}

static const struct {
	const char *s;
	enum trigger trigger;
	size_t pos;
} triggers[] = {
	{"[TencentCloudSDKError] x", TRIGGER_ANCHOR, 2},
	{"[encentCloudSDKError] x", TRIGGER_ANCHOR, 1},
	{"TencentCloud", TRIGGER_NONE, 0},
	{"a Code=InternalError", TRIGGER_CODE, 2},
	{"{\"Code\":\"InternalError\"", TRIGGER_CODE, 2},
	{"errorCode=InternalError", TRIGGER_CODE, 5},
	{"[\"Code\"]=>\nstring(1) \"Internal\"", TRIGGER_CODE, 2},
	{"%22code%22%3A%22InternalError", TRIGGER_CODE, 3},
	{"&quot;code&quot;:&quot;InternalError", TRIGGER_CODE, 6},
	{"code" WIDE "InternalError", TRIGGER_CODE, 0},
	{"codeDesc: InternalError", TRIGGER_CODE, 0},
	{"('Code',InternalError)", TRIGGER_CODE, 2},
	{"code: 3, Next", TRIGGER_NONE, 0},
	{"code\nInternalError", TRIGGER_NONE, 0},
	{"code:\nInternalError", TRIGGER_CODE, 0},
	{"codes: InternalError", TRIGGER_NONE, 0},
	{"code InternalError", TRIGGER_NONE, 0},
	{"code: Ab", TRIGGER_CODE, 0},
	{"code: A..Bc d", TRIGGER_CODE, 0},
	{"code: 10:00:00,5 Internal", TRIGGER_CODE, 0},
	{"error: FailedOperation.NodeNotEmpty: m", TRIGGER_ERROR, 0},
	{"API error (HTTP 200 OK) A.Bc: m", TRIGGER_ERROR, 4},
	{"TencentCloud API error: Zork - m", TRIGGER_ERROR, 17},
	{"error: Zork - m", TRIGGER_NONE, 0},
	{"error (x\n) A.Bc: m", TRIGGER_NONE, 0},
	{"error", TRIGGER_NONE, 0},
	{"", TRIGGER_NONE, 0},
};

static void
a_trigger_is_a_name_or_a_label_with_a_code_behind(void **state)
{
	(void)state;
	for (size_t k = 0; k < ROWS(triggers); k++) {
		size_t len = strlen(triggers[k].s), pos = 0;
		char *s = block_of(triggers[k].s, len);
		enum trigger t = label_trigger(s, 0, 0, len, len, true, &pos);
		if (t != triggers[k].trigger || (t != TRIGGER_NONE && pos != triggers[k].pos))
			fail_msg("%s: %d at %zu", triggers[k].s, (int)t, pos);
		free(s);
	}
}

/* If the bytes end within a trigger, which may continue on the next line, the answer is the same
 * as for the whole text, or TRIGGER_MORE. */
static void
fewer_bytes_give_the_same_trigger_or_more(void **state)
{
	(void)state;
	for (size_t k = 0; k < ROWS(triggers); k++) {
		size_t all = strlen(triggers[k].s), pos;
		/* The caller has seen a sign, so at least the label is there. */
		for (size_t len = triggers[k].pos + 14;
		     len < all && triggers[k].trigger != TRIGGER_ERROR; len++) {
			char *s = block_of(triggers[k].s, len);
			enum trigger t = label_trigger(s, 0, 0, len, len, false, &pos);
			if (t != TRIGGER_MORE && t != triggers[k].trigger)
				fail_msg("%.*s: %d", (int)len, s, (int)t);
			free(s);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_label_is_a_name_a_separator_and_a_value),
		cmocka_unit_test(the_first_of_the_wanted_labels_is_found),
		cmocka_unit_test(a_quoted_value_ends_at_the_same_quote),
		cmocka_unit_test(a_trigger_is_a_name_or_a_label_with_a_code_behind),
		cmocka_unit_test(fewer_bytes_give_the_same_trigger_or_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
