/* SPDX-License-Identifier: MIT */
/*
 * The text is read in one pass with a stack, from its beginning. Where an object starts need not
 * be searched for: prose is elements without a key, which cost nothing. An object begins at the
 * bracket in which a member was found, and ends where that bracket closes, or at a flush, where
 * what follows cannot be part of it.
 */
#include "dump.h"

#include "dump_reader.h"
#include "skip.h"
#include "yaml.h"

/* There is only one reader at a time: a text inside a string is read when this one is finished. A
 * sentence at `stop` may be in a string. */
static struct dump_reader reader;

size_t
dump_line_end(struct dump_reader *r)
{
	struct dump_text *t = r->t;

	if (r->i < t->line_from || r->i > t->line_end || t->line_end == 0) {
		t->line_from = r->i;
		t->line_end = text_line_end(t->s, r->i, t->len);
	}
	if (t->line_end == t->len)
		t->met_end = true;
	return t->line_end;
}

/* Whether an element further out has a key but no value yet. */
bool
dump_key_below(const struct dump_reader *r, unsigned depth)
{
	for (unsigned d = 0; d < depth; d++)
		if (r->s.frames[d].e.keyed)
			return true;
	return false;
}

bool
dump_object_open(const struct dump_reader *r)
{
	for (unsigned d = 0; d <= r->s.depth; d++)
		if (dump_is_rich(&r->s.frames[d]))
			return true;
	return false;
}

/* Results */

/* Ends the reading with an object, unless nothing in it is of use: it has no label and no sign of
 * an error. */
static void
give(struct dump_reader *r, cJSON *value, size_t begin, size_t end, bool label)
{
	if (!label && begin + skip_to_sign(r->t->s + begin, end - begin) >= end) {
		r->s.frames[0] = (struct dump_frame){.kind = '\0'};
		r->s.room_len = 0;
		return;
	}
	if (cJSON_IsString(value)) {
		cJSON *around = cJSON_CreateObject();
		if (around == NULL || !cJSON_AddItemToObject(around, DUMP_NAMELESS, value))
			r->s.no_memory = true; /* unreached: the largest dump fits into the arena */
		value = around;
	}
	while (end > begin && text_is_space(r->t->s[end - 1]))
		end--;
	r->done = true;
	r->o.value = value;
	r->o.begin = begin;
	r->o.end = end;
	if (r->o.bracket < begin || r->o.bracket > end)
		r->o.bracket = end;
}

/* The text's own frame is the object. */
void
dump_give_top(struct dump_reader *r, size_t end)
{
	struct dump_frame *f = &r->s.frames[0];

	give(r, dump_take(&r->s), f->first, end, f->holds_label);
}

/* Whether a word is at j that is a value without quotes: null, undefined, a number. */
static bool
is_bare_value(const struct dump_reader *r, size_t j)
{
	size_t n = j;

	while (text_is_word(dump_at(r->t, n)))
		n++;
	return n > j &&
	       (text_is_nothing(r->t->s + j, n - j) || text_digits(r->t->s + j, n - j) == n - j);
}

/* Whether a member of the object whose beginning is lost follows at `end`: after a comma, a key
 * with a value in quotes or brackets or without a meaning, or a label. */
static bool
is_sibling_near(struct dump_reader *r, size_t end, struct dump_key *k)
{
	struct dump_quote q;
	size_t j = dump_skip_space(r->t, end);
	bool comma = dump_at(r->t, j) == ',';

	if (comma)
		j = dump_skip_space(r->t, j + 1);
	if (!dump_key(r->t, j, k) || (k->label == LABEL_NONE && !comma) || (!comma && !k->quoted) ||
	    (r->t->s[k->at] == '[' && k->sep != ']' && k->sep != '>'))
		return false;
	j = dump_skip_space(r->t, k->end);
	return k->label != LABEL_NONE || dump_is_opener(dump_at(r->t, j)) ||
	       dump_quote(r->t, j, &q) > 0 || is_bare_value(r, j);
}

/* Takes a bracket that closed on the top level without a key, or a string there, as the object, if
 * it is one. */
static void
give_item(struct dump_reader *r)
{
	struct dump_frame *f = &r->s.frames[0];
	struct dump_element *e = &f->e;
	struct dump_key k;

	if (!e->frame_rich) {
		dump_forget(&r->s);
		return;
	}
	if (is_sibling_near(r, e->end, &k)) {
		f->first = e->begin;
		f->rich = f->styled = true;
		f->look = k;
		dump_end_element(&r->s);
		dump_wrap(&r->s);
		return;
	}
	cJSON *value = e->frame;
	give(r, value, e->begin, e->end, e->frame_holds_label);
}

void
dump_flush(struct dump_reader *r, size_t end)
{
	struct dump_frame *top = &r->s.frames[0];

	while (r->s.depth > 0) {
		if (!dump_top(&r->s)->e.keyed)
			dump_end_element(&r->s);
		if (!dump_is_rich(dump_top(&r->s)) && !dump_top(&r->s)->e.keyed &&
		    (dump_top(&r->s)->prose || r->s.depth == 1) && !dump_key_below(r, r->s.depth)) {
			dump_drop(&r->s, end);
			continue;
		}
		if (end >= r->t->len)
			dump_cut_off(&r->s);
		dump_pop_lost(&r->s, end);
	}
	if (end >= r->t->len)
		dump_cut_off(&r->s);
	if (top->e.keyed && (top->e.key.quoted || top->e.frame_rich || top->members > 0))
		dump_end_element(&r->s);
	if (top->members > 0)
		dump_give_top(r, end);
	else if (top->e.last == PART_FRAME && top->e.frame_rich)
		give(r, top->e.frame, top->e.begin, end, top->e.frame_holds_label);
	else
		dump_forget(&r->s);
}

/* Ends a member of the text itself. With a bare key it is the object; with a quoted key, more
 * members may follow. */
void
dump_end_top_member(struct dump_reader *r)
{
	struct dump_frame *f = &r->s.frames[0];
	struct dump_key k;
	bool waits =
		f->e.key.quoted || (f->e.key.label_name[0] == '\0' &&
	                            (dump_at(r->t, dump_skip_space(r->t, f->e.end)) == '}' ||
	                             (is_sibling_near(r, f->e.end, &k) && dump_fits(f, r->t, &k))));
	size_t end = f->e.end;

	dump_end_element(&r->s);
	if (!waits)
		dump_give_top(r, end);
}

void
dump_close(struct dump_reader *r, size_t end)
{
	struct dump_element *e;

	dump_pop(&r->s, end);
	if (r->s.depth > 0 || r->s.no_memory)
		return;
	e = &r->s.frames[0].e;
	if (!e->keyed)
		give_item(r);
	else if (e->frame_rich)
		dump_end_top_member(r);
}

/* Lines */

/* Whether an unquoted value ends before the line that begins at n. */
static bool
ends_with_line(struct dump_reader *r, const struct dump_frame *f, size_t n, bool blank)
{
	struct dump_key k;
	char c = dump_at(r->t, n);

	if (r->s.depth == 0)
		return true;
	if (!f->e.line_first || f->begin >= r->line)
		return false;
	return blank || c == '}' || c == ']' || c == ')' ||
	       (dump_key(r->t, n, &k) && k.quoted == f->look.quoted &&
	        (k.sep == f->look.sep || k.quoted));
}

/* Whether the next line, at n, continues a value that is complete. */
static bool
goes_on(struct dump_reader *r, size_t n)
{
	struct dump_quote q;
	char c = dump_at(r->t, n);

	return strchr("+.,;:)]}\\", c) != NULL ||
	       (dump_top(&r->s)->e.last == PART_STRING && dump_quote(r->t, n, &q) > 0);
}

/* Continues or ends the element at the end of a line; n is where the next line begins. */
static void
end_line_element(struct dump_reader *r, size_t n, bool blank)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_element *e = &f->e;

	if (!e->keyed) {
		if (r->s.depth > 0 && !f->in_text && !dump_is_empty(e) &&
		    (e->last != PART_STRING || e->tail > 0 || !goes_on(r, n)) &&
		    (e->last != PART_FRAME || e->frame_rich || e->words > 0))
			dump_end_element(&r->s);
		return;
	}
	if (dump_is_empty(e)) {
		if (blank && r->s.depth == 0)
			dump_forget(&r->s);
		return;
	}
	bool complete = dump_is_complete(f) && (e->last == PART_STRING || e->frame_rich);
	if (complete ? goes_on(r, n) && !blank : !ends_with_line(r, f, n, blank))
		return;
	if (r->s.depth > 0)
		dump_end_element(&r->s);
	else if (e->key.quoted)
		dump_end_top_member(r);
	else
		dump_forget(&r->s);
}

/* Whether a label is a key of something that is open. */
static bool
is_label_open(const struct dump_reader *r)
{
	for (unsigned d = 0; d <= r->s.depth; d++) {
		const struct dump_frame *f = &r->s.frames[d];
		if (f->holds_label || (f->e.last == PART_FRAME && f->e.frame_holds_label) ||
		    (f->e.keyed && f->e.key.label != LABEL_NONE))
			return true;
	}
	return false;
}

/* Whether the innermost bracket belongs to prose, which ends with its line: it contains words, or
 * something without meaning that breaks off where no program would break a line: {a: 1, b: [2. */
static bool
is_prose(struct dump_reader *r, size_t next)
{
	const struct dump_frame *f = &r->s.frames[r->s.depth];

	if (r->s.depth == 0)
		return false;
	if (!f->e.keyed && f->prose && f->members == 0 && !dump_key_below(r, r->s.depth))
		return true;
	return f->begin >= r->line && !dump_is_empty(&f->e) && f->kind != '<' &&
	       strchr(",;)]}+.\\", dump_at(r->t, next)) == NULL && !is_label_open(r);
}

static void
read_line_end(struct dump_reader *r)
{
	struct dump_text *t = r->t;
	size_t at = r->i, n = at;
	unsigned lines = 0;

	while (n < t->len && text_is_space(t->s[n]))
		lines += t->s[n++] == '\n';
	if (n >= t->len)
		t->met_end = true;
	if (dump_is_entry(t, n) && n < t->len) {
		dump_flush(r, at);
		if (r->done)
			return;
	}
	while (is_prose(r, n)) {
		if (dump_is_rich(dump_top(&r->s))) {
			dump_flush(r, at);
			return;
		}
		dump_drop(&r->s, at);
	}
	end_line_element(r, n, lines > 1);
	if (!r->done && lines > 1 && r->s.depth == 0 && r->s.frames[0].members > 0 &&
	    !r->s.frames[0].e.keyed && r->s.frames[0].look.sep != ']')
		dump_give_top(r, at);
	r->i = n;
	r->line = n;
}

/* What is at `stop` is a sentence, or part of an object. */
static void
read_stop(struct dump_reader *r)
{
	struct dump_frame *f = dump_top(&r->s);
	bool members = false;

	r->stopped = true;
	/* The first label of the sentence is a key of something in brackets or in quotes. */
	if (f->e.keyed && f->e.key.at <= r->stop && r->stop < f->e.key.end &&
	    (r->s.depth > 0 || f->e.key.quoted))
		return;
	if (r->i == r->stop && r->s.depth > 0 && r->t->s[r->i] != '[' && dump_read_key(r))
		return;
	for (unsigned d = 0; d <= r->s.depth; d++)
		members = members || dump_is_rich(&r->s.frames[d]);
	for (unsigned d = r->s.depth + 1; d-- > 0;) {
		f = &r->s.frames[d];
		if (f->e.keyed && (f->e.last == PART_STRING || (members && !f->e.key.quoted)))
			return;
		if (f->e.keyed && !members)
			break;
		if (dump_is_rich(f)) {
			dump_flush(r, r->stop);
			break;
		}
	}
	r->done = true;
}

static void step(struct dump_reader *r);

/* Reads brackets inside a block of YAML: the value of a member of the text itself. */
static size_t
read_flow(struct dump_text *t, size_t at, cJSON **value)
{
	static const struct dump_key key = {.label_name = DUMP_NAMELESS, .quoted = true};
	struct dump_reader *r = &reader;
	struct dump_frame *f = &r->s.frames[0];
	size_t stop = r->stop;

	dump_start(&r->s, t);
	dump_begin_member(&r->s, &key, false);
	r->stop = SIZE_MAX;
	r->i = at;
	do
		step(r);
	while (r->s.depth > 0 && r->i < t->len && !r->s.no_memory);
	while (r->s.depth > 0)
		dump_pop_lost(&r->s, r->i);
	if (f->e.keyed)
		dump_end_element(&r->s);
	*value = r->s.no_memory || f->node == NULL
	                 ? NULL
	                 : cJSON_DetachItemViaPointer(f->node, f->node->child);
	r->stop = stop;
	dump_start(&r->s, t);
	r->done = false;
	return r->i;
}

/* A block of YAML only begins if nothing is open. If it begins with a key alone on its line,
 * brackets of prose or of a program may be open. */
static bool
read_yaml(struct dump_reader *r)
{
	size_t at = r->i, end;
	cJSON *value;
	bool alone;

	if (is_label_open(r) || r->s.frames[0].members > 0 || r->s.frames[0].e.keyed ||
	    !yaml_begins(r->t, at, &alone) || (r->s.depth > 0 && !alone))
		return false;
	end = yaml_read(r->t, at, r->stop, read_flow, &value);
	r->i = at;
	r->s.no_memory = r->s.no_memory || value == NULL;
	if (end == at || r->s.no_memory)
		return r->s.no_memory;
	r->i = end;
	give(r, value, at, end, false);
	return true;
}

/* A colon in brackets without a key before it. */
static bool
skip_stray_colon(struct dump_reader *r)
{
	const struct dump_element *e = &dump_top(&r->s)->e;

	if (r->s.depth == 0 || e->keyed || !dump_is_empty(e) ||
	    !text_is_blank(dump_at(r->t, r->i + 1)))
		return false;
	size_t next = dump_skip_blanks(r->t, r->i + 1);
	r->line = r->line == r->i ? next : r->line;
	r->i = next;
	return true;
}

/* Reads what begins at r->i if it is neither a key nor a string nor white space: a bracket, a separator, a
 * comment or a word. */
static void
read_mark(struct dump_reader *r)
{
	struct dump_text *t = r->t;
	char c = t->s[r->i], before = r->i > 0 ? t->s[r->i - 1] : '\n';

	switch (c) {
	case '{':
	case '[':
	case '(': dump_read_opener(r, c, 1); return;
	case '#':
		if (dump_at(t, r->i + 1) == '<') {
			dump_read_opener(r, '<', 2);
			while (r->i < t->len && !text_is_space(t->s[r->i]) && t->s[r->i] != '>')
				r->i++; /* the name of the class */
			return;
		}
		break;
	case '>':
		if (dump_top(&r->s)->kind == '<' && before != '=' && before != '-') {
			dump_read_closer(r, c);
			return;
		}
		break;
	case '}':
	case ']':
	case ')': dump_read_closer(r, c); return;
	case ',':
	case ';': dump_read_comma(r); return;
	case '/':
		if (r->s.depth > 0 && dump_at(t, r->i + 1) == '/' &&
		    dump_is_empty(&dump_top(&r->s)->e)) {
			r->i = dump_line_end(r);
			return;
		}
		break;
	default: break;
	}
	dump_read_word(r);
}

static void
step(struct dump_reader *r)
{
	struct dump_text *t = r->t;
	char c = t->s[r->i], before = r->i > 0 ? t->s[r->i - 1] : '\n';
	struct dump_quote q;
	struct dump_frame *top = &r->s.frames[0];
	size_t n;

	if (r->i >= r->stop && !r->stopped) {
		read_stop(r);
		return;
	}
	if (c == '\n') {
		read_line_end(r);
		return;
	}
	if (text_is_blank(c)) {
		r->i++;
		return;
	}
	if (r->i == r->line && read_yaml(r))
		return;
	if (c == '\\' && (n = dump_written_space(t, r->i)) > 0) {
		r->i += n;
		return;
	}
	/* Symfony: the number of the object, as in {#12 */
	if (c == '#' && before == '{') {
		for (r->i++; r->i < t->len && text_is_digit(t->s[r->i]); r->i++)
			;
		return;
	}
	bool quote = dump_quote(t, r->i, &q) > 0;
	if (c == ':' && skip_stray_colon(r))
		return;
	if ((quote || c == '[' || c == '\\' || dump_is_sigil(c) || dump_is_name_start(c) ||
	     text_is_digit(c)) &&
	    !(text_is_word(before) && text_is_word(c)) && dump_read_key(r))
		return;
	/* Anything else ends the object: its next member would have to follow directly. */
	if (r->s.depth == 0 && top->members > 0 && !top->e.keyed && strchr(",}])", c) == NULL) {
		dump_give_top(r, top->e.end);
		return;
	}
	if (!quote || !dump_read_string(r))
		read_mark(r);
}

/* Where what is open at the end of the text begins. */
static size_t
open_begin(const struct dump_reader *r)
{
	const struct dump_frame *f = &r->s.frames[0];

	if (f->members > 0 || f->e.keyed)
		return f->first;
	if (r->s.depth > 0)
		return r->s.frames[1].begin;
	return r->line < r->t->len ? r->line : r->t->len;
}

bool
dump_begins_block(struct dump_text *t, size_t at)
{
	bool alone;

	return yaml_begins(t, at, &alone);
}

/* Whether the reader has reached the end of the last line on which objects are wanted, and nothing
 * is open that is an object or may become one. Then the lines below are not read. */
static bool
is_over(const struct dump_reader *r)
{
	const struct dump_text *t = r->t;

	if (r->i < t->last || r->s.depth > 0 || dump_object_open(r))
		return false;
	return r->i > t->last || (t->s[r->i] == '\n' && !r->s.frames[0].e.keyed);
}

enum dump_verdict
dump_next(struct dump_text *t, size_t from, size_t stop, struct dump_object *o)
{
	struct dump_reader *r = &reader;

	if (t->len > DUMP_TEXT_MAX)
		t->len = DUMP_TEXT_MAX; /* unreached: a stretch is never longer */
	dump_start(&r->s, t);
	r->t = t;
	r->i = from;
	r->stop = stop;
	r->line = text_skip_blanks(t->s, from, t->len);
	r->stopped = r->done = false;
	r->o = (struct dump_object){.bracket = SIZE_MAX};
	t->met_end = false;
	t->ahead = 0;
	while (!r->done && r->i < t->len && !r->s.no_memory && !is_over(r))
		step(r);
	t->read = r->i;
	size_t begin = open_begin(r);
	if (!r->done && r->i >= t->len && !r->s.no_memory) {
		t->met_end = t->met_end || dump_object_open(r) || r->s.depth > 0 ||
		             r->s.frames[0].e.keyed;
		dump_flush(r, t->len);
	}
	if (r->s.no_memory)
		return DUMP_NO_MEMORY;
	*o = r->o;
	if (!t->whole && t->met_end) {
		o->begin = r->o.value != NULL ? r->o.begin : begin > from ? begin : from;
		return DUMP_MORE;
	}
	return r->o.value != NULL ? DUMP_FOUND : DUMP_NONE;
}
