/* SPDX-License-Identifier: MIT */
/*
 * catalog.h: all codes and what is known about them, compiled in: the documented codes, and
 * those that only the vendor's clients document or raise.
 *
 * A row is a number from 0 to catalog_count() - 1, in LC_ALL=C byte order of the codes; an action
 * is a number from 0 to catalog_action_count() - 1, in the same order of the names. Strings that
 * are returned are static and NUL-terminated. Strings that are passed must not be NULL, need no
 * terminating NUL and may contain any bytes; only len bytes are read. Lengths are bytes. Nothing
 * here allocates or fails.
 *
 * "Folded" means that A-Z and a-z are equal, and every other byte is equal only to itself.
 */
#ifndef ORGERR_CATALOG_H
#define ORGERR_CATALOG_H

#include <stdbool.h>
#include <stddef.h>

enum {
	CATALOG_NONE = -1,
	CATALOG_NAME_MAX = 255, /* bytes of a code or an action */
};

struct catalog_row {
	const char *code;
	size_t code_len;
	const char *description;
	size_t description_len;
	const char *description_zh; /* NULL: none */
	size_t description_zh_len;
	int section; /* index for catalog_section_name() */
	int kind;    /* index for catalog_kind_name() */
};

/* How many rows there are, and how many of them the documentation lists (sections common and
 * service). */
long catalog_count(void);
long catalog_documented_count(void);

/* The date of the documentation's page, "YYYY-MM-DD". */
const char *catalog_date(void);

/* The address of that page, or NULL if the data does not give it. */
const char *catalog_page(void);

/* One row; the number must be in range. */
struct catalog_row catalog_row(long row);

/* The name of section i, or NULL after the last one. */
const char *catalog_section_name(int i);

/* Whether section i is the one for codes that the vendor's clients raise themselves. */
bool catalog_section_is_client(int i);

/* The name of kind i, or NULL after the last one. The sentence says what to do about a
 * failure of kind i, which must exist. */
const char *catalog_kind_name(int i);
const char *catalog_kind_sentence(int i);

/* The row of a code, folded; CATALOG_NONE if there is none. Takes one hash and one
 * comparison, however many rows there are. */
long catalog_find(const char *code, size_t len);

/* The first row at or after row `from` whose code begins with the prefix, folded; CATALOG_NONE if
 * there is none. Here and below, `from` is 0 to catalog_count(). To find all rows, go on with the
 * row after the one found: matches need not be adjacent. Every code begins with an empty prefix. */
long catalog_prefix(const char *prefix, size_t len, long from);

/* The first row at or after row `from` with the given leaf (the part after the last dot, or the
 * whole of a code without a dot), folded; CATALOG_NONE if there is none, as for a leaf that
 * contains a dot. */
long catalog_leaf(const char *leaf, size_t len, long from);

/* The first row at or after row `from` of the given family (the part before the first dot, or the
 * whole of a code without a dot), folded; CATALOG_NONE if there is none, as for a family that
 * contains a dot. */
long catalog_family(const char *family, size_t len, long from);

/* Whether a documented row has the same family as this code, letter case included; true
 * too if the code itself has such a row. The clients' own codes do not count, since words such
 * as NetworkError occur in every log. Takes logarithmic time, since it is called for each weak
 * failure (one whose form is not specific to this API) in a log. */
bool catalog_plausible(const char *code, size_t len);

/* The length of a code's family, and the offset at which its leaf begins. */
size_t catalog_family_len(const char *code, size_t len);
size_t catalog_leaf_pos(const char *code, size_t len);

/* What a call can return. An action's rows are those that its documentation lists. */
struct catalog_action {
	const char *name;
	size_t name_len;
	long codes; /* how many it has; at least one */
};

long catalog_action_count(void);

/* One action; the number must be in range. */
struct catalog_action catalog_action(long action);

/* The action with this name, folded; CATALOG_NONE if there is none. Takes linear time. */
long catalog_action_find(const char *name, size_t len);

/* Whether the action's documentation lists the row. */
bool catalog_action_has(long action, long row);

/* The first action at or after action `from` whose documentation lists the row; CATALOG_NONE if
 * there is none. */
long catalog_action_of(long row, long from);

/* Whether any call can return the row, which is then a common code. False for all rows if the
 * catalogue has no actions. */
bool catalog_any_call(long row);

/* The kind of a code: that of its row, else that of its family, else unknown. */
int catalog_kind(const char *code, size_t len);

/* Whether a call that failed with this code is worth another try: "yes", "maybe", or NULL
 * if no source says so. Sets *source to who says it, in words, or to NULL. A code without a
 * row takes "yes" from its family. */
const char *catalog_retry(const char *code, size_t len, const char **source);

/* The same for a row. */
const char *catalog_row_retry(long row, const char **source);

/* Whether two runs of len bytes are equal, folded. */
bool catalog_equal(const char *a, const char *b, size_t len);

#endif
