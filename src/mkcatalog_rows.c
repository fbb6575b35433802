/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "hash.h"
#include "kinds.h"
#include "mkcatalog.h"
#include "utf8.h"

const char sections[SECTIONS][8] = {"common", "service", "sdk", "client"};

/* A backslash is not allowed in rows, since orgerr would print it doubled. */
void
check_text(struct input *in, size_t line, const char *begin, const char *s, const char *end,
           bool comment)
{
	while (s < end) {
		if (*s >= ' ' && *s <= '~' && *s != '\\') { /* nearly every byte: twice as fast */
			s++;
			continue;
		}
		uint32_t point;
		size_t n = utf8_decode(s, (size_t)(end - s), &point);
		size_t at = (size_t)(s - begin) + 1;
		bool valid =
			point != UTF8_REPLACEMENT || (n == 3 && memcmp(s, "\xef\xbf\xbd", 3) == 0);

		if (!valid) {
			fault(in, line, "byte %zu: not UTF-8", at);
			/* Report each sequence once, not each byte of it. */
			for (; s + n < end && ((unsigned char)s[n] & 0xc0) == 0x80; n++)
				;
		} else if (point == '\r') {
			fault(in, line, "byte %zu: carriage return; a line must end in LF only",
			      at);
		} else if ((utf8_is_never_raw(point) && !(comment && point == '\t')) ||
		           (point == '\\' && !comment)) {
			fault(in, line, "byte %zu: U+%04X is not allowed here", at,
			      (unsigned)point);
		}
		s += n;
	}
}

/* Whether s is [A-Za-z0-9_] segments joined by dots, followed by a NUL. */
static bool
is_code(const char *s, size_t len)
{
	static const char digits_letters[] =
		"0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	const char *end = s + len;
	size_t n;

	do {
		n = strspn(s, digits_letters);
		s += n;
	} while (n > 0 && *s++ == '.');
	return s == end + 1; /* the last byte that was skipped is the NUL after a segment */
}

/* Whether s is YYYY-MM-DD, and a day of the calendar. */
static bool
is_date(const char *s, size_t len)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (len != 10)
		return false;
	for (size_t i = 0; i < len; i++)
		if (i == 4 || i == 7 ? s[i] != '-' : s[i] < '0' || s[i] > '9')
			return false;
	long year = strtol(s, NULL, 10), month = strtol(s + 5, NULL, 10);
	long day = strtol(s + 8, NULL, 10);
	if (month < 1 || month > 12)
		return false;
	bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return day >= 1 && day <= days[month - 1] + leap;
}

/* The value after a label of a comment, or NULL if the comment does not have this label. A label
 * may occur once; *first is the line where it first did, or 0. */
static const char *
labelled(struct input *in, size_t line, const char *s, size_t len, const char *label, size_t *first)
{
	size_t skip = strlen(label);

	if (len < skip || memcmp(s, label, skip) != 0)
		return NULL;
	if (*first != 0)
		fault(in, line, "a second %.*s; the first is on line %zu", (int)skip - 3, label + 2,
		      *first);
	else
		*first = line;
	return s + skip;
}

void
read_comment(struct input *in, size_t line, const char *s, size_t len, bool dated)
{
	const char *end = s + len, *value;

	check_text(in, line, s, s, end, true);
	if (!dated)
		return;
	if ((value = labelled(in, line, s, len, "# date:", &in->date_line)) != NULL) {
		if (value == end || *value != ' ' || !is_date(value + 1, (size_t)(end - value) - 1))
			fault(in, line, "malformed date; the line is \"# date: YYYY-MM-DD\"");
		else
			memcpy(in->date, value + 1, sizeof in->date - 1);
	} else if ((value = labelled(in, line, s, len, "# source:", &in->page_line)) != NULL) {
		if (end - value < 10 || memcmp(value, " https://", 9) != 0 ||
		    memchr(value + 1, ' ', (size_t)(end - value) - 1) != NULL)
			fault(in, line, "malformed address; the line is \"# source: https://...\"");
		in->page = value + 1;
		in->page_len = (size_t)(end - in->page);
	}
}

/* The place of a code, folded, in the set of codes that were seen. */
static uint32_t *
seen_at(const struct input *in, const char *code, size_t len)
{
	size_t at = (size_t)hash_folded(code, len, 0) & in->seen_mask;

	while (in->seen[at] != 0 && strcasecmp(in->rows[in->seen[at] - 1].code, code) != 0)
		at = (at + 1) & in->seen_mask;
	return &in->seen[at];
}

/* Checks that a row comes after the one before it, in the order of the first column. */
static void
check_order(struct input *in, size_t line, const char *name)
{
	if (in->last != NULL && strcmp(in->last, name) > 0)
		fault(in, line,
		      "%s must come before %s of line %zu: rows are in LC_ALL=C byte order", name,
		      in->last, in->last_line);
	in->last = name;
	in->last_line = line;
}

/* Checks the order of a row with a well-formed code, and that no other row has the code. */
static void
check_place(struct input *in, const struct row *row)
{
	uint32_t *seen = seen_at(in, row->code, row->code_len);

	if (*seen == 0) {
		*seen = (uint32_t)(row - in->rows) + 1;
	} else {
		const struct row *first = &in->rows[*seen - 1];
		bool same = strcmp(first->code, row->code) == 0;
		bool here = first->path == row->path;
		fault(in, row->line, "%s is already %s%s%s%zu%s%s", row->code,
		      here ? "on line " : "in ", here ? "" : first->path, here ? "" : ":",
		      first->line,
		      same ? "" : ", with other letter case: ", same ? "" : first->code);
	}
	check_order(in, row->line, row->code);
}

/* The index of a section, which must be from `first` to `last`. */
static size_t
find_section(struct input *in, size_t line, struct field name, size_t first, size_t last)
{
	char known[SECTIONS * (sizeof *sections + 1)] = ""; /* room for all */

	for (size_t i = first; i <= last; i++) {
		if (strlen(sections[i]) == name.len && memcmp(sections[i], name.s, name.len) == 0)
			return i;
		/* There is room for all. NOLINTNEXTLINE(clang-analyzer-security.insecureAPI.strcpy) */
		strcat(strcat(known, " "), sections[i]);
	}
	fault(in, line, "%s section; it must be one of:%s", name.len == 0 ? "empty" : "unknown",
	      known);
	return first;
}

/* Checks the size and the characters of a description, in English or Chinese. */
static void
check_description(struct input *in, size_t line, const char *begin, const char *s, size_t len)
{
	if (len > DESCRIPTION_MAX)
		fault(in, line, "a description of %zu bytes; the limit is %d", len,
		      DESCRIPTION_MAX);
	check_text(in, line, begin, s, s + len, false);
}

static void
read_row(struct input *in, size_t line, const struct field *fields, size_t first, size_t last)
{
	struct row *row = &in->rows[in->count++];

	*row = (struct row){.code = fields[0].s,
	                    .code_len = fields[0].len,
	                    .description = fields[2].s,
	                    .description_len = fields[2].len,
	                    .path = in->path,
	                    .line = line,
	                    .meaning = {.zh = ""}};
	if (row->code_len == 0)
		fault(in, line, "empty code");
	else if (!is_code(row->code, row->code_len))
		fault(in, line,
		      "malformed code; it consists of [A-Za-z0-9_] segments joined by dots");
	else
		check_place(in, row);
	if (row->code_len > CODE_MAX)
		fault(in, line, "a code of %zu bytes; the limit is %d", row->code_len, CODE_MAX);
	row->section = find_section(in, line, fields[1], first, last);
	if (row->description_len == 0)
		fault(in, line, "empty description");
	check_description(in, line, row->code, row->description, row->description_len);
}

void
read_error(struct input *in, size_t line, const struct field *fields)
{
	read_row(in, line, fields, COMMON, SERVICE);
}

void
read_extra(struct input *in, size_t line, const struct field *fields)
{
	read_row(in, line, fields, SDK, CLIENT);
}

/* The row of a code that another file names, or NULL after reporting a fault. */
static struct row *
find_row(struct input *in, size_t line, struct field code)
{
	if (!is_code(code.s, code.len)) {
		fault(in, line,
		      "malformed code; it consists of [A-Za-z0-9_] segments joined by dots");
		return NULL;
	}
	uint32_t seen = *seen_at(in, code.s, code.len);
	if (seen == 0) {
		fault(in, line, "%s has no row among the codes", code.s);
		return NULL;
	}
	struct row *row = &in->rows[seen - 1];
	if (strcmp(row->code, code.s) != 0) {
		fault(in, line, "%s is spelt %s among the codes", code.s, row->code);
		return NULL;
	}
	return row;
}

/* The meaning of the code, or of the family that is not a code, that a row names; NULL after
 * reporting a fault. Sets *row to the row of the code, or to NULL. */
static struct meaning *
find_meaning(struct input *in, size_t line, struct field name, struct row **row)
{
	size_t i;

	*row = NULL;
	for (i = 0; i < in->family_count; i++)
		if (strcmp(in->families[i].name, name.s) == 0)
			return &in->families[i].meaning;
	if (is_code(name.s, name.len) && *seen_at(in, name.s, name.len) == 0)
		for (i = 0; i < in->count; i++)
			if (strncmp(in->rows[i].code, name.s, name.len) == 0 &&
			    in->rows[i].code[name.len] == '.' &&
			    memchr(name.s, '.', name.len) == NULL) {
				in->families[in->family_count] =
					(struct family){name.s, {.zh = ""}};
				return &in->families[in->family_count++].meaning;
			}
	*row = find_row(in, line, name);
	return *row != NULL ? &(*row)->meaning : NULL;
}

/* Finds or begins the action of a pair. Returns false after reporting a fault. */
static bool
read_action(struct input *in, size_t line, struct field name)
{
	const struct action *last =
		in->action_count > 0 ? &in->actions[in->action_count - 1] : NULL;

	if (memchr(name.s, '.', name.len) != NULL || !is_code(name.s, name.len)) {
		fault(in, line, "%s action; it consists of [A-Za-z0-9_]",
		      name.len == 0 ? "empty" : "malformed");
		return false;
	}
	if (name.len > CODE_MAX)
		fault(in, line, "an action of %zu bytes; the limit is %d", name.len, CODE_MAX);
	int order = last != NULL ? strcmp(last->name, name.s) : -1;
	if (order == 0)
		return true;
	for (const struct action *a = in->actions; a < in->actions + in->action_count; a++) {
		if (strcasecmp(a->name, name.s) != 0)
			continue;
		bool same = strcmp(a->name, name.s) == 0;
		fault(in, line, "%s already begins on line %zu%s%s", name.s, a->line,
		      same ? "" : ", with other letter case: ", same ? "" : a->name);
		return false;
	}
	if (order > 0)
		fault(in, line,
		      "%s must come before %s of line %zu: rows are in LC_ALL=C byte order", name.s,
		      last->name, last->line);
	/* There is one for each line. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
	in->actions[in->action_count++] = (struct action){name.s, in->pair_count, line};
	return true;
}

void
read_pair(struct input *in, size_t line, const struct field *fields)
{
	bool fits = read_action(in, line, fields[0]);
	const struct row *row = find_row(in, line, fields[1]);

	if (row != NULL && row->section == CLIENT)
		fault(in, line, "%s is a client's own code, which no action returns", row->code);
	if (!fits || row == NULL)
		return;
	if (in->pair_count > in->actions[in->action_count - 1].first) {
		const struct pair *last = &in->pairs[in->pair_count - 1];
		int order = strcmp(last->row->code, row->code);
		if (order == 0)
			fault(in, line, "the pair is already on line %zu", last->line);
		else if (order > 0)
			fault(in, line,
			      "%s must come before %s of line %zu: rows are in LC_ALL=C byte order",
			      row->code, last->row->code, last->line);
	}
	in->pairs[in->pair_count++] = (struct pair){row, line};
}

/* The index of a retry with this value and source, which is added if it is new. */
static size_t
retry_index(struct input *in, const char *value, const char *source)
{
	size_t i = 1;

	while (i < in->retry_count && (strcmp(in->retries[i].value, value) != 0 ||
	                               strcmp(in->retries[i].source, source) != 0))
		i++;
	in->retries[i] = (struct retry){value, source};
	in->retry_count += i == in->retry_count;
	return i;
}

/* The index of a kind; an empty name stands for unknown. */
static size_t
find_kind(struct input *in, size_t line, struct field name)
{
	char known[KINDS * sizeof kinds->name] = ""; /* room for all */

	if (name.len == 0)
		return KIND_UNKNOWN;
	for (size_t i = 0; i < KINDS; i++) {
		if (strlen(kinds[i].name) == name.len &&
		    memcmp(kinds[i].name, name.s, name.len) == 0)
			return i;
		/* NOLINTNEXTLINE(clang-analyzer-security.insecureAPI.strcpy) */
		strcat(strcat(known, " "), kinds[i].name);
	}
	fault(in, line, "unknown kind; the kinds are:%s", known);
	return KIND_UNKNOWN;
}

/* The index of a retry with its source. Both must be given, or neither. */
static size_t
find_retry(struct input *in, size_t line, const struct field *fields, const struct row *row)
{
	struct field value = fields[2], source = fields[3];
	bool yes = strcmp(value.s, "yes") == 0;

	check_text(in, line, fields[0].s, source.s, source.s + source.len, false);
	if (value.len == 0 && source.len == 0)
		return 0;
	if (strlen(value.s) != value.len || (!yes && strcmp(value.s, "maybe") != 0))
		fault(in, line, "%s retry; it is yes or maybe",
		      value.len == 0 ? "empty" : "unknown");
	if (source.len == 0)
		fault(in, line, "a retry without a source");
	if (yes && row != NULL && row->section == CLIENT)
		fault(in, line, "%s is a client's own code, which can only be maybe", row->code);
	if (in->retry_count == RETRIES_MAX + 1)
		fault(in, line, "more than %d different retries and sources", RETRIES_MAX);
	return retry_index(in, value.s, source.s);
}

static bool
holds_cjk(const char *s, size_t len)
{
	uint32_t point;

	for (size_t n; len > 0; s += n, len -= n) {
		n = utf8_decode(s, len, &point);
		if (utf8_is_cjk(point))
			return true;
	}
	return false;
}

void
read_meaning(struct input *in, size_t line, const struct field *fields)
{
	struct field zh = fields[4];
	struct row *row;
	struct meaning *m = find_meaning(in, line, fields[0], &row), new = {.line = line};

	new.kind = find_kind(in, line, fields[1]);
	new.retry = find_retry(in, line, fields, row);
	new.zh = zh.s;
	new.zh_len = zh.len;
	check_description(in, line, fields[0].s, zh.s, zh.len);
	if (zh.len > 0 && !holds_cjk(zh.s, zh.len))
		fault(in, line, "a Chinese description without a Chinese character");
	if (fields[1].len + fields[2].len + fields[3].len + zh.len == 0)
		fault(in, line, "the row says nothing");
	if (m == NULL)
		return;
	if (row == NULL && zh.len > 0)
		fault(in, line, "%s is a family without a code, so it has no description",
		      fields[0].s);
	if (m->line != 0)
		fault(in, line, "%s is already on line %zu", fields[0].s, m->line);
	check_order(in, line, fields[0].s);
	*m = new;
}
