/* SPDX-License-Identifier: MIT */
/* input.h at the end of the part of an input that it looks at. */
#include "input.h"

#include "catalog.h"
#include "table.h"

static char *head;

/* Makes `head` a text of len filling bytes that ends in the given words. */
static void
fill(size_t len, char filling, const char *end)
{
	memset(head, filling, len);
	memcpy(head + len - strlen(end), end, strlen(end));
}

/* A code that ends where the part that is looked at ends may be cut off there. One that ends
 * earlier is whole. */
static void
a_code_at_the_edge_is_not_named(void **state)
{
	const char *code = catalog_row(0).code;
	char end[CATALOG_NAME_MAX + sizeof " of tencent "];

	(void)state;
	strcat(strcpy(end, " tencent "), code);
	fill(INPUT_HEAD_MAX, '-', end);
	assert_int_equal(input_names_code(head, INPUT_HEAD_MAX), CATALOG_NONE);
	fill(INPUT_HEAD_MAX - 1, '-', end);
	assert_int_equal(input_names_code(head, INPUT_HEAD_MAX - 1), 0);
	strcat(end, " ");
	fill(INPUT_HEAD_MAX, '-', end);
	assert_int_equal(input_names_code(head, INPUT_HEAD_MAX), 0);
}

/* Even if that part contains only blanks, or only one word, anything may follow it in the input. */
static void
a_full_head_is_no_whole_input(void **state)
{
	(void)state;
	fill(INPUT_HEAD_MAX, ' ', "");
	assert_int_equal(input_kind(head, INPUT_HEAD_MAX), INPUT_TEXT);
	assert_int_equal(input_kind(head, INPUT_HEAD_MAX - 1), INPUT_EMPTY);
	fill(INPUT_HEAD_MAX, ' ', "");
	memcpy(head, "Code", 4);
	assert_int_equal(input_kind(head, INPUT_HEAD_MAX), INPUT_TEXT);
	assert_int_equal(input_kind(head, INPUT_HEAD_MAX - 1), INPUT_CODE);
	fill(INPUT_HEAD_MAX, ' ', "");
	memcpy(head, "{", 1);
	assert_int_equal(input_kind(head, INPUT_HEAD_MAX), INPUT_JSON);
}

/* Passes every beginning of some inputs in a block of exactly its size, so that a sanitizer
 * detects a read beyond it. */
static void
no_byte_behind_the_end_is_read(void **state)
{
	static const char *const inputs[] = {
		"\xef\xbb\xbf \nHTTP/1.1 200 OK\r\nA: b\r\n\r\n```json\n[ [ {\"a\": 1}]]\n```\n",
		"\x1f\x8b\x08",
		"\xfd\x37zXZ\0",
		"\x28\xb5\x2f\xfd",
		"PK\x03\x04",
		"BZh9",
		" <!DOCTYPE html>",
		"<HTML>",
		"[1, 2] x",
		"tencent FailedOperation.NodeNotEmpty."};

	(void)state;
	for (size_t i = 0; i < ROWS(inputs); i++) {
		for (size_t len = 0; len <= strlen(inputs[i]); len++) {
			char *copy = block_of(inputs[i], len);
			(void)input_kind(copy, len);
			(void)input_names_code(copy, len);
			free(copy);
		}
	}
}

static int
set_up(void **state)
{
	(void)state;
	head = malloc(INPUT_HEAD_MAX);
	return head == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	free(head);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_at_the_edge_is_not_named),
		cmocka_unit_test(a_full_head_is_no_whole_input),
		cmocka_unit_test(no_byte_behind_the_end_is_read),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
