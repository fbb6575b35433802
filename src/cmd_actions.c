/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "out.h"

static bool
begins_with(const struct catalog_action *a, const char *prefix)
{
	size_t len = strlen(prefix);

	return len <= a->name_len && catalog_equal(prefix, a->name, len);
}

/* The first action at or behind `from` that begins with one of the prefixes, or any
 * where there is none; CATALOG_NONE behind the last one. */
static long
next_match(char **prefixes, int n, long from)
{
	for (; from < catalog_action_count(); from++) {
		struct catalog_action a = catalog_action(from);
		for (int i = 0; i < n; i++)
			if (begins_with(&a, prefixes[i]))
				return from;
		if (n == 0)
			return from;
	}
	return CATALOG_NONE;
}

int
cmd_actions(const struct options *o, char **operands, int n)
{
	struct report r = {.out = &out_stdout, .format = o->format, .color = o->color};
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
			complain("%.256s: no action begins so", operands[i]);
	}
	if (n == 0 && lines == 0) {
		status = STATUS_UNKNOWN;
		if (!o->quiet)
			complain("this catalogue knows no actions");
	}
	return status;
}
