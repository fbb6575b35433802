/* SPDX-License-Identifier: MIT */
/* Passes every Unicode scalar value and every kind of invalid UTF-8 through both escapers. */
#include "escape.h"

#include <stdbool.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "out.h"
#include "table.h"

#define FFFD "\xef\xbf\xbd"

enum { POINTS = 0x110000 };

typedef void escaper(struct out *o, const char *s, size_t len);
typedef uint32_t escape_reader(const char **s, const char *end);

static struct out sink;

static bool
is_surrogate(uint32_t point)
{
	return point >= 0xd800 && point <= 0xdfff;
}

/* A second copy of the list in escape.h. */
static bool
is_listed(uint32_t p)
{
	return p < 0x20 || p == 0x7f || (p >= 0x80 && p <= 0x9f) || p == 0x2028 || p == 0x2029 ||
	       p == 0xfeff || (p >= 0xe0000 && p <= 0xe007f) || p == 0x61c || p == 0x200e ||
	       p == 0x200f || (p >= 0x202a && p <= 0x202e) || (p >= 0x2066 && p <= 0x2069);
}

/* Returns what the escaper writes when `ahead` bytes are already in the output buffer. The caller
 * frees it. */
static char *
escaped_behind(size_t ahead, escaper *escape, const char *s, size_t len, size_t *out_len)
{
	struct stat st;

	sink.fd = memfd_create("escaped", MFD_CLOEXEC);
	sink.error = 0;
	sink.len = 0;
	assert_true(sink.fd >= 0);
	out_pad(&sink, ahead);
	escape(&sink, s, len);
	assert_int_equal(out_flush(&sink), 0);

	assert_int_equal(fstat(sink.fd, &st), 0);
	assert_true((size_t)st.st_size >= ahead);
	*out_len = (size_t)st.st_size - ahead;
	char *got = malloc(*out_len + 1);
	assert_non_null(got);
	assert_int_equal(pread(sink.fd, got, *out_len, (off_t)ahead), *out_len);
	got[*out_len] = '\0';
	close(sink.fd);
	return got;
}

static void
assert_escapes(escaper *escape, const char *s, size_t len, const char *want)
{
	size_t got_len;
	char *exact = block_of(s, len);

	char *got = escaped_behind(0, escape, exact, len, &got_len);
	assert_string_equal(got, want);
	assert_int_equal(got_len, strlen(want));
	free(got);
	free(exact);
}

/* Returns all scalar values in order, as UTF-8. The caller frees it. */
static char *
all_points(size_t *len)
{
	char *s = malloc(4 * POINTS);

	assert_non_null(s);
	*len = 0;
	for (uint32_t p = 0; p < POINTS; p++)
		if (!is_surrogate(p))
			*len += utf8_encode(p, s + *len);
	return s;
}

static uint32_t
read_hex(const char **s, const char *end, int digits)
{
	uint32_t n = 0;

	assert_true(end - *s >= digits);
	for (; digits > 0; digits--, (*s)++) {
		const char *all = "0123456789abcdef", *digit = strchr(all, **s);
		assert_true(**s != '\0' && digit != NULL);
		n = n << 4 | (uint32_t)(digit - all);
	}
	return n;
}

/* Reads what follows a backslash in the output of escape_text. */
static uint32_t
read_text_escape(const char **s, const char *end)
{
	switch (*(*s)++) {
	case 't': return '\t';
	case 'n': return '\n';
	case 'r': return '\r';
	case '\\': return '\\';
	case 'x': return read_hex(s, end, 2);
	case 'u': return read_hex(s, end, 4);
	case 'U': return read_hex(s, end, 8);
	}
	fail_msg("no escape: \\%c", (*s)[-1]);
	return 0;
}

/* Reads what follows a backslash in JSON (RFC 8259, section 7). */
static uint32_t
read_json_escape(const char **s, const char *end)
{
	switch (*(*s)++) {
	case 'b': return '\b';
	case 'f': return '\f';
	case 'n': return '\n';
	case 'r': return '\r';
	case 't': return '\t';
	case '"': return '"';
	case '\\': return '\\';
	case 'u': break;
	default: fail_msg("no escape: \\%c", (*s)[-1]);
	}
	uint32_t high = read_hex(s, end, 4);
	if (!is_surrogate(high))
		return high;
	assert_true(high < 0xdc00 && end - *s >= 6 && (*s)[0] == '\\' && (*s)[1] == 'u');
	*s += 2;
	uint32_t low = read_hex(s, end, 4);
	assert_true(low >= 0xdc00 && low <= 0xdfff);
	return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/* Unescapes what an escaper has written, and compares the result with its input. */
static void
assert_reverses(const char *s, size_t len, escape_reader *read_escape, const char *want,
                size_t want_len)
{
	const char *end = s + len, *want_end = want + want_len;

	while (s < end) {
		uint32_t point;
		char bytes[4];
		if (*s == '\\') {
			s++;
			point = read_escape(&s, end);
		} else {
			s += utf8_decode(s, (size_t)(end - s), &point);
			if (is_listed(point))
				fail_msg("U+%04X came out raw", (unsigned)point);
			assert_true(read_escape != read_json_escape || point != '"');
		}
		size_t n = utf8_encode(point, bytes);
		if ((size_t)(want_end - want) < n || memcmp(want, bytes, n) != 0)
			fail_msg("U+%04X where another was", (unsigned)point);
		want += n;
	}
	assert_ptr_equal(want, want_end);
}

static void
points_are_encoded_in_the_shortest_way(void **state)
{
	(void)state;
	static const struct {
		uint32_t point;
		const char *bytes;
	} edges[] = {
		{0x01, "\x01"},
		{0x7f, "\x7f"},
		{0x80, "\xc2\x80"},
		{0x7ff, "\xdf\xbf"},
		{0x800, "\xe0\xa0\x80"},
		{0xd7ff, "\xed\x9f\xbf"},
		{0xe000, "\xee\x80\x80"},
		{0xfffd, FFFD},
		{0xffff, "\xef\xbf\xbf"},
		{0x10000, "\xf0\x90\x80\x80"},
		{0x1f600, "\xf0\x9f\x98\x80"},
		{0x10ffff, "\xf4\x8f\xbf\xbf"},
	};

	for (size_t i = 0; i < ROWS(edges); i++) {
		char got[5] = "";
		assert_int_equal(utf8_encode(edges[i].point, got), strlen(edges[i].bytes));
		assert_string_equal(got, edges[i].bytes);
	}
}

static void
decode_reverses_encode(void **state)
{
	(void)state;
	for (uint32_t p = 0; p < POINTS; p++) {
		char bytes[4];
		uint32_t got = POINTS;
		if (is_surrogate(p))
			continue;
		size_t n = utf8_encode(p, bytes);
		if (utf8_decode(bytes, n, &got) != n || got != p)
			fail_msg("U+%04X decodes to U+%04X", (unsigned)p, (unsigned)got);
	}
}

/* Which sequences of three, two and one bytes are a valid sequence of UTF-8, or the beginning of
 * one. */
static unsigned char begins[1 << 24];
static bool begins_two[1 << 16], begins_one[1 << 8];

static void
note_prefixes(void)
{
	for (uint32_t p = 0; p < POINTS; p++) {
		unsigned char b[4] = {0};
		if (is_surrogate(p))
			continue;
		size_t n = utf8_encode(p, (char *)b);
		begins_one[b[0]] = true;
		if (n > 1)
			begins_two[b[0] << 8 | b[1]] = true;
		if (n > 2)
			begins[b[0] << 16 | b[1] << 8 | b[2]] = true;
	}
}

/* Decodes every sequence of up to three bytes, followed by every fourth byte if there may be
 * one. What is accepted must be what the encoder writes. Of anything else, decoding must consume
 * the longest beginning of a valid sequence, or one byte. */
static void
invalid_utf8_is_consumed_up_to_its_longest_beginning(void **state)
{
	(void)state;
	note_prefixes();
	for (uint32_t three = 0; three < 1 << 24; three++) {
		unsigned char b[4] = {(unsigned char)(three >> 16), (unsigned char)(three >> 8),
		                      (unsigned char)three, 0};
		bool deep = begins[three] && b[0] >= 0xf0;
		for (int last = 0; last < (deep ? 256 : 1); last++) {
			uint32_t point;
			char again[4];
			b[3] = (unsigned char)last;
			size_t n = utf8_decode((const char *)b, deep ? 4 : 3, &point);
			bool ok = point < POINTS && !is_surrogate(point) &&
			          utf8_encode(point, again) == n && memcmp(again, b, n) == 0;
			if (ok)
				continue;
			size_t want = 1;
			if (begins_one[b[0]] && begins_two[b[0] << 8 | b[1]])
				want = begins[three] ? 3 : 2;
			if (point != 0xfffd || n != want)
				fail_msg("%06x %02x: %zu bytes of U+%04X", three, (unsigned)last, n,
				         (unsigned)point);
		}
	}
}

static void
decode_stops_at_the_end(void **state)
{
	(void)state;
	const char *whole[] = {"\xc2\x80", "\xe0\xa0\x80", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"};

	for (size_t i = 0; i < ROWS(whole); i++)
		for (size_t len = 1; len < strlen(whole[i]); len++) {
			uint32_t point = 0;
			char *exact = block_of(whole[i], len);
			assert_int_equal(utf8_decode(exact, len, &point), len);
			assert_int_equal(point, 0xfffd);
			free(exact);
		}
}

static void
escapes_of_text_can_be_reversed(void **state)
{
	(void)state;
	size_t len, got_len;
	char *all = all_points(&len);
	char *got = escaped_behind(0, escape_text, all, len, &got_len);

	assert_reverses(got, got_len, read_text_escape, all, len);
	free(got);
	free(all);
}

static void
escapes_of_json_can_be_reversed(void **state)
{
	(void)state;
	size_t len, got_len;
	char *all = all_points(&len);
	char *got = escaped_behind(0, escape_json, all, len, &got_len);

	assert_true(got_len >= 2 && got[0] == '"' && got[got_len - 1] == '"');
	assert_reverses(got + 1, got_len - 2, read_json_escape, all, len);
	free(got);
	free(all);
}

/* Harmless characters stay as they are: only those listed in escape.h, the backslash and the
 * quote are escaped. */
static void
nothing_else_is_escaped(void **state)
{
	(void)state;
	for (uint32_t p = 0; p < POINTS; p++) {
		char bytes[7] = "\"";
		size_t got_len;
		/* Each character costs a file, so beyond U+3000 only some are tried. */
		if (is_surrogate(p) || is_listed(p) || p == '\\' || p == '"' ||
		    (p > 0x3000 && p % 0x3fd != 0))
			continue;
		size_t n = utf8_encode(p, bytes + 1);
		bytes[n + 1] = '"';
		char *got = escaped_behind(0, escape_json, bytes + 1, n, &got_len);
		assert_string_equal(got, bytes);
		free(got);
		bytes[n + 1] = '\0';
		got = escaped_behind(0, escape_text, bytes + 1, n, &got_len);
		assert_string_equal(got, bytes + 1);
		free(got);
	}
}

static void
escapes_of_text_are_spelt_so(void **state)
{
	(void)state;
	assert_escapes(escape_text, LITERAL(""), "");
	assert_escapes(escape_text, LITERAL("plain / \"text\""), "plain / \"text\"");
	assert_escapes(escape_text, LITERAL("\t\n\r\\"), "\\t\\n\\r\\\\");
	assert_escapes(escape_text, LITERAL("a\0b"), "a\\x00b");
	assert_escapes(escape_text, LITERAL("\b\f\x1b[31m\x7f"), "\\x08\\x0c\\x1b[31m\\x7f");
	assert_escapes(escape_text, LITERAL("\xc2\x80\xc2\x9f\xc2\xa0"), "\\u0080\\u009f\xc2\xa0");
	assert_escapes(escape_text,
	               LITERAL("\xe2\x80\xae"
	                       "abc"),
	               "\\u202eabc");
	assert_escapes(escape_text, LITERAL("\xef\xbb\xbf{"), "\\ufeff{");
	assert_escapes(escape_text, LITERAL("\xf3\xa0\x81\x81"), "\\U000e0041");
	assert_escapes(escape_text, LITERAL("\\u202e"), "\\\\u202e");
}

static void
escapes_of_json_are_spelt_so(void **state)
{
	(void)state;
	assert_escapes(escape_json, LITERAL(""), "\"\"");
	assert_escapes(escape_json, LITERAL("plain / text"), "\"plain / text\"");
	assert_escapes(escape_json, LITERAL("\b\f\n\r\t\"\\"), "\"\\b\\f\\n\\r\\t\\\"\\\\\"");
	assert_escapes(escape_json, LITERAL("a\0b"), "\"a\\u0000b\"");
	assert_escapes(escape_json, LITERAL("\v\x1b\x7f"), "\"\\u000b\\u001b\\u007f\"");
	assert_escapes(escape_json, LITERAL("\xe2\x80\xa8"), "\"\\u2028\"");
	assert_escapes(escape_json, LITERAL("\xf3\xa0\x81\x81"), "\"\\udb40\\udc41\"");
	assert_escapes(escape_json, LITERAL("\xf0\x9f\x98\x80"), "\"\xf0\x9f\x98\x80\"");
}

/* The examples in section 3.9 of Unicode 15, and more that is not UTF-8. */
static void
invalid_bytes_are_replaced(void **state)
{
	(void)state;
	static const struct {
		const char *bytes, *want;
	} cases[] = {
		/* Table 3-8: forms that are not the shortest. */
		{"\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41",
	         FFFD FFFD FFFD FFFD FFFD FFFD FFFD FFFD "A"},
		/* Table 3-9: surrogates. */
		{"\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41",
	         FFFD FFFD FFFD FFFD FFFD FFFD FFFD FFFD "A"},
		/* Table 3-10: beyond U+10FFFF, bytes that never begin a sequence, stray
		 * continuations. */
		{"\xf4\x91\x92\x93\xff\x41\x80\xbf\x42",
	         FFFD FFFD FFFD FFFD FFFD "A" FFFD FFFD "B"},
		/* Table 3-11: cut-off sequences. */
		{"\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", FFFD FFFD FFFD FFFD "A"},
		/* The example of earlier editions. */
		{"\x61\xf1\x80\x80\xe1\x80\xc2\x62\x80\x63\x80\xbf\x64",
	         "a" FFFD FFFD FFFD "b" FFFD "c" FFFD FFFD "d"},
		{"\xc1\xbf", FFFD FFFD},
		{"\xf5\x80\x80\x80", FFFD FFFD FFFD FFFD},
		{"\xf8\x88\x80\x80\x80", FFFD FFFD FFFD FFFD FFFD},
		{"\xfe\xff", FFFD FFFD},
		/* A cut-off sequence does not consume the byte that follows it. */
		{"\xe2\x80\\", FFFD "\\\\"},
		{"\xf0\x90\x80\n", FFFD "\\n"},
		{"\xe2\xe2\x80\xae", FFFD "\\u202e"},
		/* A C1 control as one byte, as in ISO 8859-1, is invalid UTF-8, not a C1
		 * control. */
		{"\x9b"
	         "31m",
	         FFFD "31m"},
		{FFFD, FFFD},
	};

	for (size_t i = 0; i < ROWS(cases); i++) {
		char json[64];
		assert_escapes(escape_text, cases[i].bytes, strlen(cases[i].bytes), cases[i].want);
		(void)snprintf(json, sizeof json, "\"%s\"", cases[i].want);
		assert_escapes(escape_json, cases[i].bytes, strlen(cases[i].bytes), json);
	}
}

/* The output buffer may become full at any byte of what is written. */
static void
a_full_buffer_changes_nothing(void **state)
{
	(void)state;
	const char in[] = "a\0\xe2\x80\xae\xf3\xa0\x81\x81\xff\xf0\x9f\x98\x80z";
	const char text[] = "a\\x00\\u202e\\U000e0041" FFFD "\xf0\x9f\x98\x80z";
	const char json[] = "\"a\\u0000\\u202e\\udb40\\udc41" FFFD "\xf0\x9f\x98\x80z\"";

	for (size_t ahead = OUT_SIZE - sizeof json; ahead <= OUT_SIZE; ahead++) {
		size_t len;
		char *got = escaped_behind(ahead, escape_text, LITERAL(in), &len);
		assert_string_equal(got, text);
		free(got);
		got = escaped_behind(ahead, escape_json, LITERAL(in), &len);
		assert_string_equal(got, json);
		free(got);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(points_are_encoded_in_the_shortest_way),
		cmocka_unit_test(decode_reverses_encode),
		cmocka_unit_test(invalid_utf8_is_consumed_up_to_its_longest_beginning),
		cmocka_unit_test(decode_stops_at_the_end),
		cmocka_unit_test(escapes_of_text_can_be_reversed),
		cmocka_unit_test(escapes_of_json_can_be_reversed),
		cmocka_unit_test(nothing_else_is_escaped),
		cmocka_unit_test(escapes_of_text_are_spelt_so),
		cmocka_unit_test(escapes_of_json_are_spelt_so),
		cmocka_unit_test(invalid_bytes_are_replaced),
		cmocka_unit_test(a_full_buffer_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
