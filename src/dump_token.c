/* SPDX-License-Identifier: MIT */
#include "dump_token.h"

#include <strings.h>

size_t
dump_skip_blanks(struct dump_text *t, size_t i)
{
	size_t end = i + DUMP_AHEAD_MAX;

	while (i < end && text_is_blank(dump_at(t, i)))
		i++;
	return i;
}

size_t
dump_written_space(struct dump_text *t, size_t i)
{
	size_t n = 0;

	while (n < 8 && dump_at(t, i + n) == '\\')
		n++;
	char c = n > 0 ? dump_at(t, i + n) : '\0';
	if (c != 'n' && c != 'r' && c != 't')
		return 0;
	c = dump_at(t, i + n + 1);
	return text_is_quote(c) || dump_is_opener(c) || dump_is_closer(c) || text_is_space(c) ||
	                       c == '\\' || c == ',' || i + n + 1 >= t->len
	               ? n + 1
	               : 0;
}

size_t
dump_skip_space(struct dump_text *t, size_t i)
{
	size_t end = i + DUMP_AHEAD_MAX, n;

	while (i < end) {
		if (text_is_space(dump_at(t, i)))
			i++;
		else if ((n = dump_written_space(t, i)) > 0)
			i += n;
		else
			break;
	}
	return i;
}

size_t
dump_quote(struct dump_text *t, size_t i, struct dump_quote *q)
{
	size_t n = 0;

	while (n < 8 && dump_at(t, i + n) == '\\')
		n++;
	char c = dump_at(t, i + n);
	if (!text_is_quote(c) || (n & (n + 1)) != 0)
		return 0;
	*q = (struct dump_quote){.mark = c, .slashes = (unsigned char)n, .count = 1};
	return n + 1;
}

size_t
dump_same_quote(struct dump_text *t, size_t i, struct dump_quote q)
{
	struct dump_quote r;
	size_t n = dump_quote(t, i, &r);

	return n > 0 && r.mark == q.mark && r.slashes == q.slashes ? n : 0;
}

/* Keys */

size_t
dump_separator(struct dump_text *t, size_t i, char *sep)
{
	size_t j = i;

	while (j < i + 16 && text_is_blank(dump_at(t, j)))
		j++;
	char c = dump_at(t, j), next = dump_at(t, j + 1);
	*sep = c;
	switch (c) {
	case ':':
		if (next == ':' || next == '/')
			return 0;
		return j + 1 + (next == '=') - i;
	case '=':
		if (next == '=' || next == '~')
			return 0;
		*sep = next == '>' ? '>' : '=';
		return j + 1 + (next == '>') - i;
	case '-': return j > i && next == '>' && text_is_blank(dump_at(t, j + 2)) ? j + 2 - i : 0;
	case '\xef': *sep = ':'; return dump_word_at(t, j, "\xef\xbc\x9a") ? j + 3 - i : 0;
	default: return 0;
	}
}

bool
dump_is_cut_label(const struct dump_text *t, size_t i)
{
	return i + 2 * TEXT_LABEL_MAX >= t->len && t->s[t->len - 1] != '\n';
}

bool
dump_is_cut_name(struct dump_text *t, size_t i)
{
	size_t end = i + DUMP_NAME_MAX;

	if (dump_is_sigil(dump_at(t, i)))
		i++;
	while (i < end && dump_is_name(dump_at(t, i)))
		i++;
	return i >= t->len;
}

/* Fills in the members of k that follow from the name and from the separator at i. */
static bool
finish_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	size_t n = dump_separator(t, i, &k->sep);

	/* Doubled after a label: Error:: { */
	if (n == 0 && dump_at(t, i) == ':' && dump_at(t, i + 1) == ':' &&
	    text_is_space(dump_at(t, i + 2)) &&
	    text_label(t->s + k->name, k->name_len) != LABEL_NONE) {
		k->sep = ':';
		n = 2;
	}
	if (n == 0 || k->name_len == 0)
		return false;
	k->end = i + n;
	k->blank = text_is_space(dump_at(t, k->end));
	k->label = text_label(t->s + k->name, k->name_len);
	k->upper = text_is_upper(t->s[k->name]);
	size_t digits = 0;
	while (digits < k->name_len && text_is_digit(t->s[k->name + digits]))
		digits++;
	k->digits = digits == k->name_len;
	return true;
}

/* Reads a label with a stray byte in its quotes: "Code:": */
static void
clean_label(struct dump_text *t, struct dump_key *k)
{
	char name[TEXT_LABEL_MAX + 1] = "";
	size_t len = 0;

	for (size_t i = k->name; i < k->name + k->name_len; i++)
		if (strchr("{}[]():,; ", t->s[i]) == NULL && len < TEXT_LABEL_MAX)
			name[len++] = t->s[i];
	if (len == k->name_len || text_label(name, len) == LABEL_NONE)
		return;
	memcpy(k->label_name, name, sizeof name);
	k->name_len = 0;
	k->label = text_label(name, len);
	k->upper = text_is_upper(name[0]);
}

/* "name": */
static bool
quoted_key(struct dump_text *t, size_t i, size_t n, struct dump_quote q, struct dump_key *k)
{
	size_t j = i + n, m = dump_same_quote(t, j, q), end = j + m + DUMP_NAME_MAX;
	char c;

	if (m > 0)
		j += m;
	k->name = j;
	while (j < end && (c = dump_at(t, j)) != '\n' && c != q.mark && c != '\\' && c != '\0')
		j++;
	k->name_len = j - k->name;
	for (unsigned count = m > 0 ? 2 : 1; count > 0; count--, j += n)
		if (dump_same_quote(t, j, q) == 0)
			return false;
	k->quoted = true;
	k->slashes = q.slashes;
	if (!finish_key(t, j, k))
		return false;
	if (k->label == LABEL_NONE)
		clean_label(t, k);
	return true;
}

/* [name] =>, ["name":Class:private]=>, [name]: */
static bool
bracketed_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	struct dump_quote q = {.mark = '\0'};
	size_t n = dump_quote(t, i + 1, &q), j = i + 1 + n, end = j;

	while (end < i + DUMP_AHEAD_MAX && strchr("[]\n{}", dump_at(t, end)) == NULL)
		end++;
	if (dump_at(t, end) != ']')
		return false;
	k->name = j;
	while (j < end && (n > 0 ? t->s[j] != q.mark && t->s[j] != '\\' : t->s[j] != ':'))
		j++;
	k->name_len = j - k->name;
	k->quoted = true;
	if (!finish_key(t, end + 1, k))
		return false;
	if (k->sep == '>' && n == 0 && text_is_blank(t->s[end + 1]))
		k->sep = ']';
	return k->sep == ']' || k->sep == '>' || (k->sep == '=' && k->blank) ||
	       (k->sep == ':' && k->blank && n == 0 && dump_is_name_start(t->s[k->name]));
}

struct span
dump_key_name(const struct dump_text *t, const struct dump_key *k)
{
	if (k->name_len > 0)
		return (struct span){t->s + k->name, k->name_len};
	return (struct span){k->label_name, strlen(k->label_name)};
}

char *
dump_copy_name(const struct dump_text *t, const struct dump_key *k)
{
	struct span name = dump_key_name(t, k);
	char *copy = cJSON_malloc(name.len + 1);

	if (copy != NULL) {
		memcpy(copy, name.ptr, name.len);
		copy[name.len] = '\0';
	}
	return copy;
}

bool
dump_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	struct dump_quote q;
	char c = dump_at(t, i);
	size_t n;

	*k = (struct dump_key){.at = i};
	if (c == '[')
		return bracketed_key(t, i, k);
	if (dump_is_sigil(c))
		c = dump_at(t, ++i);
	if ((n = dump_quote(t, i, &q)) > 0)
		return quoted_key(t, i, n, q, k);
	/* Python: u'name', b'name' */
	if ((c == 'u' || c == 'b') && (n = dump_quote(t, i + 1, &q)) > 0)
		return quoted_key(t, i + 1, n, q, k);
	if (!text_is_digit(c) && !dump_is_name_start(c))
		return false;
	k->name = i;
	while (k->name_len < DUMP_NAME_MAX && dump_is_name(dump_at(t, i + k->name_len)))
		k->name_len++;
	if (text_is_digit(c))
		return finish_key(t, i + k->name_len, k) && k->digits && k->sep == '>';
	if (finish_key(t, i + k->name_len, k))
		return k->name_len > 1 || dump_at(t, k->end) != '\\'; /* C:\Temp */
	/* A label whose parts are separate words: request id. */
	enum label label;
	if (k->name_len < 3 || dump_at(t, i + k->name_len) != ' ')
		return false;
	n = text_label_at(t->s + i, t->len - i, &label);
	t->met_end = t->met_end || dump_is_cut_label(t, i);
	if (n <= k->name_len)
		return false;
	k->name_len = n;
	return finish_key(t, i + n, k);
}

bool
dump_broken_key(struct dump_text *t, size_t i, struct dump_key *k)
{
	struct dump_quote q;
	size_t j = i, n, end = i + 48, len = 0;
	bool quoted = false;

	*k = (struct dump_key){.at = i, .quoted = true};
	while (j < end) {
		char c = dump_at(t, j);
		if ((n = dump_quote(t, j, &q)) > 0) {
			/* A second quote after a blank: the separator is missing. */
			if (len > 0 && quoted && text_label(k->label_name, len) != LABEL_NONE &&
			    (text_is_space(t->s[j - 1]) ||
			     (text_is_quote(t->s[j - 1]) && text_is_upper(dump_at(t, j + n)))))
				break;
			quoted = true;
			j += n;
		} else if (text_is_space(c) && quoted) {
			j++;
		} else if (text_is_letter(c) || c == '_' || c == '-') {
			if (len == TEXT_LABEL_MAX)
				return false;
			k->label_name[len++] = c;
			j++;
		} else if (c == '\\') {
			quoted = true; /* of an escaped quote */
			j++;
		} else {
			break;
		}
	}
	k->label = text_label(k->label_name, len);
	if (!quoted || k->label == LABEL_NONE)
		return false;
	k->upper = text_is_upper(k->label_name[0]);
	char c = dump_at(t, j);
	k->sep = ':';
	k->end = j;
	if (c == '{' || c == '[' || dump_quote(t, j, &q) > 0)
		return true;
	n = dump_separator(t, j, &k->sep);
	if (n == 0 && c == ':' && dump_at(t, j + 1) == ':')
		n = 2;
	if (n > 0 && dump_at(t, j + n) == ':')
		n++;
	k->end = j + n;
	k->blank = text_is_space(dump_at(t, k->end));
	return n > 0;
}

/* Words */

bool
dump_is_entry(struct dump_text *t, size_t i)
{
	/* 0 a digit, A a capital letter, a a small one, . a digit or a blank */
	static const char shapes[][15] = {"0000-00-00T00:", "0000-00-00 00:", "0000/00/00 00:",
	                                  "A0000 00:00", "Aaa .0 00:00:"};

	if (dump_at(t, i) == '[')
		i++;
	for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
		const char *want = shapes[k];
		size_t j = i;
		for (; *want != '\0'; want++, j++) {
			char c = dump_at(t, j);
			if (*want == '0'   ? !text_is_digit(c)
			    : *want == 'A' ? !text_is_upper(c)
			    : *want == 'a' ? !text_is_letter(c) || text_is_upper(c)
			    : *want == '.' ? !text_is_digit(c) && c != ' '
			                   : c != *want)
				break;
		}
		if (*want == '\0')
			return true;
	}
	return false;
}

bool
dump_is_null(const char *s, size_t len)
{
	return text_is_nothing(s, len) || (len == 5 && strncasecmp(s, "undef", 5) == 0) ||
	       (len == 1 && *s == '~');
}

cJSON *
dump_make_string(const char *s, size_t len, size_t at)
{
	size_t nuls = 0, w = 0;

	for (size_t i = 0; i < len; i++)
		nuls += s[i] == '\0';
	cJSON *node = cJSON_CreateNull();
	char *copy = node != NULL ? cJSON_malloc(len + 2 * nuls + 1) : NULL;
	if (copy == NULL)
		return NULL;
	for (size_t i = 0; i < len; i++) {
		if (s[i] != '\0')
			copy[w++] = s[i];
		else
			memcpy(copy + w, "\xef\xbf\xbd", 3), w += 3;
	}
	copy[w] = '\0';
	node->type = cJSON_String;
	node->valuestring = copy;
	node->valueint = (int)at;
	return node;
}
