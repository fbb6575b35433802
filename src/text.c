/* SPDX-License-Identifier: MIT */
#include "text.h"

#include <strings.h>

size_t
text_line_end(const char *s, size_t from, size_t len)
{
	const char *lf = from < len ? memchr(s + from, '\n', len - from) : NULL;

	return lf != NULL ? (size_t)(lf - s) : len;
}

size_t
text_skip_blanks(const char *s, size_t from, size_t len)
{
	while (from < len && text_is_blank(s[from]))
		from++;
	return from;
}

size_t
text_digits(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && text_is_digit(s[n]))
		n++;
	return n;
}

struct span
text_trim(struct span t)
{
	while (t.len > 0 && text_is_space(t.ptr[0]))
		t.ptr++, t.len--;
	while (t.len > 0 && text_is_space(t.ptr[t.len - 1]))
		t.len--;
	return t;
}

const char *
text_find(const char *s, size_t len, const char *word, char rare)
{
	size_t at = (size_t)(strchr(word, rare) - word), p = at;

	while (p < len) {
		const char *hit = memchr(s + p, rare, len - p);
		if (hit == NULL)
			return NULL;
		p = (size_t)(hit - s);
		if (text_at(s + p - at, len - p + at, word))
			return hit - at;
		p++;
	}
	return NULL;
}

bool
text_holds(const char *s, size_t len, const char *word)
{
	return memmem(s, len, word, strlen(word)) != NULL;
}

bool
text_holds_folded(const char *s, size_t len, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= len; i++)
		if ((s[i] | 0x20) == word[0] && strncasecmp(s + i, word, n) == 0)
			return true;
	return false;
}

bool
text_is_call(const char *s, size_t low, size_t pos)
{
	size_t p = pos;

	while (p > low && (text_is_word(s[p - 1]) || s[p - 1] == '.'))
		p--;
	if (s[pos] != '(' || p == pos)
		return false;
	const char *dot = memrchr(s + p, '.', pos - p);
	const char *name = dot != NULL ? dot + 1 : s + p;
	return (p > low && s[p - 1] == '@') || (*name >= 'a' && *name <= 'z');
}

/* The names of labels, in lower case, with a blank where something may separate two parts. No byte may
 * be inserted within a part, so every label of a code contains a sign (skip.h). */
static const struct {
	const char *name;
	enum label label;
} labels[] = {
	{"response", LABEL_RESPONSE},
	{"error", LABEL_ERROR},
	{"err", LABEL_ERROR},
	{"error msg", LABEL_ERROR},
	{"qcloud error", LABEL_ERROR},
	{"code", LABEL_CODE},
	{"error code", LABEL_CODE},
	{"err code", LABEL_CODE},
	{"api error code", LABEL_CODE},
	{"code desc", LABEL_CODEDESC},
	{"message", LABEL_MESSAGE},
	{"msg", LABEL_MESSAGE},
	{"error message", LABEL_MESSAGE},
	{"err msg", LABEL_MESSAGE},
	{"api error message", LABEL_MESSAGE},
	{"request id", LABEL_ID},
	{"req id", LABEL_ID},
};

static bool
joins_parts(char c)
{
	return c == '_' || c == '-' || c == ' ';
}

/* How many bytes at s spell the name, or 0. */
static size_t
spells(const char *s, size_t len, const char *name)
{
	const char *p = s, *end = s + len;

	for (; *name != '\0'; name++) {
		if (*name == ' ')
			p += p < end && joins_parts(*p);
		else if (p == end || (*p++ | 0x20) != *name)
			return 0;
	}
	return (size_t)(p - s);
}

enum label
text_label(const char *name, size_t len)
{
	if (len == 0 || len > TEXT_LABEL_MAX || !text_is_letter(name[0]))
		return LABEL_NONE;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (labels[i].name[0] == (name[0] | 0x20) &&
		    spells(name, len, labels[i].name) == len)
			return labels[i].label;
	return LABEL_NONE;
}

bool
text_is_error_msg(const char *name, size_t len)
{
	return len > 0 && spells(name, len, "error msg") == len;
}

size_t
text_label_at(const char *s, size_t len, enum label *label)
{
	size_t longest = 0; /* `error message`, not `error` */

	if (len == 0 || !text_is_letter(s[0]))
		return 0;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		size_t n = labels[i].name[0] == (s[0] | 0x20) ? spells(s, len, labels[i].name) : 0;
		if (n > longest && (n == len || !text_is_word(s[n]))) {
			*label = labels[i].label;
			longest = n;
		}
	}
	return longest;
}

size_t
text_code(const char *s, size_t len, bool lower, struct span *code)
{
	size_t n = 0;

	*code = (struct span){NULL, 0};
	if (len == 0 || !text_is_letter(s[0]))
		return 0;
	while (n < len && (text_is_word(s[n]) || (s[n] == '.' && s[n - 1] != '.')))
		n++;
	struct span found = failure_code(s, n);
	if (!text_is_upper(s[0]) && !(lower && memchr(s, '.', found.len) != NULL))
		return 0;
	while (n < len && s[n] == '.')
		n++;
	if (n < len && text_is_word(s[n]))
		return 0; /* two dots inside: an ellipsis, a range */
	*code = found;
	return n;
}

bool
text_is_code(const char *s, size_t len)
{
	struct span code;

	return len > 0 && text_code(s, len, false, &code) == len;
}

enum { UUID_LEN = 36 };

bool
text_is_uuid(const char *s, size_t len)
{
	static const unsigned char hex[256] = {
		['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1,
		['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1, ['a'] = 1, ['b'] = 1,
		['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['A'] = 1, ['B'] = 1,
		['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1,
	};
	unsigned digits = 0;

	if (len < UUID_LEN || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-')
		return false;
	for (size_t i = 0; i < UUID_LEN; i++)
		digits += hex[(unsigned char)s[i]];
	return digits == 32;
}

bool
text_is_lower_uuid(const char *s, size_t len)
{
	if (!text_is_uuid(s, len))
		return false;
	for (size_t i = 0; i < UUID_LEN; i++)
		if (text_is_upper(s[i]))
			return false;
	return true;
}

bool
text_is_upper_uuid(const char *s, size_t len)
{
	bool upper = false;

	if (!text_is_uuid(s, len))
		return false;
	for (size_t i = 0; i < UUID_LEN; i++) {
		if (s[i] >= 'a' && s[i] <= 'f')
			return false;
		upper = upper || text_is_upper(s[i]);
	}
	return upper;
}

bool
text_is_nothing(const char *s, size_t len)
{
	static const char *const words[] = {"none",           "null",      "nil",
	                                    "<nil>",          "undefined", "nothing",
	                                    "optional.empty", NULL};

	if (len == 0)
		return true;
	for (const char *const *w = words; *w != NULL; w++)
		if ((*w)[0] == (s[0] | 0x20) && strlen(*w) == len && strncasecmp(s, *w, len) == 0)
			return true;
	return false;
}

/* Reads an id without what may be around it; the same as text_id. */
static size_t
read_id(const char *s, size_t len, struct span *id)
{
	size_t marks = 0, n = 0;

	*id = (struct span){NULL, 0};
	/* Markdown's marks of bold text and of code may be in front of it. */
	while (marks < 3 && marks < len && (s[marks] == '*' || s[marks] == '`'))
		marks++;
	if (text_is_uuid(s + marks, len - marks)) {
		*id = (struct span){s + marks, UUID_LEN};
		return marks + UUID_LEN;
	}
	if (text_at(s, len, "<nil>"))
		return 5;
	while (n < len && (text_is_word(s[n]) || s[n] == '.' || s[n] == '*' || s[n] == '-'))
		n++;
	while (n > 1 && s[n - 1] == '.' && s[n - 2] != '.')
		n--;
	/* A word before a colon is the next label, so this one has no value; and one before a bracket is
	 * somebody's type, as in string(36). */
	size_t word = 0;
	while (word < n && text_is_letter(s[word]))
		word++;
	if (word > 0 && word == n && n < len && (s[n] == ':' || s[n] == '=' || s[n] == '('))
		return 0;
	if (!text_is_nothing(s, n))
		*id = (struct span){s, n};
	return n;
}

/* What languages print around a value that may be missing: Rust, Haskell, Java, Swift. */
static const struct option {
	const char *open, *close;
} options[] = {{"Some(\"", "\")"}, {"Just \"", "\""}, {"Optional[", "]"}, {"Optional(\"", "\")"}};
enum { OPTIONS = sizeof options / sizeof *options };

size_t
text_id(const char *s, size_t len, struct span *id)
{
	for (const struct option *o = options; o < options + OPTIONS; o++)
		if (text_at(s, len, o->open)) {
			size_t n = strlen(o->open);
			n += read_id(s + n, len - n, id);
			return text_at(s + n, len - n, o->close) ? n + strlen(o->close) : n;
		}
	return read_id(s, len, id);
}
