/* SPDX-License-Identifier: MIT */
/* What the tests of the scanner share: functions that feed an input to it in different ways, and
 * keep what was found for comparison. It must be included first. */
#ifndef ORGERR_TEST_SCAN_RECORDS_H
#define ORGERR_TEST_SCAN_RECORDS_H

#include "scan_copy.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#include "random.h"

enum { INPUT_MAX = 256 * 1024, RECORDS_MAX = 2048 };

/* A copy of what is known about one failure. */
struct record {
	char *code, *message, *id; /* NULL: none */
	size_t code_len, message_len, id_len;
	enum form form;
	uint64_t line, end_line;
};

struct records {
	struct record at[RECORDS_MAX];
	size_t n;
	struct scan_result result;
};

static struct records one, other;
static struct scan *scanner;
static struct records *into;
static uint64_t open_line; /* of the scanner, before the last feed */

#define PICK(array) ((array)[random_below((unsigned)(sizeof(array) / sizeof *(array)))])

static inline char *
copy_span(struct span s, size_t *len)
{
	char *p = NULL;

	*len = s.len;
	if (s.ptr != NULL) {
		p = malloc(s.len + 1);
		assert_non_null(p);
		memcpy(p, s.ptr, s.len);
		p[s.len] = '\0';
	}
	return p;
}

static inline void
on_found(void *ctx, const struct failure *f)
{
	(void)ctx;
	assert_true(into->n < RECORDS_MAX);
	struct record *r = &into->at[into->n++];
	r->code = copy_span(f->code, &r->code_len);
	r->message = copy_span(f->message, &r->message_len);
	r->id = copy_span(f->request_id, &r->id_len);
	r->form = f->form;
	r->line = f->line;
	r->end_line = f->end_line;
	/* The open line never moves back, and a record does not end before it. */
	assert_true(f->line <= f->end_line && open_line <= f->end_line);
}

static inline void
clear(struct records *r)
{
	for (size_t i = 0; i < r->n; i++) {
		free(r->at[i].code);
		free(r->at[i].message);
		free(r->at[i].id);
	}
	r->n = 0;
}

static inline void
feed_bytes(const char *s, size_t len, bool end)
{
	do {
		size_t room;
		char *to = scan_room(scanner, &room);
		assert_true(room >= 1 && room <= SCAN_READ_SIZE);
		to[room - 1] = 'x'; /* so that a sanitizer checks that the room is there */
		if (room > len)
			room = len;
		if (room > 0)
			memcpy(to, s, room);
		scan_feed(scanner, room, end && room == len);
		uint64_t open = scan_open_line(scanner);
		assert_true(open >= open_line);
		open_line = open;
		s += room;
		len -= room;
	} while (len > 0);
}

static inline void
begin(struct records *r)
{
	clear(r);
	into = r;
	open_line = 1;
	scan_reset(scanner);
}

static inline void
finish_scan(struct records *r)
{
	r->result = *scan_result(scanner);
}

static inline void
scan_whole(struct records *r, const char *s, size_t len)
{
	begin(r);
	feed_bytes(s, len, false);
	feed_bytes(s, 0, true);
	finish_scan(r);
}

/* Feeds the input in pieces of random sizes, each of at most `most` bytes. */
static inline void
scan_pieces(struct records *r, const char *s, size_t len, unsigned most)
{
	begin(r);
	for (size_t at = 0, n; at < len; at += n) {
		n = 1 + random_below(most);
		if (n > len - at)
			n = len - at;
		feed_bytes(s + at, n, false);
	}
	feed_bytes(s, 0, true);
	finish_scan(r);
}

static inline bool
same_text(const char *a, size_t a_len, const char *b, size_t b_len)
{
	return (a == NULL) == (b == NULL) && a_len == b_len &&
	       (a == NULL || memcmp(a, b, a_len) == 0);
}

static inline bool
same_record(const struct record *a, const struct record *b)
{
	return same_text(a->code, a->code_len, b->code, b->code_len) &&
	       same_text(a->message, a->message_len, b->message, b->message_len) &&
	       same_text(a->id, a->id_len, b->id, b->id_len) && a->form == b->form &&
	       a->line == b->line && a->end_line == b->end_line;
}

static inline void
print_records(const char *name, const struct records *r)
{
	print_error("%s: %zu records, response %d, trouble %d at %" PRIu64 ":%" PRIu64 "\n", name,
	            r->n, r->result.response, (int)r->result.trouble, r->result.line,
	            r->result.column);
	for (size_t i = 0; i < r->n; i++)
		print_error("  %s | %s | %s | form %d, line %" PRIu64 "\n",
		            r->at[i].code != NULL ? r->at[i].code : "-",
		            r->at[i].message != NULL ? r->at[i].message : "-",
		            r->at[i].id != NULL ? r->at[i].id : "-", (int)r->at[i].form,
		            r->at[i].line);
}

static inline bool
same_records(const struct records *a, const struct records *b)
{
	bool same = a->n == b->n;

	for (size_t i = 0; same && i < a->n; i++)
		same = same_record(&a->at[i], &b->at[i]);
	return same;
}

static inline bool
same_result(const struct scan_result *a, const struct scan_result *b)
{
	return a->failures == b->failures && a->response == b->response &&
	       a->no_memory == b->no_memory && a->trouble == b->trouble &&
	       a->cut_line == b->cut_line && a->message_line == b->message_line &&
	       a->long_line == b->long_line &&
	       (a->trouble == SCAN_FINE || (a->line == b->line && a->column == b->column &&
	                                    strcmp(a->expected, b->expected) == 0));
}
/* Text to which more can be added. */
struct text {
	char s[INPUT_MAX];
	size_t len;
};

static inline void
put(struct text *t, const char *s)
{
	size_t n = strlen(s);

	assert_true(t->len + n < sizeof t->s);
	memcpy(t->s + t->len, s, n + 1);
	t->len += n;
}

static inline int
set_up(void **state)
{
	(void)state;
	scanner = scan_new(on_found, NULL);
	return scanner == NULL;
}

static inline int
tear_down(void **state)
{
	(void)state;
	clear(&one);
	clear(&other);
	scan_free(scanner);
	scan_free(NULL);
	return 0;
}

#endif
