/* SPDX-License-Identifier: MIT */
/*
 * mkcatalog: a file of codes and what is known beside them → catalog.inc, the
 * tables that catalog.c includes. Each file of data/ states its format.
 *
 *   mkcatalog [-c CLIENT] [-a ACTIONS] [-r RETRY] ERRORS >catalog.inc
 *
 * Every fault of a file is reported as FILE:LINE: what is wrong; with any,
 * nothing is printed and the status is 1. Actions and retries name codes, so
 * they are read only where those are free of faults. The same files give the same
 * bytes on any machine, in whichever directory they are.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "hash.h"

static const char sections[][8] = {"common", "service", "client"};
enum { COMMON, SERVICE, CLIENT, SECTIONS };

/* What fits the members of catalog.c's struct entry. */
enum { CODE_MAX = UINT8_MAX, DESCRIPTION_MAX = UINT16_MAX };

enum { COLUMNS_MAX = 3 };

/* One field of a line, with a NUL behind it. */
struct field {
	char *s;
	size_t len;
};

struct row {
	const char *code;
	const char *description;
	size_t code_len, description_len; /* bytes */
	size_t section;                   /* index of sections[] */
	const char *path;
	size_t line;
	size_t number; /* in the table, once all are known */
	size_t retry;  /* index of the retries; 0: no row says so */
	size_t retry_line;
};

/* An action and its first pair; the others stand behind it. */
struct action {
	const char *name;
	size_t first, line;
};

struct pair {
	const struct row *row;
	size_t line;
};

struct retry {
	const char *value, *source;
};

struct input {
	const char *path; /* of the file that is being read */
	const char *name; /* of the file of codes, without its directory */
	struct row *rows;
	struct row **sorted; /* all rows by code, once all are read */
	size_t count;
	const struct row *last; /* the row before, for the order; NULL: none */
	uint32_t *seen;         /* set of codes, folded, open-addressed: row + 1; 0: free */
	size_t seen_mask;
	struct action *actions; /* one more follows, which holds the end of the last pairs */
	size_t action_count;
	struct pair *pairs;
	size_t pair_count;
	struct retry *retries; /* each once; the first is none */
	size_t retry_count;
	char date[sizeof "YYYY-MM-DD"];
	size_t date_line; /* 0: none yet */
	size_t faults;
};

/* A kind of file. */
struct kind {
	size_t columns;
	const char *names; /* of the columns */
	void (*read)(struct input *in, size_t line, const struct field *fields);
	bool dated; /* it must have a date */
};

struct file {
	const char *path; /* NULL: not given */
	char *text;
	size_t len;
};

/* Hash and displace: a code's hash h leads to bucket h >> bucket_shift, and to
 * slot (h ^ displacement of the bucket) & (slot_count - 1), which is its own. */
struct perfect {
	uint64_t seed;
	unsigned slot_bits, bucket_shift;
	size_t bucket_count, slot_count; /* powers of two */
	uint8_t *displacements;
	uint32_t *slots; /* numbers of rows, or FREE */
};

#define FREE UINT32_MAX

static _Noreturn void
die(const char *what)
{
	fprintf(stderr, "mkcatalog: %s: %s\n", what, strerror(errno));
	exit(1);
}

static void *
allocate(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (p == NULL)
		die("cannot go on");
	return p;
}

static void __attribute__((format(printf, 3, 4)))
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

/* Reading: the file as one string, which then is cut into fields in place. */

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
			free(text);
		text = more;
	}
	if (text == NULL || ferror(f))
		die(path);
	fclose(f);
	text[got] = '\0';
	*len = got;
	return text;
}

/* The bytes of the UTF-8 sequence at s, which is stored as a scalar value; 0 if
 * it is none: overlong, a surrogate, beyond U+10FFFF, cut off. */
static size_t
utf8_decode(const char *s, size_t len, uint32_t *point)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	unsigned char first = (unsigned char)*s;
	size_t n = first < 0x80         ? 1
	           : first >> 5 == 0x6  ? 2
	           : first >> 4 == 0xe  ? 3
	           : first >> 3 == 0x1e ? 4
	                                : 0;

	if (n == 0 || n > len)
		return 0;
	*point = n == 1 ? first : first & (0x7f >> n);
	for (size_t i = 1; i < n; i++) {
		if (((unsigned char)s[i] & 0xc0) != 0x80)
			return 0;
		*point = *point << 6 | ((unsigned char)s[i] & 0x3f);
	}
	bool scalar = *point <= 0x10ffff && (*point < 0xd800 || *point > 0xdfff);
	return scalar && *point >= least[n] ? n : 0;
}

/* The points that orgerr never prints raw, and the backslash, which it would
 * have to double: C0, DEL and C1, Bidi_Control, line separators, BOM, tags. */
static bool
is_forbidden(uint32_t point)
{
	static const uint32_t ranges[][2] = {{0, 0x1f},         {'\\', '\\'},
	                                     {0x7f, 0x9f},      {0x61c, 0x61c},
	                                     {0x200e, 0x200f},  {0x2028, 0x202e},
	                                     {0x2066, 0x2069},  {0xfeff, 0xfeff},
	                                     {0xe0000, 0xe007f}};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (point >= ranges[i][0] && point <= ranges[i][1])
			return true;
	return false;
}

/* Reports what may not stand in the text from s to the end of its line, which
 * begins at `begin`. A comment may hold tabs and backslashes. */
static void
check_text(struct input *in, size_t line, const char *begin, const char *s, const char *end,
           bool comment)
{
	while (s < end) {
		if (*s >= ' ' && *s <= '~' && *s != '\\') { /* nearly every byte: twice as fast */
			s++;
			continue;
		}
		uint32_t point;
		size_t n = utf8_decode(s, (size_t)(end - s), &point);
		size_t at = (size_t)(s - begin) + 1;

		if (n == 0) {
			fault(in, line, "byte %zu: not UTF-8", at);
			/* One report a sequence, not one a byte. */
			for (n = 1; s + n < end && ((unsigned char)s[n] & 0xc0) == 0x80; n++)
				;
		} else if (point == '\r') {
			fault(in, line, "byte %zu: carriage return; a line ends in LF alone", at);
		} else if (is_forbidden(point) && !(comment && (point == '\t' || point == '\\'))) {
			fault(in, line, "byte %zu: U+%04X may not stand here", at, (unsigned)point);
		}
		s += n;
	}
}

/* Whether it is [A-Za-z0-9_] segments joined by dots; a NUL stands behind it. */
static bool
is_code(const char *s, size_t len)
{
	static const char digits_letters[] =
		"0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	const char *end = s + len;
	size_t n;

	do {
		n = strspn(s, digits_letters);
		s += n;
	} while (n > 0 && *s++ == '.');
	return s == end + 1; /* the last byte gone over is the NUL behind a segment */
}

/* Whether it is YYYY-MM-DD, a day that the calendar has. */
static bool
is_date(const char *s, size_t len)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (len != 10)
		return false;
	for (size_t i = 0; i < len; i++)
		if (i == 4 || i == 7 ? s[i] != '-' : s[i] < '0' || s[i] > '9')
			return false;
	long year = strtol(s, NULL, 10), month = strtol(s + 5, NULL, 10);
	long day = strtol(s + 8, NULL, 10);
	if (month < 1 || month > 12)
		return false;
	bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return day >= 1 && day <= days[month - 1] + leap;
}

static void
read_comment(struct input *in, size_t line, const char *s, size_t len, bool dated)
{
	static const char label[] = "# date:";
	size_t skip = sizeof label - 1;

	check_text(in, line, s, s, s + len, true);
	if (!dated || len < skip || memcmp(s, label, skip) != 0)
		return;
	if (in->date_line != 0)
		fault(in, line, "a second date; the first is in line %zu", in->date_line);
	else
		in->date_line = line;
	if (len < skip + 1 || s[skip] != ' ' || !is_date(s + skip + 1, len - skip - 1))
		fault(in, line, "malformed date; the line is \"# date: YYYY-MM-DD\"");
	else
		memcpy(in->date, s + skip + 1, sizeof in->date - 1);
}

/* Where a code, folded, stands in the set of those seen, or would. */
static uint32_t *
seen_at(const struct input *in, const char *code, size_t len)
{
	size_t at = (size_t)hash_folded(code, len, 0) & in->seen_mask;

	while (in->seen[at] != 0 && strcasecmp(in->rows[in->seen[at] - 1].code, code) != 0)
		at = (at + 1) & in->seen_mask;
	return &in->seen[at];
}

/* Order, and duplicates anywhere, of a row whose code is one. */
static void
check_place(struct input *in, const struct row *row)
{
	uint32_t *seen = seen_at(in, row->code, row->code_len);

	if (*seen == 0) {
		*seen = (uint32_t)(row - in->rows) + 1;
	} else {
		const struct row *first = &in->rows[*seen - 1];
		bool same = strcmp(first->code, row->code) == 0;
		bool here = first->path == row->path;
		fault(in, row->line, "%s is in %s%s%zu already%s%s", row->code,
		      here ? "line " : first->path, here ? "" : ":", first->line,
		      same ? "" : ", but for letter case: ", same ? "" : first->code);
	}
	if (in->last != NULL && strcmp(in->last->code, row->code) > 0)
		fault(in, row->line, "%s belongs before %s of line %zu: LC_ALL=C byte order",
		      row->code, in->last->code, in->last->line);
	in->last = row;
}

/* One of the sections from `first` to `last`. */
static size_t
find_section(struct input *in, size_t line, struct field name, size_t first, size_t last)
{
	char known[SECTIONS * (sizeof *sections + 1)] = "";

	for (size_t i = first; i <= last; i++) {
		if (strlen(sections[i]) == name.len && memcmp(sections[i], name.s, name.len) == 0)
			return i;
		/* There is room for all. NOLINTNEXTLINE(clang-analyzer-security.insecureAPI.strcpy) */
		strcat(strcat(known, " "), sections[i]);
	}
	fault(in, line, "%s section; there %s:%s", name.len == 0 ? "empty" : "unknown",
	      first == last ? "is" : "are", known);
	return first;
}

static void
check_description(struct input *in, const struct row *row, const char *begin)
{
	if (row->description_len == 0)
		fault(in, row->line, "empty description");
	if (row->description_len > DESCRIPTION_MAX)
		fault(in, row->line, "a description of %zu bytes; %d are the most",
		      row->description_len, DESCRIPTION_MAX);
	check_text(in, row->line, begin, row->description, row->description + row->description_len,
	           false);
}

static void
read_row(struct input *in, size_t line, const struct field *fields, size_t first, size_t last)
{
	struct row *row = &in->rows[in->count++];

	*row = (struct row){.code = fields[0].s,
	                    .code_len = fields[0].len,
	                    .description = fields[2].s,
	                    .description_len = fields[2].len,
	                    .path = in->path,
	                    .line = line};
	if (row->code_len == 0)
		fault(in, line, "empty code");
	else if (!is_code(row->code, row->code_len))
		fault(in, line, "malformed code; it is [A-Za-z0-9_] segments joined by dots");
	else
		check_place(in, row);
	if (row->code_len > CODE_MAX)
		fault(in, line, "a code of %zu bytes; %d are the most", row->code_len, CODE_MAX);
	row->section = find_section(in, line, fields[1], first, last);
	check_description(in, row, row->code);
}

static void
read_error(struct input *in, size_t line, const struct field *fields)
{
	read_row(in, line, fields, COMMON, SERVICE);
}

static void
read_client(struct input *in, size_t line, const struct field *fields)
{
	read_row(in, line, fields, CLIENT, CLIENT);
}

/* The row of a code that another file names, or NULL after a fault. */
static struct row *
find_row(struct input *in, size_t line, struct field code)
{
	if (!is_code(code.s, code.len)) {
		fault(in, line, "malformed code; it is [A-Za-z0-9_] segments joined by dots");
		return NULL;
	}
	uint32_t seen = *seen_at(in, code.s, code.len);
	if (seen == 0) {
		fault(in, line, "%s has no row among the codes", code.s);
		return NULL;
	}
	struct row *row = &in->rows[seen - 1];
	if (strcmp(row->code, code.s) != 0) {
		fault(in, line, "%s is %s among the codes", code.s, row->code);
		return NULL;
	}
	return row;
}

/* The action of the pair, the one before or a new one; false after a fault. */
static bool
read_action(struct input *in, size_t line, struct field name)
{
	const struct action *last =
		in->action_count > 0 ? &in->actions[in->action_count - 1] : NULL;

	if (memchr(name.s, '.', name.len) != NULL || !is_code(name.s, name.len)) {
		fault(in, line, "%s action; it is of [A-Za-z0-9_]",
		      name.len == 0 ? "empty" : "malformed");
		return false;
	}
	int order = last != NULL ? strcmp(last->name, name.s) : -1;
	if (order == 0)
		return true;
	for (const struct action *a = in->actions; a < in->actions + in->action_count; a++) {
		if (strcasecmp(a->name, name.s) != 0)
			continue;
		bool same = strcmp(a->name, name.s) == 0;
		fault(in, line, "%s begins in line %zu already%s%s", name.s, a->line,
		      same ? "" : ", but for letter case: ", same ? "" : a->name);
		return false;
	}
	if (order > 0)
		fault(in, line, "%s belongs before %s of line %zu: LC_ALL=C byte order", name.s,
		      last->name, last->line);
	/* There is one for each line. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
	in->actions[in->action_count++] = (struct action){name.s, in->pair_count, line};
	return true;
}

static void
read_pair(struct input *in, size_t line, const struct field *fields)
{
	bool fits = read_action(in, line, fields[0]);
	const struct row *row = find_row(in, line, fields[1]);

	if (row != NULL && row->section == CLIENT)
		fault(in, line, "%s is a client's own code, which no action returns", row->code);
	if (!fits || row == NULL)
		return;
	if (in->pair_count > in->actions[in->action_count - 1].first) {
		const struct pair *last = &in->pairs[in->pair_count - 1];
		int order = strcmp(last->row->code, row->code);
		if (order == 0)
			fault(in, line, "the pair is in line %zu already", last->line);
		else if (order > 0)
			fault(in, line, "%s belongs before %s of line %zu: LC_ALL=C byte order",
			      row->code, last->row->code, last->line);
	}
	in->pairs[in->pair_count++] = (struct pair){row, line};
}

/* The index of a value and its source, which is added where it is new. */
static size_t
retry_index(struct input *in, const char *value, const char *source)
{
	size_t i = 1;

	while (i < in->retry_count && (strcmp(in->retries[i].value, value) != 0 ||
	                               strcmp(in->retries[i].source, source) != 0))
		i++;
	in->retries[i] = (struct retry){value, source};
	in->retry_count += i == in->retry_count;
	return i;
}

static void
read_retry(struct input *in, size_t line, const struct field *fields)
{
	struct row *row = find_row(in, line, fields[0]);
	bool yes = strcmp(fields[1].s, "yes") == 0;

	if (strlen(fields[1].s) != fields[1].len || (!yes && strcmp(fields[1].s, "maybe") != 0))
		fault(in, line, "%s value; there are: yes maybe",
		      fields[1].len == 0 ? "empty" : "unknown");
	if (fields[2].len == 0)
		fault(in, line, "empty source");
	check_text(in, line, fields[0].s, fields[2].s, fields[2].s + fields[2].len, false);
	if (row == NULL)
		return;
	if (yes && row->section == CLIENT)
		fault(in, line, "%s is a client's own code: maybe at most", row->code);
	if (row->retry != 0)
		fault(in, line, "%s is in line %zu already", row->code, row->retry_line);
	if (in->last != NULL && strcmp(in->last->code, row->code) > 0)
		fault(in, line, "%s belongs before %s of line %zu: LC_ALL=C byte order", row->code,
		      in->last->code, in->last->retry_line);
	row->retry = retry_index(in, fields[1].s, fields[2].s);
	row->retry_line = line;
	in->last = row;
}

enum { ERRORS_FILE, CLIENT_FILE, ACTIONS_FILE, RETRY_FILE, FILES };

static const struct kind kinds[FILES] = {
	[ERRORS_FILE] = {3, "code, section, description", read_error, true},
	[CLIENT_FILE] = {3, "code, section, description", read_client, false},
	[ACTIONS_FILE] = {2, "action, code", read_pair, false},
	[RETRY_FILE] = {3, "code, value, source", read_retry, false},
};

/* Cuts a line into its fields; the byte behind it may be overwritten. */
static void
read_line(struct input *in, const struct kind *kind, size_t line, char *s, size_t len)
{
	struct field fields[COLUMNS_MAX];
	char *end = s + len;
	size_t n = 0;

	for (char *begin = s, *tab; begin != NULL; n++, begin = tab != NULL ? tab + 1 : NULL) {
		tab = memchr(begin, '\t', (size_t)(end - begin));
		size_t field_len = (size_t)((tab != NULL ? tab : end) - begin);
		if (n < kind->columns)
			fields[n] = (struct field){begin, field_len};
	}
	if (n != kind->columns) {
		check_text(in, line, s, s, end, true);
		fault(in, line, "%zu column%s, not %zu: %s, a tab between", n, n == 1 ? "" : "s",
		      kind->columns, kind->names);
		return;
	}
	for (size_t i = 0; i < n; i++)
		fields[i].s[fields[i].len] = '\0';
	kind->read(in, line, fields);
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
read_lines(struct input *in, const struct kind *kind, const struct file *f)
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
			read_comment(in, line, s, (size_t)(next - s), kind->dated);
		else
			read_line(in, kind, line, s, (size_t)(next - s));
	}
	if (kind->dated && in->date_line == 0)
		fault(in, 1, "no line \"# date: YYYY-MM-DD\"");
	if (!any)
		fault(in, 1, "no rows");
	if (f->len > UINT32_MAX)
		fault(in, line, "more than 4 GiB");
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
	while (set < 2 * (lines[ERRORS_FILE] + lines[CLIENT_FILE]))
		set *= 2;
	in->rows = allocate(lines[ERRORS_FILE] + lines[CLIENT_FILE], sizeof *in->rows);
	in->sorted = allocate(lines[ERRORS_FILE] + lines[CLIENT_FILE], sizeof(struct row *));
	in->seen = allocate(set, sizeof *in->seen);
	in->seen_mask = set - 1;
	in->actions = allocate(lines[ACTIONS_FILE] + 1, sizeof *in->actions);
	in->pairs = allocate(lines[ACTIONS_FILE], sizeof *in->pairs);
	in->retries = allocate(lines[RETRY_FILE] + 1, sizeof *in->retries);
	in->retries[in->retry_count++] = (struct retry){"", ""};

	for (size_t i = 0; i < FILES; i++)
		if ((i <= CLIENT_FILE || in->faults == 0) && files[i].path != NULL)
			read_lines(in, &kinds[i], &files[i]);
	in->actions[in->action_count].first = in->pair_count;

	for (size_t i = 0; i < in->count; i++)
		in->sorted[i] = &in->rows[i];
	qsort(in->sorted, in->count, sizeof(struct row *), by_code);
	for (size_t i = 0; i < in->count; i++)
		in->sorted[i]->number = i;
}

/* The perfect hash. */

/* Places the rows of a bucket with the first displacement that leads each of
 * them to a free slot; false where there is none. */
static bool
place_bucket(struct perfect *p, size_t bucket, const uint64_t *hashes, const uint32_t *rows,
             size_t count)
{
	size_t mask = p->slot_count - 1;

	for (unsigned d = 0; d <= UINT8_MAX; d++) {
		size_t i = 0;
		for (; i < count && p->slots[(hashes[rows[i]] ^ d) & mask] == FREE; i++)
			p->slots[(hashes[rows[i]] ^ d) & mask] = rows[i];
		if (i == count) {
			p->displacements[bucket] = (uint8_t)d;
			return true;
		}
		while (i-- > 0)
			p->slots[(hashes[rows[i]] ^ d) & mask] = FREE;
	}
	return false;
}

/* Places all rows with the seed and the sizes of p, the fullest buckets first. */
static bool
place_rows(struct perfect *p, const struct input *in, uint64_t *hashes)
{
	uint32_t *order = allocate(in->count, sizeof *order); /* rows, by bucket */
	uint32_t *start = allocate(p->bucket_count + 2, sizeof *start);
	size_t fullest = 0;
	bool placed = true;

	for (size_t i = 0; i < in->count; i++) {
		hashes[i] = hash_folded(in->sorted[i]->code, in->sorted[i]->code_len, p->seed);
		start[(hashes[i] >> p->bucket_shift) + 2]++;
	}
	for (size_t b = 2; b < p->bucket_count + 2; b++) {
		fullest = start[b] > fullest ? start[b] : fullest;
		start[b] += start[b - 1];
	}
	for (size_t i = 0; i < in->count; i++)
		order[start[(hashes[i] >> p->bucket_shift) + 1]++] = (uint32_t)i;

	memset(p->slots, 0xff, p->slot_count * sizeof *p->slots); /* FREE */
	for (size_t size = fullest; size > 0 && placed; size--) {
		for (size_t b = 0; b < p->bucket_count && placed; b++)
			if (start[b + 1] - start[b] == size)
				placed = place_bucket(p, b, hashes, order + start[b], size);
	}
	free(order);
	free(start);
	return placed;
}

static void
set_size(struct perfect *p, unsigned slot_bits)
{
	unsigned bucket_bits = slot_bits > 3 ? slot_bits - 2 : 1;

	p->slot_bits = slot_bits;
	p->slot_count = (size_t)1 << slot_bits;
	p->bucket_count = (size_t)1 << bucket_bits;
	p->bucket_shift = 64 - bucket_bits;
	free(p->slots);
	free(p->displacements);
	p->slots = allocate(p->slot_count, sizeof *p->slots);
	p->displacements = allocate(p->bucket_count, sizeof *p->displacements);
}

/* Tries seeds in order until every row has a place. About one in three does it,
 * however many rows there are; where many fail, a larger table is tried. */
static void
find_perfect(struct perfect *p, const struct input *in)
{
	enum { SEEDS_A_SIZE = 64 };
	uint64_t *hashes = allocate(in->count, sizeof *hashes);
	unsigned bits = 1;

	while (((size_t)4 << bits) / 5 < in->count) /* at most 80 % full */
		bits++;
	set_size(p, bits);
	while (!place_rows(p, in, hashes))
		if (++p->seed % SEEDS_A_SIZE == 0)
			set_size(p, p->slot_bits + 1);
	free(hashes);
}

/* Writing. */

/* As a C string literal with a NUL at its end. */
static void
print_string(const char *s)
{
	putchar('"');
	for (; *s != '\0'; s++) {
		if (*s == '"' || *s == '?') /* "??(" would be a trigraph */
			putchar('\\');
		if ((unsigned char)*s < 0x80)
			putchar(*s);
		else
			printf("\\%o", (unsigned)(unsigned char)*s);
	}
	fputs("\\0\"", stdout);
}

static void
print_rows(const struct input *in)
{
	size_t offset = 0;

	puts("\n/* A code's offset in table_text, where its description follows; the\n"
	     " * bytes of the description and of the code; the section. */\n"
	     "static const struct entry table_rows[] = {");
	for (size_t i = 0; i < in->count; i++) {
		const struct row *r = in->sorted[i];
		printf("\t{%zu, %zu, %zu, %zu},\n", offset, r->description_len, r->code_len,
		       r->section);
		offset += r->code_len + 1 + r->description_len + 1;
	}
	puts("};\n\nstatic const char table_text[] =");
	for (size_t i = 0; i < in->count; i++) {
		putchar('\t');
		print_string(in->sorted[i]->code);
		putchar(' ');
		print_string(in->sorted[i]->description);
		putchar('\n');
	}
	puts("\t;");
}

/* The smallest type for the numbers below count. */
static const char *
small_type(size_t count)
{
	return count - 1 <= UINT8_MAX    ? "uint8_t"
	       : count - 1 <= UINT16_MAX ? "uint16_t"
	                                 : "uint32_t";
}

/* Numbers of an array, 16 a line. */
static void
print_number(size_t i, size_t number)
{
	printf("%s%zu,", i % 16 == 0 ? "\n\t" : " ", number);
}

/* The actions in order, each with the rows that it returns in order. */
static void
print_actions(const struct input *in)
{
	size_t offset = 0;

	puts("\n/* An action's offset in table_action_text, and its first place in\n"
	     " * table_action_rows; the last entry is the end of both. */\n"
	     "static const struct action_entry table_actions[] = {");
	for (size_t i = 0; i < in->action_count; i++) {
		printf("\t{%zu, %zu},\n", offset, in->actions[i].first);
		offset += strlen(in->actions[i].name) + 1;
	}
	printf("\t{%zu, %zu},\n};\n\nstatic const char table_action_text[] =\n", offset,
	       in->pair_count);
	for (size_t i = 0; i < in->action_count; i++) {
		putchar('\t');
		print_string(in->actions[i].name);
		putchar('\n');
	}
	printf("\t\"\";\n\n/* Numbers of rows, and one more, so that there is any. */\n"
	       "static const %s table_action_rows[] = {",
	       small_type(in->count));
	for (size_t i = 0; i <= in->pair_count; i++)
		print_number(i, i < in->pair_count ? in->pairs[i].row->number : 0);
	puts("\n};");
}

/* Each value and source once, and by row which of them it has. */
static void
print_retries(const struct input *in)
{
	size_t offset = 0;

	puts("\n/* Offsets in table_retry_text, of a value and of its source; the first is\n"
	     " * that of the rows without. */\n"
	     "static const struct retry_entry table_retries[] = {");
	for (const struct retry *r = in->retries; r < in->retries + in->retry_count; r++) {
		size_t source = offset + strlen(r->value) + 1;
		printf("\t{%zu, %zu},\n", offset, source);
		offset = source + strlen(r->source) + 1;
	}
	puts("};\n\nstatic const char table_retry_text[] =");
	for (const struct retry *r = in->retries; r < in->retries + in->retry_count; r++) {
		putchar('\t');
		print_string(r->value);
		putchar(' ');
		print_string(r->source);
		putchar('\n');
	}
	printf("\t;\n\nstatic const %s table_row_retries[TABLE_ROWS] = {",
	       small_type(in->retry_count));
	for (size_t i = 0; i < in->count; i++)
		print_number(i, in->sorted[i]->retry);
	puts("\n};");
}

static void
print_perfect(const struct perfect *p, size_t rows)
{
	printf("\nstatic const uint8_t table_displacements[%zu] = {", p->bucket_count);
	for (size_t i = 0; i < p->bucket_count; i++)
		print_number(i, p->displacements[i]);
	printf("\n};\n\n/* Numbers of rows; 0 in a free slot too. */\n"
	       "static const %s table_slots[%zu] = {",
	       small_type(rows), p->slot_count);
	for (size_t i = 0; i < p->slot_count; i++)
		print_number(i, p->slots[i] == FREE ? 0 : p->slots[i]);
	puts("\n};");
}

static void
print_catalog(const struct input *in, const struct perfect *p)
{
	size_t clients = 0;

	for (size_t i = 0; i < in->count; i++)
		clients += in->rows[i].section == CLIENT;
	printf("/* Made by mkcatalog from %s. */\n\n", in->name);
	printf("enum { TABLE_ROWS = %zu, TABLE_DOCUMENTED = %zu, TABLE_BUCKET_SHIFT = %u };\n",
	       in->count, in->count - clients, p->bucket_shift);
	printf("static const uint64_t table_seed = %ju;\n", (uintmax_t)p->seed);
	printf("static const char table_date[] = \"%s\";\n", in->date);
	printf("enum { TABLE_COMMON = %d, TABLE_CLIENT = %d };\n", COMMON, CLIENT);
	printf("static const char table_sections[][%zu] = {", sizeof *sections);
	for (size_t i = 0; i < SECTIONS; i++)
		printf("%s\"%s\"", i > 0 ? ", " : "", sections[i]);
	puts("};");
	print_rows(in);
	print_perfect(p, in->count);
	print_actions(in);
	print_retries(in);
}

/* The files that the command line names; false where it is wrong. */
static bool
parse(struct file *files, int argc, char **argv)
{
	int letter;

	opterr = 0;
	while ((letter = getopt(argc, argv, "c:a:r:")) != -1) {
		switch (letter) {
		case 'c': files[CLIENT_FILE].path = optarg; break;
		case 'a': files[ACTIONS_FILE].path = optarg; break;
		case 'r': files[RETRY_FILE].path = optarg; break;
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
	struct input in = {.faults = 0};
	struct perfect perfect = {.seed = 0};

	if (!parse(files, argc, argv)) {
		fputs("usage: mkcatalog [-c CLIENT] [-a ACTIONS] [-r RETRY] ERRORS >catalog.inc\n",
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
	free(in.pairs);
	free(in.actions);
	free(in.seen);
	free(in.sorted);
	free(in.rows);
	for (size_t i = 0; i < FILES; i++)
		free(files[i].text);
	return in.faults == 0 ? 0 : 1;
}
