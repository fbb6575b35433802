/* SPDX-License-Identifier: MIT */
#include "catalog.h"

#include <stdint.h>
#include <string.h>

#include "hash.h"
#include "kinds.h"

/* A row of the generated table. It has no pointers, so that nothing needs relocation when the
 * program starts; texts are offsets in table_text. mkcatalog.c reports values that do not fit. */
struct entry {
	uint32_t code; /* its description follows, then the Chinese one */
	uint16_t description_len, zh_len;
	uint8_t code_len;
	uint8_t section;
	uint8_t kind;
	uint8_t retry; /* index of table_retries; 0: none */
};

/* A family that is not a code itself. */
struct family_entry {
	uint32_t name;
	uint8_t kind, retry;
};

/* An action, and the index of its first row in table_action_rows. The next entry tells where both
 * end. */
struct action_entry {
	uint32_t name, first;
};

struct retry_entry {
	uint32_t value, source;
};

/* ISO C only promises string literals of up to 4095 bytes; gcc and clang accept any length. */
#pragma GCC diagnostic ignored "-Woverlength-strings"
/* If the catalogue has no actions, gcc sees that and warns about reading one. */
#pragma GCC diagnostic ignored "-Warray-bounds"
#include "catalog.inc"

long
catalog_count(void)
{
	return TABLE_ROWS;
}

long
catalog_documented_count(void)
{
	return TABLE_DOCUMENTED;
}

const char *
catalog_date(void)
{
	return table_date;
}

const char *
catalog_page(void)
{
	return *table_page != '\0' ? table_page : NULL;
}

struct catalog_row
catalog_row(long row)
{
	const struct entry *e = &table_rows[row];
	const char *code = table_text + e->code;
	const char *description = code + e->code_len + 1;
	const char *zh = description + e->description_len + 1;

	return (struct catalog_row){.code = code,
	                            .code_len = e->code_len,
	                            .description = description,
	                            .description_len = e->description_len,
	                            .description_zh = e->zh_len > 0 ? zh : NULL,
	                            .description_zh_len = e->zh_len,
	                            .section = e->section,
	                            .kind = e->kind};
}

const char *
catalog_section_name(int i)
{
	int sections = sizeof table_sections / sizeof *table_sections;

	return i >= 0 && i < sections ? table_sections[i] : NULL;
}

bool
catalog_section_is_client(int i)
{
	return i == TABLE_CLIENT;
}

const char *
catalog_kind_name(int i)
{
	return i >= 0 && i < KINDS ? kinds[i].name : NULL;
}

const char *
catalog_kind_sentence(int i)
{
	return kinds[i].sentence;
}

/* The comparison works on 16 bytes at a time, with the vector types of gcc and clang, which also
 * compile for machines without vectors. No function takes or returns a vector, because its calling
 * convention depends on compiler flags, which gcc warns about. */
typedef unsigned char block __attribute__((vector_size(16)));

/* Loads len <= 16 bytes, followed by zeros, with A-Z changed to a-z and all other bytes as they are
 * (unlike the hash, which folds more than letters). */
static inline void
load_folded(block *b, const char *s, size_t len)
{
	*b = (block){0};
	memcpy(b, s, len);
	block is_upper = (block)(*b - 'A' < 26);
	*b |= is_upper & 0x20;
}

/* Sets bits in *differ for the bytes that differ, folded. */
static inline void
compare(block *differ, const char *a, const char *b, size_t len)
{
	block x, y;

	load_folded(&x, a, len);
	load_folded(&y, b, len);
	*differ |= x ^ y;
}

bool
catalog_equal(const char *a, const char *b, size_t len)
{
	size_t size = sizeof(block);
	uint64_t halves[2];
	block differ = {0};

	if (len < size) {
		compare(&differ, a, b, len);
	} else {
		/* The last block overlaps the one before, as in hash.h. */
		for (size_t i = 0; i < len - size; i += size)
			compare(&differ, a + i, b + i, size);
		compare(&differ, a + len - size, b + len - size, size);
	}
	memcpy(halves, &differ, size);
	return (halves[0] | halves[1]) == 0;
}

long
catalog_find(const char *code, size_t len)
{
	const size_t mask = sizeof table_slots / sizeof *table_slots - 1;
	uint64_t h = hash_folded(code, len, table_seed);
	long row = table_slots[(h ^ table_displacements[h >> TABLE_BUCKET_SHIFT]) & mask];
	const struct entry *e = &table_rows[row];

	/* A free slot contains row 0, whose code is never equal to one that leads to this slot. */
	if (e->code_len != len || !catalog_equal(code, table_text + e->code, len))
		return CATALOG_NONE;
	return row;
}

long
catalog_prefix(const char *prefix, size_t len, long from)
{
	for (long row = from; row < TABLE_ROWS; row++) {
		const struct entry *e = &table_rows[row];
		if (e->code_len >= len && catalog_equal(prefix, table_text + e->code, len))
			return row;
	}
	return CATALOG_NONE;
}

long
catalog_leaf(const char *leaf, size_t len, long from)
{
	if (memchr(leaf, '.', len) != NULL)
		return CATALOG_NONE;
	for (long row = from; row < TABLE_ROWS; row++) {
		const struct entry *e = &table_rows[row];
		const char *end = table_text + e->code + e->code_len;
		if (e->code_len < len || !catalog_equal(leaf, end - len, len))
			continue;
		if (e->code_len == len || end[-1 - (ptrdiff_t)len] == '.')
			return row;
	}
	return CATALOG_NONE;
}

long
catalog_family(const char *family, size_t len, long from)
{
	if (memchr(family, '.', len) != NULL)
		return CATALOG_NONE;
	while ((from = catalog_prefix(family, len, from)) != CATALOG_NONE) {
		char behind = table_text[table_rows[from].code + len];
		if (behind == '.' || behind == '\0')
			break;
		from++;
	}
	return from;
}

bool
catalog_plausible(const char *code, size_t len)
{
	size_t family_len = catalog_family_len(code, len);
	long low = 0, high = TABLE_ROWS;

	/* The first row that is not below the family. No byte of a code is below the dot, so the
	 * rows of the family are there. The comparison includes a row's NUL, so that a row which is
	 * only a beginning of the family is below it. */
	while (low < high) {
		long middle = low + (high - low) / 2;
		size_t with_nul = (size_t)table_rows[middle].code_len + 1;
		size_t common = with_nul < family_len ? with_nul : family_len;
		if (memcmp(table_text + table_rows[middle].code, code, common) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < TABLE_ROWS && table_rows[low].code_len >= family_len; low++) {
		const char *found = table_text + table_rows[low].code;
		if (memcmp(found, code, family_len) != 0 ||
		    (found[family_len] != '.' && found[family_len] != '\0'))
			return false;
		if (table_rows[low].section != TABLE_CLIENT)
			return true;
	}
	return false;
}

size_t
catalog_family_len(const char *code, size_t len)
{
	const char *dot = memchr(code, '.', len);

	return dot != NULL ? (size_t)(dot - code) : len;
}

size_t
catalog_leaf_pos(const char *code, size_t len)
{
	while (len > 0 && code[len - 1] != '.')
		len--;
	return len;
}

long
catalog_action_count(void)
{
	return sizeof table_actions / sizeof *table_actions - 1;
}

struct catalog_action
catalog_action(long action)
{
	const struct action_entry *a = &table_actions[action];

	return (struct catalog_action){.name = table_text + a->name,
	                               .name_len = a[1].name - a->name - 1,
	                               .codes = (long)(a[1].first - a->first)};
}

long
catalog_action_find(const char *name, size_t len)
{
	for (long i = 0; i < catalog_action_count(); i++) {
		struct catalog_action a = catalog_action(i);
		if (a.name_len == len && catalog_equal(name, a.name, len))
			return i;
	}
	return CATALOG_NONE;
}

bool
catalog_action_has(long action, long row)
{
	uint32_t low = table_actions[action].first, high = table_actions[action + 1].first;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (table_action_rows[middle] < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low < table_actions[action + 1].first && table_action_rows[low] == row;
}

long
catalog_action_of(long row, long from)
{
	for (; from < catalog_action_count(); from++)
		if (catalog_action_has(from, row))
			return from;
	return CATALOG_NONE;
}

bool
catalog_any_call(long row)
{
	return catalog_action_count() > 0 && table_rows[row].section == TABLE_COMMON;
}

/* The kind and retry of a code, or of its family if the code is unknown. */
static struct family_entry
meaning_of(const char *code, size_t len)
{
	size_t family_len = catalog_family_len(code, len);
	struct family_entry found = {0, KIND_UNKNOWN, 0};
	long row = catalog_find(code, len);

	if (row != CATALOG_NONE)
		return (struct family_entry){0, table_rows[row].kind, table_rows[row].retry};
	row = catalog_find(code, family_len);
	if (row != CATALOG_NONE)
		found = (struct family_entry){0, table_rows[row].kind, table_rows[row].retry};
	for (const struct family_entry *family = table_families; family->name != 0; family++) {
		const char *name = table_text + family->name;
		if (strlen(name) == family_len && catalog_equal(code, name, family_len))
			found = *family;
	}
	if (table_text[table_retries[found.retry].value] != 'y') /* a family only gives "yes" */
		found.retry = 0;
	return found;
}

int
catalog_kind(const char *code, size_t len)
{
	return meaning_of(code, len).kind;
}

/* The value and source of a retry; the first entry stands for none. */
static const char *
retry_at(int i, const char **source)
{
	*source = i > 0 ? table_text + table_retries[i].source : NULL;
	return i > 0 ? table_text + table_retries[i].value : NULL;
}

const char *
catalog_retry(const char *code, size_t len, const char **source)
{
	return retry_at(meaning_of(code, len).retry, source);
}

const char *
catalog_row_retry(long row, const char **source)
{
	return retry_at(table_rows[row].retry, source);
}
