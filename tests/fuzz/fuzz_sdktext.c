/* SPDX-License-Identifier: MIT */
/*
 * sdktext: a record must be within the text, and its spans within the text or the scratch buffer.
 * The answer must not depend on the bytes after those that it needs. The first bytes of the input
 * choose where the text and the search begin.
 */
#include "sdktext.h"

#include <string.h>

#include "fuzz.h"

static struct sdktext_found found, longer;

static void
inside(struct span s, const char *text, size_t len)
{
	const char *scratch = found.scratch;

	PROMISE(s.ptr != NULL || s.len == 0);
	PROMISE(s.ptr == NULL || s.len == 0 || (s.ptr >= text && s.ptr + s.len <= text + len) ||
	        (s.ptr >= scratch && s.ptr + s.len <= scratch + sizeof found.scratch));
}

static void
same_span(struct span a, struct span b)
{
	PROMISE((a.ptr == NULL) == (b.ptr == NULL) && a.len == b.len);
	PROMISE(a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static void
compare(const struct sdktext_input *in, enum sdktext_verdict whole)
{
	struct sdktext_input part = *in;
	const char *lf = memchr(in->text + in->from, '\n', in->len - in->from);

	if (lf == NULL)
		return;
	for (size_t len = (size_t)(lf - in->text) + 1; len < in->len; len += 1 + len / 7) {
		char *text = malloc(len);
		PROMISE(text != NULL);
		memcpy(text, in->text, len);
		part.text = text;
		part.len = len;
		part.whole = false;
		enum sdktext_verdict verdict = sdktext_next(&part, &longer);
		if (verdict != SDKTEXT_MORE) {
			PROMISE(verdict == whole);
			if (verdict == SDKTEXT_FOUND) {
				same_span(longer.failure.code, found.failure.code);
				same_span(longer.failure.message, found.failure.message);
				same_span(longer.failure.request_id, found.failure.request_id);
				PROMISE(longer.begin == found.begin && longer.end == found.end);
			}
		}
		free(text);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 4)
		return 0;
	size_t len = size - 3;
	char *text = malloc(len);
	PROMISE(text != NULL);
	memcpy(text, data + 3, len);
	struct sdktext_input in = {.text = text,
	                           .len = len,
	                           .whole = true,
	                           .dated = data[0] & 1,
	                           .boxed = data[0] & 2};
	in.low = data[0] & 4 ? data[1] % len : 0;
	in.from = in.low + (data[0] & 8 ? data[2] % (len - in.low) : 0);
	enum sdktext_verdict verdict = sdktext_next(&in, &found);
	PROMISE(verdict != SDKTEXT_MORE);
	if (verdict == SDKTEXT_FOUND) {
		const char *lf = memchr(text + in.from, '\n', len - in.from);
		PROMISE(found.begin >= in.low && found.begin < found.end && found.end <= len);
		PROMISE(found.end > in.from);
		PROMISE(lf == NULL || found.begin <= (size_t)(lf - text));
		inside(found.failure.code, text, len);
		inside(found.failure.message, text, len);
		inside(found.failure.request_id, text, len);
		PROMISE(found.failure.form == FORM_TEXT);
	}
	compare(&in, verdict);
	free(text);
	return 0;
}
