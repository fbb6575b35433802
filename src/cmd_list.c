/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "out.h"
#include "suggest.h"

/* What list and search share: which rows match, and printing those. */
struct selection {
	const struct options *o;
	char **operands;
	int n;
	bool any;      /* a row has matched */
	long *actions; /* list: those of the options that there are */
	int action_count;
	bool (*match)(struct selection *s, const struct catalog_row *row);
};

static bool
begins_with(struct selection *s, const struct catalog_row *row)
{
	for (int i = 0; i < s->n; i++) {
		size_t len = strlen(s->operands[i]);
		if (len <= row->code_len && catalog_equal(s->operands[i], row->code, len))
			return true;
	}
	return s->n == 0;
}

static bool
holds(const char *text, size_t len, const char *word, size_t word_len)
{
	for (size_t i = 0; i + word_len <= len; i++)
		if (catalog_equal(text + i, word, word_len))
			return true;
	return false;
}

static bool
holds_every_word(struct selection *s, const struct catalog_row *row)
{
	for (int i = 0; i < s->n; i++) {
		size_t len = strlen(s->operands[i]);
		if (!holds(row->code, row->code_len, s->operands[i], len) &&
		    !holds(row->description, row->description_len, s->operands[i], len))
			return false;
	}
	return true;
}

/* Whether the options leave the row in. */
static bool
is_left(const struct selection *s, long row, int section)
{
	const char *source;
	bool returned = s->o->action_count == 0;

	if (s->o->sections != 0 && (s->o->sections >> section & 1) == 0)
		return false;
	for (int i = 0; i < s->action_count && !returned; i++)
		returned = catalog_action_has(s->actions[i], row);
	return returned && (!s->o->retry || catalog_retry(row, &source) != NULL);
}

/* For a message about what was not found. */
static const char *
within(const struct options *o)
{
	return o->retry || o->action_count > 0 ? " within these options"
	       : o->sections != 0              ? " in that section"
	                                       : "";
}

/* The first matching row at or behind `row`, or CATALOG_NONE. */
static long
next_match(struct selection *s, long row)
{
	for (; row < catalog_count(); row++) {
		struct catalog_row c = catalog_row(row);
		if (is_left(s, row, c.section) && s->match(s, &c)) {
			s->any = true;
			return row;
		}
	}
	return CATALOG_NONE;
}

static struct span
family_of(long row)
{
	struct catalog_row c = catalog_row(row);

	return (struct span){c.code, catalog_family_len(c.code, c.code_len)};
}

/* Calls back for each line of the answer: a row, or a family with its number of
 * rows, which stand side by side. */
static unsigned long long
for_each_line(struct selection *s, struct report *r, bool print)
{
	unsigned long long lines = 0;
	long row = next_match(s, 0);

	while (row != CATALOG_NONE) {
		struct span family = family_of(row);
		long first = row;
		unsigned long long codes = 0;
		do {
			codes++;
			row = next_match(s, row + 1);
		} while (s->o->families && row != CATALOG_NONE &&
		         family_of(row).len == family.len &&
		         memcmp(family_of(row).ptr, family.ptr, family.len) == 0);
		size_t width = s->o->families ? family.len : catalog_row(first).code_len;
		lines++;
		if (!print)
			r->width = width > r->width ? width : r->width;
		else if (s->o->families)
			report_family(r, family, codes);
		else
			report_row(r, first);
	}
	return lines;
}

static void
print_selection(struct selection *s)
{
	struct report r = {.out = &out_stdout,
	                   .format = s->o->format,
	                   .color = s->o->color,
	                   .retry = s->o->retry};

	if (!s->o->count && s->o->format != FORMAT_TEXT) {
		(void)for_each_line(s, &r, true);
		return;
	}
	unsigned long long lines = for_each_line(s, &r, false);
	if (s->o->count) {
		out_number(&out_stdout, lines);
		out_char(&out_stdout, '\n');
	} else {
		(void)for_each_line(s, &r, true);
	}
}

/* The actions that the options name. Each that there is not is named, and status
 * set; false where memory ran out. */
static bool
find_actions(struct selection *s, int *status)
{
	const struct options *o = s->o;

	if (o->action_count == 0)
		return true;
	s->actions = calloc((size_t)o->action_count, sizeof *s->actions);
	if (s->actions == NULL) {
		complain("out of memory");
		return false;
	}
	for (int i = 0; i < o->action_count; i++) {
		long action = catalog_action_find(o->actions[i], strlen(o->actions[i]));
		if (action != CATALOG_NONE) {
			s->actions[s->action_count++] = action;
			continue;
		}
		*status = STATUS_UNKNOWN;
		if (o->quiet)
			continue;
		const char *meant = suggest_action(o->actions[i]);
		if (meant != NULL)
			complain("--action=%.256s: no such action; did you mean %s?", o->actions[i],
			         meant);
		else
			complain("--action=%.256s: no such action; see 'orgerr actions'",
			         o->actions[i]);
	}
	return true;
}

/* Names each prefix that nothing begins with. */
static int
check_prefixes(const struct selection *s)
{
	int status = STATUS_FOUND;

	for (int i = 0; i < s->n; i++) {
		struct selection one = *s;
		one.operands = s->operands + i;
		one.n = 1;
		if (next_match(&one, 0) != CATALOG_NONE)
			continue;
		status = STATUS_UNKNOWN;
		if (!s->o->quiet)
			complain("%.256s: no code begins so%s", s->operands[i], within(s->o));
	}
	return status;
}

int
cmd_list(const struct options *o, char **operands, int n)
{
	struct selection s = {.o = o, .operands = operands, .n = n, .match = begins_with};
	int status = STATUS_FOUND;

	if (!find_actions(&s, &status))
		return STATUS_SYSTEM;
	print_selection(&s);
	if (o->action_count == 0 || s.action_count > 0) { /* else all is said */
		status = cmd_graver(status, check_prefixes(&s));
		if (n == 0 && !s.any) {
			status = STATUS_UNKNOWN;
			if (!o->quiet)
				complain("no code%s", within(o));
		}
	}
	free(s.actions);
	return status;
}

int
cmd_search(const struct options *o, char **operands, int n)
{
	struct selection s = {.o = o, .operands = operands, .n = n, .match = holds_every_word};

	if (n == 0) {
		complain("search: no word given; see 'orgerr search --help'");
		return STATUS_USAGE;
	}
	print_selection(&s);
	if (s.any)
		return STATUS_FOUND;
	if (!o->quiet)
		complain("%.256s%s: no code or description holds %s%s", operands[0],
		         n > 1 ? " ..." : "", n > 1 ? "all of these words" : "it", within(o));
	return STATUS_UNKNOWN;
}
