/* SPDX-License-Identifier: MIT */
#include "escape.h"

#include <stdbool.h>

#include "out.h"
#include "skip.h"

enum { REPLACEMENT = 0xfffd };

/* The list of escape.h, in order. */
static const struct {
	uint32_t first, last;
} never_raw[] = {
	{0x0000, 0x001f},   /* C0 */
	{0x007f, 0x009f},   /* DEL, C1 */
	{0x061c, 0x061c},   /* Arabic letter mark */
	{0x200e, 0x200f},   /* left-to-right and right-to-left mark */
	{0x2028, 0x202e},   /* line and paragraph separator; embeddings, overrides */
	{0x2066, 0x2069},   /* isolates */
	{0xfeff, 0xfeff},   /* byte order mark */
	{0xe0000, 0xe007f}, /* tags */
};

/* How a point is written that cannot come out raw. */
struct dialect {
	const char *shorts; /* pairs: a character, the letter that stands for it */
	void (*spell)(struct out *o, uint32_t point); /* any other point */
};

size_t
utf8_decode(const char *s, size_t len, uint32_t *point)
{
	const unsigned char *u = (const unsigned char *)s;
	unsigned char lead = u[0], low = 0x80, high = 0xbf;

	if (lead < 0x80) {
		*point = lead;
		return 1;
	}
	*point = REPLACEMENT;
	if (lead < 0xc2 || lead > 0xf4)
		return 1;

	/* Overlong forms, surrogates and points past U+10FFFF show in the second byte. */
	if (lead == 0xe0)
		low = 0xa0;
	else if (lead == 0xed)
		high = 0x9f;
	else if (lead == 0xf0)
		low = 0x90;
	else if (lead == 0xf4)
		high = 0x8f;

	size_t n = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	uint32_t bits = lead & (0x7fu >> n);
	for (size_t i = 1; i < n; i++) {
		if (i == len || u[i] < low || u[i] > high)
			return i;
		bits = bits << 6 | (u[i] & 0x3f);
		low = 0x80;
		high = 0xbf;
	}
	*point = bits;
	return n;
}

size_t
utf8_encode(uint32_t point, char to[4])
{
	size_t n = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;

	for (size_t i = n - 1; i > 0; i--) {
		to[i] = (char)(0x80 | (point & 0x3f));
		point >>= 6;
	}
	to[0] = (char)(n == 1 ? point : (0xf00u >> n & 0xf0) | point);
	return n;
}

uint32_t
escape_hex4(const char *digits)
{
	uint32_t n = 0;

	for (int i = 0; i < 4; i++)
		n = n << 4 | (uint32_t)((digits[i] & 0xf) + (digits[i] > '9' ? 9 : 0));
	return n;
}

static bool
is_never_raw(uint32_t point)
{
	for (size_t i = 0; i < sizeof never_raw / sizeof *never_raw; i++)
		if (point <= never_raw[i].last)
			return point >= never_raw[i].first;
	return false;
}

/* The letter that stands for the point behind a backslash, or 0. */
static char
short_letter(const struct dialect *d, uint32_t point)
{
	for (const char *p = d->shorts; *p != '\0'; p += 2)
		if ((unsigned char)*p == point)
			return p[1];
	return 0;
}

static void
escape(struct out *o, const char *s, size_t len, const struct dialect *d)
{
	size_t start = 0; /* of the run that can be copied as it stands */
	size_t taken;

	for (size_t i = 0; i < len; i += taken) {
		uint32_t point;
		taken = skip_plain(s + i, len - i);
		if (taken > 0)
			continue;
		taken = utf8_decode(s + i, len - i, &point);

		char letter = short_letter(d, point);
		/* U+FFFD may stand for bytes that must not be copied. */
		if (letter == 0 && point != REPLACEMENT && !is_never_raw(point))
			continue;

		out_write(o, s + start, i - start);
		start = i + taken;
		if (letter != 0)
			out_write(o, (char[]){'\\', letter}, 2);
		else if (point == REPLACEMENT)
			out_string(o, "\xef\xbf\xbd");
		else
			d->spell(o, point);
	}
	out_write(o, s + start, len - start);
}

static void
spell_hex(struct out *o, char letter, uint32_t n, int digits)
{
	out_write(o, (char[]){'\\', letter}, 2);
	while (digits-- > 0)
		out_char(o, "0123456789abcdef"[n >> 4 * digits & 0xf]);
}

static void
spell_text(struct out *o, uint32_t point)
{
	if (point < 0x80)
		spell_hex(o, 'x', point, 2);
	else if (point < 0x10000)
		spell_hex(o, 'u', point, 4);
	else
		spell_hex(o, 'U', point, 8);
}

static void
spell_json(struct out *o, uint32_t point)
{
	if (point < 0x10000) {
		spell_hex(o, 'u', point, 4);
	} else {
		spell_hex(o, 'u', 0xd7c0 + (point >> 10), 4);
		spell_hex(o, 'u', 0xdc00 + (point & 0x3ff), 4);
	}
}

void
escape_text(struct out *o, const char *s, size_t len)
{
	static const struct dialect text = {"\tt\nn\rr\\\\", spell_text};

	escape(o, s, len, &text);
}

void
escape_json(struct out *o, const char *s, size_t len)
{
	static const struct dialect json = {
		"\bb\ff\nn\rr\tt\"\"\\\\",
		spell_json,
	};

	out_char(o, '"');
	escape(o, s, len, &json);
	out_char(o, '"');
}
