/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "mkcatalog.h"

/* All texts are in one pool, in the order of rows, families, actions and retries. */
struct offsets {
	size_t families, actions, retries;
};

/* Prints a C string literal with a NUL at its end. */
static void
print_string(const char *s, size_t len)
{
	putchar('"');
	for (; len > 0; s++, len--) {
		if (*s == '"' || *s == '?' || *s == '\\') /* "??(" would be a trigraph */
			putchar('\\');
		if ((unsigned char)*s < 0x80)
			putchar(*s);
		else
			printf("\\%o", (unsigned)(unsigned char)*s);
	}
	fputs("\\0\"", stdout);
}

/* Prints one string of the pool on a line of its own. */
static void
print_text(const char *s)
{
	putchar('\t');
	print_string(s, strlen(s));
	putchar('\n');
}

static struct offsets
print_rows(const struct input *in)
{
	struct offsets at = {0};
	size_t offset = 0;

	puts("\n/* A code's offset in table_text, where its description and the Chinese one\n"
	     " * follow; the bytes of both descriptions and of the code; section, kind, retry. */\n"
	     "static const struct entry table_rows[] = {");
	for (size_t i = 0; i < in->count; i++) {
		const struct row *r = in->sorted[i];
		const struct meaning *m = &r->meaning;
		printf("\t{%zu, %zu, %zu, %zu, %zu, %zu, %zu},\n", offset, r->description_len,
		       m->zh_len, r->code_len, r->section, m->kind, m->retry);
		offset += r->code_len + 1 + r->description_len + 1 + m->zh_len + 1;
	}
	puts("};");
	at.families = offset;
	for (size_t i = 0; i < in->family_count; i++)
		offset += strlen(in->families[i].name) + 1;
	at.actions = offset;
	for (size_t i = 0; i < in->action_count; i++)
		offset += strlen(in->actions[i].name) + 1;
	at.retries = offset;
	return at;
}

static void
print_pool(const struct input *in)
{
	puts("\nstatic const char table_text[] =");
	for (size_t i = 0; i < in->count; i++) {
		const struct row *r = in->sorted[i];
		putchar('\t');
		print_string(r->code, r->code_len);
		putchar(' ');
		print_string(r->description, r->description_len);
		putchar(' ');
		print_string(r->meaning.zh, r->meaning.zh_len);
		putchar('\n');
	}
	for (size_t i = 0; i < in->family_count; i++)
		print_text(in->families[i].name);
	for (size_t i = 0; i < in->action_count; i++)
		print_text(in->actions[i].name);
	for (size_t i = 0; i < in->retry_count; i++) {
		print_text(in->retries[i].value);
		print_text(in->retries[i].source);
	}
	puts("\t;");
}

/* The smallest type for numbers below count. */
static const char *
small_type(size_t count)
{
	return count - 1 <= UINT8_MAX    ? "uint8_t"
	       : count - 1 <= UINT16_MAX ? "uint16_t"
	                                 : "uint32_t";
}

/* Prints a number of an array, 16 per line. */
static void
print_number(size_t i, size_t number)
{
	printf("%s%zu,", i % 16 == 0 ? "\n\t" : " ", number);
}

/* Prints the families that are not codes themselves. The last entry, all zeros, ends the list. */
static void
print_families(const struct input *in, size_t offset)
{
	puts("\n/* Of a family without a code of its own: the offset of its name, kind, retry. */\n"
	     "static const struct family_entry table_families[] = {");
	for (size_t i = 0; i < in->family_count; i++) {
		const struct family *f = &in->families[i];
		printf("\t{%zu, %zu, %zu},\n", offset, f->meaning.kind, f->meaning.retry);
		offset += strlen(f->name) + 1;
	}
	puts("\t{0, 0, 0},\n};");
}

/* Prints the actions in order, each with the rows that it can return in order. */
static void
print_actions(const struct input *in, size_t offset)
{
	puts("\n/* The offset of an action's name, and its first place in table_action_rows;\n"
	     " * the last entry is the end of both. */\n"
	     "static const struct action_entry table_actions[] = {");
	for (size_t i = 0; i < in->action_count; i++) {
		printf("\t{%zu, %zu},\n", offset, in->actions[i].first);
		offset += strlen(in->actions[i].name) + 1;
	}
	printf("\t{%zu, %zu},\n};\n\n/* Numbers of rows, and one more, so that there is any. */\n"
	       "static const %s table_action_rows[] = {",
	       offset, in->pair_count, small_type(in->count));
	for (size_t i = 0; i <= in->pair_count; i++)
		print_number(i, i < in->pair_count ? in->pairs[i].row->number : 0);
	puts("\n};");
}

/* Prints each value and source of a retry once. */
static void
print_retries(const struct input *in, size_t offset)
{
	puts("\n/* Offsets of a value and of its source; the first is that of the rows without. */\n"
	     "static const struct retry_entry table_retries[] = {");
	for (const struct retry *r = in->retries; r < in->retries + in->retry_count; r++) {
		size_t source = offset + strlen(r->value) + 1;
		printf("\t{%zu, %zu},\n", offset, source);
		offset = source + strlen(r->source) + 1;
	}
	puts("};");
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
		print_number(i, p->slots[i] == SLOT_FREE ? 0 : p->slots[i]);
	puts("\n};");
}

void
print_catalog(const struct input *in, const struct perfect *p)
{
	size_t documented = 0;

	for (size_t i = 0; i < in->count; i++)
		documented += in->rows[i].section <= SERVICE;
	printf("/* Made by mkcatalog from %s. */\n\n", in->name);
	printf("enum { TABLE_ROWS = %zu, TABLE_DOCUMENTED = %zu, TABLE_BUCKET_SHIFT = %u };\n",
	       in->count, documented, p->bucket_shift);
	printf("enum { TABLE_COMMON = %d, TABLE_CLIENT = %d };\n", COMMON, CLIENT);
	printf("static const uint64_t table_seed = %ju;\n", (uintmax_t)p->seed);
	printf("static const char table_date[] = \"%s\";\nstatic const char table_page[] = ",
	       in->date);
	print_string(in->page, in->page_len);
	printf(";\nstatic const char table_sections[][%zu] = {", sizeof *sections);
	for (size_t i = 0; i < SECTIONS; i++)
		printf("%s\"%s\"", i > 0 ? ", " : "", sections[i]);
	puts("};");
	struct offsets at = print_rows(in);
	print_pool(in);
	print_perfect(p, in->count);
	print_families(in, at.families);
	print_actions(in, at.actions);
	print_retries(in, at.retries);
}
