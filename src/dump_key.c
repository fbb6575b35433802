/* SPDX-License-Identifier: MIT */
/* Where a key ends what precedes it, and begins a member. */
#include "dump_reader.h"

static void
begin_member(struct dump_reader *r, const struct dump_key *k)
{
	dump_begin_member(&r->s, k, k->at == r->line);
	r->i = k->end;
}

/* The same after a missing bracket. */
static bool
push_member(struct dump_reader *r, const struct dump_key *k)
{
	if (!dump_push(&r->s, '{', k->at))
		return false;
	begin_member(r, k);
	return true;
}

/* Where a value that PHP's print_r printed ends: at the next key or the closing bracket, whatever it
 * contains. t->len if there is neither. one_line: its bracket was opened on the same line. */
static size_t
find_plain_end(struct dump_text *t, size_t from, bool one_line)
{
	struct dump_key k;

	for (size_t i = from; i < t->len; i++) {
		char c = t->s[i];
		if ((c != '[' && c != ')') || !text_is_space(t->s[i - 1]))
			continue;
		if (c == '[' ? dump_key(t, i, &k) && k.sep == ']'
		             : dump_at(t, text_skip_blanks(t->s, i + 1, t->len)) == '\n' ||
		                       one_line) {
			if (c == '[' || one_line)
				return i;
			size_t j = i;
			while (j > from && text_is_blank(t->s[j - 1]))
				j--;
			if (j > from && t->s[j - 1] == '\n')
				return i;
		}
	}
	return t->len;
}

/* Reads such a value. Returns where it ends. */
static size_t
plain_end(struct dump_reader *r, size_t from)
{
	struct dump_text *t = r->t;
	bool one_line = dump_top(&r->s)->begin >= r->line;
	size_t *none = &t->no_plain_end[one_line];

	if (*none == 0 || from + 1 < *none) {
		size_t end = find_plain_end(t, from, one_line);
		t->ahead += end - from;
		if (end < t->len)
			return end;
		*none = from + 1;
	}
	t->met_end = true;
	return text_line_end(t->s, from, t->len);
}

/* Whether there is "Array" or the class of an object, with its bracket on the same line or the
 * next. */
static bool
is_plain_frame(struct dump_text *t, size_t i)
{
	size_t n = 0;
	bool array = dump_word_at(t, i, "Array");

	while (n < DUMP_AHEAD_MAX && dump_at(t, i + n) != '(' && dump_at(t, i + n) != '\0')
		n++;
	if (dump_at(t, i + n) != '(')
		return false;
	return array ? dump_skip_space(t, i + 5) == i + n : text_holds(t->s + i, n, " Object");
}

static void
read_plain_value(struct dump_reader *r)
{
	size_t i = text_skip_blanks(r->t->s, r->i, r->t->len), end;

	if (is_plain_frame(r->t, i))
		return;
	end = plain_end(r, r->i);
	if (end > i)
		dump_add_word(&r->s, i, end);
	dump_end_element(&r->s);
	r->i = end > r->i ? end : r->i;
}

/* Ends an open Response whose end is missing, because a second one begins that cannot be the value
 * of a member. Returns whether it did. */
static bool
flush_second_response(struct dump_reader *r, const struct dump_key *k)
{
	unsigned d = r->s.depth;
	size_t end = k->at;
	bool open = false;

	if (k->label != LABEL_RESPONSE)
		return false;
	for (unsigned b = 0; b <= d; b++)
		open = open ||
		       (r->s.frames[b].e.keyed && r->s.frames[b].e.key.label == LABEL_RESPONSE);
	for (; open && !dump_is_rich(&r->s.frames[d]) && !r->s.frames[d].e.keyed; d--)
		end = r->s.frames[d].begin;
	if (!open || (r->s.frames[d].e.keyed && r->s.frames[d].e.key.label == LABEL_NONE))
		return false;
	while (r->s.depth > d)
		dump_drop(&r->s, end);
	dump_flush(r, end);
	return true;
}

bool
dump_key_fits(const struct dump_reader *r, const struct dump_frame *f, const struct dump_key *k)
{
	struct span code;
	size_t at = dump_skip_blanks(r->t, k->end), len = r->t->len - at;

	if (f->e.key.label == LABEL_MESSAGE && k->label == LABEL_CODE && !k->quoted &&
	    text_code(r->t->s + at, len < DUMP_AHEAD_MAX ? len : DUMP_AHEAD_MAX, false, &code) ==
	            0) {
		r->t->met_end = r->t->met_end || len < DUMP_AHEAD_MAX;
		return false;
	}
	if (dump_fits(f, r->t, k))
		return true;
	/* Go prints an empty string as nothing: {Code:X Message: RequestId:x}. */
	struct dump_key tight = *k, next;
	tight.blank = false;
	return k->label == LABEL_MESSAGE && k->blank && dump_fits(f, r->t, &tight) &&
	       dump_key(r->t, k->end + 1, &next) && dump_fits(f, r->t, &next);
}

/* Whether a key at i, in or after an unquoted text, ends the text. */
static bool
ends_bare(const struct dump_reader *r, const struct dump_frame *f, const struct dump_key *k)
{
	return dump_key_fits(r, f, k) && (k->quoted || f->between == '\0' || f->between == ' ');
}

/* Whether the members of the text itself have ended before the key k, as JSON does: a bracket closed them,
 * and no comma follows on its line. */
static bool
is_ended(const struct dump_reader *r, const struct dump_key *k)
{
	const struct dump_frame *f = &r->s.frames[0];
	const char *s = r->t->s;
	size_t end = f->e.end, at = k->at;

	return k->sep == ':' && !f->e.keyed && end > 0 && end < at &&
	       strchr("}])", s[end - 1]) != NULL && memchr(s + end, '\n', at - end) != NULL &&
	       memchr(s + end, ',', at - end) == NULL;
}

/* Whether a key on the top level counts: one in quotes always does, and an unquoted one before a
 * quote. An unquoted key before a bracket is just a variable's name, as in `resp = {`. */
static bool
read_top_key(struct dump_reader *r)
{
	struct dump_frame *f = &r->s.frames[0];
	struct dump_key k;
	bool open = f->e.keyed && !dump_is_complete(f);

	if (open && dump_is_empty(&f->e) && !(f->e.key.label == LABEL_ERROR && f->e.key.quoted))
		return false;
	if (!dump_key(r->t, r->i, &k) && (open || !dump_broken_key(r->t, r->i, &k)))
		return false;
	if (!k.quoted) {
		size_t value = text_skip_blanks(r->t->s, k.end, r->t->len);
		char c = dump_at(r->t, value);
		struct dump_key next;
		/* The next key follows, so this is the head of a log entry: `svc: "Code": ... */
		if (f->members == 0 && text_is_quote(c) && dump_key(r->t, value, &next) &&
		    next.label != LABEL_NONE)
			return false;
		bool sibling = f->members > 0 && !f->look.quoted && dump_fits(f, r->t, &k);
		if (open || (c != '"' && c != '\'' && c != '`' && c != '\\' && !sibling))
			return false;
	} else if (r->t->s[k.at] == '[' && k.sep != ']' && k.sep != '>') {
		return false;
	}
	if (k.quoted && k.digits && f->members == 0)
		return false;
	if (f->e.keyed && !f->e.key.quoted)
		dump_forget(&r->s);
	if (f->e.keyed)
		dump_end_element(&r->s);
	if (f->members > 0 &&
	    (k.quoted != f->look.quoted || dump_was_seen(f, r->t, &k) || is_ended(r, &k))) {
		dump_give_top(r, k.at);
		return true;
	}
	begin_member(r, &k);
	return true;
}

/* "Error":"Code": the bracket between them is missing. */
static bool
open_lost(struct dump_reader *r, struct dump_frame *f)
{
	struct dump_key k;
	struct dump_quote q;

	if (!dump_key(r->t, r->i, &k) || k.quoted != f->e.key.quoted || r->t->s[k.at] == '[' ||
	    k.sep != f->e.key.sep)
		return false;
	if (f->e.key.label != LABEL_ERROR && f->e.key.label != LABEL_RESPONSE &&
	    !(k.quoted && k.label == LABEL_RESPONSE))
		return false;
	size_t j = dump_skip_space(r->t, k.end);
	if (!k.quoted &&
	    (k.label == LABEL_NONE || (dump_quote(r->t, j, &q) == 0 && dump_at(r->t, j) != '{')))
		return false;
	return push_member(r, &k);
}

/* Whether a key follows the blank after the key of the element, whose value then is an empty string,
 * as Go prints it: {Code: Message: RequestId:x}. */
static bool
is_empty_value(struct dump_reader *r, const struct dump_frame *f)
{
	const struct dump_frame *around = f;
	struct dump_key k;

	if (f->look.quoted || f->look.sep != ':' || r->i != f->e.key.end + 1 ||
	    !dump_key(r->t, r->i, &k) || k.quoted || k.sep != ':')
		return false;
	if (f->members == 0)
		around--;
	while (around > r->s.frames && (!around->styled || around->look.blank))
		around--;
	return around > r->s.frames || f->kind == '[';
}

/* Reads a label without quotes and separator before a quote, as in Message 'x'; or Error before a
 * brace, inside a brace, where there can be no type. */
static bool
lost_separator(struct dump_reader *r, const struct dump_frame *f, struct dump_key *k)
{
	struct dump_quote q;
	size_t n = text_label_at(r->t->s + r->i, r->t->len - r->i, &k->label), end = r->i + n;

	if (f->members > 0 ? dump_is_cut_label(r->t, r->i) : dump_is_cut_name(r->t, r->i))
		r->t->met_end = true;
	if (n == 0 || !text_is_blank(dump_at(r->t, end)))
		return false;
	size_t value = dump_skip_blanks(r->t, end);
	bool error = k->label == LABEL_ERROR && f->kind == '{' && dump_at(r->t, value) == '{';
	if (!error && (!f->styled || dump_quote(r->t, value, &q) == 0))
		return false;
	enum label label = k->label;
	*k = f->styled ? f->look : (struct dump_key){.sep = ':', .blank = true, .upper = true};
	k->at = k->name = r->i;
	k->name_len = n;
	k->label_name[0] = '\0';
	k->label = label;
	k->end = end;
	return true;
}

/* Reads a damaged label where an element begins, or after a complete value. */
static bool
read_broken_key(struct dump_reader *r, const struct dump_frame *f, struct dump_key *k)
{
	struct dump_quote q;

	if (dump_is_empty(&f->e) && !f->look.quoted && lost_separator(r, f, k))
		return true;
	/* The next piece of a string may begin like a member. */
	if (f->e.last == PART_STRING && dump_quote(r->t, r->i, &q) > 0 &&
	    q.mark == f->e.quote.mark && q.slashes == f->e.quote.slashes)
		return false;
	if ((!dump_is_empty(&f->e) && !dump_is_complete(f)) || !dump_broken_key(r->t, r->i, k) ||
	    (f->styled && k->sep != f->look.sep))
		return false;
	size_t j = dump_skip_space(r->t, k->end);
	return dump_is_empty(&f->e) || dump_quote(r->t, j, &q) > 0 || dump_at(r->t, j) == '{';
}

/* Whether the value is an Error or a Response with nothing in it. */
static bool
is_closed_empty(const struct dump_element *e)
{
	return (e->key.label == LABEL_ERROR || e->key.label == LABEL_RESPONSE) &&
	       e->last == PART_FRAME && e->tail == 0 && e->frame_kind == '{' &&
	       e->frame->child == NULL;
}

bool
dump_read_key(struct dump_reader *r)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_element *e = &f->e;
	struct dump_key k;
	bool empty = dump_is_empty(e);

	if (r->s.depth == 0)
		return read_top_key(r);
	if (e->keyed && empty && is_empty_value(r, f)) {
		f->look.blank = false;
		dump_end_element(&r->s);
	} else if (e->keyed && empty) {
		return open_lost(r, f);
	}
	if (!dump_key(r->t, r->i, &k) && !read_broken_key(r, f, &k))
		return false;
	if (f->in_text && f->kind != '{') {
		if (!ends_bare(r, f, &k))
			return false;
	} else if (!e->keyed) {
		if (!empty && !k.quoted && k.at != r->line && f->kind != '<')
			return false;
	} else if (dump_is_complete(f)) {
		if (!k.quoted && !dump_fits(f, r->t, &k))
			return false;
	} else if (!ends_bare(r, f, &k)) {
		return false;
	}
	if (!empty && r->t->s[k.at] == '[' && k.sep == ':')
		return false;
	/* It is prose, as in (see above: */
	if (!k.quoted && (f->kind == '(' || f->kind == '[') &&
	    ((f->prose && f->members == 0) || (k.sep == ':' && dump_at(r->t, k.end) == '\n')))
		return false;
	if (flush_second_response(r, &k))
		return true;
	if (e->keyed && is_closed_empty(e)) {
		/* Its bracket was closed at once by a bracket too many. */
		e->last = PART_NONE;
		e->words = e->frames = 0;
		return push_member(r, &k);
	}
	if (e->keyed && f->between == '\0')
		f->between = ' ';
	dump_end_element(&r->s);
	begin_member(r, &k);
	if (k.sep == ']')
		read_plain_value(r);
	return true;
}
