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
	assert_true(markup_is_in("a&quot;", 7));
	assert_true(markup_is_in("&#34;a", 6));
	assert_true(markup_is_in("%7B%22", 6));
	assert_false(markup_is_in("a&quot;", 6));
	assert_false(markup_is_in("&amp; 22%", 9));
	assert_false(markup_is_in("", 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entities_become_the_bytes_they_stand_for),
		cmocka_unit_test(a_line_is_decoded_where_an_object_is_written_into_it),
		cmocka_unit_test(a_quote_as_html_or_a_url_writes_it_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
