/* SPDX-License-Identifier: MIT */
#include "report_text.h"

#include <stdio.h>
#include <string.h>

#include "catalog.h"
#include "escape.h"
#include "out.h"
#include "wrap.h"

static const char BOLD[] = "\033[1m", RED[] = "\033[1;31m", PLAIN[] = "\033[0m";
/* For the words that search found: in a code, which is bold, as well as in a description. */
static const char FOUND[] = "\033[31m", NOT_FOUND[] = "\033[39m";
/* For the notes of annotate: readable on a dark and on a light background. */
static const char NOTE[] = "\033[35m", NOTE_CODE[] = "\033[1;35m";

enum {
	ACTIONS_SHOWN = 5,
	ROOM_LEAST = 30, /* a description gets a line of its own if it has fewer columns */
	RECORD_INDENT = 4,
};

/* Text whose lines all begin at a column. */
static struct wrap
text_at(const struct report *r, size_t column)
{
	return (struct wrap){.out = r->out,
	                     .columns = r->columns,
	                     .column = column,
	                     .indent = column};
}

/* The same for a list, with the words that search found in colour. */
static struct wrap
found_text_at(const struct report *r, size_t column)
{
	struct wrap w = text_at(r, column);

	if (r->color) {
		w.words = r->words;
		w.n = r->word_count;
		w.on = FOUND;
		w.off = NOT_FOUND;
	}
	return w;
}

static void
put(struct wrap *w, const char *s)
{
	wrap_text(w, s, strlen(s));
}

static void
put_span(struct wrap *w, struct span s)
{
	if (s.ptr != NULL)
		wrap_text(w, s.ptr, s.len);
}

static void
color(struct report *r, const char *sequence)
{
	if (r->color)
		out_string(r->out, sequence);
}

static void
coloured(struct report *r, const char *sequence, struct span s)
{
	color(r, sequence);
	escape_text(r->out, s.ptr, s.len);
	color(r, PLAIN);
}

/* Prints a label at the beginning of a line. Returns where its value goes. */
static struct wrap
label(struct report *r, const char *s)
{
	out_string(r->out, s);
	return text_at(r, strlen(s));
}

/* Prints a label and its value; nothing if there is no value. */
static void
field(struct report *r, const char *name, struct span value)
{
	if (value.ptr == NULL)
		return;
	struct wrap w = label(r, name);
	put_span(&w, value);
	out_char(r->out, '\n');
}

/* The meaning of a code: its own description, or that of its family, and then *family is the
 * family's name. The ptr is NULL if neither has one. */
static struct span
meaning(const struct facts *f, bool zh, const char **family)
{
	long row = f->row;

	*family = NULL;
	if (row != CATALOG_NONE)
		return zh ? f->zh : f->description;
	if (f->code.ptr == NULL ||
	    (row = catalog_find(f->family.ptr, f->family.len)) == CATALOG_NONE)
		return (struct span){NULL, 0};
	struct catalog_row c = catalog_row(row);
	*family = c.code;
	return zh ? (struct span){c.description_zh, c.description_zh_len}
	          : (struct span){c.description, c.description_len};
}

static void
put_meaning(struct wrap *w, const char *family, struct span s)
{
	if (family != NULL) {
		put(w, family);
		put(w, ": ");
	}
	put_span(w, s);
}

/* Prints "Code (section)", and below it the description, or what the family means, and the same in
 * Chinese. */
static void
head(struct report *r, const struct facts *f)
{
	bool known = f->row != CATALOG_NONE;

	if (r->any)
		out_char(r->out, '\n');
	r->any = true;
	if (f->code.ptr == NULL) {
		coloured(r, RED, (struct span){"(no code)", 9});
		out_char(r->out, '\n');
		return;
	}
	coloured(r, known ? BOLD : RED, f->code);
	out_string(r->out, " (");
	out_string(r->out, known ? f->section.ptr : "not documented");
	out_string(r->out, ")\n");
	for (int zh = 0; zh < 1 + r->zh; zh++) {
		const char *family;
		struct span s = meaning(f, zh, &family);
		if (s.ptr == NULL)
			continue;
		struct wrap w = text_at(r, RECORD_INDENT);
		out_pad(r->out, RECORD_INDENT);
		put_meaning(&w, family, s);
		out_char(r->out, '\n');
	}
}

/* Prints which calls can return the code: any call, or the names of the first few. */
static void
actions(struct report *r, long row)
{
	static const char name[] = "    returned by: ";
	char item[CATALOG_NAME_MAX + sizeof " ,"];
	long first[ACTIONS_SHOWN];
	int n = 0, all = 0;

	if (catalog_any_call(row)) {
		field(r, name, (struct span){"any call", 8});
		return;
	}
	for (long a = -1; (a = catalog_action_of(row, a + 1)) != CATALOG_NONE; all++)
		if (all < ACTIONS_SHOWN)
			first[n++] = a;
	if (all == 0)
		return;
	struct wrap w = label(r, name);
	for (int i = 0; i < n; i++) {
		(void)snprintf(item, sizeof item, "%s%s%s", i > 0 ? " " : "",
		               catalog_action(first[i]).name, i + 1 < n ? "," : "");
		put(&w, item);
	}
	if (all > n) {
		(void)snprintf(item, sizeof item, " and %d more", all - n);
		put(&w, item);
	}
	out_char(r->out, '\n');
}

/* For a code that is also a family, prints how many other codes it has, and the command that lists
 * them. */
static void
others(struct report *r, const struct facts *f)
{
	char item[2 * CATALOG_NAME_MAX];
	int n = 0;

	if (f->family.len != f->code.len)
		return;
	for (long row = f->row;
	     (row = catalog_family(f->code.ptr, f->code.len, row + 1)) != CATALOG_NONE;)
		n++;
	if (n == 0)
		return;
	(void)snprintf(item, sizeof item, "%d more: orgerr list %s.", n, f->code.ptr);
	field(r, "    family:      ", (struct span){item, strlen(item)});
}

void
text_explanation(struct report *r, const struct facts *f)
{
	head(r, f);
	struct wrap w = label(r, "    kind:        ");
	put_span(&w, f->kind);
	put(&w, ": ");
	put(&w, f->kind_sentence);
	out_char(r->out, '\n');
	actions(r, f->row);
	if (f->retry.ptr != NULL) {
		w = label(r, "    retry:       ");
		put_span(&w, f->retry);
		put(&w, " (");
		put_span(&w, f->retry_source);
		put(&w, ")");
		out_char(r->out, '\n');
	}
	others(r, f);
}

/* Ends a line of a list with the description, which begins at `column`, or on a line of its own if
 * there is little room. */
static void
description(struct report *r, size_t column, const struct facts *f)
{
	struct span s = r->zh && f->zh.ptr != NULL ? f->zh : f->description;
	bool apart = r->columns > 0 && r->columns < column + ROOM_LEAST;
	struct wrap w = found_text_at(r, apart ? RECORD_INDENT : column);

	if (apart && s.ptr != NULL)
		out_char(r->out, '\n');
	if (s.ptr != NULL)
		out_pad(r->out, apart ? RECORD_INDENT : 2);
	put_span(&w, s);
	out_char(r->out, '\n');
}

void
text_row(struct report *r, const struct facts *f)
{
	size_t column = r->width + 2 + (r->retry ? sizeof "maybe  " - 1 : 0);
	bool apart = r->columns > 0 && r->columns < column + ROOM_LEAST;
	struct wrap w = found_text_at(r, 0);

	w.columns = 0; /* a code is never broken */
	color(r, BOLD);
	put_span(&w, f->code);
	color(r, PLAIN);
	if (!apart)
		out_pad(r->out, r->width - f->code.len);
	if (r->retry) {
		out_string(r->out, "  ");
		out_string(r->out, f->retry.ptr);
		if (!apart)
			out_pad(r->out, sizeof "maybe" - 1 - f->retry.len);
	}
	description(r, column, f);
}

void
text_codes_of(struct report *r, struct span name, unsigned long long codes, const struct facts *f)
{
	static const struct facts none;

	coloured(r, BOLD, name);
	out_pad(r->out, r->width - name.len + 2);
	for (unsigned long long limit = 1000; limit > 1 && codes < limit; limit /= 10)
		out_char(r->out, ' ');
	out_number(r->out, codes);
	description(r, r->width + sizeof "  9999  " - 1, f != NULL ? f : &none);
}

void
text_failure(struct report *r, const struct facts *f, const struct failure *found, const char *file)
{
	head(r, f);
	field(r, "    kind:       ", f->kind);
	field(r, "    message:    ", found->message);
	field(r, "    request id: ", found->request_id);
	field(r, "    retry:      ", f->retry);
	if (file == NULL && found->line == 1)
		return;
	out_string(r->out, "    at:         ");
	if (file != NULL)
		escape_text(r->out, file, strlen(file));
	out_string(r->out, file != NULL ? ":" : "line ");
	out_number(r->out, found->line);
	out_char(r->out, '\n');
}

void
text_note(struct report *r, const struct facts *f)
{
	bool known = f->row != CATALOG_NONE;
	struct span code = f->code.ptr != NULL ? f->code : (struct span){"(no code)", 9};
	struct wrap w = text_at(r, RECORD_INDENT);
	const char *family;

	color(r, NOTE);
	out_string(r->out, "  ^ ");
	coloured(r, known ? NOTE_CODE : RED, code);
	w.column += wrap_width(code.ptr, code.len);
	if (f->code.ptr != NULL) {
		color(r, NOTE);
		put(&w, known ? ":" : ": (not documented)");
		struct span s = meaning(f, r->zh, &family);
		if (s.ptr == NULL)
			s = meaning(f, false, &family);
		if (s.ptr != NULL)
			put(&w, " ");
		put_meaning(&w, family, s);
		color(r, PLAIN);
	}
	out_char(r->out, '\n');
}
