/* SPDX-License-Identifier: MIT */
/*
 * mkcatalog.h: what the parts of the generator share.
 *
 *   mkcatalog.c          the files → lines → fields
 *   mkcatalog_rows.c     fields → rows, each checked
 *   mkcatalog_perfect.c  the rows → a perfect hash
 *   mkcatalog_print.c    rows and hash → catalog.inc
 *
 * Any of these may end the program if memory runs out. Strings point into the texts of the files,
 * which stay in memory until the end.
 */
#ifndef ORGERR_MKCATALOG_H
#define ORGERR_MKCATALOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The largest values that fit the members of struct entry in catalog.c. */
enum {
	CODE_MAX = UINT8_MAX,
	DESCRIPTION_MAX = UINT16_MAX,
	RETRIES_MAX = UINT8_MAX,
};

enum { COMMON, SERVICE, SDK, CLIENT, SECTIONS };
extern const char sections[SECTIONS][8];

enum { COLUMNS_MAX = 5 }; /* of any of the files */

/* One field of a line, with a NUL after it. */
struct field {
	char *s;
	size_t len;
};

/* What meanings.tsv says of a code, or of a family that is not a code itself. */
struct meaning {
	size_t kind;    /* index of kinds[] */
	size_t retry;   /* index of the retries; 0: none */
	const char *zh; /* the Chinese description; empty: none */
	size_t zh_len;  /* bytes */
	size_t line;    /* 0: it has no row */
};

struct row {
	const char *code;
	const char *description;
	size_t code_len, description_len; /* bytes */
	size_t section;                   /* index of sections[] */
	const char *path;
	size_t line;
	size_t number; /* in the table, once all are known */
	struct meaning meaning;
};

/* A family that is not a code itself. */
struct family {
	const char *name;
	struct meaning meaning;
};

/* An action, and the index of its first pair; its other pairs follow. */
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
	const char *last; /* the name in the row before, for the order; NULL: none */
	size_t last_line;
	uint32_t *seen; /* set of codes, folded, open-addressed: row + 1; 0: free */
	size_t seen_mask;
	struct action *actions; /* one more follows, which holds the end of the last pairs */
	size_t action_count;
	struct pair *pairs;
	size_t pair_count;
	struct family *families;
	size_t family_count;
	struct retry *retries; /* each once; the first is none */
	size_t retry_count;
	char date[sizeof "YYYY-MM-DD"];
	size_t date_line; /* 0: none yet */
	const char *page; /* the address of the source; empty: not given */
	size_t page_len, page_line;
	size_t faults;
};

/* Hash and displace: a code's hash h leads to bucket h >> bucket_shift, and to
 * slot (h ^ displacement of the bucket) & (slot_count - 1), which is its own. */
struct perfect {
	uint64_t seed;
	unsigned slot_bits, bucket_shift;
	size_t bucket_count, slot_count; /* powers of two */
	uint8_t *displacements;
	uint32_t *slots; /* numbers of rows, or SLOT_FREE */
};

#define SLOT_FREE UINT32_MAX

/* Returns zeroed memory; ends the program if there is none. */
void *allocate(size_t count, size_t size);

/* Prints "FILE:LINE: what is wrong" on standard error, and counts the fault. */
void fault(struct input *in, size_t line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Reports bytes that are not allowed in the text from s to `end`, which is on a line that begins at
 * `begin`. A comment may contain tabs and backslashes. */
void check_text(struct input *in, size_t line, const char *begin, const char *s, const char *end,
                bool comment);

/* Reads a line that begins with #. dated: the file is a file of codes, which has a date. */
void read_comment(struct input *in, size_t line, const char *s, size_t len, bool dated);

/* Each reads a row of one kind of file, with as many fields as the file has columns. */
void read_error(struct input *in, size_t line, const struct field *fields);
void read_extra(struct input *in, size_t line, const struct field *fields);
void read_meaning(struct input *in, size_t line, const struct field *fields);
void read_pair(struct input *in, size_t line, const struct field *fields);

/* Finds seed and sizes with which every row has a slot of its own. p->seed is where to begin;
 * the caller frees displacements and slots. */
void find_perfect(struct perfect *p, const struct input *in);

/* Prints catalog.inc on standard output. */
void print_catalog(const struct input *in, const struct perfect *p);

#endif
