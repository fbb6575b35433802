/* SPDX-License-Identifier: MIT */
#include "utf8.h"

/* The ranges of utf8_is_never_raw, in order. */
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

size_t
utf8_decode(const char *s, size_t len, uint32_t *point)
{
	const unsigned char *u = (const unsigned char *)s;
	unsigned char lead = u[0], low = 0x80, high = 0xbf;

	if (lead < 0x80) {
		*point = lead;
		return 1;
	}
	*point = UTF8_REPLACEMENT;
	if (lead < 0xc2 || lead > 0xf4)
		return 1;

	/* The second byte shows overlong forms, surrogates and points above U+10FFFF. */
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

bool
utf8_is_never_raw(uint32_t point)
{
	for (size_t i = 0; i < sizeof never_raw / sizeof *never_raw; i++)
		if (point <= never_raw[i].last)
			return point >= never_raw[i].first;
	return false;
}

/* Points that a terminal draws two columns wide, in order: East_Asian_Width W and F of Unicode 15.
 * Ranges are joined if the points between them are not assigned. */
static const struct {
	uint32_t first, last;
} wide[] = {
	{0x1100, 0x115f},                       /* Hangul initials */
	{0x2e80, 0x303e},                       /* radicals, CJK punctuation */
	{0x3041, 0xa4cf},                       /* kana, CJK, Yi */
	{0xa960, 0xa97f},                       /* Hangul initials */
	{0xac00, 0xd7a3},                       /* Hangul */
	{0xf900, 0xfaff},                       /* CJK compatibility */
	{0xfe10, 0xfe19},                       /* vertical forms */
	{0xfe30, 0xfe6f},                       /* compatibility and small forms */
	{0xff00, 0xff60},                       /* full-width forms */
	{0xffe0, 0xffe6},                       /* full-width signs */
	{0x1f300, 0x1f64f},                     /* pictures */
	{0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}, /* CJK extensions */
};

bool
utf8_is_wide(uint32_t point)
{
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (point <= wide[i].last)
			return point >= wide[i].first;
	return false;
}

bool
utf8_is_cjk(uint32_t point)
{
	return (point >= 0x3400 && point <= 0x9fff) || (point >= 0x20000 && point <= 0x3fffd);
}
