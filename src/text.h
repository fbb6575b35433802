/* SPDX-License-Identifier: MIT */
/*
 * text.h: what every reader of text needs: classes of bytes, lines, the spellings of the
 * labels, and the shapes of a code and of a request id.
 *
 * All functions take bytes that need no NUL and may be anything, and look at the len bytes
 * given, no others. Lengths and positions are bytes. Nothing here allocates or fails.
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

/* Whether a word stands at s, of which len bytes are there. */
static inline bool
text_at(const char *s, size_t len, const char *word)
{
	size_t n = strlen(word);

	return len >= n && memcmp(s, word, n) == 0;
}

/* The position of the first line feed at or behind `from`, or len where there is none. */
size_t text_line_end(const char *s, size_t from, size_t len);

/* The position of the first byte at or behind `from` that is no blank, or len. */
size_t text_skip_blanks(const char *s, size_t from, size_t len);

/* Takes white space off both ends. */
struct span text_trim(struct span t);

/* Whether a word occurs in s; folded: the word is given in lower case, and letter case is
 * ignored (ASCII only). */
bool text_holds(const char *s, size_t len, const char *word);
bool text_holds_folded(const char *s, size_t len, const char *word);

/* What a value is, by its name. */
enum label {
	LABEL_NONE,
	LABEL_RESPONSE, /* Response */
	LABEL_ERROR,    /* Error, err, ErrorMsg, QcloudError: what holds a code; see text_label */
	LABEL_CODE,     /* Code, errorCode, error_code, apiErrorCode */
	LABEL_CODEDESC, /* codeDesc */
	LABEL_MESSAGE,  /* Message, msg, errorMessage, error_message, apiErrorMessage */
	LABEL_ID,       /* RequestId, request_id, request-id, request id, reqId */
};

/* The label that a name spells. Letter case, and `_`, `-` and blanks between its parts, are ignored.
 * ErrorMsg is an error where its value is an object, and a message elsewhere. */
enum label text_label(const char *name, size_t len);

/* Whether a label's name is ErrorMsg. */
bool text_is_error_msg(const char *name, size_t len);

/* The length of the name of a label that begins at s and is a whole word there, in one of
 * the spellings of text_label; *label tells which. 0 where none does. The caller has seen
 * that no byte of a word stands in front of s. */
size_t text_label_at(const char *s, size_t len, enum label *label);

/* The longest name of a label. Bytes. */
enum { TEXT_LABEL_MAX = 20 };

/* Reads what is shaped like a code at s: [A-Z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*, possibly with
 * stray dots behind it. `lower`: one with a dot may begin in lower case. Returns the bytes it
 * takes, stray dots among them, and sets *code to it without them; 0 where there is none. */
size_t text_code(const char *s, size_t len, bool lower, struct span *code);

/* Whether the whole of s is shaped like a code, stray dots behind it aside. */
bool text_is_code(const char *s, size_t len);

/* Whether a UUID in hexadecimal digits stands at s; `upper`: with capital letters in it
 * and no small ones, as Alibaba and Azure print them. */
bool text_is_uuid(const char *s, size_t len);
bool text_is_upper_uuid(const char *s, size_t len);

/* Whether a value says that there is none: empty, None, null, nil, undefined, <nil>. */
bool text_is_nothing(const char *s, size_t len);

/* Reads a request id at s: a UUID, which ends where the UUID ends, else a run of
 * [A-Za-z0-9._*-], a dot behind it dropped. Returns the bytes it takes; *id has a NULL ptr
 * where what stands there says that there is no id, or nothing id-like does. */
size_t text_id(const char *s, size_t len, struct span *id);

#endif
