/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "out.h"

/* Whether the action's name begins with the word, or, if `anywhere`, contains it. */
static bool
matches(const struct catalog_action *a, const char *word, bool anywhere)
{
	size_t len = strlen(word);

	for (size_t i = 0; i + len <= a->name_len && (i == 0 || anywhere); i++)
		if (catalog_equal(word, a->name + i, len))
			return true;
	return false;
}

/* The first action at or after `from` that begins with the word, or that contains it if no action
 * begins with it; CATALOG_NONE if there is none. */
static long
next_of_word(const char *word, long from)
{
	bool anywhere = true;

	for (long i = 0; i < catalog_action_count() && anywhere; i++) {
		struct catalog_action a = catalog_action(i);
		anywhere = !matches(&a, word, false);
	}
	for (; from < catalog_action_count(); from++) {
		struct catalog_action a = catalog_action(from);
		if (matches(&a, word, anywhere))
			return from;
	}
	return CATALOG_NONE;
}

/* The first action at or after `from` that matches one of the n words, or any action if n is 0;
 * CATALOG_NONE if there is none. */
static long
next_match(char **words, int n, long from)
{
	long first = catalog_action_count();

	if (n == 0)
		return from < first ? from : CATALOG_NONE;
	for (int i = 0; i < n; i++) {
		long found = next_of_word(words[i], from);
		if (found != CATALOG_NONE && found < first)
			first = found;
	}
	return first < catalog_action_count() ? first : CATALOG_NONE;
}

int
cmd_actions(const struct options *o, char **operands, int n)
{
	struct report r = cmd_report(o);
	int status = STATUS_FOUND;
	unsigned long long lines = 0;

	for (long a = 0; (a = next_match(operands, n, a)) != CATALOG_NONE; a++, lines++)
		if (catalog_action(a).name_len > r.width)
			r.width = catalog_action(a).name_len;
	if (o->count) {
		out_number(&out_stdout, lines);
		out_char(&out_stdout, '\n');
	} else {
		for (long a = 0; (a = next_match(operands, n, a)) != CATALOG_NONE; a++)
			report_action(&r, a);
	}
	for (int i = 0; i < n; i++) {
		if (next_match(operands + i, 1, 0) != CATALOG_NONE)
			continue;
		status = STATUS_UNKNOWN;
		if (!o->quiet)
			complain("%.256s: no action contains this; 'orgerr actions' lists them all",
			         operands[i]);
	}
	if (n == 0 && lines == 0) {
		status = STATUS_UNKNOWN;
		if (!o->quiet)
			complain("this build of orgerr has no list of actions");
	}
	return status;
}
