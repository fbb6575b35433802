/* SPDX-License-Identifier: MIT */
/*
 * mkcatalog: a file of codes (data/errors.tsv states its format) → catalog.inc,
 * the table that catalog.c includes.
 *
 *   mkcatalog FILE >catalog.inc
 *
 * Every fault of FILE is reported as FILE:LINE: what is wrong; with any, nothing
 * is printed and the status is 1. The same FILE gives the same bytes on any
 * machine, in whichever directory it is.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "hash.h"

static const char sections[][8] = {"common", "service"};
enum { SECTIONS = sizeof sections / sizeof *sections };

/* What fits the members of catalog.c's struct entry. */
enum { CODE_MAX = UINT8_MAX, DESCRIPTION_MAX = UINT16_MAX };

struct row {
	const char *code;
	const char *description;
	size_t code_len, description_len; /* bytes */
	size_t section;                   /* index of sections[] */
	size_t line;
};

struct input {
	const char *path;
	struct row *rows;
	size_t count;
	const struct row *last; /* the row before, for the order; NULL: none */
	uint32_t *seen;         /* set of codes, folded, open-addressed: row + 1; 0: free */
	size_t seen_mask;
	char date[sizeof "YYYY-MM-DD"];
	size_t date_line; /* 0: none yet */
	size_t faults;
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
read_comment(struct input *in, size_t line, const char *s, size_t len)
{
	static const char label[] = "# date:";
	size_t skip = sizeof label - 1;

	check_text(in, line, s, s, s + len, true);
	if (len < skip || memcmp(s, label, skip) != 0)
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

/* Order, and duplicates anywhere, of a row whose code is one. */
static void
check_place(struct input *in, const struct row *row)
{
	const struct row *rows = in->rows;
	size_t at = (size_t)hash_folded(row->code, row->code_len, 0) & in->seen_mask;

	while (in->seen[at] != 0 && strcasecmp(rows[in->seen[at] - 1].code, row->code) != 0)
		at = (at + 1) & in->seen_mask;
	if (in->seen[at] == 0) {
		in->seen[at] = (uint32_t)(row - rows) + 1;
	} else {
		const struct row *first = &rows[in->seen[at] - 1];
		bool same = strcmp(first->code, row->code) == 0;
		fault(in, row->line, "%s is in line %zu already%s%s", row->code, first->line,
		      same ? "" : ", but for letter case: ", same ? "" : first->code);
	}
	if (in->last != NULL && strcmp(in->last->code, row->code) > 0)
		fault(in, row->line, "%s belongs before %s of line %zu: LC_ALL=C byte order",
		      row->code, in->last->code, in->last->line);
	in->last = row;
}

static size_t
find_section(struct input *in, size_t line, const char *name, size_t len)
{
	char known[SECTIONS * (sizeof *sections + 1)] = "";

	for (size_t i = 0; i < SECTIONS; i++) {
		if (strlen(sections[i]) == len && memcmp(sections[i], name, len) == 0)
			return i;
		strcat(strcat(known, " "), sections[i]);
	}
	fault(in, line, "%s section; there are:%s", len == 0 ? "empty" : "unknown", known);
	return 0;
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

/* Cuts a line into its fields; the byte behind it may be overwritten. */
static void
read_row(struct input *in, size_t line, char *s, size_t len)
{
	struct row *row = &in->rows[in->count++];
	char *end = s + len, *tab[2] = {NULL, NULL};
	size_t tabs = 0;

	for (char *p = s; (p = memchr(p, '\t', (size_t)(end - p))) != NULL; p++)
		if (tabs++ < 2)
			tab[tabs - 1] = p;
	if (tabs != 2) {
		check_text(in, line, s, s, end, true);
		fault(in, line, "%zu column%s, not 3: code, section, description, a tab between",
		      tabs + 1, tabs == 0 ? "" : "s");
		return;
	}
	*tab[0] = *tab[1] = *end = '\0';
	*row = (struct row){.code = s,
	                    .code_len = (size_t)(tab[0] - s),
	                    .description = tab[1] + 1,
	                    .description_len = (size_t)(end - tab[1] - 1),
	                    .line = line};

	if (row->code_len == 0)
		fault(in, line, "empty code");
	else if (!is_code(s, row->code_len))
		fault(in, line, "malformed code; it is [A-Za-z0-9_] segments joined by dots");
	else
		check_place(in, row);
	if (row->code_len > CODE_MAX)
		fault(in, line, "a code of %zu bytes; %d are the most", row->code_len, CODE_MAX);

	row->section = find_section(in, line, tab[0] + 1, (size_t)(tab[1] - tab[0] - 1));
	check_description(in, row, s);
}

static void
read_input(struct input *in, char *text, size_t len)
{
	size_t lines = 1, line = 0, set = 2;

	for (const char *p = text; (p = memchr(p, '\n', (size_t)(text + len - p))) != NULL; p++)
		lines++;
	while (set < 2 * lines)
		set *= 2;
	in->rows = allocate(lines, sizeof *in->rows);
	in->seen = allocate(set, sizeof *in->seen);
	in->seen_mask = set - 1;

	for (char *s = text, *end = text + len, *next; s < end; s = next + 1) {
		next = memchr(s, '\n', (size_t)(end - s));
		line++;
		if (next == NULL) {
			next = end;
			fault(in, line, "no newline at the end of the last line");
		}
		if (next == s)
			fault(in, line, "empty line");
		else if (*s == '#')
			read_comment(in, line, s, (size_t)(next - s));
		else
			read_row(in, line, s, (size_t)(next - s));
	}
	if (in->date_line == 0)
		fault(in, 1, "no line \"# date: YYYY-MM-DD\"");
	if (in->count == 0)
		fault(in, 1, "no rows");
	if (len > UINT32_MAX)
		fault(in, line, "more than 4 GiB");
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
		hashes[i] = hash_folded(in->rows[i].code, in->rows[i].code_len, p->seed);
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
	for (const struct row *r = in->rows; r < in->rows + in->count; r++) {
		printf("\t{%zu, %zu, %zu, %zu},\n", offset, r->description_len, r->code_len,
		       r->section);
		offset += r->code_len + 1 + r->description_len + 1;
	}
	puts("};\n\nstatic const char table_text[] =");
	for (const struct row *r = in->rows; r < in->rows + in->count; r++) {
		putchar('\t');
		print_string(r->code);
		putchar(' ');
		print_string(r->description);
		putchar('\n');
	}
	puts("\t;");
}

static void
print_perfect(const struct perfect *p, size_t rows)
{
	const char *type = rows - 1 <= UINT8_MAX    ? "uint8_t"
	                   : rows - 1 <= UINT16_MAX ? "uint16_t"
	                                            : "uint32_t";

	printf("\nstatic const uint8_t table_displacements[%zu] = {", p->bucket_count);
	for (size_t i = 0; i < p->bucket_count; i++)
		printf("%s%d,", i % 16 == 0 ? "\n\t" : " ", p->displacements[i]);
	printf("\n};\n\n/* Numbers of rows; 0 in a free slot too. */\n"
	       "static const %s table_slots[%zu] = {",
	       type, p->slot_count);
	for (size_t i = 0; i < p->slot_count; i++)
		printf("%s%ju,", i % 16 == 0 ? "\n\t" : " ",
		       (uintmax_t)(p->slots[i] == FREE ? 0 : p->slots[i]));
	puts("\n};");
}

static void
print_catalog(const struct input *in, const struct perfect *p)
{
	const char *slash = strrchr(in->path, '/');

	printf("/* Made by mkcatalog from %s. */\n\n", slash != NULL ? slash + 1 : in->path);
	printf("enum { TABLE_ROWS = %zu, TABLE_BUCKET_SHIFT = %u };\n", in->count, p->bucket_shift);
	printf("static const uint64_t table_seed = %ju;\n", (uintmax_t)p->seed);
	printf("static const char table_date[] = \"%s\";\n", in->date);
	printf("static const char table_sections[][%zu] = {", sizeof *sections);
	for (size_t i = 0; i < SECTIONS; i++)
		printf("%s\"%s\"", i > 0 ? ", " : "", sections[i]);
	puts("};");
	print_rows(in);
	print_perfect(p, in->count);
}

int
main(int argc, char **argv)
{
	struct input in = {.faults = 0};
	struct perfect perfect = {.seed = 0};
	size_t len;

	if (argc != 2) {
		fputs("usage: mkcatalog FILE >catalog.inc\n", stderr);
		return 2;
	}
	in.path = argv[1];
	char *text = read_file(in.path, &len);
	read_input(&in, text, len);
	if (in.faults == 0) {
		find_perfect(&perfect, &in);
		print_catalog(&in, &perfect);
		if (ferror(stdout) || fclose(stdout) != 0)
			die("standard output");
	}
	free(perfect.displacements);
	free(perfect.slots);
	free(in.seen);
	free(in.rows);
	free(text);
	return in.faults == 0 ? 0 : 1;
}
