/* SPDX-License-Identifier: MIT */
/*
 * catalog.h: the documented codes, those that only the vendor's clients document or
 * raise, and what is known beside them, compiled in.
 *
 * A row is a number from 0 to catalog_count() - 1, in LC_ALL=C byte order of
 * the code; an action is one from 0 to catalog_action_count() - 1, likewise. Strings that come from here are
 * static and NUL-terminated. Those that go in are not NULL, need no NUL, and
 * may hold any bytes; only len bytes are read. Lengths are bytes. Nothing here
 * allocates or fails.
 *
 * "Folded" means: A-Z and a-z are equal, every other byte only to itself.
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

/* How many rows there are, and how many of them the documentation lists: those of the
 * sections common and service. */
long catalog_count(void);
long catalog_documented_count(void);

/* The date of the documentation's page, "YYYY-MM-DD". */
const char *catalog_date(void);

/* The address of that page, or NULL where the data does not give it. */
const char *catalog_page(void);

/* One row; the number must be in range. */
struct catalog_row catalog_row(long row);

/* The name of section i, or NULL behind the last one. */
const char *catalog_section_name(int i);

/* Whether it is that of the codes which the vendor's clients raise themselves. */
bool catalog_section_is_client(int i);

/* The name of kind i, or NULL behind the last one. The sentence says what to do about a
 * failure of kind i, which must exist. */
const char *catalog_kind_name(int i);
const char *catalog_kind_sentence(int i);

/* The row of a code, folded; CATALOG_NONE where there is none. One hash and one
 * compare, however many rows there are. */
long catalog_find(const char *code, size_t len);

/* The first row at or behind row `from` whose code begins with the prefix,
 * folded; CATALOG_NONE where there is none. `from` is 0 to catalog_count(), here
 * and below; the next match is behind the one found, not always beside it. An
 * empty prefix begins every code. */
long catalog_prefix(const char *prefix, size_t len, long from);

/* The first row at or behind row `from` whose leaf (what follows the last dot,
 * or the whole of a code without one) is the given one, folded; CATALOG_NONE
 * where there is none, as for a leaf that holds a dot. */
long catalog_leaf(const char *leaf, size_t len, long from);

/* The first row at or behind row `from` of the given family (what stands
 * before the first dot, or the whole of a code without one), folded;
 * CATALOG_NONE where there is none, as for a family that holds a dot. */
long catalog_family(const char *family, size_t len, long from);

/* Whether a documented row has the same family as this code, letter case included; true
 * too if the code itself has such a row. The clients' own codes do not count, since words such
 * as NetworkError stand in every log. Takes logarithmic time: it is called for each weak find
 * (one whose form is not this API's alone) in a log. */
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

/* The action of a name, folded; CATALOG_NONE where there is none. Linear. */
long catalog_action_find(const char *name, size_t len);

/* Whether the action documents the row. */
bool catalog_action_has(long action, long row);

/* The first action at or behind action `from` that documents the row;
 * CATALOG_NONE where there is none. */
long catalog_action_of(long row, long from);

/* Whether any call can return the row: a common code. False
 * for all rows where no actions are known. */
bool catalog_any_call(long row);

/* The kind of a code: that of its row, else of its family, else unknown. */
int catalog_kind(const char *code, size_t len);

/* Whether a call that failed with this code is worth another try: "yes", "maybe", or NULL
 * if no source says so. Sets *source to who says it, in words, or to NULL. A code without a
 * row takes "yes" from its family. */
const char *catalog_retry(const char *code, size_t len, const char **source);

/* The same of a row. */
const char *catalog_row_retry(long row, const char **source);

/* Whether two runs of len bytes are equal, folded. */
bool catalog_equal(const char *a, const char *b, size_t len);

#endif
