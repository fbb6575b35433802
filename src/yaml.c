/* SPDX-License-Identifier: MIT */
#include "yaml.h"

enum {
	DEPTH_MAX = 64,
	/* How many lines a message of Bun may have before the members. */
	BUN_LINES_MAX = 16,
	BUN_BYTES_MAX = 8 * 1024,
};

struct line {
	size_t at, end; /* its first byte other than a blank; its line feed */
	size_t indent;
	size_t next; /* where the next line begins */
};

/* An open map or list. */
struct level {
	size_t indent;
	cJSON *node;
	bool waits; /* the last member has no value yet */
	bool plain; /* it has an unquoted value */
};

struct block {
	struct dump_text *t;
	size_t stop;
	yaml_flow_fn *flow;
	struct level levels[DEPTH_MAX];
	unsigned depth;
	bool headless;   /* it begins the text, indented further than the lines that follow */
	unsigned labels; /* one bit for each label that the outermost map has */
	bool comma;      /* the last value ended with one, so the next key is its sibling (Bun) */
	bool no_memory;
	size_t end;
	char room[DUMP_TEXT_MAX];
};

/* Only one block is read at a time. */
static struct block block;

static struct line
line_at(struct dump_text *t, size_t begin)
{
	struct line l;

	l.at = text_skip_blanks(t->s, begin, t->len);
	l.indent = l.at - begin;
	l.end = text_line_end(t->s, l.at, t->len);
	if (l.end == t->len)
		t->met_end = true;
	l.next = l.end < t->len ? l.end + 1 : t->len;
	while (l.end > l.at && text_is_blank(t->s[l.end - 1]))
		l.end--;
	return l;
}

/* Whether more follows a code on its line, as in `code: C, message: M`: then it is a sentence. */
static bool
is_sentence(const struct dump_text *t, const struct dump_key *k, size_t end)
{
	size_t at = text_skip_blanks(t->s, k->end, end);

	return k->label == LABEL_CODE && at < end && text_is_upper(t->s[at]) &&
	       memchr(t->s + at, ',', end - 1 - at) != NULL;
}

/* A key of YAML: `name: ` or `name:` at the line's end. */
static bool
key_at(struct dump_text *t, size_t at, size_t end, struct dump_key *k)
{
	return at < end && dump_key(t, at, k) && k->sep == ':' && k->end <= end &&
	       t->s[at] != '[' && (k->end == end || text_is_blank(t->s[k->end])) &&
	       !is_sentence(t, k, end);
}

/* The length of a list item's mark at `at`, or 0. */
static size_t
dash(const struct dump_text *t, size_t at, size_t end)
{
	if (at >= end || t->s[at] != '-' || (at + 1 < end && t->s[at + 1] != ' '))
		return 0;
	size_t n = 1;
	while (at + n < end && t->s[at + n] == ' ')
		n++;
	return n;
}

/* Where the value after a key begins, without tags and anchors. */
static size_t
value_at(const struct dump_text *t, size_t at, size_t end)
{
	at = text_skip_blanks(t->s, at, end);
	while (at < end && (t->s[at] == '!' || t->s[at] == '&')) {
		while (at < end && !text_is_blank(t->s[at]))
			at++;
		at = text_skip_blanks(t->s, at, end);
	}
	return at < end && t->s[at] == '#' ? end : at;
}

/* Whether a value has brackets, so that it may contain an object that is printed in another way. */
static bool
has_brackets(const struct dump_text *t, size_t at, size_t end)
{
	while (at < end && strchr("{[(", t->s[at]) == NULL)
		at++;
	return end - at > 2;
}

static bool
opens_bracket(const struct dump_text *t, struct line l)
{
	return l.end > l.at && strchr("{[(", t->s[l.end - 1]) != NULL;
}

/* Whether a line closes a bracket that it did not open: it is the end of an object, not a block. */
static bool
closes_more(const struct dump_text *t, size_t at, size_t end)
{
	int depth = 0;

	for (; at < end && depth >= 0; at++)
		depth +=
			(t->s[at] == '{' || t->s[at] == '[') - (t->s[at] == '}' || t->s[at] == ']');
	return depth < 0;
}

/* Whether the lines of a message at `begin` are followed by members, as Bun prints them. */
static bool
bun_follows(struct dump_text *t, size_t begin)
{
	struct dump_key k;
	size_t from = begin;

	for (unsigned n = 0; n < BUN_LINES_MAX && begin < t->len && begin - from < BUN_BYTES_MAX;
	     n++) {
		struct line l = line_at(t, begin);
		if (l.at == l.end) {
			t->met_end = t->met_end || l.next >= t->len;
			return false;
		}
		if (key_at(t, l.at, l.end, &k))
			return l.indent > 0 && dump_at(t, k.end + 1) == '"';
		/* Deno's stack is in front of the members. */
		if (l.indent > 0 && text_at(t->s + l.at, l.end - l.at, "at "))
			return false;
		begin = l.next;
	}
	t->met_end = t->met_end || begin >= t->len;
	return false;
}

/* The line whose first byte other than a blank is at `at`. */
static struct line
line_of(struct dump_text *t, size_t at)
{
	size_t begin = at;

	while (begin > 0 && text_is_blank(t->s[begin - 1]))
		begin--;
	return line_at(t, begin);
}

bool
yaml_begins(struct dump_text *t, size_t at, bool *alone)
{
	struct dump_key k, next_key;
	size_t n = dash(t, at, t->len);

	if (!dump_key(t, at + n, &k) || k.sep != ':')
		return false;
	struct line l = line_of(t, at);
	at += n;
	if (l.at > l.indent && t->s[l.at - l.indent - 1] != '\n')
		return false;
	if (!key_at(t, at, l.end, &k) || opens_bracket(t, l) || t->s[l.end - 1] == ',' ||
	    (k.label == LABEL_NONE && has_brackets(t, k.end, l.end)) ||
	    (k.quoted && closes_more(t, k.end, l.end)))
		return false;
	if (l.next >= t->len) {
		t->met_end = true;
		return false;
	}
	struct line next = line_at(t, l.next);
	size_t column = l.indent + (at - l.at);
	bool empty = value_at(t, k.end, l.end) == l.end;
	bool key = key_at(t, next.at, next.end, &next_key);
	size_t item = dash(t, next.at, next.end);
	*alone = empty;
	/* The first line of a text may have lost some of its indent. */
	if (l.at == l.indent && at == l.at && !empty && key && next.indent > column)
		return k.label != LABEL_NONE;
	if (empty)
		return (key && next.indent > column) || (item > 0 && next.indent >= column);
	if (k.label == LABEL_ERROR && at == l.at && bun_follows(t, l.next))
		return true;
	return (key && next.indent == column) ||
	       (k.label != LABEL_NONE && at > l.at && item > 0 && next.indent == l.indent);
}

/* Adds a value to the innermost map or list, or sets it as the value of the last member if that has
 * none yet. */
static void
put(struct block *b, cJSON *value, char *name)
{
	struct level *v = &b->levels[b->depth - 1];

	b->no_memory = b->no_memory || value == NULL;
	if (b->no_memory)
		return; /* unreached: the arena holds the largest dump */
	if (v->waits) {
		cJSON *last = v->node->child->prev;
		name = last->string;
		cJSON_DetachItemViaPointer(v->node, last);
		v->waits = false;
	}
	if (!cJSON_AddItemToArray(v->node, value))
		b->no_memory = true; /* unreached: the arena holds the largest dump */
	value->string = name;
}

static bool
push(struct block *b, size_t indent, cJSON *node, size_t at)
{
	if (b->depth == DEPTH_MAX || node == NULL) {
		b->no_memory = b->no_memory || node == NULL;
		return false;
	}
	node->valueint = (int)at;
	b->levels[b->depth++] = (struct level){.indent = indent, .node = node};
	return true;
}

/* Scalars */

static size_t
append(struct block *b, size_t n, size_t from, size_t to)
{
	size_t len = to - from < sizeof b->room - n ? to - from : sizeof b->room - n;

	memcpy(b->room + n, b->t->s + from, len);
	return n + len;
}

/* Reads a string in quotes, in which '' stands for one quote. Returns its end. */
static size_t
quoted(struct block *b, size_t at, cJSON **value)
{
	struct dump_string s;
	size_t n = 0, from = at;

	for (;;) {
		(void)dump_string(b->t, at, 0, &s);
		n = append(b, n, s.from, s.to);
		at = s.next;
		if (dump_at(b->t, at) != s.quote.mark || n == sizeof b->room)
			break;
		b->room[n++] = s.quote.mark;
	}
	n = dump_fold(b->room, n, s.quote.mark == '"');
	if (s.quote.mark == '"')
		n = dump_unescape_text(b->room, n, s.quote);
	*value = dump_make_string(b->room, n, from);
	return at;
}

/* Reads a block scalar, `|` or `>`, whose key is on line l: the lines with more than `indent`
 * blanks. Returns where the line after it begins. */
static size_t
block_scalar(struct block *b, struct line l, size_t at, size_t indent, cJSON **value)
{
	bool folds = b->t->s[at] == '>';
	size_t n = 0, next = l.next, inner = 0;

	for (bool first = true; next < b->t->len; first = false) {
		struct line m = line_at(b->t, next);
		if (m.at < m.end && m.indent <= indent)
			break;
		if (first)
			inner = m.indent;
		if (n > 0 && n < sizeof b->room)
			b->room[n++] = '\n';
		n = append(b, n,
		           m.at < m.end ? m.at - (m.indent - (m.indent < inner ? m.indent : inner))
		                        : m.end,
		           m.end);
		next = m.next;
	}
	while (n > 0 && b->room[n - 1] == '\n')
		n--;
	if (folds)
		n = dump_fold(b->room, n, false);
	*value = dump_make_string(b->room, n, at);
	return next;
}

/* Reads a plain scalar at `at`, and the lines that continue it. Returns where the line after it
 * begins. */
static size_t
plain(struct block *b, struct line l, size_t at, size_t indent, bool first, cJSON **value)
{
	struct dump_key k;
	size_t n, next = l.next;

	for (size_t i = at; i + 1 < l.end; i++)
		if (b->t->s[i] == ' ' && b->t->s[i + 1] == '#') {
			l.end = i;
			break;
		}
	b->comma = l.end > at && b->t->s[l.end - 1] == ',';
	n = append(b, 0, at, l.end - b->comma);
	bool bun = first && !b->comma && bun_follows(b->t, next);
	while (next < b->t->len && !b->comma) {
		struct line m = line_at(b->t, next);
		if (m.at == m.end || key_at(b->t, m.at, m.end, &k) ||
		    (!bun && (m.indent <= indent || dash(b->t, m.at, m.end) > 0)))
			break;
		if (n < sizeof b->room)
			b->room[n++] = '\n';
		n = append(b, n, m.at, m.end);
		next = m.next;
	}
	if (!bun)
		n = dump_fold(b->room, n, false);
	*value = dump_is_null(b->room, n) ? cJSON_CreateNull() : dump_make_string(b->room, n, at);
	return next;
}

/* Reads a value in brackets, as a language prints it. Returns its end, or 0 if more follows it on its
 * line: then it is the beginning of a message, as in `[request id:R]you are not privileged`. */
static size_t
flow_value(struct block *b, size_t at, cJSON **value)
{
	size_t end = b->flow(b->t, at, value);
	size_t behind = text_skip_blanks(b->t->s, end, b->t->len);

	return behind == b->t->len || strchr("\r\n,#", b->t->s[behind]) != NULL ? end : 0;
}

/* Reads the value that begins at `at` on line l. Returns where the line after it begins, or 0 if it
 * contains `stop` or cannot be read. */
static size_t
read_value(struct block *b, struct line l, size_t at, size_t indent, bool first, cJSON **value)
{
	size_t end = 0;
	char c = b->t->s[at];

	b->comma = false;
	if (c == '"' || c == '\'')
		end = quoted(b, at, value);
	else if (c == '{' || c == '[')
		end = flow_value(b, at, value);
	else if ((c == '|' || c == '>') && l.end - at <= 3)
		return block_scalar(b, l, at, indent, value);
	if (end > 0) {
		size_t behind = text_skip_blanks(b->t->s, end, b->t->len);
		b->comma = behind < b->t->len && b->t->s[behind] == ',';
		behind = text_line_end(b->t->s, behind, b->t->len);
		b->end = behind;
		return behind < b->t->len ? behind + 1 : behind;
	}
	/* A sentence begins in the value, or with its key. */
	if (b->stop >= l.at && b->stop < l.end &&
	    (b->stop >= at || memchr(b->t->s + at, ' ', l.end - at) != NULL))
		return 0;
	return plain(b, l, at, indent, first, value);
}

/* Makes the map or list to which a line belongs the innermost one. item: the line is an item of a
 * list. */
static bool
find_level(struct block *b, struct line l, bool item, bool in_quotes)
{
	struct level *v = &b->levels[b->depth - 1];

	if ((b->comma && !item) || (b->headless && v->node->child->next == NULL && b->depth == 1 &&
	                            !v->waits && l.indent > v->indent && !item)) {
		v->indent = l.indent;
		return true;
	}
	while (b->depth > 1 &&
	       (l.indent < v->indent || (l.indent == v->indent && !item && cJSON_IsArray(v->node))))
		v = &b->levels[--b->depth - 1];
	if (l.indent == v->indent && item == (cJSON_IsArray(v->node) != 0))
		return true;
	if (v->waits && (l.indent > v->indent || (item && l.indent == v->indent))) {
		cJSON *node = item ? cJSON_CreateArray() : cJSON_CreateObject();
		put(b, node, NULL);
		return !b->no_memory && push(b, l.indent, node, l.at);
	}
	/* The beginning is lost, with the map around this one. */
	if (b->depth == 1 && !item && l.indent < v->indent && b->headless) {
		v->indent = l.indent;
		return true;
	}
	/* The first member, as Bun prints it: indented further than the message. */
	if (v->plain && !item && in_quotes && b->depth == 1) {
		v->indent = l.indent;
		return true;
	}
	return false;
}

/* Whether a key does not belong to the outermost map, because it is the same name again or begins
 * another object. */
static bool
begins_another(struct block *b, struct line l, const struct dump_key *k)
{
	unsigned bit = 1u << k->label;

	const cJSON *first = b->levels[0].node->child;

	if (k->label == LABEL_NONE && first != NULL && first->string != NULL &&
	    strlen(first->string) == k->name_len &&
	    memcmp(first->string, b->t->s + k->name, k->name_len) == 0)
		return true;
	if (k->label == LABEL_NONE)
		return has_brackets(b->t, k->end, l.end);
	/* A Response begins another object, except after the word `error:` alone. */
	if ((b->labels & bit) != 0 ||
	    (k->label == LABEL_RESPONSE && (b->labels & ~(1u << LABEL_ERROR)) != 0))
		return true;
	b->labels |= bit;
	return false;
}

/* Reads `name: value` at `at`, a member of the innermost map. Returns where the next line begins,
 * or 0 if the line is not part of the block. */
static size_t
read_member(struct block *b, struct line l, const struct dump_key *k, bool first)
{
	size_t at = value_at(b->t, k->end, l.end), next = l.next;
	cJSON *value = NULL;

	if (b->depth == 1 && begins_another(b, l, k))
		return 0;
	b->end = l.end;
	if (at < l.end) {
		next = read_value(b, l, at, b->levels[b->depth - 1].indent, first, &value);
		if (next == 0)
			return 0;
	} else {
		b->comma = false;
		value = cJSON_CreateNull();
	}
	struct level *v = &b->levels[b->depth - 1];
	v->waits = false;
	char *name = dump_copy_name(b->t, k);
	if (name == NULL)
		b->no_memory = true; /* unreached: the arena holds the largest dump */
	put(b, value, name);
	v->waits = at == l.end;
	v->plain = at < l.end && strchr("\"'{[|>", b->t->s[at]) == NULL;
	return next;
}

/* Reads one line and those that continue it. Returns the same as read_member. */
static size_t
read_line(struct block *b, struct line l, bool first)
{
	struct dump_key k;
	cJSON *value;
	size_t n = dash(b->t, l.at, l.end), next;
	bool key = key_at(b->t, l.at + n, l.end, &k);
	struct level *v;

	if (l.at == l.end || (!key && n == 0 && !b->levels[b->depth - 1].waits))
		return 0;
	if (!key && n == 0) {
		v = &b->levels[b->depth - 1];
		if (l.indent <= v->indent)
			return 0;
		next = read_value(b, l, l.at, v->indent, false, &value);
		if (next > 0)
			put(b, value, NULL);
		b->end = next > 0 && next >= l.next ? l.end : b->end;
		return next;
	}
	if (!first &&
	    !find_level(b, l, n > 0, key && k.end + 1 < l.end && b->t->s[k.end + 1] == '"'))
		return 0;
	if (n > 0) {
		size_t rest = value_at(b->t, l.at + n, l.end);
		if (!key) {
			value = cJSON_CreateNull();
			next = l.next;
			if (rest < l.end)
				next = read_value(b, l, rest, l.indent, false, &value);
			if (next > 0)
				put(b, value, NULL);
			b->end = next > 0 ? l.end : b->end;
			return next;
		}
		value = cJSON_CreateObject();
		put(b, value, NULL);
		if (b->no_memory || !push(b, l.indent + n, value, l.at + n))
			return 0;
	}
	return read_member(b, l, &k, first && n == 0);
}

size_t
yaml_read(struct dump_text *t, size_t at, size_t stop, yaml_flow_fn *flow, cJSON **value)
{
	struct block *b = &block;
	struct line l = line_of(t, at);
	cJSON *root = dash(t, at, l.end) > 0 ? cJSON_CreateArray() : cJSON_CreateObject();
	size_t next = 0, end = at;

	b->t = t;
	b->stop = stop;
	b->flow = flow;
	b->depth = 0;
	b->comma = b->no_memory = false;
	b->labels = 0;
	b->headless = l.at == l.indent;
	b->end = at;
	if (push(b, l.indent, root, at))
		next = read_line(b, l, true);
	while (next > 0 && next < t->len && !b->no_memory) {
		end = b->end;
		next = read_line(b, line_at(t, next), false);
	}
	t->met_end = t->met_end || next >= t->len;
	*value = b->no_memory ? NULL : root;
	return next > 0 ? b->end : end;
}
