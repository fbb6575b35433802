/* SPDX-License-Identifier: MIT */
/* The rules that every reader of text uses, each as a table. */
#include "text.h"

#include <stdio.h>
#include <stdlib.h>

#include "table.h"

#define UUID "0a1b2c3d-1111-4222-8333-444455556666"

static void
a_name_says_what_its_value_is(void **state)
{
	static const struct {
		const char *name;
		enum label label;
	} names[] = {
		{"Response", LABEL_RESPONSE},
		{"response", LABEL_RESPONSE},
		{"Error", LABEL_ERROR},
		{"err", LABEL_ERROR},
		{"ErrorMsg", LABEL_ERROR},
		{"QcloudError", LABEL_ERROR},
		{"Code", LABEL_CODE},
		{"CODE", LABEL_CODE},
		{"error_code", LABEL_CODE},
		{"error-code", LABEL_CODE},
		{"Error Code", LABEL_CODE},
		{"errcode", LABEL_CODE},
		{"apiErrorCode", LABEL_CODE},
		{"codeDesc", LABEL_CODEDESC},
		{"code_desc", LABEL_CODEDESC},
		{"msg", LABEL_MESSAGE},
		{"errMsg", LABEL_MESSAGE},
		{"error_message", LABEL_MESSAGE},
		{"apiErrorMessage", LABEL_MESSAGE},
		{"RequestId", LABEL_ID},
		{"request_id", LABEL_ID},
		{"request-id", LABEL_ID},
		{"request id", LABEL_ID},
		{"requestID", LABEL_ID},
		{"reqId", LABEL_ID},
		{"", LABEL_NONE},
		{"code_", LABEL_NONE},
		{"_code", LABEL_NONE},
		{"zipcode", LABEL_NONE},
		{"codes", LABEL_NONE},
		{"code__desc", LABEL_NONE},
		{"c_ode", LABEL_NONE},
		{"err-or", LABEL_NONE},
		{"traceId", LABEL_NONE},
		{"displayMsg", LABEL_NONE},
		{"apiErrorMessageOfTheCode", LABEL_NONE},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(names); k++) {
		size_t len = strlen(names[k].name);
		char *name = block_of(names[k].name, len);
		if (text_label(name, len) != names[k].label)
			fail_msg("\"%s\" is %d", names[k].name, (int)text_label(name, len));
		free(name);
	}
}

static void
the_name_of_a_label_is_a_whole_word(void **state)
{
	static const struct {
		const char *s;
		size_t len; /* of the label's name; 0: there is no label */
		enum label label;
	} texts[] = {
		{"Code=X", 4, LABEL_CODE},
		{"code", 4, LABEL_CODE},
		{"codeDesc: X", 8, LABEL_CODEDESC},
		{"error: X", 5, LABEL_ERROR},
		{"errors: X", 0, LABEL_NONE},
		{"code_of", 0, LABEL_NONE},
		{"request id=", 10, LABEL_ID},
		{"requestIdx", 0, LABEL_NONE},
		{"message\xef\xbc\x9a", 7, LABEL_MESSAGE},
		{" code", 0, LABEL_NONE},
		{"", 0, LABEL_NONE},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s);
		char *s = block_of(texts[k].s, len);
		enum label label = LABEL_NONE;
		if (text_label_at(s, len, &label) != texts[k].len || label != texts[k].label)
			fail_msg("\"%s\": %zu bytes, label %d", texts[k].s,
			         text_label_at(s, len, &label), (int)label);
		free(s);
	}
}

static void
a_code_is_read_with_the_dots_behind_it(void **state)
{
	static const struct {
		const char *s, *code; /* NULL: none */
		size_t taken;
		bool lower;
	} texts[] = {
		{"InternalError", "InternalError", 13, false},
		{"FailedOperation.NodeNotEmpty, x", "FailedOperation.NodeNotEmpty", 28, false},
		{"A", "A", 1, false},
		{"A.", "A", 2, false},
		{"A... x", "A", 4, false},
		{"A..B", NULL, 0, false},
		{"A.b_2.3 ", "A.b_2.3", 7, false},
		{"internalError", NULL, 0, false},
		{"internalError", NULL, 0, true},
		{"vpc.Full", NULL, 0, false},
		{"vpc.Full", "vpc.Full", 8, true},
		{"9A", NULL, 0, true},
		{"_A", NULL, 0, true},
		{"", NULL, 0, true},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s);
		char *s = block_of(texts[k].s, len);
		struct span code;
		size_t taken = text_code(s, len, texts[k].lower, &code);
		bool right = taken == texts[k].taken &&
		             (code.ptr == NULL) == (texts[k].code == NULL) &&
		             (code.ptr == NULL || (code.len == strlen(texts[k].code) &&
		                                   memcmp(code.ptr, texts[k].code, code.len) == 0));
		if (!right)
			fail_msg("\"%s\": %zu bytes, a code of %zu", texts[k].s, taken, code.len);
		bool whole = taken == len && len > 0 && !texts[k].lower;
		if (!texts[k].lower && text_is_code(s, len) != whole)
			fail_msg("\"%s\": text_is_code says %d", texts[k].s, !whole);
		free(s);
	}
}

static void
an_id_ends_where_its_shape_does(void **state)
{
	static const struct {
		const char *s;
		size_t taken, len; /* len 0: there is none */
	} texts[] = {
		{UUID, 36, 36},
		{UUID "and more", 36, 36},
		{"s1575025791424544000, x", 20, 20},
		{"****-**)", 7, 7},
		{"r-1.", 3, 3},
		{"r-1. Next", 3, 3},
		{"r...", 4, 4},
		{"None", 4, 0},
		{"null,", 4, 0},
		{"NIL", 3, 0},
		{"<nil>", 5, 0},
		{"undefined", 9, 0},
		{"", 0, 0},
		{" r", 0, 0},
		{"message:x", 0, 0},
		{"traceId=x", 0, 0},
		{"r1:x", 2, 2},
		{"Some(\"r-1\"), x", 11, 3},
		{"Some(\"r-1", 9, 3},
		{"Some(x)", 0, 0},
		{"Just \"r-1\", x", 10, 3},
		{"Optional[r-1], x", 13, 3},
		{"Optional[r-1", 12, 3},
		{"Optional(\"r-1\")", 15, 3},
		{"Optional.empty", 14, 0},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s);
		char *s = block_of(texts[k].s, len);
		struct span id;
		size_t taken = text_id(s, len, &id);
		if (taken != texts[k].taken || id.len != texts[k].len ||
		    (id.ptr != NULL) != (texts[k].len > 0))
			fail_msg("\"%s\": %zu bytes, an id of %zu", texts[k].s, taken, id.len);
		free(s);
	}
}

static void
a_uuid_in_capitals_has_no_small_letters(void **state)
{
	static const struct {
		const char *s;
		bool is, upper;
	} texts[] = {
		{UUID, true, false},
		{"0A1B2C3D-1111-4222-8333-444455556666", true, true},
		{"0A1b2C3D-1111-4222-8333-444455556666", true, false},
		{"00112233-1111-4222-8333-444455556666", true, false},
		{"0a1b2c3d-1111-4222-8333-44445555666", false, false},
		{"0a1b2c3d-1111-4222-8333-44445555666g", false, false},
		{"0a1b2c3d+1111-4222-8333-444455556666", false, false},
		{"", false, false},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(texts); k++) {
		size_t len = strlen(texts[k].s);
		char *s = block_of(texts[k].s, len);
		if (text_is_uuid(s, len) != texts[k].is ||
		    text_is_upper_uuid(s, len) != texts[k].upper)
			fail_msg("%s", texts[k].s);
		free(s);
	}
}

static void
words_and_white_space_are_found_within_the_bytes_given(void **state)
{
	static const char s[] = " \t ab\r\n\0Code \n";

	(void)state;
	assert_int_equal(text_line_end(s, 0, sizeof s - 1), 6);
	assert_int_equal(text_line_end(s, 7, sizeof s - 1), 13);
	assert_int_equal(text_line_end(s, 7, 10), 10);
	assert_int_equal(text_line_end(s, 20, 10), 10);
	assert_int_equal(text_skip_blanks(s, 0, 14), 3);
	assert_int_equal(text_skip_blanks(s, 5, 14), 6);
	assert_int_equal(text_skip_blanks(s, 0, 2), 2);
	assert_int_equal(text_trim((struct span){s, 7}).len, 2);
	assert_int_equal(text_trim((struct span){s, 3}).len, 0);
	assert_int_equal(text_trim((struct span){s, 14}).len, 9);
	assert_true(text_holds(s, 14, "Code"));
	assert_false(text_holds(s, 11, "Code"));
	assert_false(text_holds(s, 14, "code"));
	assert_true(text_holds_folded(s, 14, "code"));
	assert_false(text_holds_folded(s, 11, "code"));
	assert_false(text_holds_folded(s, 2, "code"));
	assert_true(text_at(s + 3, 2, "ab"));
	assert_false(text_at(s + 3, 1, "ab"));
}

static void
a_word_is_found_where_it_first_begins(void **state)
{
	static const struct {
		const char *text, *word;
		char rare;
		long at; /* -1: nowhere */
	} rows[] = {
		{"RequestId=", "RequestId=", 'q', 0},
		{"q Req RequestId=r RequestId=s", "RequestId=", 'q', 6},
		{"RequestId", "RequestId=", 'q', -1},
		{"questId=", "RequestId=", 'q', -1},
		{"SDK encentCloudSDK", "encentCloudSDK", 'S', 4},
		{"encentCloudSD", "encentCloudSDK", 'S', -1},
		{"", "RequestId=", 'q', -1},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(rows); k++) {
		size_t len = strlen(rows[k].text);
		char *text = block_of(rows[k].text, len);
		const char *hit = text_find(text, len, rows[k].word, rows[k].rare);
		if ((hit != NULL ? hit - text : -1) != rows[k].at)
			fail_msg("\"%s\" in \"%s\"", rows[k].word, rows[k].text);
		free(text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_found_where_it_first_begins),
		cmocka_unit_test(a_name_says_what_its_value_is),
		cmocka_unit_test(the_name_of_a_label_is_a_whole_word),
		cmocka_unit_test(a_code_is_read_with_the_dots_behind_it),
		cmocka_unit_test(an_id_ends_where_its_shape_does),
		cmocka_unit_test(a_uuid_in_capitals_has_no_small_letters),
		cmocka_unit_test(words_and_white_space_are_found_within_the_bytes_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
