/* SPDX-License-Identifier: MIT */
/*
 * mkcatalog: the codes and what is known about them → catalog.inc, the tables that
 * catalog.c includes. The first lines of each file in data/ describe its format.
 *
 *   mkcatalog [-e EXTRA] [-m MEANINGS] [-a ACTIONS] ERRORS >catalog.inc
 *
 * Every fault of a file is reported as "FILE:LINE: what is wrong". If there is any,
 * nothing is printed and the status is 1. Meanings and actions name codes, so they are
 * only read if the codes are free of faults. The same files give the same bytes on any
 * machine and in any directory.
 */
#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mkcatalog.h"

/* The format of a file's rows. */
struct format {
	size_t columns;
	const char *names; /* the names of the columns */
	void (*read)(struct input *in, size_t line, const struct field *fields);
	bool dated; /* the file must have a date */
};

struct file {
	const char *path; /* NULL: not given */
	char *text;
	size_t len;
};

static _Noreturn void
die(const char *what)
{
	fprintf(stderr, "mkcatalog: %s: %s\n", what, strerror(errno));
	exit(1);
}

void *
allocate(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (p == NULL)
		die("cannot go on"); /* unreached: the generator has the memory it needs */
	return p;
}

void
fault(struct input *in, size_t line, const char *format, ...)
{
	va_list args;

	in->faults++;
	fprintf(stderr, "%s:%zu: ", in->path, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
}

/* Reads a file as one string, which is then cut into fields in place. */

static char *
read_file(const char *path, size_t *len)
{
	size_t room = 1 << 16, got = 0;
	char *text = malloc(room);
	FILE *f = fopen(path, "rb");

	if (f == NULL)
		die(path);
	while (text != NULL) {
		got += fread(text + got, 1, room - got, f);
		if (got < room)
			break;
		room *= 2;
		char *more = realloc(text, room);
		if (more == NULL)
			free(text); /* unreached: the generator has the memory it needs */
		text = more;
	}
	if (text == NULL || ferror(f))
		die(path);
	fclose(f);
	text[got] = '\0';
	*len = got;
	return text;
}

enum { ERRORS_FILE, EXTRA_FILE, MEANINGS_FILE, ACTIONS_FILE, FILES };

static const struct format formats[FILES] = {
	[ERRORS_FILE] = {3, "code, section, description", read_error, true},
	[EXTRA_FILE] = {3, "code, section, description", read_extra, false},
	[MEANINGS_FILE] = {5, "name, kind, retry, source, Chinese", read_meaning, false},
	[ACTIONS_FILE] = {2, "action, code", read_pair, false},
};

/* Cuts a line into its fields, and reads it. The byte after the line may be overwritten. */
static void
read_line(struct input *in, const struct format *format, size_t line, char *s, size_t len)
{
	struct field fields[COLUMNS_MAX];
	char *end = s + len;
	size_t n = 0;

	assert(format->columns <= COLUMNS_MAX);
	for (char *begin = s, *tab; begin != NULL; n++, begin = tab != NULL ? tab + 1 : NULL) {
		tab = memchr(begin, '\t', (size_t)(end - begin));
		size_t field_len = (size_t)((tab != NULL ? tab : end) - begin);
		if (n < format->columns)
			fields[n] = (struct field){begin, field_len};
	}
	if (n != format->columns) {
		check_text(in, line, s, s, end, true);
		fault(in, line, "%zu column%s, but a row has %zu, separated by tabs: %s", n,
		      n == 1 ? "" : "s", format->columns, format->names);
		return;
	}
	for (size_t i = 0; i < n; i++)
		fields[i].s[fields[i].len] = '\0';
	format->read(in, line, fields);
}

static size_t
count_lines(const struct file *f)
{
	size_t lines = 1;

	for (const char *p = f->text; p != NULL; p++, lines++)
		if ((p = memchr(p, '\n', (size_t)(f->text + f->len - p))) == NULL)
			break;
	return lines;
}

static void
read_lines(struct input *in, const struct format *format, const struct file *f)
{
	size_t line = 0;
	bool any = false;

	in->path = f->path;
	in->last = NULL;
	for (char *s = f->text, *end = s + f->len, *next; s < end; s = next + 1) {
		next = memchr(s, '\n', (size_t)(end - s));
		line++;
		if (next == NULL) {
			next = end;
			fault(in, line, "no newline at the end of the last line");
		}
		any = any || (next > s && *s != '#');
		if (next == s)
			fault(in, line, "empty line");
		else if (*s == '#')
			read_comment(in, line, s, (size_t)(next - s), format->dated);
		else
			read_line(in, format, line, s, (size_t)(next - s));
	}
	if (format->dated && in->date_line == 0)
		fault(in, 1, "no line \"# date: YYYY-MM-DD\"");
	if (!any)
		fault(in, 1, "no rows");
	if (f->len > UINT32_MAX)
		fault(in, line, "more than 4 GiB"); /* unreached: no test has such a file */
}

static int
by_code(const void *a, const void *b)
{
	return strcmp((*(struct row *const *)a)->code, (*(struct row *const *)b)->code);
}

static void
read_input(struct input *in, const struct file *files)
{
	size_t lines[FILES] = {0}, set = 2;

	for (size_t i = 0; i < FILES; i++)
		lines[i] = count_lines(&files[i]);
	while (set < 2 * (lines[ERRORS_FILE] + lines[EXTRA_FILE]))
		set *= 2;
	in->rows = allocate(lines[ERRORS_FILE] + lines[EXTRA_FILE], sizeof *in->rows);
	in->sorted = allocate(lines[ERRORS_FILE] + lines[EXTRA_FILE], sizeof(struct row *));
	in->seen = allocate(set, sizeof *in->seen);
	in->seen_mask = set - 1;
	in->actions = allocate(lines[ACTIONS_FILE], sizeof *in->actions);
	in->pairs = allocate(lines[ACTIONS_FILE], sizeof *in->pairs);
	in->families = allocate(lines[MEANINGS_FILE], sizeof *in->families);
	in->retries = allocate(lines[MEANINGS_FILE] + 1, sizeof *in->retries);
	in->retries[in->retry_count++] = (struct retry){"", ""};

	for (size_t i = 0; i < FILES; i++)
		if ((i <= EXTRA_FILE || in->faults == 0) && files[i].path != NULL)
			read_lines(in, &formats[i], &files[i]);

	for (size_t i = 0; i < in->count; i++)
		in->sorted[i] = &in->rows[i];
	qsort(in->sorted, in->count, sizeof(struct row *), by_code);
	for (size_t i = 0; i < in->count; i++)
		in->sorted[i]->number = i;
}

/* Sets the files that the command line names. Returns false if the command line is wrong. */
static bool
parse(struct file *files, int argc, char **argv)
{
	int letter;

	opterr = 0;
	while ((letter = getopt(argc, argv, "e:m:a:")) != -1) {
		switch (letter) {
		case 'e': files[EXTRA_FILE].path = optarg; break;
		case 'm': files[MEANINGS_FILE].path = optarg; break;
		case 'a': files[ACTIONS_FILE].path = optarg; break;
		default: return false;
		}
	}
	files[ERRORS_FILE].path = argv[optind];
	return optind + 1 == argc;
}

int
main(int argc, char **argv)
{
	struct file files[FILES] = {{.path = NULL}};
	struct input in = {.page = ""};
	struct perfect perfect = {.seed = 0};

	if (!parse(files, argc, argv)) {
		fputs("usage: mkcatalog [-e EXTRA] [-m MEANINGS] [-a ACTIONS] ERRORS >catalog.inc\n",
		      stderr);
		return 2;
	}
	const char *slash = strrchr(files[ERRORS_FILE].path, '/');
	in.name = slash != NULL ? slash + 1 : files[ERRORS_FILE].path;
	for (size_t i = 0; i < FILES; i++)
		if (files[i].path != NULL)
			files[i].text = read_file(files[i].path, &files[i].len);
	read_input(&in, files);
	if (in.faults == 0) {
		find_perfect(&perfect, &in);
		print_catalog(&in, &perfect);
		if (ferror(stdout) || fclose(stdout) != 0)
			die("standard output");
	}
	free(perfect.displacements);
	free(perfect.slots);
	free(in.retries);
	free(in.families);
	free(in.pairs);
	free(in.actions);
	free(in.seen);
	free(in.sorted);
	free(in.rows);
	for (size_t i = 0; i < FILES; i++)
		free(files[i].text);
	return in.faults == 0 ? 0 : 1;
}
