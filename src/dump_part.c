/* SPDX-License-Identifier: MIT */
/* Brackets, commas, strings and words: what members and values are made of. */
#include "dump_reader.h"

/* Brackets */

/* Notes the first bracket of what may become the object. */
static void
note_bracket(struct dump_reader *r, size_t at)
{
	const struct dump_frame *f = &r->s.frames[0];
	size_t begin = f->members > 0 || f->e.keyed ? f->first
	               : r->s.depth > 0             ? r->s.frames[1].begin
	                                            : at;

	if (r->o.bracket == SIZE_MAX || r->o.bracket < begin)
		r->o.bracket = at;
}

/* Whether the innermost bracket belongs to an Error or a Response, and nothing is in it. */
static bool
is_open_error(const struct dump_reader *r)
{
	const struct dump_frame *f = &r->s.frames[r->s.depth];

	return r->s.depth > 0 && f->kind == '{' && f->members == 0 && f->items == 0 &&
	       !f->e.keyed && dump_is_empty(&f->e) && f[-1].e.keyed &&
	       (f[-1].e.key.label == LABEL_ERROR || f[-1].e.key.label == LABEL_RESPONSE);
}

void
dump_read_opener(struct dump_reader *r, char kind, size_t n)
{
	size_t at = r->i;
	struct dump_key k;

	r->i += n;
	if (kind == '{' && is_open_error(r) && dump_key(r->t, dump_skip_space(r->t, r->i), &k))
		return; /* doubled */
	/* Go writes blanks between the items of a list: [{a} {b}]. */
	struct dump_frame *f = dump_top(&r->s);
	if (r->s.depth > 0 && f->members == 0 && !f->e.keyed && f->e.last == PART_FRAME &&
	    f->e.frame_rich && f->e.tail <= 1 && (f->kind == '[' || f->kind == '{')) {
		f->e.words -= f->e.tail; /* the name of the next item's type, as in map[...] */
		f->e.tail = 0;
		dump_end_element(&r->s);
	}
	if (!dump_push(&r->s, kind, at)) {
		dump_add_word(&r->s, at, r->i);
		return;
	}
	if (kind != '(' && kind != '<')
		note_bracket(r, at);
}

/* Whether a value may end at a closing bracket that is not the innermost one's, according to what
 * follows it; otherwise it is part of a text. */
static bool
may_close_more(struct dump_reader *r, size_t i)
{
	struct dump_quote q;
	struct dump_key k;
	size_t j = dump_skip_space(r->t, i);
	char c = dump_at(r->t, j);

	return j >= r->t->len || memchr(r->t->s + i, '\n', j - i) != NULL ||
	       strchr(",;)]}", c) != NULL || dump_quote(r->t, j, &q) > 0 || dump_key(r->t, j, &k);
}

/* Whether the value of the element is at i, after a stray byte: in brackets or quotes, and not a
 * key. */
static bool
value_follows(struct dump_reader *r, size_t i)
{
	struct dump_quote q;
	struct dump_key k;
	size_t j = dump_skip_space(r->t, i);

	if (dump_quote(r->t, j, &q) > 0)
		return !dump_key(r->t, j, &k);
	for (size_t n = 0; n < 8 && text_is_letter(dump_at(r->t, j)); n++)
		j++;
	return dump_is_opener(dump_at(r->t, dump_skip_blanks(r->t, j)));
}

/* Whether the closing bracket at i, of another kind than the innermost open one, is one too many,
 * because what follows belongs to the open list. */
static bool
is_stray_closer(struct dump_reader *r, char c, size_t i)
{
	size_t j = dump_skip_space(r->t, i + 1);

	if (dump_top(&r->s)->kind != '[' || c != '}')
		return false;
	if (dump_at(r->t, j) == ',')
		j = dump_skip_space(r->t, j + 1);
	return dump_at(r->t, j) == '{' || dump_at(r->t, j) == ']';
}

/* Whether the bracket at i closes a Response too early, because the id of the Response follows. */
static bool
closes_early(struct dump_reader *r, size_t i)
{
	const struct dump_frame *f = dump_top(&r->s) - 1;
	struct dump_key k = {.label = LABEL_ID};
	size_t j = dump_skip_space(r->t, i + 1);

	if (f->e.key.label != LABEL_RESPONSE || !f->e.keyed ||
	    dump_was_seen(dump_top(&r->s), r->t, &k) || dump_at(r->t, j) != ',')
		return false;
	return dump_key(r->t, dump_skip_space(r->t, j + 1), &k) && k.label == LABEL_ID;
}

void
dump_read_closer(struct dump_reader *r, char c)
{
	static const char openers[] = "([{<", closers[] = ")]}>";
	char kind = openers[strchr(closers, c) - closers];
	unsigned d = r->s.depth;
	size_t at = r->i++;

	if (r->s.depth > 0 && dump_top(&r->s)->e.keyed && dump_is_empty(&dump_top(&r->s)->e) &&
	    value_follows(r, r->i))
		return;
	while (d > 0 && r->s.frames[d].kind != kind)
		d--;
	if (d == 0) {
		struct dump_frame *f = &r->s.frames[0];
		if (r->s.depth > 0) {
			dump_add_word(&r->s, at, r->i);
		} else if (f->e.keyed && f->e.key.quoted) {
			dump_end_element(&r->s);
			dump_wrap(&r->s);
		} else if (f->members > 0 && !f->e.keyed) {
			dump_wrap(&r->s);
		}
		f->e.end = r->i;
		return;
	}
	if (d < r->s.depth && dump_top(&r->s)->kind == '{' && dump_is_rich(dump_top(&r->s)) &&
	    !may_close_more(r, r->i)) {
		dump_add_word(&r->s, at, r->i);
		return;
	}
	if (d < r->s.depth && is_stray_closer(r, c, at)) {
		if (dump_top(&r->s)->members > 0)
			dump_wrap(&r->s);
		return;
	}
	if (d == r->s.depth && closes_early(r, at)) {
		dump_end_element(&r->s);
		return;
	}
	while (r->s.depth > d)
		dump_pop_lost(&r->s, at);
	dump_close(r, r->i);
}

/* Whether the comma at i, after a value, is followed by something that can follow it. */
static bool
ends_at_comma(struct dump_reader *r, const struct dump_frame *f, size_t i)
{
	struct dump_key k;
	size_t j = dump_skip_space(r->t, i + 1);
	char c = dump_at(r->t, j);

	if (c == '}' || c == ']' || c == ')' || dump_is_cut_name(r->t, j))
		return true;
	if (f->between != '\0' && f->between != r->t->s[i] && !f->look.quoted)
		return false;
	return (dump_key(r->t, j, &k) || dump_broken_key(r->t, j, &k)) && dump_key_fits(r, f, &k);
}

void
dump_read_comma(struct dump_reader *r)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_element *e = &f->e;
	size_t at = r->i++;

	if (r->s.depth == 0 && !e->keyed)
		return;
	if (e->keyed && dump_is_empty(e) && value_follows(r, r->i))
		return;
	if (e->keyed && !dump_is_empty(e) && !dump_is_complete(f) && !ends_at_comma(r, f, at)) {
		e->end = r->i;
		return;
	}
	if (f->between == '\0')
		f->between = r->t->s[at];
	if (r->s.depth == 0)
		dump_end_top_member(r);
	else
		dump_end_element(&r->s);
}

/* Strings */

/* Reads a string whose length is given: string(5) "a"b". Returns whether it did. */
static bool
read_counted_string(struct dump_reader *r, struct dump_string *str)
{
	const struct dump_element *e = &dump_top(&r->s)->e;
	const char *s = r->t->s + e->begin;
	size_t n = 0;

	if (e->last != PART_FRAME || e->frame_kind != '(' ||
	    !dump_word_at(r->t, e->begin, "string("))
		return false;
	for (s += 7; text_is_digit(*s) && n < DUMP_TEXT_MAX; s++)
		n = n * 10 + (size_t)(*s - '0');
	if (r->t->s[r->i] != '"' || dump_at(r->t, r->i + 1 + n) != '"')
		return false;
	*str = (struct dump_string){.from = r->i + 1,
	                            .to = r->i + 1 + n,
	                            .next = r->i + n + 2,
	                            .raw = true};
	return true;
}

/* Whether a text begins with a bracket, and so may be a document. */
static bool
begins_document(struct dump_text *t, size_t i)
{
	struct dump_quote q;
	size_t j = dump_skip_space(t, i);
	char c = dump_at(t, j);

	if (c == '[')
		c = dump_at(t, j = dump_skip_space(t, j + 1));
	if (c != '{')
		return false;
	j = dump_skip_space(t, j + 1);
	return dump_quote(t, j, &q) > 0 || text_is_letter(dump_at(t, j)) || dump_at(t, j) == '}' ||
	       dump_at(t, j) == ':';
}

/* Whether bytes of Python's that contain a document begin at i, behind a mark, as in body=b'{...}'. */
static bool
begins_bytes(struct dump_text *t, size_t i)
{
	return t->s[i] == 'b' && !text_is_word(t->s[i - 1]) && text_is_quote(dump_at(t, i + 1)) &&
	       begins_document(t, i + 2);
}

/* The number of letters before i that tell the kind of the string, as in b"x" and rb"x". */
static size_t
kind_letters(struct dump_reader *r)
{
	size_t n = 0;

	while (n < 3 && r->i > n && text_is_word(r->t->s[r->i - n - 1]))
		if (strchr("bBuUrRfFL", r->t->s[r->i - ++n]) == NULL)
			return 0;
	return n < 3 ? n : 0;
}

/* Whether a string may begin at i, in the current state of the element. */
static bool
may_be_string(struct dump_reader *r, const struct dump_frame *f)
{
	const struct dump_element *e = &f->e;
	if (!dump_is_empty(e))
		return dump_is_complete(f);
	if (e->keyed && !f->look.quoted && dump_quotes_word(r->t, r->i, dump_line_end(r)))
		return false;
	return r->i == 0 || !text_is_word(r->t->s[r->i - 1]) || kind_letters(r) > 0;
}

/* Whether the quote is before a whole object, as in "{"a": 1}", so that the next quote does not end
 * it. */
static bool
is_stray(struct dump_reader *r, const struct dump_string *str)
{
	struct dump_quote q;
	struct dump_key k;
	size_t j = dump_skip_space(r->t, str->from);

	if (str->quote.count > 1 || dump_at(r->t, j) != '{')
		return false;
	j = dump_skip_space(r->t, j + 1);
	return dump_quote(r->t, j, &q) > 0 && q.mark == str->quote.mark &&
	       q.slashes == str->quote.slashes && dump_key(r->t, j, &k);
}

/* Reads a string on the top level that contains a document: the document is the object. */
static void
read_top_string(struct dump_reader *r, const struct dump_string *str)
{
	struct dump_frame *f = &r->s.frames[0];
	size_t at = r->i;
	static const struct dump_key nameless = {.label_name = DUMP_NAMELESS};

	dump_forget(&r->s);
	dump_begin_member(&r->s, &nameless, false);
	f->first = at;
	dump_add_string(&r->s, str, at);
	f->holds_label = true;
	dump_end_top_member(r);
}

/* Whether the quote at r->i is of a kind that cannot be there: directly after the last string, or
 * outside of escaped quotes. */
static bool
is_noise(struct dump_reader *r, const struct dump_frame *f)
{
	const struct dump_element *e = &f->e;
	struct dump_quote q;

	if (dump_quote(r->t, r->i, &q) == 0 || r->s.depth == 0)
		return false;
	if (f->styled && f->look.quoted && q.slashes < f->look.slashes)
		return true;
	return e->last == PART_STRING && e->tail == 0 && e->end == r->i &&
	       (q.mark != e->quote.mark || q.slashes != e->quote.slashes);
}

/* Whether a string on another line cannot continue the value, because a code or an id has only one
 * piece. */
static bool
is_apart(const struct dump_reader *r, const struct dump_element *e)
{
	struct span between = {r->t->s + e->end, r->i - e->end};

	return e->keyed && e->last == PART_STRING && r->s.depth > 0 &&
	       (e->key.label == LABEL_CODE || e->key.label == LABEL_ID) && between.len > 0 &&
	       memchr(between.ptr, '\n', between.len) != NULL && text_trim(between).len == 0;
}

bool
dump_read_string(struct dump_reader *r)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_element *e = &f->e;
	struct dump_string str;
	bool one_line = !e->keyed || (r->s.depth == 0 && !e->key.quoted);

	if (is_noise(r, f)) {
		r->i++;
		return true;
	}
	if (!may_be_string(r, f))
		return false;
	if (r->s.depth == 0 && !e->keyed && !begins_document(r->t, r->i + 1))
		return false;
	if (!read_counted_string(r, &str) &&
	    !dump_string(r->t, r->i, one_line ? dump_line_end(r) : 0, &str))
		return false;
	if (is_stray(r, &str)) {
		r->i = str.from;
		return true;
	}
	/* A strict reader may try an object whose quotes have no backslashes. */
	if (begins_document(r->t, str.from) &&
	    memchr(r->t->s + str.from, '\\', str.to - str.from) == NULL)
		note_bracket(r, dump_skip_space(r->t, str.from));
	if (r->s.depth == 0 && !e->keyed) {
		read_top_string(r, &str);
		return true;
	}
	if (!e->keyed && r->i < r->stop && str.next > r->stop && !dump_object_open(r))
		return false;
	if (str.next == str.to && e->last == PART_STRING) {
		/* There is one quote too many after a string, or the text is cut off in the next
		 * key. */
		dump_end_element(&r->s);
		r->i = str.next;
		return true;
	}
	if (is_apart(r, e)) {
		dump_end_element(&r->s);
		return dump_read_string(r);
	}
	/* In JSON, a string does not contain line ends. */
	str.folds = e->keyed && e->key.quoted && e->key.sep == ':' && str.quote.mark == '"' &&
	            str.quote.count < 3;
	dump_add_string(&r->s, &str, r->i);
	r->i = str.next;
	if (r->s.depth == 0 && !e->key.quoted)
		dump_end_top_member(r);
	return true;
}

/* Words */

/* Whether + or . joins two strings, or a backslash at the end of the line does. */
static size_t
joint(struct dump_reader *r)
{
	const struct dump_element *e = &dump_top(&r->s)->e;
	struct dump_quote q;
	char c = r->t->s[r->i];

	if (e->last != PART_STRING || e->tail > 0 || (c != '+' && c != '.' && c != '\\'))
		return 0;
	size_t j = dump_skip_space(r->t, r->i + 1);
	return dump_quote(r->t, j, &q) > 0 ? j - r->i : 0;
}

/* Whether a label in quotes, as a key, follows a word that does not belong to an object: the beginning of
 * the object is lost, as in ..."Code": "C". */
static bool
begins_label(const struct dump_reader *r, size_t at)
{
	struct dump_key k;

	return r->s.depth == 0 && !r->s.frames[0].e.keyed && text_is_quote(r->t->s[at]) &&
	       dump_key(r->t, at, &k) && k.label != LABEL_NONE;
}

void
dump_read_word(struct dump_reader *r)
{
	struct dump_text *t = r->t;
	struct dump_element *e = &dump_top(&r->s)->e;
	struct dump_quote q;
	size_t at = r->i, end = at < r->stop ? r->stop : t->len, n = joint(r);

	if (n > 0) {
		r->i += n;
		return;
	}
	if (end > t->len)
		end = t->len;
	for (n = 1; dump_is_empty(e) && n < 3; n++) {
		r->i = at + n;
		if (dump_quote(t, r->i, &q) > 0 && kind_letters(r) == n && dump_read_string(r))
			return;
	}
	r->i = at;
	while (r->i < end && !text_is_space(t->s[r->i]) && strchr(",;()[]{}", t->s[r->i]) == NULL) {
		if (r->i > at && t->s[r->i] == '\\' && dump_written_space(t, r->i) > 0)
			break;
		if (r->i > at && (begins_bytes(t, r->i) || begins_label(r, r->i)))
			break;
		r->i++;
	}
	if (r->i == at)
		r->i++;
	if (r->s.depth > 0 || e->keyed)
		dump_add_word(&r->s, at, r->i);
}
