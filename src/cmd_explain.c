/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "in.h"
#include "out.h"
#include "suggest.h"

enum { LINE_MAX_BYTES = 4096 }; /* of a code on standard input */

/* What a code is pasted with: white space, a byte order mark, quotes, brackets. */
/* clang-format off */
static const char *const around[] = {
	" ", "\t", "\n", "\r", "\v", "\f", "\xc2\xa0", "\xef\xbb\xbf", "\"", "'", "`", "\xe2\x80\x98", "\xe2\x80\x99",
	"\xe2\x80\x9c", "\xe2\x80\x9d", "(", ")", "[", "]", "{", "}", "<", ">",
};
/* clang-format on */
static const char *const behind[] = {".", ",", ";", ":"};

static bool
drop_front(struct span *s, const char *mark)
{
	size_t n = strlen(mark);

	if (s->len < n || memcmp(s->ptr, mark, n) != 0)
		return false;
	s->ptr += n;
	s->len -= n;
	return true;
}

static bool
drop_back(struct span *s, const char *mark)
{
	size_t n = strlen(mark);

	if (s->len < n || memcmp(s->ptr + s->len - n, mark, n) != 0)
		return false;
	s->len -= n;
	return true;
}

static struct span
strip(struct span s)
{
	bool dropped;

	do {
		dropped = false;
		for (size_t i = 0; i < sizeof around / sizeof *around; i++)
			dropped = drop_front(&s, around[i]) || drop_back(&s, around[i]) || dropped;
		for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
			dropped = drop_back(&s, behind[i]) || dropped;
	} while (dropped);
	return s;
}

/* Appends to a message that has room for size bytes; what does not fit is left out. */
static void
append(char *to, size_t size, const char *a, const char *b)
{
	size_t used = strlen(to);

	(void)snprintf(to + used, size - used, "%s%s", a, b);
}

/* A code as a string for a message: a NUL in it shows as U+FFFD, and it is cut
 * where it is long, between two characters. Valid until the next call. */
static const char *
shown(struct span code)
{
	static const char ellipsis[] = "\xe2\x80\xa6";
	static char text[256 + sizeof ellipsis];
	size_t n = code.len;

	if (n > 256)
		for (n = 256; n > 253 && (code.ptr[n] & 0xc0) == 0x80;)
			n--;
	for (size_t i = 0; i < n; i++)
		text[i] = code.ptr[i] != '\0' ? code.ptr[i] : '\xff';
	memcpy(text + n, n < code.len ? ellipsis : "", n < code.len ? sizeof ellipsis : 1);
	return text;
}

/* Says that a code is unknown, what its family means, and what may be meant: by `word` a
 * file, if it is the name of one. NULL: it came from standard input. */
static void
complain_unknown(struct span code, const char *word, const long *suggestions, int n)
{
	const char *file = word != NULL ? in_file_word(word) : NULL;
	char more[2048] = "";
	size_t family_len = catalog_family_len(code.ptr, code.len);
	long row = catalog_find(code.ptr, family_len);

	if (file != NULL) {
		complain("%s: unknown code; to read a file: orgerr decode %s", shown(code), file);
		return;
	}
	if (row != CATALOG_NONE) {
		append(more, sizeof more, " (", catalog_row(row).code);
		append(more, sizeof more, ": ", catalog_row(row).description);
		append(more, sizeof more, ")", "");
	} else if ((row = catalog_family(code.ptr, family_len, 0)) != CATALOG_NONE &&
	           family_len == code.len) {
		const char *comma = "; a family without a code of its own: ";
		for (; row != CATALOG_NONE;
		     row = catalog_family(code.ptr, family_len, row + 1), comma = ", ")
			append(more, sizeof more, comma, catalog_row(row).code);
		n = 0;
	}
	for (int i = 0; i < n; i++)
		append(more, sizeof more,
		       i == 0       ? "; did you mean "
		       : i == n - 1 ? " or "
		                    : ", ",
		       catalog_row(suggestions[i]).code);
	if (n > 0)
		append(more, sizeof more, "?", "");
	if (memchr(code.ptr, '/', code.len) != NULL && n == 0)
		append(more, sizeof more, "; to read a file: ", "orgerr decode FILE");
	if (code.len == 0)
		complain("\"\": unknown code; one looks like FailedOperation.NodeNotEmpty");
	else
		complain("%s: unknown code%s", shown(code), more);
}

static int
explain(struct report *r, const struct options *o, struct span query, const char *word)
{
	struct span code = strip(query);
	long row = catalog_find(code.ptr, code.len), suggestions[SUGGEST_MAX];

	if (row != CATALOG_NONE) {
		report_explanation(r, query, row, code, NULL, 0);
		return STATUS_FOUND;
	}
	row = code.len > 0 ? catalog_leaf(code.ptr, code.len, 0) : CATALOG_NONE;
	if (row != CATALOG_NONE) {
		for (; row != CATALOG_NONE; row = catalog_leaf(code.ptr, code.len, row + 1))
			report_explanation(r, query, row, code, NULL, 0);
		return STATUS_FOUND;
	}
	int n = suggest_codes(code.ptr, code.len, suggestions);
	report_explanation(r, query, CATALOG_NONE, code, suggestions, n);
	if (!o->quiet)
		complain_unknown(code, word, suggestions, n);
	return STATUS_UNKNOWN;
}

/* Codes on standard input, one a line; empty lines are skipped. */
static int
explain_input(struct report *r, const struct options *o)
{
	static char line[LINE_MAX_BYTES];
	int status = STATUS_SUCCESS; /* until there is a code */
	size_t len = 0;
	ssize_t n;

	do {
		n = in_read(0, line + len, sizeof line - len);
		if (n < 0) {
			complain("standard input: %s", strerror(errno));
			return STATUS_SYSTEM;
		}
		len += (size_t)n;
		size_t begin = 0;
		while (begin < len) {
			const char *lf = memchr(line + begin, '\n', len - begin);
			if (lf == NULL && n > 0 && len - begin < sizeof line)
				break;
			size_t end = lf != NULL ? (size_t)(lf - line) : len;
			struct span query = {line + begin, end - begin};
			if (strip(query).len > 0)
				status = cmd_graver(status, explain(r, o, query, NULL));
			begin = lf != NULL ? end + 1 : end;
		}
		memmove(line, line + begin, len - begin);
		len -= begin;
		if (in_may_block(0))
			(void)out_flush(&out_stdout);
	} while (n > 0);
	if (status != STATUS_SUCCESS)
		return status;
	complain("standard input: no code in it");
	return STATUS_INPUT;
}

int
cmd_explain(const struct options *o, char **operands, int n)
{
	struct report r = {.out = &out_stdout, .format = o->format, .color = o->color};
	int status = STATUS_SUCCESS;

	if (n == 0) {
		complain("explain: no code given; see 'orgerr explain --help'");
		return STATUS_USAGE;
	}
	for (int i = 0; i < n; i++) {
		struct span query = {operands[i], strlen(operands[i])};
		int s = strcmp(operands[i], "-") == 0 ? explain_input(&r, o)
		                                      : explain(&r, o, query, operands[i]);
		status = cmd_graver(status, s);
	}
	return status;
}
