/* SPDX-License-Identifier: MIT */
/*
 * terminal: texts that must not reach a terminal raw, and what must be printed for them.
 *
 *   terminal write FORM      prints every text, in an input of that form
 *   terminal read FORM WRITING   reads what orgerr printed for that input, and compares it
 *
 * The texts are every Unicode scalar value, each between two letters, and each sequence of a byte
 * from 0x80 on and three more bytes at the ends of the ranges that have a meaning in UTF-8.
 * FORM:     json    one document per line; control characters, quote and backslash are escaped
 *           escaped one document per line; everything is escaped; scalar values only
 *           sdk     the Go client's form, one per line; no control characters
 *           names   names of files that do not exist, separated by NUL for xargs -0
 *           codes   the same as unknown codes; only some of the rarer planes and of the
 *                   sequences, since each code is compared with all known ones
 * WRITING:  json    the JSON string after "message": or "query":
 *           tsv     the third column
 *           text    the line of the message
 *           file    a message about a file
 *           code    a message about a code
 *
 * The code in this file decodes the expected text and unescapes the answer; it uses nothing of
 * src/.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
	char s[16]; /* the bytes between the letters a and z */
	size_t len;
};

enum { POINTS = 0x110000, EDGES = 8, SEQUENCES = 128 * EDGES * EDGES * EDGES };

static size_t
encode(uint32_t p, char *to)
{
	if (p < 0x80)
		return to[0] = (char)p, 1;
	if (p < 0x800)
		return to[0] = (char)(0xc0 | p >> 6), to[1] = (char)(0x80 | (p & 63)), 2;
	if (p < 0x10000)
		return to[0] = (char)(0xe0 | p >> 12), to[1] = (char)(0x80 | (p >> 6 & 63)),
		       to[2] = (char)(0x80 | (p & 63)), 3;
	return to[0] = (char)(0xf0 | p >> 18), to[1] = (char)(0x80 | (p >> 12 & 63)),
	       to[2] = (char)(0x80 | (p >> 6 & 63)), to[3] = (char)(0x80 | (p & 63)), 4;
}

/* Makes text number i for a form. Returns false if the form does not have that text. */
static bool
make(const char *form, uint32_t i, struct text *t)
{
	static const unsigned char edges[EDGES] = {'A', 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2};
	bool sdk = strcmp(form, "sdk") == 0, codes = strcmp(form, "codes") == 0;
	bool names = codes || strcmp(form, "names") == 0;

	if (codes && i >= 0x3000 && i / 0x1000 != 0xf && i / 0x100 != 0xe00 && i % 61 != 0)
		return false;
	if (i < POINTS) {
		t->len = encode(i, t->s);
		if (i >= 0xd800 && i < 0xe000)
			return false;
		if (names)
			return i != 0 && i != '/';
		return !sdk || i >= 0x20;
	}
	i -= POINTS;
	t->len = 4;
	t->s[0] = (char)(0x80 + i / (EDGES * EDGES * EDGES));
	t->s[1] = (char)edges[i / (EDGES * EDGES) % EDGES];
	t->s[2] = (char)edges[i / EDGES % EDGES];
	t->s[3] = (char)edges[i % EDGES];
	return strcmp(form, "escaped") != 0;
}

static void
put(const char *form, uint32_t i, const struct text *t)
{
	bool sdk = strcmp(form, "sdk") == 0;

	if (strcmp(form, "names") == 0 || strcmp(form, "codes") == 0) {
		printf("no/a%.*sz%c", (int)t->len, t->s, 0);
		return;
	}
	printf(sdk ? "[TencentCloudSDKError] Code=No.Such, Message=a"
	           : "{\"Response\":{\"Error\":{\"Code\":\"No.Such\",\"Message\":\"a");
	if (strcmp(form, "escaped") == 0 && i >= 0x10000)
		printf("\\u%04x\\u%04x", 0xd7c0 + (i >> 10), 0xdc00 + (i & 0x3ff));
	else if (strcmp(form, "escaped") == 0 || (!sdk && (i < 0x20 || i == '"' || i == '\\')))
		printf("\\u%04x", i);
	else
		fwrite(t->s, 1, t->len, stdout);
	/* Each text has a different id, so that none is a repetition. */
	if (sdk)
		printf("z, RequestId=r-%u\n", i);
	else
		printf("z\"}}}\n");
}

/* Makes the text that must be printed, with U+FFFD for NUL and for each maximal part of an invalid
 * sequence, as the WHATWG's decoder does; in a sentence, a no-break space counts as a blank. Returns
 * its length. */
static size_t
expect(const char *form, const struct text *t, char *to)
{
	bool sdk = strcmp(form, "sdk") == 0;
	uint32_t point = 0;
	int needed = 0;
	unsigned low = 0x80, high = 0xbf;
	size_t n = 0;

	for (size_t i = 0; i <= t->len; i++) {
		unsigned b = i < t->len ? (unsigned char)t->s[i] : 'z';
		if (needed > 0) {
			if (b >= low && b <= high) {
				point = point << 6 | (b & 63);
				low = 0x80, high = 0xbf;
				if (--needed == 0)
					n += encode(sdk && point == 0xa0 ? ' ' : point, to + n);
				continue;
			}
			n += encode(0xfffd, to + n);
			needed = 0;
			low = 0x80, high = 0xbf;
		}
		if (i == t->len)
			break;
		if (b < 0x80) {
			n += encode(b == 0 ? 0xfffd : b, to + n);
		} else if (b >= 0xc2 && b <= 0xdf) {
			needed = 1, point = b & 31;
		} else if (b >= 0xe0 && b <= 0xef) {
			needed = 2, point = b & 15;
			low = b == 0xe0 ? 0xa0 : 0x80, high = b == 0xed ? 0x9f : 0xbf;
		} else if (b >= 0xf0 && b <= 0xf4) {
			needed = 3, point = b & 7;
			low = b == 0xf0 ? 0x90 : 0x80, high = b == 0xf4 ? 0x8f : 0xbf;
		} else {
			n += encode(0xfffd, to + n);
		}
	}
	return n;
}

/* Whether a line of output, without its line feed, contains a character of the list in escape.h, or
 * bytes that are not UTF-8. A tab is allowed in TSV, where it separates the columns. */
static bool
is_raw(const char *line, size_t len, bool tsv)
{
	static const uint32_t list[][2] = {{0, 0x1f},        {0x7f, 0x9f},      {0x61c, 0x61c},
	                                   {0x200e, 0x200f}, {0x2028, 0x202e},  {0x2066, 0x2069},
	                                   {0xfeff, 0xfeff}, {0xe0000, 0xe007f}};

	for (size_t i = 0; i < len;) {
		const unsigned char *u = (const unsigned char *)line + i;
		size_t n = *u < 0x80 ? 1 : *u >= 0xf0 ? 4 : *u >= 0xe0 ? 3 : 2;
		uint32_t p = n == 1 ? *u : *u & (0x7fu >> n);
		char again[4];
		if (i + n > len)
			return true;
		for (size_t k = 1; k < n; k++)
			p = p << 6 | (u[k] & 63);
		if (p >= POINTS || (p >= 0xd800 && p < 0xe000) || encode(p, again) != n ||
		    memcmp(again, u, n) != 0)
			return true;
		for (size_t k = 0; k < sizeof list / sizeof *list; k++)
			if (p >= list[k][0] && p <= list[k][1] && !(tsv && p == '\t'))
				return true;
		i += n;
	}
	return false;
}

/* Undoes the escapes of JSON and of orgerr's text, which differ only in \x and \U. Returns the
 * length. */
static size_t
unescape(const char *s, size_t len, char *to)
{
	static const char shorts[] = "t\tn\nr\rb\bf\f\"\"\\\\";
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		char digits[9] = "";
		if (s[i] != '\\' || i + 1 == len) {
			to[n++] = s[i];
			continue;
		}
		size_t width = s[++i] == 'x' ? 2 : s[i] == 'u' ? 4 : s[i] == 'U' ? 8 : 0;
		if (width == 0) {
			const char *p = strchr(shorts, s[i]);
			to[n++] = p != NULL ? p[1] : '?';
			continue;
		}
		memcpy(digits, s + i + 1, i + width < len ? width : 0);
		uint32_t point = (uint32_t)strtoul(digits, NULL, 16);
		i += width;
		if (point >= 0xd800 && point < 0xdc00 && i + 6 < len) {
			memcpy(digits, s + i + 3, 4);
			point = ((point - 0xd7c0) << 10) +
			        ((uint32_t)strtoul(digits, NULL, 16) & 0x3ff);
			i += 6;
		}
		n += encode(point, to + n);
	}
	return n;
}

/* Returns the text in a line of that writing, between its letters a and z, or NULL if there is
 * none. */
static const char *
find(const char *line, const char *writing, size_t *len)
{
	bool json = strcmp(writing, "json") == 0, tsv = strcmp(writing, "tsv") == 0;
	static const char *const marks[][3] = {
		{"json", "\"message\":\"a", "z\","},
		{"tsv", "No.Such\t", "z\t"},
		{"text", "    message:    a", "z\n"},
		{"file", "orgerr: no/a", "z: No such file"},
		{"code", "orgerr: no/a", "z: unknown code"},
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (strcmp(marks[i][0], writing) != 0)
			continue;
		const char *begin = strstr(line, marks[i][1]);
		size_t skip = strlen(marks[i][1]);
		if (begin == NULL && json) {
			begin = strstr(line, "{\"query\":\"no/a");
			skip = strlen("{\"query\":\"no/a");
		}
		if (begin == NULL)
			return NULL;
		begin += skip;
		if (tsv && (begin = strchr(begin, '\t')) != NULL)
			begin += 2; /* the tab and the letter a */
		const char *end = begin != NULL ? strstr(begin, marks[i][2]) : NULL;
		while (end != NULL && end[0] == 'z' && end == begin &&
		       strstr(end + 1, marks[i][2]) == end + 1)
			end++; /* the text itself is the letter z */
		*len = end != NULL ? (size_t)(end - begin) : 0;
		return end != NULL ? begin : NULL;
	}
	return NULL;
}

int
main(int argc, char **argv)
{
	static char line[4096];
	struct text t;
	uint32_t i = 0;
	unsigned long right = 0, wrong = 0, raw = 0;
	char expected[32], got[4096];

	if (argc < 3)
		return 2;
	if (strcmp(argv[1], "write") == 0) {
		for (; i < POINTS + SEQUENCES; i++)
			if (make(argv[2], i, &t))
				put(argv[2], i, &t);
		return fflush(stdout) == 0 ? 0 : 2;
	}
	while (fgets(line, sizeof line, stdin) != NULL) {
		size_t len = strlen(line), n;
		if (is_raw(line, len - (len > 0 && line[len - 1] == '\n'),
		           strcmp(argv[3], "tsv") == 0) &&
		    raw++ < 5)
			fprintf(stderr, "terminal: %s, %s: raw, near text %#x\n", argv[2], argv[3],
			        i);
		const char *s = find(line, argv[3], &n);
		if (s == NULL)
			continue;
		while (i < POINTS + SEQUENCES && !make(argv[2], i, &t))
			i++;
		n = unescape(s, n, got);
		if (i < POINTS + SEQUENCES && n == expect(argv[2], &t, expected) &&
		    memcmp(got, expected, n) == 0)
			right++;
		else if (wrong++ < 5)
			fprintf(stderr, "terminal: %s, %s: text %#x comes back wrong: %s", argv[2],
			        argv[3], i, line);
		i++;
	}
	unsigned long all = 0;
	for (i = 0; i < POINTS + SEQUENCES; i++)
		all += make(argv[2], i, &t);
	printf("%lu %lu %lu\n", right, all, raw);
	return right == all && wrong == 0 && raw == 0 ? 0 : 1;
}
