/* SPDX-License-Identifier: MIT */
/*
 * text.h: what every reader of text needs: classes of bytes, lines, the spellings of the
 * labels, and the shapes of a code and of a request id.
 *
 * All functions take any bytes without a terminating NUL, and look only at the len bytes given.
 * Lengths and positions are bytes. Nothing here allocates or fails.
 */
#ifndef ORGERR_TEXT_H
#define ORGERR_TEXT_H

#include <stdbool.h>
#include <string.h>

#include "failure.h"

static inline bool
text_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
text_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A letter of ASCII. */
static inline bool
text_is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* A byte of a word: a letter, a digit or an underscore. */
static inline bool
text_is_word(char c)
{
	return text_is_letter(c) || text_is_digit(c) || c == '_';
}

static inline bool
text_is_quote(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

/* The value of a hexadecimal digit; -1 for any other byte. */
static inline int
text_hex(char c)
{
	char low = (char)(c | 0x20);

	return text_is_digit(c) ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/* A quote or a bracket. */
static inline bool
text_is_paired(char c)
{
	static const bool paired[256] = {
		['"'] = true, ['\''] = true, ['`'] = true, ['('] = true, [')'] = true,
		['['] = true, [']'] = true,  ['{'] = true, ['}'] = true};

	return paired[(unsigned char)c];
}

/* White space within a line. */
static inline bool
text_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static inline bool
text_is_space(char c)
{
	return text_is_blank(c) || c == '\n';
}

/* Whether the len bytes at s begin with the word, which ends with a NUL. */
static inline bool
text_at(const char *s, size_t len, const char *word)
{
	/* Mostly the first byte differs. */
	if (len == 0 || *s != *word)
		return *word == '\0';
	size_t n = strlen(word);
	return len >= n && memcmp(s, word, n) == 0;
}

/* The position of the first line feed at or after `from`, or len if there is none. */
size_t text_line_end(const char *s, size_t from, size_t len);

/* The position of the first byte at or after `from` that is not a blank, or len. */
size_t text_skip_blanks(const char *s, size_t from, size_t len);

/* How many digits s begins with. */
size_t text_digits(const char *s, size_t len);

/* The span without white space at both ends. */
struct span text_trim(struct span t);

/* Where a word first begins in s; NULL if nowhere. `rare` is a letter of it that few words have, whose
 * positions are found first: for a short text that is much faster than memmem. */
const char *text_find(const char *s, size_t len, const char *word, char rare);

/* Whether s contains a word. For text_holds_folded, the word must be in lower case, and letter case
 * is ignored (ASCII only). */
bool text_holds(const char *s, size_t len, const char *word);
bool text_holds_folded(const char *s, size_t len, const char *word);

/* Whether the bracket at pos belongs to a call or a definition of a function, as in f(x) or @F(x), and not
 * to a printed object, whose class begins with a capital letter. Bytes before low are not looked at. */
bool text_is_call(const char *s, size_t low, size_t pos);

/* What a value is, according to its name. */
enum label {
	LABEL_NONE,
	LABEL_RESPONSE, /* Response */
	LABEL_ERROR, /* Error, err, ErrorMsg, QcloudError: what contains a code; see text_label */
	LABEL_CODE,  /* Code, errorCode, error_code, apiErrorCode */
	LABEL_CODEDESC, /* codeDesc */
	LABEL_MESSAGE,  /* Message, msg, errorMessage, error_message, apiErrorMessage */
	LABEL_ID,       /* RequestId, request_id, request-id, request id, reqId */
};

/* The label that a name spells, or LABEL_NONE. Letter case, and `_`, `-` and blanks between its
 * parts, are ignored. ErrorMsg is an error if its value is an object, and a message otherwise. */
enum label text_label(const char *name, size_t len);

/* Whether a label's name is ErrorMsg, in any spelling. */
bool text_is_error_msg(const char *name, size_t len);

/* The length of the name of a label at s, in one of the spellings of text_label, which must be a
 * whole word; 0 if there is none. Sets *label. The caller must have checked that no byte of a word
 * precedes s. */
size_t text_label_at(const char *s, size_t len, enum label *label);

/* The longest name of a label. Bytes. */
enum { TEXT_LABEL_MAX = 20 };

/* Reads text at s that has the shape of a code: [A-Z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*, possibly
 * followed by stray dots. lower: if it has a dot, it may begin with a lower-case letter. Returns
 * its length with the stray dots, and sets *code to it without them; 0 if there is none. */
size_t text_code(const char *s, size_t len, bool lower, struct span *code);

/* Whether all of s has the shape of a code, apart from stray dots at its end. */
bool text_is_code(const char *s, size_t len);

/* Whether s begins with a UUID. text_is_lower_uuid: with one without capital letters;
 * text_is_upper_uuid: with one that has capital letters and no small
 * ones, as Alibaba and Azure print them. */
bool text_is_uuid(const char *s, size_t len);
bool text_is_lower_uuid(const char *s, size_t len);
bool text_is_upper_uuid(const char *s, size_t len);

/* Whether a value says that there is no value: empty, None, null, nil, undefined, <nil>. */
bool text_is_nothing(const char *s, size_t len);

/* Reads a request id at s: a UUID, or else a run of [A-Za-z0-9._*-] without a dot at its end;
 * or one of these in Rust's Some("R") or what other languages have for it. Returns how many bytes
 * it takes, and sets *id; id->ptr is NULL if the text says that there is no
 * id, or nothing like an id is there. */
size_t text_id(const char *s, size_t len, struct span *id);

#endif
