/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "frame.h"
#include "in.h"
#include "meant.h"
#include "out.h"
#include "paste.h"
#include "suggest.h"

enum {
	LINE_MAX_BYTES = 4096,      /* the longest code on standard input */
	HELD_MAX_BYTES = 64 * 1024, /* lines on standard input that may be one response */
	SHOWN = 256,                /* bytes of a code in a message */
};

/* The options, and what has been read of standard input. */
struct asking {
	struct report report;
	const struct options *o;
	bool told;          /* a message has said that there is a response */
	struct frame frame; /* lines that may be one response */
	size_t held_len;
	char held[HELD_MAX_BYTES];
};

/* What may be pasted with a code: around it, white space, a byte order mark, quotes and brackets;
 * behind[], punctuation after it. */
/* clang-format off */
static const char around[][4] = { /* no pointers, so nothing needs relocation */
	" ", "\t", "\n", "\r", "\v", "\f", "\xc2\xa0", "\xe3\x80\x80", "\xef\xbb\xbf", "\"", "'", "`",
	"‘", "’", "“", "”", "「", "」", "『", "』", "＂", "＇", "｀",
	"(", ")", "[", "]", "{", "}", "<", ">", "（", "）", "［", "］", "｛", "｝", "＜", "＞",
	"【", "】", "《", "》", "〈", "〉", "〔", "〕", "｢", "｣",
};
static const char behind[][4] = {".", ",", ";", ":", "。", "，", "；", "：", "、", "．", "｡"};
/* What may separate two codes in one word. */
static const char between[][4] = {",", "，", "、"};
/* clang-format on */

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

/* Appends a and b to a message in a buffer of size bytes; what does not fit is left out. */
static void
append(char *to, size_t size, const char *a, const char *b)
{
	size_t used = strlen(to);

	(void)snprintf(to + used, size - used, "%s%s", a, b);
}

/* Appends to a message what the family of an unknown code means, or, if the code is itself a
 * family, the codes of it. Returns whether there is no need for further suggestions. */
static bool
append_family(char *to, size_t size, struct span code)
{
	size_t len = catalog_family_len(code.ptr, code.len);
	long row = catalog_find(code.ptr, len);

	if (row != CATALOG_NONE) {
		append(to, size, " (", catalog_row(row).code);
		append(to, size, ": ", catalog_row(row).description);
		append(to, size, ")", "");
		return false;
	}
	if (len != code.len || (row = catalog_family(code.ptr, len, 0)) == CATALOG_NONE)
		return false;
	const char *comma = "; it is the family of ";
	for (; row != CATALOG_NONE; row = catalog_family(code.ptr, len, row + 1), comma = ", ")
		append(to, size, comma, catalog_row(row).code);
	return true;
}

/* Prints that a code is unknown, what its family means, and which codes may be meant. */
static void
complain_unknown(struct span code, const long *suggestions, int n)
{
	char more[2048] = "";

	if (code.len == 0) {
		complain("\"\": unknown code; a code looks like FailedOperation.NodeNotEmpty");
		return;
	}
	if (append_family(more, sizeof more, code))
		n = 0;
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
	complain("%s: unknown code, not in the documentation of %s%s",
	         meant_shown(code.ptr, code.len, SHOWN), catalog_date(), more);
}

/* Whether it looks like a code, or is empty. */
static bool
is_code_like(struct span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._",
		           s.ptr[i]) == NULL ||
		    s.ptr[i] == '\0')
			return false;
	return true;
}

/* If something else was given instead of a code (a file, an action, a response), prints a message
 * that says so. `word` is the operand, or NULL for standard input. */
static enum meant
complain_misplaced(struct asking *a, struct span query, struct span code, const char *word)
{
	const char *file = word != NULL ? in_file_word(word) : NULL;

	if (file != NULL) {
		complain("%s: unknown code, not in the documentation of %s; to read a file: "
		         "orgerr decode %s",
		         meant_shown(code.ptr, code.len, SHOWN), catalog_date(), file);
		return MEANT;
	}
	if (meant_action(code.ptr, code.len))
		return MEANT;
	if (is_code_like(code))
		return MEANT_NOT;
	if (word != NULL)
		return meant_response(word, strlen(word));
	enum meant meant = meant_response_input(query.ptr, query.len, a->told);
	/* The lines around a response are not codes either. */
	a->told = a->told || meant == MEANT;
	return meant == MEANT_NOT && a->told ? MEANT : meant;
}

/* Explains one code. `word` is the operand, or NULL for a line of standard input, which may end in
 * a line feed. */
static int
explain_code(struct asking *a, struct span query, const char *word)
{
	if (word == NULL && query.len > 0 && query.ptr[query.len - 1] == '\n')
		query.len--;
	struct span code = strip(query);
	long row = catalog_find(code.ptr, code.len), suggestions[SUGGEST_MAX];

	if (row != CATALOG_NONE) {
		report_explanation(&a->report, query, row, code, NULL, 0);
		return STATUS_FOUND;
	}
	row = code.len > 0 ? catalog_leaf(code.ptr, code.len, 0) : CATALOG_NONE;
	if (row != CATALOG_NONE) {
		for (; row != CATALOG_NONE; row = catalog_leaf(code.ptr, code.len, row + 1))
			report_explanation(&a->report, query, row, code, NULL, 0);
		return STATUS_FOUND;
	}
	int n = suggest_codes(code.ptr, code.len, suggestions);
	report_explanation(&a->report, query, CATALOG_NONE, code, suggestions, n);
	enum meant meant = a->o->quiet ? MEANT : complain_misplaced(a, query, code, word);
	if (meant == MEANT_NOT)
		complain_unknown(code, suggestions, n);
	return meant == MEANT_NO_MEMORY ? STATUS_SYSTEM : STATUS_UNKNOWN;
}

/* Takes the first of several codes off *rest, with the separator after it. If there is no
 * separator, takes everything. */
static struct span
next_part(struct span *rest)
{
	struct span part = *rest;

	for (size_t i = 0; i < rest->len; i++)
		for (size_t k = 0; k < sizeof between / sizeof *between; k++) {
			size_t n = strlen(between[k]);
			if (n > rest->len - i || memcmp(rest->ptr + i, between[k], n) != 0)
				continue;
			part.len = i;
			*rest = (struct span){rest->ptr + i + n, rest->len - i - n};
			return part;
		}
	*rest = (struct span){rest->ptr + rest->len, 0};
	return part;
}

/* Whether the word is two codes or more. */
static bool
is_list(struct span s)
{
	int n = 0;

	while (s.len > 0) {
		struct span part = strip(next_part(&s));
		if (!is_code_like(part))
			return false;
		n += part.len > 0;
	}
	return n > 1;
}

/* Explains a word, which may be several codes. */
static int
explain(struct asking *a, struct span query, const char *word)
{
	int status = STATUS_FOUND;

	if (!is_list(query))
		return explain_code(a, query, word);
	while (query.len > 0) {
		struct span part = next_part(&query);
		if (strip(part).len > 0)
			status = cmd_graver(status, explain_code(a, part, NULL));
	}
	return status;
}

static int
explain_line(struct asking *a, struct span line)
{
	return strip(line).len > 0 ? explain(a, line, NULL) : STATUS_SUCCESS;
}

/* Explains the lines that are held: they are one response, or a code each. */
static int
explain_held(struct asking *a)
{
	struct span rest = {a->held, a->held_len};
	int status = STATUS_SUCCESS; /* stands for "no code yet" */

	if (rest.len == 0)
		return status;
	a->held_len = 0;
	enum meant meant = meant_response_input(rest.ptr, rest.len, true);
	if (meant != MEANT_NOT)
		return meant == MEANT ? explain_code(a, rest, NULL) : STATUS_SYSTEM;
	while (rest.len > 0) {
		const char *lf = memchr(rest.ptr, '\n', rest.len);
		size_t len = lf != NULL ? (size_t)(lf - rest.ptr) + 1 : rest.len;
		status = cmd_graver(status, explain_line(a, (struct span){rest.ptr, len}));
		rest = (struct span){rest.ptr + len, rest.len - len};
	}
	return status;
}

/* Takes a line of standard input, with its line feed. The line is held if it begins or continues a
 * JSON value. */
static int
take_line(struct asking *a, struct span line)
{
	size_t blanks = 0, used;
	int status = STATUS_SUCCESS;

	while (blanks < line.len && (line.ptr[blanks] == ' ' || line.ptr[blanks] == '\t'))
		blanks++;
	if (line.len > sizeof a->held - a->held_len)
		status = explain_held(a);
	if (a->held_len == 0) {
		if (blanks == line.len || strchr("{[", line.ptr[blanks]) == NULL)
			return cmd_graver(status, explain_line(a, line));
		frame_init(&a->frame);
	}
	memcpy(a->held + a->held_len, line.ptr, line.len);
	a->held_len += line.len;
	if (frame_feed(&a->frame, line.ptr, line.len, &used) != FRAME_MORE)
		status = cmd_graver(status, explain_held(a));
	return status;
}

/* Explains the codes on standard input, one per line; empty lines are skipped. */
static int
explain_input(struct asking *a)
{
	static char line[LINE_MAX_BYTES];
	int status = STATUS_SUCCESS; /* stands for "no code yet" */
	struct paste paste;
	size_t len = 0;
	ssize_t n;

	a->told = false;
	paste_begin(&paste, STDIN_FILENO, "codes, one per line");
	do {
		n = in_read(STDIN_FILENO, line + len, sizeof line - len);
		if (n < 0) {
			complain("standard input: %s", strerror(errno));
			return STATUS_SYSTEM;
		}
		paste_read(&paste, line + len, (size_t)n);
		len += (size_t)n;
		size_t begin = 0;
		while (begin < len) {
			const char *lf = memchr(line + begin, '\n', len - begin);
			if (lf == NULL && n > 0 && len - begin < sizeof line)
				break;
			size_t end = lf != NULL ? (size_t)(lf - line) + 1 : len;
			struct span query = {line + begin, end - begin};
			status = cmd_graver(status, take_line(a, query));
			begin = end;
		}
		memmove(line, line + begin, len - begin);
		len -= begin;
		if (in_may_block(STDIN_FILENO))
			(void)out_flush(&out_stdout);
	} while (n > 0);
	status = cmd_graver(status, explain_held(a));
	paste_end(&paste, "standard input");
	if (status != STATUS_SUCCESS)
		return status;
	complain("standard input: contains no code");
	return STATUS_INPUT;
}

int
cmd_explain(const struct options *o, char **operands, int n)
{
	static struct asking a;
	int status = STATUS_SUCCESS;

	a.report = cmd_report(o);
	a.o = o;
	if (n == 0) {
		complain("explain: no code given; see 'orgerr explain --help'");
		return STATUS_USAGE;
	}
	for (int i = 0; i < n; i++) {
		struct span query = {operands[i], strlen(operands[i])};
		int s = strcmp(operands[i], "-") == 0 ? explain_input(&a)
		                                      : explain(&a, query, operands[i]);
		status = cmd_graver(status, s);
	}
	return status;
}
