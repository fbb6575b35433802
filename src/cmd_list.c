/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "meant.h"
#include "out.h"
#include "suggest.h"

/* What list and search have in common: they select rows and print them. */
struct selection {
	const struct options *o;
	char **operands;
	int n;
	bool any;      /* a row has matched */
	long *actions; /* the values of --action that exist */
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
		const char *word = s->operands[i];
		size_t len = strlen(word);
		if (!holds(row->code, row->code_len, word, len) &&
		    !holds(row->description, row->description_len, word, len) &&
		    !holds(row->description_zh, row->description_zh_len, word, len))
			return false;
	}
	return true;
}

/* Whether one of the actions that the options name can return the row. */
static bool
is_returned(const struct selection *s, long row)
{
	bool returned = s->o->action_count == 0 || (s->action_count > 0 && catalog_any_call(row));

	for (int i = 0; i < s->action_count && !returned; i++)
		returned = catalog_action_has(s->actions[i], row);
	return returned;
}

/* Whether the row matches the options. */
static bool
is_left(const struct selection *s, long row, const struct catalog_row *c)
{
	const struct options *o = s->o;
	const char *source;

	if (o->sections != 0 && (o->sections >> c->section & 1) == 0)
		return false;
	/* The families of the clients' own codes are not families of the API, so they are only
	 * listed on request. */
	if (o->families && o->sections == 0 && catalog_section_is_client(c->section))
		return false;
	if (o->kinds != 0 && (o->kinds >> c->kind & 1) == 0)
		return false;
	return is_returned(s, row) && (!o->retry || catalog_row_retry(row, &source) != NULL);
}

/* Which codes were looked at, for a message that none of them was found. */
static const char *
within(const struct options *o)
{
	return o->retry || o->action_count > 0 || o->kinds != 0 ? " that matches the options"
	       : o->sections != 0                               ? " in this section"
	                                                        : "";
}

/* The first matching row at or after `row`, or CATALOG_NONE. */
static long
next_match(struct selection *s, long row)
{
	for (; row < catalog_count(); row++) {
		struct catalog_row c = catalog_row(row);
		if (is_left(s, row, &c) && s->match(s, &c)) {
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

/* Goes through the lines of the answer, which are rows, or families with the number of their rows
 * (these are adjacent). Prints them, or else sets r->width. Returns the number of lines. */
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
	struct report r = cmd_report(s->o);

	r.retry = s->o->retry;
	r.words = s->operands;
	r.word_count = s->match == holds_every_word ? (size_t)s->n : 0;

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

static void
complain_no_action(const char *name)
{
	long meant[SUGGEST_MAX];
	int n = suggest_actions(name, meant);
	const char *a[SUGGEST_MAX] = {"", "", ""};

	for (int i = 0; i < n; i++)
		a[i] = catalog_action(meant[i]).name;
	if (n == 0)
		complain("--action=%.256s: no such action; see 'orgerr actions'", name);
	else
		complain("--action=%.256s: no such action; did you mean %s%s%s%s%s?", name, a[0],
		         n == 3   ? ", "
		         : n == 2 ? " or "
		                  : "",
		         a[1], n == 3 ? " or " : "", a[2]);
}

/* Finds the actions that the options name. For each that does not exist, prints a message and sets
 * *status. Returns false if memory runs out. */
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
		if (!o->quiet)
			complain_no_action(o->actions[i]);
	}
	return true;
}

/* Prints a message for each prefix with which no code begins, and returns the status. */
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
		if (!s->o->quiet && !meant_action(s->operands[i], strlen(s->operands[i])))
			complain("%.256s: no code%s begins with this", s->operands[i],
			         within(s->o));
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
	if (o->action_count == 0 || s.action_count > 0) { /* else a message was printed */
		status = cmd_graver(status, check_prefixes(&s));
		if (n == 0 && !s.any) {
			status = STATUS_UNKNOWN;
			if (!o->quiet)
				complain("no code matches the options");
		}
	}
	free(s.actions);
	return status;
}

/* Prints that nothing contains all words, and how many rows contain each of them. */
static void
complain_not_found(const struct selection *s)
{
	char counts[2048] = "";
	size_t used = 0;

	for (int i = 0; i < s->n; i++)
		if (meant_action(s->operands[i], strlen(s->operands[i])))
			return;
	if (s->n == 1) {
		complain("%.256s: no code or description%s contains this", s->operands[0],
		         within(s->o));
		return;
	}
	for (int i = 0; i < s->n && used < sizeof counts - 300; i++) {
		struct selection one = *s;
		unsigned long long n = 0;
		one.operands = s->operands + i;
		one.n = 1;
		for (long row = -1; (row = next_match(&one, row + 1)) != CATALOG_NONE;)
			n++;
		used += (size_t)snprintf(counts + used, sizeof counts - used, "%s%.256s %llu",
		                         i > 0 ? ", " : "", s->operands[i], n);
	}
	complain("no code or description%s contains all of these words; codes with each: %s",
	         within(s->o), counts);
}

int
cmd_search(const struct options *o, char **operands, int n)
{
	struct selection s = {.o = o, .operands = operands, .n = n, .match = holds_every_word};
	int status = STATUS_FOUND;

	if (n == 0) {
		complain("search: no word given; see 'orgerr search --help'");
		return STATUS_USAGE;
	}
	if (!find_actions(&s, &status))
		return STATUS_SYSTEM;
	print_selection(&s);
	if (!s.any) {
		status = STATUS_UNKNOWN;
		if (!o->quiet &&
		    (o->action_count == 0 || s.action_count > 0)) /* else a message was printed */
			complain_not_found(&s);
	}
	free(s.actions);
	return status;
}
