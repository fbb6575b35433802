/* SPDX-License-Identifier: MIT */
#include "input.h"

#include <stdbool.h>
#include <string.h>

#include "catalog.h"
#include "frame.h"

static bool
begins(const char *s, size_t len, const char *with, size_t with_len)
{
	return len >= with_len && memcmp(s, with, with_len) == 0;
}

static bool
begins_folded(const char *s, size_t len, const char *with)
{
	return len >= strlen(with) && catalog_equal(s, with, strlen(with));
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t
skip_blanks(const char *s, size_t len)
{
	size_t i = 0;

	while (i < len && is_blank(s[i]))
		i++;
	return i;
}

/* The length of the line at s, with its line feed. */
static size_t
skip_line(const char *s, size_t len)
{
	const char *lf = memchr(s, '\n', len);

	return lf != NULL ? (size_t)(lf - s) + 1 : len;
}

static bool
is_empty_line(const char *s, size_t len)
{
	return skip_blanks(s, skip_line(s, len)) == skip_line(s, len);
}

/* The length of what may precede a document: a byte order mark, white space, HTTP headers (of
 * several answers, as printed by curl -i), a Markdown fence. */
static size_t
skip_front(const char *s, size_t len)
{
	size_t i = begins(s, len, "\xef\xbb\xbf", 3) ? 3 : 0;

	for (;;) {
		i += skip_blanks(s + i, len - i);
		if (begins(s + i, len - i, "HTTP/", 5)) {
			while (i < len && !is_empty_line(s + i, len - i))
				i += skip_line(s + i, len - i);
		} else if (begins(s + i, len - i, "```", 3)) {
			i += skip_line(s + i, len - i);
		} else {
			return i;
		}
	}
}

/* Whether a JSON value begins at s. A brace always begins one. A bracket or a word only begins one
 * if JSON follows, because a text may begin with [17] or with a number. */
static bool
is_json(const char *s, size_t len)
{
	struct frame f;
	size_t next = 0, used = 0;

	while (next < len && (s[next] == '[' || is_blank(s[next])))
		next++;
	if (next == len || s[next] == '{' || (next > 0 && s[next] == '"') ||
	    (next > 1 && s[next] == ']'))
		return true;
	frame_init(&f);
	switch (frame_feed(&f, s, len, &used)) {
	case FRAME_MORE: return *s == '[' || frame_end(&f) == FRAME_DONE;
	case FRAME_DONE: return skip_blanks(s + used, len - used) == len - used;
	case FRAME_BAD: break;
	}
	return false;
}

/* Whether the input is UTF-16: it has a byte order mark, or many of its odd or even bytes are 0. */
static bool
is_utf16(const char *s, size_t len, size_t nuls)
{
	size_t odd = 0;

	if (begins(s, len, "\xff\xfe", 2) || begins(s, len, "\xfe\xff", 2))
		return true;
	for (size_t i = 1; i < len; i += 2)
		odd += s[i] == '\0';
	return nuls > len / 4 && (odd == nuls || odd == 0);
}

enum input_kind
input_kind(const char *bytes, size_t len)
{
	static const struct {
		const char magic[7];
		size_t len;
		enum input_kind kind;
	} packed[] = {
		{"\x1f\x8b", 2, INPUT_GZIP},  {"BZh", 3, INPUT_BZIP2},
		{"\xfd\x37zXZ", 6, INPUT_XZ}, {"\x28\xb5\x2f\xfd", 4, INPUT_ZSTD},
		{"PK\x03\x04", 4, INPUT_ZIP},
	};
	size_t nuls = 0, front;

	for (size_t i = 0; i < sizeof packed / sizeof *packed; i++)
		if (begins(bytes, len, packed[i].magic, packed[i].len))
			return packed[i].kind;
	for (size_t i = 0; i < len; i++)
		nuls += bytes[i] == '\0';
	if (is_utf16(bytes, len, nuls))
		return INPUT_UTF16;
	if (nuls > 0)
		return INPUT_BINARY;
	front = begins(bytes, len, "\xef\xbb\xbf", 3) ? 3 : 0;
	if (skip_blanks(bytes + front, len - front) == len - front)
		return len < INPUT_HEAD_MAX ? INPUT_EMPTY : INPUT_TEXT;
	front = skip_front(bytes, len);
	if (begins_folded(bytes + front, len - front, "<!doctype html") ||
	    begins_folded(bytes + front, len - front, "<html"))
		return INPUT_HTML;
	if (input_code(bytes, len).ptr != NULL)
		return INPUT_CODE;
	return is_json(bytes + front, len - front) ? INPUT_JSON : INPUT_TEXT;
}

static bool
is_code_byte(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       c == '_' || c == '.';
}

struct span
input_code(const char *bytes, size_t len)
{
	size_t begin = begins(bytes, len, "\xef\xbb\xbf", 3) ? 3 : 0, end;
	bool upper = false, dot = false;

	begin += skip_blanks(bytes + begin, len - begin);
	for (end = begin; end < len && is_code_byte(bytes[end]); end++) {
		upper = upper || (bytes[end] >= 'A' && bytes[end] <= 'Z');
		dot = dot || bytes[end] == '.';
	}
	if ((upper || dot) && len < INPUT_HEAD_MAX && end - begin <= CATALOG_NAME_MAX &&
	    skip_blanks(bytes + end, len - end) == len - end)
		return (struct span){bytes + begin, end - begin};
	return (struct span){NULL, 0};
}

/* Whether the bytes contain the cloud's name: tencent or qcloud in any letter case, or 腾讯云. */
static bool
names_cloud(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (begins_folded(s + i, len - i, "tencent") ||
		    begins_folded(s + i, len - i, "qcloud") ||
		    begins_folded(s + i, len - i, "腾讯云"))
			return true;
	return false;
}

long
input_names_code(const char *bytes, size_t len)
{
	bool cloud = names_cloud(bytes, len);

	for (size_t begin = 0, end; begin < len; begin = end + 1) {
		for (end = begin; end < len && is_code_byte(bytes[end]); end++)
			;
		size_t from = begin, to = end;
		if (end == INPUT_HEAD_MAX) /* the code may be cut off here */
			break;
		while (to > from && bytes[to - 1] == '.')
			to--;
		while (to > from && bytes[from] == '.')
			from++;
		long row = to > from ? catalog_find(bytes + from, to - from) : CATALOG_NONE;
		if (row == CATALOG_NONE)
			continue;
		bool dotted = memchr(bytes + from, '.', to - from) != NULL;
		bool exact = memcmp(bytes + from, catalog_row(row).code, to - from) == 0;
		if (dotted || (cloud && exact))
			return row;
	}
	return CATALOG_NONE;
}
