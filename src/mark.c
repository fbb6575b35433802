/* SPDX-License-Identifier: MIT */
#include "mark.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "text.h"

/* Two marks that only count together, and one that counts if the id after it is another cloud's. */
enum { TIME = 8, ERROR_CODE = 16, ID_LABEL = 32 };

#define ID "equest id: "

/* The marks. Each is found by two of its neighbouring bytes that seldom occur elsewhere. */
static const struct mark {
	const char *word;
	unsigned char at; /* their offset in the mark */
	bool any_case;
	unsigned char says;
} marks[] = {
	{"tencent", 4, true, MARK_CLOUD}, /* ..nc */
	{"qcloud", 0, true, MARK_CLOUD},
	{"\xe8\x85\xbe\xe8\xae\xaf\xe4\xba\x91", 1, false, MARK_CLOUD},
	{"HostId", 3, false, MARK_FOREIGN},
	{"ResponseMetadata", 7, false, MARK_FOREIGN}, /* eM */
	{"awsRegion", 2, false, MARK_FOREIGN},
	{"$metadata", 0, false, MARK_FOREIGN},
	{"opc-request-id", 2, false, MARK_FOREIGN}, /* c- */
	{"aws-sdk", 5, false, MARK_FOREIGN},        /* dk */
	{"botocore", 0, false, MARK_FOREIGN},
	{"retryable", 4, true, MARK_UNDOTTED}, /* ya */
	{"amazonaws", 6, true, MARK_UNDOTTED}, /* aw */
	{"azure", 1, true, MARK_UNDOTTED},     /* zu */
	{"bcebos", 0, true, MARK_UNDOTTED},
	{"baidubce", 5, true, MARK_UNDOTTED}, /* bc */
	{"aliyun", 2, true, MARK_UNDOTTED},   /* iy */
	{"volc", 2, true, MARK_UNDOTTED},     /* lc */
	{"Amazon", 0, false, MARK_UNDOTTED},
	{"Microsoft", 0, false, MARK_UNDOTTED},
	{"x-ms-", 0, false, MARK_UNDOTTED},
	{"Status Code:", 6, false, MARK_UNDOTTED}, /* blank, C */
	{"Proxy:", 3, false, MARK_UNDOTTED},       /* xy */
	{"Time:", 0, false, TIME},
	{"ErrorCode:", 4, false, ERROR_CODE}, /* rC */
	{ID, 1, false, ID_LABEL},
};

enum { MARKS = sizeof marks / sizeof *marks };

/* For each pair of bytes, 1 + the first mark that has it; `next` leads to the next mark with the
 * same pair. */
static unsigned char first[65536], next[MARKS + 1];

static uint16_t
load(const char *s)
{
	uint16_t two;

	memcpy(&two, s, sizeof two);
	return two;
}

static void
add(unsigned i, char a, char b)
{
	uint16_t two = load((const char[]){a, b});

	next[i] = first[two];
	first[two] = (unsigned char)i;
}

static void
prepare(void)
{
	for (unsigned i = 1; i <= MARKS; i++) {
		const char *s = marks[i - 1].word + marks[i - 1].at;
		/* Marks with a common pair ignore letter case, so one `next` serves all spellings
		 * of the pair. */
		for (unsigned upper = 0; upper < (marks[i - 1].any_case ? 4 : 1); upper++)
			add(i, (char)(s[0] ^ (upper & 1 ? 0x20 : 0)),
			    (char)(s[1] ^ (upper & 2 ? 0x20 : 0)));
	}
}

/* The bits of the marks whose pair is at s[i]. */
static unsigned
check(const char *s, size_t len, size_t i)
{
	unsigned found = 0;

	for (unsigned m = first[load(s + i)]; m != 0; m = next[m]) {
		const struct mark *mark = &marks[m - 1];
		size_t n = strlen(mark->word), from = i - mark->at;
		if (i < mark->at || len - from < n)
			continue;
		if (mark->any_case ? strncasecmp(s + from, mark->word, n) == 0
		                   : memcmp(s + from, mark->word, n) == 0)
			found |= mark->says;
	}
	return found;
}

/* Whether there is an id in capitals, as other clouds print it, inside a message. */
static bool
has_foreign_id(const char *s, size_t len)
{
	const char *p = s, *end = s + len;

	while ((p = memmem(p, (size_t)(end - p), ID, sizeof ID - 1)) != NULL) {
		p += sizeof ID - 1;
		if (text_is_upper_uuid(p, (size_t)(end - p)))
			return true;
	}
	return false;
}

unsigned
mark_find(const char *s, size_t len)
{
	enum { STEP = 8 };
	unsigned found = 0;
	size_t i = 0;

	if (first[load("qc")] == 0)
		prepare();
	while (i + 1 < len) {
		if (len - i > STEP) {
			unsigned hit = 0;
			for (size_t n = 0; n < STEP; n++)
				hit |= first[load(s + i + n)];
			if (hit == 0) {
				i += STEP;
				continue;
			}
		}
		size_t end = len - i > STEP ? i + STEP : len - 1;
		for (; i < end; i++)
			if (first[load(s + i)] != 0)
				found |= check(s, len, i);
	}
	if ((found & TIME) != 0 && (found & ERROR_CODE) != 0)
		found |= MARK_UNDOTTED;
	if ((found & MARK_FOREIGN) != 0)
		found |= MARK_UNDOTTED;
	if ((found & ID_LABEL) != 0 && has_foreign_id(s, len))
		found |= MARK_FOREIGN | MARK_UNDOTTED;
	return found & (MARK_CLOUD | MARK_FOREIGN | MARK_UNDOTTED);
}
