/* SPDX-License-Identifier: MIT */
/* escape: no character is printed raw that must not be, and the output can be turned into the
 * input. */
#include "escape.h"

#include <stdbool.h>
#include <string.h>

#include "frame.h"
#include "fuzz.h"
#include "out.h"

static struct out out;

static uint32_t
hex(const char *s, size_t digits)
{
	uint32_t n = 0;

	for (; digits > 0; digits--, s++) {
		const char *at = strchr("0123456789abcdef", *s);
		PROMISE(*s != '\0' && at != NULL);
		n = n << 4 | (uint32_t)(at - "0123456789abcdef");
	}
	return n;
}

/* Returns the character that is written at *s, and moves *s past it. */
static uint32_t
read_point(const char **s, const char *end, bool json)
{
	static const char shorts[] = "b\bf\fn\nr\rt\t\"\"\\\\";
	uint32_t p;

	if (**s != '\\') {
		size_t n = utf8_decode(*s, (size_t)(end - *s), &p);
		PROMISE(!is_never_raw(p));
		PROMISE(p != 0xfffd || memcmp(*s, "\xef\xbf\xbd", 3) == 0);
		*s += n;
		return p;
	}
	char c = (*s)[1];
	for (const char *sh = shorts; *sh != '\0'; sh += 2) {
		if (*sh == c && (json || strchr("nrt\\", c) != NULL)) {
			*s += 2;
			return (unsigned char)sh[1];
		}
	}
	size_t digits = c == 'u' ? 4 : c == 'x' && !json ? 2 : c == 'U' && !json ? 8 : 0;
	PROMISE(digits > 0 && (size_t)(end - *s) >= 2 + digits);
	p = hex(*s + 2, digits);
	*s += 2 + digits;
	if (json && p >= 0xd800 && p <= 0xdbff) {
		PROMISE(end - *s >= 6 && (*s)[0] == '\\' && (*s)[1] == 'u');
		p = 0x10000 + ((p - 0xd800) << 10) + (hex(*s + 2, 4) - 0xdc00);
		*s += 6;
	}
	return p;
}

static void
reverses(const char *in, size_t len, bool json)
{
	const char *s = out.buf + json, *end = out.buf + out.len - json;

	for (size_t i = 0; i < len;) {
		uint32_t p;
		size_t n = utf8_decode(in + i, len - i, &p);
		PROMISE(n > 0 && n <= len - i && s < end);
		PROMISE(read_point(&s, end, json) == p);
		i += n;
	}
	PROMISE(s == end);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct frame frame;
	size_t used;

	if (size > OUT_SIZE / 12 - 2)
		return 0;
	char *in = malloc(size + (size == 0));
	PROMISE(in != NULL);
	memcpy(in, data, size);
	out.fd = -1;
	out.len = 0;
	escape_text(&out, in, size);
	reverses(in, size, false);
	out.len = 0;
	escape_json(&out, in, size);
	PROMISE(out.len >= 2 && out.buf[0] == '"' && out.buf[out.len - 1] == '"');
	reverses(in, size, true);
	frame_init(&frame);
	PROMISE(frame_feed(&frame, out.buf, out.len, &used) == FRAME_DONE && used == out.len);
	free(in);
	return 0;
}
