/* SPDX-License-Identifier: MIT */
/*
 * dump_token.h: the parts of an object in a text: keys, strings, words. For dump and yaml.
 *
 * Each function looks at a bounded number of bytes besides those that it takes. The end of a string
 * is remembered in the text, so that it is searched for only once. A function whose answer depends
 * on bytes beyond the text sets t->met_end.
 */
#ifndef ORGERR_DUMP_TOKEN_H
#define ORGERR_DUMP_TOKEN_H

#include "dump.h"
#include "text.h"

enum {
	DUMP_NAME_MAX = 64,   /* the longest name of a key. Bytes. */
	DUMP_AHEAD_MAX = 128, /* how far to look ahead. Bytes. */
};

/* The byte at i; NUL beyond the text. */
static inline char
dump_at(struct dump_text *t, size_t i)
{
	if (i < t->len)
		return t->s[i];
	t->met_end = true;
	return '\0';
}

/* Whether the text has the word at i. */
static inline bool
dump_word_at(struct dump_text *t, size_t i, const char *word)
{
	while (*word != '\0' && dump_at(t, i) == *word)
		word++, i++;
	return *word == '\0';
}

/* Classes of bytes. */
static inline bool
dump_is_closer(char c)
{
	return c == ')' || c == ']' || c == '}';
}

static inline bool
dump_is_opener(char c)
{
	return c == '(' || c == '[' || c == '{';
}

static inline bool
dump_is_name_start(char c)
{
	return text_is_letter(c) || c == '_' || c == '$';
}

/* What languages and diffs put before a name: :code, @code, #code, -code. */
static inline bool
dump_is_sigil(char c)
{
	return c == ':' || c == '@' || c == '#' || c == '+' || c == '-' || c == '~' || c == '.';
}

static inline bool
dump_is_name(char c)
{
	return text_is_word(c) || c == '$' || c == '.' || c == '-';
}

/* A quote as it is written in the text: \" has one backslash, "" is doubled. */
struct dump_quote {
	char mark;             /* one of " ' ` */
	unsigned char slashes; /* 0, 1, 3 or 7 */
	unsigned char count;   /* 1; 2: doubled, as in CSV; 3: """ */
};

/* Reads one quote at i. Returns its length, or 0 if there is none. */
size_t dump_quote(struct dump_text *t, size_t i, struct dump_quote *q);

/* The length of a single quote like q at i, or 0. */
size_t dump_same_quote(struct dump_text *t, size_t i, struct dump_quote q);

/* A string in quotes. */
struct dump_string {
	struct dump_quote quote;
	size_t from, to; /* its content */
	size_t next;     /* the position after its last quote */
	bool raw;        /* without escapes */
	bool folds;      /* a line end in it stands for a blank */
};

/* Reads the string whose first quote is at i. It ends at the next quote of the same kind after
 * which a value can end. If line_end is not 0, the string must end there at the latest, at such a
 * quote or any other; returns false if there is no quote. If line_end is 0, the string may have
 * several lines; if its last quote is missing, it ends before the next key, or with its line. */
bool dump_string(struct dump_text *t, size_t i, size_t line_end, struct dump_string *s);

/* Whether the quote at i, on a line that ends at line_end, and its partner are around the first words of
 * a longer value that is not in quotes: "Name" is bad. */
bool dump_quotes_word(struct dump_text *t, size_t i, size_t line_end);

/* Writes the value of a string, without its escapes, at most `cap` bytes; returns how many. */
size_t dump_unescape(const struct dump_text *t, const struct dump_string *s, char *out, size_t cap);

/* Folds the lines of a scalar, in place, and returns the new length: a single line end becomes a
 * blank, and of several in a row, one is dropped; blanks around them are dropped. escapes: a line
 * end after a backslash is dropped too. */
size_t dump_fold(char *s, size_t n, bool escapes);

/* Undoes, in place, the escapes of a string in quotes of that kind. Returns the new length. */
size_t dump_unescape_text(char *s, size_t n, struct dump_quote q);

struct dump_key {
	size_t at, end;                      /* its first byte; the position after its separator */
	size_t name, name_len;               /* in the text */
	char label_name[TEXT_LABEL_MAX + 1]; /* for a broken label, used in place of `name` */
	enum label label;
	char sep;              /* ':' '=' '-' for ->, '>' for =>, ']' for print_r's ] => */
	bool blank;            /* a blank follows the separator */
	bool quoted;           /* in quotes, or in brackets */
	bool upper;            /* begins with a capital letter */
	bool digits;           /* an index */
	unsigned char slashes; /* before its quotes */
};

/* The name of a key, a span of the text or of k; and a copy of it in the arena for the tree, NULL
 * without memory. */
struct span dump_key_name(const struct dump_text *t, const struct dump_key *k);
char *dump_copy_name(const struct dump_text *t, const struct dump_key *k);

/* Reads a key, which is a name and a separator, at i. Returns whether there is one. */
bool dump_key(struct dump_text *t, size_t i, struct dump_key *k);

/* The same for a label whose quotes, separator or letters are damaged. */
bool dump_broken_key(struct dump_text *t, size_t i, struct dump_key *k);

/* Whether the text ends so soon after i that a label there may be incomplete. A label contains no line
 * feed. */
bool dump_is_cut_label(const struct dump_text *t, size_t i);

/* Whether the rest of the text, from i on, may be the beginning of a key's name. */
bool dump_is_cut_name(struct dump_text *t, size_t i);

/* The length of the separator at i, with blanks before it, or 0 if there is none. Sets *sep. */
size_t dump_separator(struct dump_text *t, size_t i, char *sep);

/* The length of a line end or tab at i that is written as an escape between tokens (such as \n), or
 * 0. */
size_t dump_written_space(struct dump_text *t, size_t i);

/* The first position at or after i that is not a blank; at most DUMP_AHEAD_MAX away. */
size_t dump_skip_blanks(struct dump_text *t, size_t i);

/* The first position at or after i that is not white space, written as an escape or not. */
size_t dump_skip_space(struct dump_text *t, size_t i);

/* Whether a log entry begins at i, with a date or a time. */
bool dump_is_entry(struct dump_text *t, size_t i);

/* Whether a word says that there is no value. */
bool dump_is_null(const char *s, size_t len);

/* Returns a string node for the tree, which begins at `at`; NULL without memory. */
cJSON *dump_make_string(const char *s, size_t len, size_t at);

#endif
