/* SPDX-License-Identifier: MIT */
/* Compares catalog.h with plain loops over the rows, and hash.h with known values. */

#include "catalog.h"
#include "hash.h"
#include "random.h"
#include "table.h"

enum { LONGEST = 300 };

static int
lower(int c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static int
upper(int c)
{
	return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
}

static bool
same(const char *a, const char *b, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (lower((unsigned char)a[i]) != lower((unsigned char)b[i]))
			return false;
	return true;
}

static long
naive_find(const char *code, size_t len)
{
	for (long i = 0; i < catalog_count(); i++)
		if (catalog_row(i).code_len == len && same(catalog_row(i).code, code, len))
			return i;
	return CATALOG_NONE;
}

/* Returns the step with which a test visits about n rows of the catalogue. A test that compares
 * each row with all others must not take long even if the catalogue is large. */
static long
stride(long n)
{
	return 1 + catalog_count() / n;
}

static long
find(const char *s, size_t len)
{
	char *copy = block_of(s, len);
	long row = catalog_find(copy, len);

	free(copy);
	return row;
}

static char *
recased(struct catalog_row row, int how)
{
	char *s = block_of(row.code, row.code_len);

	for (size_t i = 0; i < row.code_len; i++)
		if (how == 1 || (how == 3 && i % 2 == 0))
			s[i] = (char)lower(s[i]);
		else if (how == 2 || how == 3)
			s[i] = (char)upper(s[i]);
	return s;
}

static bool
documented(struct catalog_row row)
{
	return strcmp(catalog_section_name(row.section), "client") != 0;
}

static void
rows_are_found(void **state)
{
	(void)state;
	assert_true(catalog_count() > 0);
	for (long i = 0; i < catalog_count(); i++) {
		struct catalog_row row = catalog_row(i);
		for (int how = 0; how < 4; how++) {
			char *s = recased(row, how);
			assert_int_equal(catalog_find(s, row.code_len), i);
			free(s);
		}
	}
}

static void
rows_are_whole_and_in_order(void **state)
{
	(void)state;
	for (long i = 0; i < catalog_count(); i++) {
		struct catalog_row row = catalog_row(i);
		assert_int_equal(strlen(row.code), row.code_len);
		assert_true(row.code_len > 0);
		assert_int_equal(strlen(row.description), row.description_len);
		assert_true(row.description_len > 0);
		assert_non_null(catalog_section_name(row.section));
		if (i > 0)
			assert_true(strcmp(catalog_row(i - 1).code, row.code) < 0);
	}
}

static void
sections_have_names_and_the_date_its_form(void **state)
{
	const char *date = catalog_date();

	(void)state;
	assert_string_equal(catalog_section_name(0), "common");
	assert_string_equal(catalog_section_name(1), "service");
	assert_string_equal(catalog_section_name(2), "sdk");
	assert_string_equal(catalog_section_name(3), "client");
	assert_true(catalog_section_is_client(3) && !catalog_section_is_client(2));
	assert_null(catalog_section_name(-1));
	for (int i = 0; catalog_section_name(i) != NULL; i++)
		assert_true(catalog_section_name(i)[0] >= 'a' && catalog_section_name(i)[0] <= 'z');
	assert_int_equal(strlen(date), strlen("YYYY-MM-DD"));
	assert_int_equal(date[4], '-');
	assert_int_equal(date[7], '-');
}

static void
documented_rows_are_counted(void **state)
{
	long n = 0;

	(void)state;
	for (long i = 0; i < catalog_count(); i++)
		n += catalog_row(i).section < 2;
	assert_int_equal(catalog_documented_count(), n);
}

static const char *
other_case(const char *s)
{
	static char copy[LONGEST];
	size_t i = 0;

	for (; s[i] != '\0'; i++)
		copy[i] = (char)(lower(s[i]) != s[i] ? lower(s[i]) : upper(s[i]));
	copy[i] = '\0';
	return copy;
}

static void
actions_are_found_with_their_codes(void **state)
{
	long listed = catalog_action_count();

	(void)state;
	for (long i = 0; i < listed; i++) {
		struct catalog_action a = catalog_action(i);
		long codes = 0;
		assert_int_equal(strlen(a.name), a.name_len);
		assert_true(i == 0 || strcmp(catalog_action(i - 1).name, a.name) < 0);
		assert_int_equal(catalog_action_find(a.name, a.name_len), i);
		assert_int_equal(catalog_action_find(other_case(a.name), a.name_len), i);
		for (long row = 0; row < catalog_count(); row++) {
			codes += catalog_action_has(i, row);
			assert_true(!catalog_action_has(i, row) || documented(catalog_row(row)));
		}
		assert_int_equal(codes, a.codes);
		assert_true(codes > 0);
	}
	assert_int_equal(catalog_action_find("", 0), CATALOG_NONE);
	assert_int_equal(catalog_action_find("NoSuchAction", 12), CATALOG_NONE);
}

/* The same in the other direction: catalog_action_of visits each action of a row, and no other. */
static void
each_action_of_a_row_is_met(void **state)
{
	(void)state;
	for (long row = 0; row < catalog_count(); row++) {
		long met = 0, has = 0;
		for (long i = catalog_action_of(row, 0); i != CATALOG_NONE;
		     i = catalog_action_of(row, i + 1), met++)
			assert_true(catalog_action_has(i, row));
		for (long i = 0; i < catalog_action_count(); i++)
			has += catalog_action_has(i, row);
		assert_int_equal(met, has);
		bool common = strcmp(catalog_section_name(catalog_row(row).section), "common") == 0;
		assert_int_equal(catalog_any_call(row), catalog_action_count() > 0 && common);
	}
	assert_int_equal(catalog_action_of(0, catalog_action_count()), CATALOG_NONE);
}

static void
a_retry_has_its_source(void **state)
{
	(void)state;
	for (long row = 0; row < catalog_count(); row++) {
		const char *source = "", *value = catalog_row_retry(row, &source);
		if (value == NULL) {
			assert_null(source);
			continue;
		}
		bool yes = strcmp(value, "yes") == 0;
		assert_true(yes || strcmp(value, "maybe") == 0);
		assert_true(source[0] != '\0');
		assert_true(!yes || documented(catalog_row(row)));
	}
}

/* An unknown code has its family's kind, and its family's retry if that is "yes". */
static void
an_unknown_code_has_what_its_family_has(void **state)
{
	const char *source, *family_source;

	(void)state;
	for (long row = 0; row < catalog_count(); row++) {
		struct catalog_row r = catalog_row(row);
		char code[LONGEST + sizeof ".NoSuchLeaf"];
		size_t len = catalog_family_len(r.code, r.code_len);
		assert_int_equal(catalog_kind(r.code, r.code_len), r.kind);
		assert_non_null(catalog_kind_name(r.kind));
		assert_true(catalog_kind_sentence(r.kind)[0] != '\0');

		memcpy(code, r.code, len);
		strcpy(code + len, ".NoSuchLeaf");
		const char *retry = catalog_retry(code, strlen(code), &source);
		long family = catalog_find(code, len);
		if (family == CATALOG_NONE) {
			assert_null(retry);
			continue;
		}
		assert_int_equal(catalog_kind(code, strlen(code)), catalog_row(family).kind);
		const char *own = catalog_row_retry(family, &family_source);
		bool yes = own != NULL && strcmp(own, "yes") == 0;
		assert_ptr_equal(retry, yes ? own : NULL);
		assert_ptr_equal(source, yes ? family_source : NULL);
	}
	assert_null(catalog_kind_name(-1));
	for (int i = 0; catalog_kind_name(i) != NULL; i++)
		assert_true(i < 32); /* --kind uses one bit for each */
	assert_string_equal(catalog_kind_name(catalog_kind("Nosuch.Code", 11)), "unknown");
}

/* Tries every byte value at every place of every code. */
static void
a_changed_byte_is_another_code(void **state)
{
	(void)state;
	for (long i = 0; i < catalog_count(); i += stride(500)) {
		struct catalog_row row = catalog_row(i);
		char *s = block_of(row.code, row.code_len);
		for (size_t at = 0; at < row.code_len; at++) {
			for (int c = 0; c < 256; c++) {
				s[at] = (char)c;
				long found = catalog_find(s, row.code_len);
				if (lower(c) == lower(row.code[at]))
					assert_int_equal(found, i);
				else if (found != CATALOG_NONE) /* one that differs in one byte */
					assert_int_equal(found, naive_find(s, row.code_len));
			}
			s[at] = row.code[at];
		}
		free(s);
	}
}

static void
cut_and_lengthened_codes_are_others(void **state)
{
	(void)state;
	for (long i = 0; i < catalog_count(); i += stride(50)) {
		struct catalog_row row = catalog_row(i);
		char longer[LONGEST];
		for (size_t len = 0; len < row.code_len; len++) {
			assert_int_equal(find(row.code, len), naive_find(row.code, len));
			assert_int_equal(find(row.code + len + 1, row.code_len - len - 1),
			                 naive_find(row.code + len + 1, row.code_len - len - 1));
		}
		memcpy(longer, row.code, row.code_len);
		for (int c = 0; c < 256; c++) {
			longer[row.code_len] = (char)c;
			assert_int_equal(find(longer, row.code_len + 1),
			                 naive_find(longer, row.code_len + 1));
		}
	}
}

static void
junk_is_no_code(void **state)
{
	char s[LONGEST];

	(void)state;
	random_state = 1;
	for (size_t len = 0; len <= LONGEST; len++) {
		for (int kind = 0; kind < 20; kind++) {
			for (size_t i = 0; i < len; i++)
				s[i] = kind < 2 ? (char)(kind * 0xff) : (char)random_below(256);
			assert_int_equal(find(s, len), naive_find(s, len));
			assert_false(len > 0 && catalog_plausible(s, len) && kind < 2);
		}
	}
}

static void
check_equal(char *x, char *y, size_t len, size_t at, int a, int b)
{
	x[at] = (char)a;
	y[at] = (char)b;
	if (catalog_equal(x, y, len) != (lower(a) == lower(b)))
		fail_msg("bytes %02x and %02x at %zu of %zu", (unsigned)a, (unsigned)b, at, len);
	x[at] = y[at] = 'x';
}

/* Tries all pairs of bytes, and pairs that differ in one bit at each place of strings that are
 * shorter than a block, as long as one, or end within one. */
static void
only_letter_case_is_ignored(void **state)
{
	static const size_t lens[] = {1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 50};
	char xs[64];

	(void)state;
	memset(xs, 'x', sizeof xs);
	for (size_t l = 0; l < ROWS(lens); l++) {
		size_t len = lens[l];
		char *x = block_of(xs, len), *y = block_of(xs, len);
		assert_true(catalog_equal(x, y, 0));
		for (int pair = 0; pair < 65536; pair++)
			check_equal(x, y, len, len / 2, pair >> 8, pair & 0xff);
		for (size_t at = 0; at < len; at++) {
			for (int c = 0; c < 256; c++) {
				check_equal(x, y, len, at, c, c);
				for (int bit = 1; bit < 256; bit *= 2)
					check_equal(x, y, len, at, c, c ^ bit);
			}
		}
		free(x);
		free(y);
	}
}

static long
naive_next(int what, const char *s, size_t len, long from)
{
	for (long i = from; i < catalog_count(); i++) {
		struct catalog_row row = catalog_row(i);
		const char *first = strchr(row.code, '.'), *last = strrchr(row.code, '.');
		size_t family = first != NULL ? (size_t)(first - row.code) : row.code_len;
		const char *leaf = last != NULL ? last + 1 : row.code;
		if (what == 'p' && row.code_len >= len && same(row.code, s, len))
			return i;
		if (what == 'f' && family == len && same(row.code, s, len))
			return i;
		if (what == 'l' && strlen(leaf) == len && same(leaf, s, len))
			return i;
	}
	return CATALOG_NONE;
}

static void
check_slices(const char *s, size_t len)
{
	char *copy = block_of(s, len);

	for (size_t i = 0; i < len; i += 2)
		copy[i] = (char)upper(copy[i]);
	for (long from = 0; from <= catalog_count(); from += catalog_count() / 3 + 1) {
		assert_int_equal(catalog_prefix(copy, len, from), naive_next('p', s, len, from));
		assert_int_equal(catalog_family(copy, len, from), naive_next('f', s, len, from));
		assert_int_equal(catalog_leaf(copy, len, from), naive_next('l', s, len, from));
	}
	free(copy);
}

/* Prefixes, families and leaves: tries every beginning and every end of every code. */
static void
prefixes_families_and_leaves_are_found(void **state)
{
	(void)state;
	for (long i = 0; i < catalog_count(); i += stride(20)) {
		struct catalog_row row = catalog_row(i);
		for (size_t len = 0; len <= row.code_len; len++) {
			check_slices(row.code, len);
			check_slices(row.code + len, row.code_len - len);
		}
		check_slices(row.code, row.code_len + 1); /* the NUL is not part of the code */
	}
	check_slices("No.Such.Thing", 13);
	check_slices(".", 1);
}

static void
every_match_is_met(void **state)
{
	long met = 0;

	(void)state;
	for (long i = catalog_prefix("", 0, 0); i != CATALOG_NONE; i = catalog_prefix("", 0, i + 1))
		met++;
	assert_int_equal(met, catalog_count());
}

static bool
naive_plausible(const char *code, size_t len)
{
	size_t family = 0;

	while (family < len && code[family] != '.')
		family++;
	for (long i = 0; i < catalog_count(); i++) {
		struct catalog_row row = catalog_row(i);
		if (documented(row) && strcspn(row.code, ".") == family &&
		    memcmp(row.code, code, family) == 0)
			return true;
	}
	return false;
}

static void
check_plausible(const char *s, size_t len)
{
	char *copy = block_of(s, len);

	assert_int_equal(catalog_plausible(copy, len), naive_plausible(s, len));
	free(copy);
}

static void
documented_families_are_plausible(void **state)
{
	(void)state;
	for (long i = 0; i < catalog_count(); i++) {
		struct catalog_row row = catalog_row(i);
		if (documented(row)) {
			assert_true(catalog_plausible(row.code, row.code_len));
			assert_true(catalog_plausible(row.code, strcspn(row.code, ".")));
		}
		check_plausible(row.code, row.code_len);
	}
	for (long i = 0; i < catalog_count(); i += stride(20)) {
		struct catalog_row row = catalog_row(i);
		size_t family = strcspn(row.code, "."), len = family + strlen(".Made.Up");
		char s[LONGEST] = "";
		for (size_t cut = 0; cut < family; cut++)
			check_plausible(row.code, cut);
		memcpy(s, row.code, family);
		memcpy(s + family, ".Made.Up", len - family);
		assert_int_equal(catalog_plausible(s, len), documented(row));
		for (size_t at = 0; at <= family; at++) { /* also one byte more than it has */
			char was = s[at];
			for (int c = 0; c < 256; c++) {
				s[at] = (char)c;
				check_plausible(s, len);
			}
			s[at] = was;
		}
		/* A NUL and the description follow the code in the table, and are not part of it. */
		check_plausible(row.code, row.code_len + 1 + row.description_len);
	}
	assert_false(catalog_plausible("", 0));
	assert_false(catalog_plausible(".", 1));
	assert_false(catalog_plausible("NoSuchFamily.At.All", 19));
	assert_false(catalog_plausible("\xff\xff\xff", 3));
}

static void
a_code_has_a_family_and_a_leaf(void **state)
{
	static const struct {
		const char *code;
		size_t family, leaf;
	} cases[] = {
		{"", 0, 0},       {"A", 1, 0},  {"A.B", 1, 2},
		{"A.Bc.D", 1, 5}, {".A", 0, 1}, {"Ab.", 2, 3},
	};

	(void)state;
	for (size_t i = 0; i < ROWS(cases); i++) {
		size_t len = strlen(cases[i].code);
		char *s = block_of(cases[i].code, len);
		assert_int_equal(catalog_family_len(s, len), cases[i].family);
		assert_int_equal(catalog_leaf_pos(s, len), cases[i].leaf);
		free(s);
	}
}

/* A table made on one machine must equal the table made on any other: bytes are read as
 * little-endian words, and both ways to multiply give the same. The expected values were
 * computed by a short program with integers of any size. */
static void
hash_is_the_same_everywhere(void **state)
{
	static const unsigned char bytes[] = {1, 2, 3, 4, 5, 6, 7, 0xf8};
	static const struct {
		const char *key;
		uint64_t seed, hash;
	} known[] = {
		{"", 0, UINT64_C(0xc0624e5bec59345c)},
		{"A", 0, UINT64_C(0xeebe980b8137a748)},
		{"Seven77", 1, UINT64_C(0xd9668a0d697f0b91)},
		{"Eight888", 0, UINT64_C(0x9bf04b97ad410040)},
		{"FailedOperation", 2, UINT64_C(0xc7a10ae1ec21a466)},
		{"Sixteen.Bytes_16", 0, UINT64_C(0x48b6334d31a9415b)},
		{"FailedOperation.NodeNotEmpty", 0, UINT64_C(0x2f92e8fcddafd578)},
		{"failedoperation.nodenotempty", 0, UINT64_C(0x2f92e8fcddafd578)},
		{"UnsupportedOperation.MemberExistOperateProcessNotAllowDelete", 7,
	         UINT64_C(0xb99634bfd14ec104)},
	};
	uint64_t a = 1, b = 2;

	(void)state;
	assert_true(hash_load64(bytes) == UINT64_C(0xf807060504030201));
	for (size_t i = 0; i < ROWS(known); i++) {
		char *key = block_of(known[i].key, strlen(known[i].key));
		assert_true(hash_folded(key, strlen(known[i].key), known[i].seed) == known[i].hash);
		free(key);
	}
	assert_true(hash_multiply_portable(UINT64_MAX, UINT64_MAX) == (1 ^ (UINT64_MAX - 1)));
	for (int i = 0; i < 100000; i++) {
		a = a * UINT64_C(6364136223846793005) + 1;
		b = b * UINT64_C(2862933555777941757) + 3;
		assert_true(hash_multiply(a, b) == hash_multiply_portable(a, b));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_found),
		cmocka_unit_test(rows_are_whole_and_in_order),
		cmocka_unit_test(sections_have_names_and_the_date_its_form),
		cmocka_unit_test(documented_rows_are_counted),
		cmocka_unit_test(actions_are_found_with_their_codes),
		cmocka_unit_test(each_action_of_a_row_is_met),
		cmocka_unit_test(a_retry_has_its_source),
		cmocka_unit_test(an_unknown_code_has_what_its_family_has),
		cmocka_unit_test(a_changed_byte_is_another_code),
		cmocka_unit_test(cut_and_lengthened_codes_are_others),
		cmocka_unit_test(junk_is_no_code),
		cmocka_unit_test(only_letter_case_is_ignored),
		cmocka_unit_test(prefixes_families_and_leaves_are_found),
		cmocka_unit_test(every_match_is_met),
		cmocka_unit_test(documented_families_are_plausible),
		cmocka_unit_test(a_code_has_a_family_and_a_leaf),
		cmocka_unit_test(hash_is_the_same_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
