/* SPDX-License-Identifier: MIT */
/* Decoding of text that was encoded for HTML or a URL. */
#include "markup.h"

#include <stdio.h>

#include "table.h"

struct row {
	const char *from, *to;
};

/* Decodes each row in a block of its own, so that a sanitizer detects a read beyond it. */
static void
decode_rows(const struct row *rows, size_t n, size_t (*decode)(char *s, size_t len))
{
	for (size_t k = 0; k < n; k++) {
		size_t len = strlen(rows[k].from);
		char *s = block_of(rows[k].from, len);
		size_t got = decode(s, len);
		if (got != strlen(rows[k].to) || memcmp(s, rows[k].to, got) != 0)
			fail_msg("\"%s\" became \"%.*s\"", rows[k].from, (int)got, s);
		free(s);
	}
}

static void
entities_become_the_bytes_they_stand_for(void **state)
{
	static const struct row rows[] = {
		{"", ""},
		{"a", "a"},
		{"&quot;a&quot;", "\"a\""},
		{"&#34;&#39;&#x27;&apos;", "\"'''"},
		{"&lt;&gt;&amp;", "<>&"},
		{"&amp;quot;", "&quot;"},
		{"&quot", "&quot"},
		{"a&", "a&"},
		{"&&quot;;", "&\";"},
	};

	(void)state;
	decode_rows(rows, ROWS(rows), markup_decode_entities);
}

static void
a_line_is_decoded_where_an_object_is_written_into_it(void **state)
{
	static const struct row rows[] = {
		{"{&quot;Code&quot;:1}", "{\"Code\":1}"},
		{"x &#34;Code&#34;: &lt;1&gt;", "x \"Code\": <1>"},
		{"say &quot;no&quot;", "say &quot;no&quot;"},
		{"a &amp; b", "a &amp; b"},
		{"%7B%22Code%22%3A1%7d", "{\"Code\":1}"},
		{"%22%", "\"%"},
		{"%22%4", "\"%4"},
		{"%22%4x%xx", "\"%4x%xx"},
		{"100 %", "100 %"},
		{"%7B%7D", "%7B%7D"},
	};

	(void)state;
	decode_rows(rows, ROWS(rows), markup_decode);
}

static void
a_quote_as_html_or_a_url_writes_it_is_seen(void **state)
{
	(void)state;
	assert_true(markup_is_in("{&quot;", 7));
	assert_true(markup_is_in("&#34;:", 6));
	assert_true(markup_is_in("a=&gt;", 6));
	assert_true(markup_is_in("%7B%22", 6));
	assert_false(markup_is_in("{&quot;", 6));
	assert_false(markup_is_in("a &quot;b&quot; c", 17));
	assert_false(markup_is_in("&amp; 22%", 9));
	assert_false(markup_is_in("", 0));
}

static void
a_text_of_several_lines_is_found_on_one(void **state)
{
	static const struct {
		const char *line;
		size_t at;
		enum markup_lines how;
		const char *text; /* what is decoded, and into what */
		const char *lines;
	} rows[] = {
		{"a code\\n b", 2, MARKUP_BACKSLASH, "a code\\n b", "a code\n b"},
		{"x \"a code\\n\\t'b'\" y", 5, MARKUP_BACKSLASH, "a code\\n\\t'b'",
	         "a code\n\t'b'"},
		{"x 'a' code\\nB", 6, MARKUP_BACKSLASH, "x 'a' code\\nB", "x 'a' code\nB"},
		{"'a\\n b' code", 8, MARKUP_LINES, "'a\\n b' code", ""},
		{"code C:\\node can't", 0, MARKUP_LINES, "code C:\\node can't", ""},
		{"code\\nmessage: x", 0, MARKUP_BACKSLASH, "code\\nmessage: x", "code\nmessage: x"},
		{"code x\\n", 0, MARKUP_LINES, "code x\\n", ""},
		{"code#012#011b", 0, MARKUP_OCTAL, "code#012#011b", "code\n\tb"},
		{"code#0120 #01", 0, MARKUP_OCTAL, "code#0120 #01", "code\n0 #01"},
		{"code%0A%25", 0, MARKUP_PERCENT, "code%0A%25", "code\n%"},
		{"<a b=\"code&#10;\\n&lt;\">", 6, MARKUP_ENTITY, "code&#10;\\n&lt;", "code\n\\n<"},
		{"<a b=\"code: &quot;c\">", 6, MARKUP_ENTITY, "code: &quot;c", "code: \"c"},
		{"code & 100% #1 \\t", 0, MARKUP_LINES, "code & 100% #1 \\t", ""},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(rows); k++) {
		size_t len = strlen(rows[k].line), begin, end;
		char *line = block_of(rows[k].line, len);
		enum markup_lines how = markup_find_lines(line, len, rows[k].at, &begin, &end);
		if (how != rows[k].how || end - begin != strlen(rows[k].text) ||
		    memcmp(line + begin, rows[k].text, end - begin) != 0)
			fail_msg("row %zu: way %d, [%zu, %zu)", k, (int)how, begin, end);
		if (how != MARKUP_LINES) {
			size_t n = markup_decode_lines(how, line + begin, end - begin);
			if (n != strlen(rows[k].lines) ||
			    memcmp(line + begin, rows[k].lines, n) != 0)
				fail_msg("row %zu: %.*s", k, (int)n, line + begin);
		}
		free(line);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entities_become_the_bytes_they_stand_for),
		cmocka_unit_test(a_line_is_decoded_where_an_object_is_written_into_it),
		cmocka_unit_test(a_quote_as_html_or_a_url_writes_it_is_seen),
		cmocka_unit_test(a_text_of_several_lines_is_found_on_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
