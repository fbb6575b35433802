/* SPDX-License-Identifier: MIT */
#include "escape.h"

#include "out.h"
#include "skip.h"

/* How code points that must be escaped are written. */
struct dialect {
	const char *shorts; /* pairs of a character and the letter of its escape */
	void (*spell)(struct out *o, uint32_t point); /* writes any other code point */
};

uint32_t
escape_hex4(const char *digits)
{
	uint32_t n = 0;

	for (int i = 0; i < 4; i++)
		n = n << 4 | (uint32_t)((digits[i] & 0xf) + (digits[i] > '9' ? 9 : 0));
	return n;
}

/* The letter that follows the backslash in the escape of the point, or 0. */
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
	size_t start = 0; /* of the run that can be copied unchanged */
	size_t taken;

	for (size_t i = 0; i < len; i += taken) {
		uint32_t point;
		taken = skip_plain(s + i, len - i);
		if (taken > 0)
			continue;
		taken = utf8_decode(s + i, len - i, &point);

		char letter = short_letter(d, point);
		/* U+FFFD may be the result of bytes that must not be copied. */
		if (letter == 0 && point != UTF8_REPLACEMENT && !utf8_is_never_raw(point))
			continue;

		out_write(o, s + start, i - start);
		start = i + taken;
		if (letter != 0)
			out_write(o, (char[]){'\\', letter}, 2);
		else if (point == UTF8_REPLACEMENT)
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
