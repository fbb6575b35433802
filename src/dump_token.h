/* SPDX-License-Identifier: MIT */
/*
 * dump_token.h: the parts of an object in a text: keys, strings, words. For dump and yaml.
 *
 * Each function looks at a bounded number of bytes besides those that it takes. Where a string ends
 * is remembered in the text, so that it is searched for once. A function whose answer depends
 * on bytes behind the text sets t->met_end.
 */
#ifndef ORGERR_DUMP_TOKEN_H
#define ORGERR_DUMP_TOKEN_H

#include "dump.h"
#include "text.h"

enum {
	DUMP_NAME_MAX = 64,   /* the longest name of a key. Bytes. */
	DUMP_AHEAD_MAX = 128, /* how far is looked ahead. Bytes. */
};

/* The byte at i; NUL behind the text. */
static inline char
dump_at(struct dump_text *t, size_t i)
{
	if (i < t->len)
		return t->s[i];
	t->met_end = true;
	return '\0';
}

/* Whether a word stands at i. */
static inline bool
dump_word_at(struct dump_text *t, size_t i, const char *word)
{
	while (*word != '\0' && dump_at(t, i) == *word)
		word++, i++;
	return *word == '\0';
}

/* Classes of bytes. */
static inline bool
dump_is_mark(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

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

static inline bool
dump_is_name(char c)
{
	return text_is_word(c) || c == '$' || c == '.' || c == '-';
}

/* A quote as it stands in the text: \" has one backslash, "" is doubled. */
struct dump_quote {
	char mark;             /* one of " ' ` */
	unsigned char slashes; /* 0, 1, 3 or 7 */
	unsigned char count;   /* 1; 2: doubled, as in CSV; 3: """ */
};

/* Reads one quote at i. Returns its bytes, or 0 where none stands there. */
size_t dump_quote(struct dump_text *t, size_t i, struct dump_quote *q);

/* The bytes of a quote like q that stands once at i, or 0. */
size_t dump_same_quote(struct dump_text *t, size_t i, struct dump_quote q);

/* What stands between quotes. */
struct dump_string {
	struct dump_quote quote;
	size_t from, to; /* its content */
	size_t next;     /* behind its last quote */
	bool raw;        /* without escapes */
	bool folds;      /* a line's end in it is a blank */
};

/* Reads the string whose first quote stands at i. Its end is the next quote of the same kind
 * behind which a value can end. `line_end`: where it must end at the latest, at such a quote or
 * at any; false where no quote is there. Or 0: it may go on over lines, and where its own last
 * quote is lost it ends in front of the next key, or with its line. */
bool dump_string(struct dump_text *t, size_t i, size_t line_end, struct dump_string *s);

/* Writes what a string stands for, at most `cap` bytes; returns how many. */
size_t dump_unescape(const struct dump_text *t, const struct dump_string *s, char *out, size_t cap);

/* Line ends inside a scalar: one is a blank, more are one less; blanks around them are gone,
 * and so is one behind a backslash, where there are escapes. Works in place, returns the new
 * length. */
size_t dump_fold(char *s, size_t n, bool escapes);

/* Takes the escapes of a string in quotes of that kind off n bytes in place; returns the new
 * length. */
size_t dump_unescape_text(char *s, size_t n, struct dump_quote q);

struct dump_key {
	size_t at, end;                      /* its first byte; behind its separator */
	size_t name, name_len;               /* in the text */
	char label_name[TEXT_LABEL_MAX + 1]; /* of a broken label, in place of `name` */
	enum label label;
	char sep;              /* ':' '=' '-' for ->, '>' for =>, ']' for print_r's ] => */
	bool blank;            /* a blank stands behind the separator */
	bool quoted;           /* in quotes, or in brackets */
	bool upper;            /* begins with a capital letter */
	bool digits;           /* an index */
	unsigned char slashes; /* in front of its quotes */
};

/* The name of a key, and a copy of it for the tree; NULL without memory. */
struct span dump_key_name(const struct dump_text *t, const struct dump_key *k);
char *dump_copy_name(const struct dump_text *t, const struct dump_key *k);

/* Reads a key, name and separator, at i. Returns whether one stands there. */
bool dump_key(struct dump_text *t, size_t i, struct dump_key *k);

/* Reads a label whose quotes, separator or letters are damaged. */
bool dump_broken_key(struct dump_text *t, size_t i, struct dump_key *k);

/* Whether the text ends so near behind i that a label there may go on behind it. None has a line feed
 * in it. */
bool dump_is_cut_label(const struct dump_text *t, size_t i);

/* Whether the text ends in what may be the name of a key that begins at i. */
bool dump_is_cut_name(struct dump_text *t, size_t i);

/* The separator at i, blanks in front of it included: its bytes, or 0. */
size_t dump_separator(struct dump_text *t, size_t i, char *sep);

/* The bytes at i that are a line's end or a tab written out, where a token could stand, or 0. */
size_t dump_written_space(struct dump_text *t, size_t i);

/* The first position at or behind i that holds no blank; at most DUMP_AHEAD_MAX away. */
size_t dump_skip_blanks(struct dump_text *t, size_t i);

/* The first position at or behind i that holds no white space, written out or not. */
size_t dump_skip_space(struct dump_text *t, size_t i);

/* Whether an entry of a log begins at i: a date or a time. */
bool dump_is_entry(struct dump_text *t, size_t i);

/* Whether a word says that there is no value. */
bool dump_is_null(const char *s, size_t len);

/* A string for the tree; NULL without memory. */
cJSON *dump_make_string(const char *s, size_t len, size_t at);

#endif
