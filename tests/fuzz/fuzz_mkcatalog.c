/* SPDX-License-Identifier: MIT */
/* The generator must either report faults, each with its line, and print no table, or print a
 * table that contains each row of its input and no other. The input consists of the documented
 * codes, the other codes, the meanings and the actions, separated by form feeds, which none of
 * the files can contain. */
#include <setjmp.h>
#include <stdlib.h>

static jmp_buf stopped;

#define exit(status) longjmp(stopped, (status) + 1)
#define main generator
int generator(int argc, char **argv);
#include "../../src/mkcatalog.c"
#include "../../src/mkcatalog_perfect.c"
#include "../../src/mkcatalog_print.c"
#include "../../src/mkcatalog_rows.c"
#undef main
#undef exit

#include <sys/mman.h>
#include <unistd.h>

#include "fuzz.h"

/* The parts of the printed table that a lookup needs. */
static struct {
	unsigned long rows, bucket_shift, seed, buckets, slots;
	const char *entries; /* the first row of table_rows */
	const char *displacements, *numbers;
	char text[1 << 20]; /* table_text */
	size_t text_len;
} table;

/* Returns where the text ends in `s`, which must contain it. */
static const char *
behind(const char *s, const char *text)
{
	const char *at = strstr(s, text);

	PROMISE(at != NULL);
	return at + strlen(text);
}

static unsigned long
number_behind(const char *s, const char *text)
{
	char *end;
	const char *at = behind(s, text);
	unsigned long n = strtoul(at, &end, 10);

	PROMISE(end > at);
	return n;
}

/* Returns the i-th number in a list separated by commas. */
static unsigned long
number_at(const char *list, unsigned long i)
{
	while (i-- > 0)
		list = behind(list, ",");
	return strtoul(list, NULL, 10);
}

/* Reads adjacent string literals of C up to the semicolon, and returns where that is. */
static const char *
read_text(const char *s)
{
	bool in = false;

	for (table.text_len = 0; in || *s != ';'; s++) {
		char c = *s;
		PROMISE(c != '\0' && table.text_len < sizeof table.text);
		if (c == '"') {
			in = !in;
		} else if (in && c == '\\') {
			int taken = 1;
			unsigned octal = (unsigned char)s[1];
			if (s[1] >= '0' && s[1] <= '7')
				PROMISE(sscanf(s + 1, "%3o%n", &octal, &taken) == 1);
			PROMISE(octal <= UINT8_MAX);
			table.text[table.text_len++] = (char)octal;
			s += taken;
		} else if (in) {
			table.text[table.text_len++] = c;
		}
	}
	return s;
}

static void
read_table(const char *printed)
{
	table.rows = number_behind(printed, "TABLE_ROWS = ");
	table.bucket_shift = number_behind(printed, "TABLE_BUCKET_SHIFT = ");
	table.seed = number_behind(printed, "table_seed = ");
	table.entries = behind(printed, "table_rows[] = {");
	/* A description may contain such text too. */
	printed = read_text(behind(table.entries, "table_text[] ="));
	table.buckets = number_behind(printed, "table_displacements[");
	table.displacements = behind(behind(printed, "table_displacements["), "{");
	table.slots = number_behind(printed, "table_slots[");
	table.numbers = behind(behind(printed, "table_slots["), "{");
}

/* Looks up the row of a line by its code, and compares it with the line. */
static void
look_up(const char *line, size_t len)
{
	const char *tab = memchr(line, '\t', len);
	PROMISE(tab != NULL);
	size_t code_len = (size_t)(tab - line);
	const char *description = memchr(tab + 1, '\t', len - code_len - 1);
	PROMISE(description != NULL);
	size_t description_len = (size_t)(line + len - ++description);

	uint64_t h = hash_folded(line, code_len, table.seed);
	PROMISE(h >> table.bucket_shift < table.buckets);
	uint64_t slot =
		(h ^ number_at(table.displacements, h >> table.bucket_shift)) & (table.slots - 1);
	unsigned long row = number_at(table.numbers, slot);
	PROMISE(row < table.rows);
	const char *entry = table.entries;
	for (unsigned long i = 0; i <= row; i++)
		entry = behind(entry, "{");
	unsigned long offset = strtoul(entry, NULL, 10), section = number_at(entry, 4);
	PROMISE(number_at(entry, 1) == description_len && number_at(entry, 3) == code_len);
	PROMISE(section < SECTIONS && strlen(sections[section]) == (size_t)(description - tab) - 2);
	PROMISE(memcmp(sections[section], tab + 1, strlen(sections[section])) == 0);
	PROMISE(offset + code_len + 1 + description_len < table.text_len);
	PROMISE(memcmp(table.text + offset, line, code_len) == 0);
	PROMISE(table.text[offset + code_len] == '\0');
	PROMISE(memcmp(table.text + offset + code_len + 1, description, description_len) == 0);
	PROMISE(table.text[offset + code_len + 1 + description_len] == '\0');
}

/* Looks up each row of the data, and returns their number. */
static size_t
rows_of(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data, *end = s + size;
	size_t rows = 0;

	while (s < end) {
		const char *lf = memchr(s, '\n', (size_t)(end - s));
		size_t len = lf != NULL ? (size_t)(lf - s) : (size_t)(end - s);
		if (*s != '#') {
			rows++;
			look_up(s, len);
		}
		s += len + 1;
	}
	return rows;
}

/* Writes the data to a file, one for each i, and returns its path. */
static char *
file_of(size_t i, const uint8_t *data, size_t size)
{
	static char path[FILES][32];
	static int fd[FILES];

	if (path[i][0] == '\0') {
		fd[i] = memfd_create("data.tsv", 0);
		PROMISE(fd[i] >= 0);
		snprintf(path[i], sizeof path[i], "/proc/self/fd/%d", fd[i]);
	}
	PROMISE(ftruncate(fd[i], 0) == 0 && pwrite(fd[i], data, size, 0) == (ssize_t)size);
	return path[i];
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char name[] = "mkcatalog", options[FILES][3] = {"", "-e", "-m", "-a"};
	char *argv[2 * FILES + 1] = {name};
	char *printed = NULL, *said = NULL;
	size_t printed_len, said_len;
	FILE *const real_stdout = stdout, *const real_stderr = stderr;
	int argc = 1;
	const uint8_t *begin[FILES] = {data}, *end = data + size;
	size_t len[FILES] = {size}, files = 1;

	for (const uint8_t *p = data; p < end && files < FILES; p++) {
		if (*p != '\f')
			continue;
		len[files - 1] = (size_t)(p - begin[files - 1]);
		begin[files] = p + 1;
		len[files++] = (size_t)(end - p - 1);
	}
	for (size_t i = files; i-- > 0;) {
		if (i > 0)
			argv[argc++] = options[i];
		argv[argc++] = file_of(i, begin[i], len[i]);
	}
	optind = 1;
	FILE *out = open_memstream(&printed, &printed_len), *err = open_memstream(&said, &said_len);
	PROMISE(out != NULL && err != NULL);
	stdout = out;
	stderr = err;
	volatile int status = 1;
	int jumped = setjmp(stopped);
	if (jumped == 0)
		status = generator(argc, argv);
	else
		status = jumped - 1;
	stdout = real_stdout;
	stderr = real_stderr;
	if (status != 0)
		fclose(out);
	fclose(err);
	if (status == 0) {
		size_t rows = 0;
		PROMISE(said_len == 0);
		read_table(printed);
		for (size_t i = 0; i < files && i <= EXTRA_FILE; i++)
			rows += rows_of(begin[i], len[i]);
		PROMISE(rows == table.rows);
	} else {
		PROMISE(printed_len == 0 && said_len > 0 && said[said_len - 1] == '\n');
	}
	free(printed);
	free(said);
	return 0;
}
