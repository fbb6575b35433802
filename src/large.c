/* SPDX-License-Identifier: MIT */
#include "large.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "json.h"
#include "limits.h"
#include "skeleton.h"
#include "skip.h"
#include "text.h"

enum {
	WORD_MAX = 64, /* longer numbers are cut off, since more says nothing */
	TAIL = 16,     /* a sign may continue in the next bytes */
	/* How many bytes to look ahead for the end of what contains no sign. Less than PASS_MIN is read
	 * as fast. */
	PASS_MIN = 16,
	PASS_MAX = 64 * 1024,
};

enum state {
	BETWEEN, /* between tokens */
	WORD,    /* in a number, true, false or null */
	REST,    /* in a string, beyond what is searched */
	DEAD,    /* in an object or array that does not matter */
};

struct large {
	struct large_sink sink;
	struct skeleton *skeleton;
	enum state state;
	struct skip_nest nest; /* where it is in an object or array that does not matter */
	size_t passed;         /* how many bytes of the current string were taken */
	bool searched; /* whether the string may contain a failure, if a part of it has been taken */
	int lines;
	bool beyond, no_memory;
	char word[WORD_MAX];
	size_t word_len;
};

/* The bytes of one call. */
struct bytes {
	char *s;
	size_t len, at;
	size_t sign; /* 1 + where the first sign after the bytes that were looked at begins; 0: not known */
	size_t response; /* the same for the first key of a response */
};

/* Where the first sign begins from there on; b->len where there is none. */
static size_t
next_sign(struct bytes *b, size_t from)
{
	if (b->sign <= from)
		b->sign = 1 + from + skip_to_sign(b->s + from, b->len - from);
	return b->sign - 1;
}

static bool
has_sign(struct bytes *b, size_t from, size_t end)
{
	return next_sign(b, from) < end;
}

static size_t
next_response(struct bytes *b, size_t from)
{
	if (b->response <= from)
		b->response = 1 + from + skip_to_response(b->s + from, b->len - from);
	return b->response - 1;
}

/* Takes a string in [begin, end), whose first quote is at begin and whose closing quote may be
 * missing. */
static void
take_string(struct large *l, struct bytes *b, size_t begin, size_t end)
{
	struct skeleton *k = l->skeleton;
	char *s = b->s + begin + 1;
	size_t len = end - begin - 1, mark = arena_mark();
	unsigned wants = skeleton_wants(k);
	bool sign = (wants & SKELETON_SEARCHES) != 0 && has_sign(b, begin, end);

	if (!sign && (wants & (SKELETON_KEY | SKELETON_READS)) == 0) {
		skeleton_string(k, "", 0, false, l->lines);
		return;
	}
	char behind = b->s[end];
	if (memchr(s, '\\', len) != NULL) {
		b->s[end] = '"';
		char *plain = json_unescape(b->s + begin, len + 2);
		l->no_memory = l->no_memory || plain == NULL;
		len = plain != NULL ? strlen(plain) : 0;
		s = plain != NULL ? plain : s;
	}
	if (wants == SKELETON_KEY) {
		skeleton_key(k, s, len);
	} else if (!sign) {
		skeleton_string(k, s, len, false, l->lines);
	} else {
		/* The callback that looks for a failure may change the string. */
		char *copy = malloc(len + 1);
		bool holds = false;
		l->no_memory = l->no_memory || copy == NULL;
		if (copy != NULL) {
			memcpy(copy, s, len);
			copy[len] = '\0';
			holds = l->sink.holds(l->sink.judge.ctx, copy, len);
			free(copy);
		}
		skeleton_string(k, s, len, holds, l->lines);
	}
	b->s[end] = behind;
	arena_release(mark);
}

/* Where to cut a string that is too long: before an escape that would not be whole. */
static size_t
cut_position(const char *s, size_t from, size_t end)
{
	size_t i = from;

	while (i < end) {
		const char *escape = memchr(s + i, '\\', end - i);
		size_t at = escape != NULL ? (size_t)(escape - s) : end;
		size_t n = at + 1 < end && s[at + 1] == 'u' ? 6 : 2;
		if (at == end || at + n > end)
			return at;
		i = at + n;
	}
	return end;
}

/* Takes the string that begins at b->at. Returns false if more bytes are needed. */
static bool
step_string(struct large *l, struct bytes *b)
{
	size_t begin = b->at, p = begin + 1 + l->passed;

	while (p < b->len) {
		p += skip_string(b->s + p, b->len - p);
		if (p >= b->len || b->s[p] == '"')
			break;
		if (b->s[p] == '\\' && p + 1 >= b->len)
			break;
		p += 2;
	}
	bool ended = p < b->len && b->s[p] == '"';
	if ((ended ? p : b->len) - begin - 1 > LARGE_STRING_MAX + LARGE_STRING_MORE) {
		/* A record is cut off only if it contains a sign after the limit. */
		size_t limit = begin + 1 + LARGE_STRING_MAX;
		size_t sign = limit + skip_to_sign(b->s + limit, LARGE_STRING_MORE);
		size_t end = cut_position(b->s, begin + 1, sign);
		l->searched = (skeleton_wants(l->skeleton) & SKELETON_SEARCHES) != 0;
		take_string(l, b, begin, end);
		l->passed = 0;
		l->state = REST;
		b->at = end;
		return true;
	}
	if (!ended) {
		l->passed = (p < b->len ? p : b->len) - begin - 1;
		return false;
	}
	take_string(l, b, begin, p);
	l->passed = 0;
	b->at = p + 1;
	return true;
}

/* Skips what is beyond the limit in a string. Returns false if more bytes are needed. */
static bool
step_rest(struct large *l, struct bytes *b)
{
	size_t p = b->at;

	while (p < b->len) {
		p += skip_string(b->s + p, b->len - p);
		if (p >= b->len || b->s[p] == '"' || p + 1 >= b->len)
			break;
		p += 2;
	}
	bool ended = p < b->len && b->s[p] == '"';
	size_t end = p < b->len ? p : b->len;
	if (l->searched && has_sign(b, b->at, end))
		l->beyond = true;
	if (ended) {
		b->at = end + 1;
		l->state = BETWEEN;
	} else if (end - b->at > TAIL) {
		b->at = cut_position(b->s, b->at, end - TAIL);
	}
	return ended;
}

static bool
is_of_word(char c)
{
	return text_is_word(c) || c == '-' || c == '+' || c == '.';
}

static void
step_word(struct large *l, struct bytes *b)
{
	for (; b->at < b->len; b->at++) {
		char c = b->s[b->at];
		if (!is_of_word(c)) {
			skeleton_word(l->skeleton, l->word, l->word_len);
			l->state = BETWEEN;
			return;
		}
		if (l->word_len < sizeof l->word)
			l->word[l->word_len++] = c;
	}
}

/* Skips the next members of an object or array that contain no sign, nor, if `responses`, a key of a
 * response. */
static void
pass_signless(struct large *l, struct bytes *b, bool responses)
{
	size_t from = b->at, end = next_sign(b, from);
	bool object = b->s[from - 1] == '{';
	struct skip_nest n = {0};

	if (responses && next_response(b, from) < end)
		end = next_response(b, from);
	if (end - from < PASS_MIN)
		return;
	if (end - from > PASS_MAX)
		end = from + PASS_MAX;
	size_t passed = skip_nested(&n, b->s + from, end - from);
	if (passed == end - from) {
		passed = object ? 0 : n.whole;
		/* A number may continue. */
		while (passed > 0 && is_of_word(b->s[from + passed - 1]))
			passed--;
	}
	l->lines += (int)skip_count_lines(b->s + from, passed);
	b->at += passed;
}

/* After an opening bracket or a comma, skips the members that are not needed. */
static void
pass(struct large *l, struct bytes *b)
{
	unsigned needs = skeleton_needs(l->skeleton);

	if (needs == 0) {
		l->state = DEAD;
		l->nest = (struct skip_nest){0};
	} else if ((needs & SKELETON_ANY) == 0) {
		pass_signless(l, b, (needs & SKELETON_RESPONSES) != 0);
	}
}

static void
step_dead(struct large *l, struct bytes *b)
{
	size_t left = b->len - b->at, n = skip_nested(&l->nest, b->s + b->at, left);

	l->lines += (int)skip_count_lines(b->s + b->at, n);
	b->at += n;
	if (n < left)
		l->state = BETWEEN;
}

/* Takes the token that begins at b->at. Returns false if more bytes are needed. */
static bool
step_token(struct large *l, struct bytes *b)
{
	switch (b->s[b->at]) {
	case '"':
		/* A string that is the whole value is judged as the only item of a list. */
		if (!skeleton_is_open(l->skeleton))
			skeleton_open(l->skeleton, false);
		return step_string(l, b);
	case '{':
	case '[':
		skeleton_open(l->skeleton, b->s[b->at++] == '{');
		pass(l, b);
		return true;
	case ',':
		b->at++;
		pass(l, b);
		return true;
	case '}':
	case ']': skeleton_close(l->skeleton, l->lines); break;
	case '\n': l->lines++; break;
	case ' ':
	case '\t':
	case '\r':
	case ':': break;
	default:
		l->state = WORD;
		l->word_len = 0;
		return true;
	}
	b->at++;
	return true;
}

size_t
large_take(struct large *l, char *s, size_t len)
{
	struct bytes b = {.s = s, .len = len};

	while (b.at < b.len) {
		if (l->state == WORD)
			step_word(l, &b);
		else if (l->state == DEAD)
			step_dead(l, &b);
		else if (!(l->state == REST ? step_rest(l, &b) : step_token(l, &b)))
			break;
	}
	return b.at;
}

void
large_flush(struct large *l)
{
	skeleton_flush(l->skeleton);
}

static struct large_result
result_of(struct large *l, bool text)
{
	while (skeleton_is_open(l->skeleton))
		skeleton_close(l->skeleton, l->lines);
	struct large_result r = {
		.judge = skeleton_judge(l->skeleton, text),
		.beyond = l->beyond,
		.no_memory = l->no_memory || skeleton_lacks_memory(l->skeleton),
	};

	skeleton_reset(l->skeleton, 0);
	return r;
}

struct large_result
large_end(struct large *l)
{
	return result_of(l, false);
}

struct large_result
large_cut(struct large *l)
{
	return result_of(l, true);
}

struct large *
large_new(const struct large_sink *sink)
{
	struct large *l = calloc(1, sizeof *l);

	if (l == NULL)
		return NULL;
	l->sink = *sink;
	l->skeleton = arena_ready() ? skeleton_new(&l->sink.judge) : NULL;
	if (l->skeleton == NULL) {
		free(l);
		return NULL;
	}
	skeleton_reset(l->skeleton, 0);
	return l;
}

void
large_begin(struct large *l, uint64_t line)
{
	skeleton_reset(l->skeleton, line);
	l->state = BETWEEN;
	l->passed = l->word_len = 0;
	l->lines = 0;
	l->beyond = l->no_memory = false;
}

void
large_free(struct large *l)
{
	if (l == NULL)
		return;
	skeleton_free(l->skeleton);
	free(l);
}
