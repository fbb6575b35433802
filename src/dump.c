/* SPDX-License-Identifier: MIT */
/*
 * One pass with a stack, from the beginning of the text: there is no start to find, prose is
 * elements without a key, which cost nothing. An object begins at whatever bracket got a
 * member, and ends where that bracket closes, or at a flush: where what follows cannot be part
 * of it.
 */
#include "dump.h"

#include "dump_frame.h"
#include "dump_token.h"
#include "skip.h"
#include "yaml.h"

struct reader {
	struct dump_stack s;
	struct dump_text *t;
	size_t i, stop;
	size_t line;     /* the first byte of the line that is no blank */
	size_t line_end; /* of the line that i is in; known where it is at least i */
	bool stopped;    /* what stands at `stop` belongs to an object */
	bool done;
	bool cut; /* the text ended first */
	struct dump_object o;
};

/* A sentence at `stop` may lie in a string; a nested text is read when this one is done, so
 * that there is one reader at a time. */
static struct reader reader;

static size_t
line_end(struct reader *r)
{
	if (r->line_end < r->i || r->line_end == 0)
		r->line_end = text_line_end(r->t->s, r->i, r->t->len);
	if (r->line_end == r->t->len)
		r->t->met_end = true;
	return r->line_end;
}

/* Whether an element further out waits for its value. */
static bool
is_key_below(const struct reader *r, unsigned depth)
{
	for (unsigned d = 0; d < depth; d++)
		if (r->s.frames[d].e.keyed)
			return true;
	return false;
}

static bool
is_object_open(const struct reader *r)
{
	for (unsigned d = 0; d <= r->s.depth; d++)
		if (dump_is_rich(&r->s.frames[d]))
			return true;
	return false;
}

/* Results */

/* Ends with an object, unless nothing in it can be of use: no label, and no sign of an error. */
static void
give(struct reader *r, cJSON *value, size_t begin, size_t end, bool label)
{
	if (!label && begin + skip_to_sign(r->t->s + begin, end - begin) >= end) {
		r->s.frames[0] = (struct dump_frame){.kind = '\0'};
		r->s.room_len = 0;
		return;
	}
	r->done = true;
	r->o.value = value;
	r->o.begin = begin;
	r->o.end = end;
	if (r->o.bracket < begin || r->o.bracket > end)
		r->o.bracket = end;
}

/* What the text itself holds is the object. */
static void
give_top(struct reader *r, size_t end)
{
	struct dump_frame *f = &r->s.frames[0];

	give(r, dump_take(&r->s), f->first, end, f->holds_label);
}

/* What closed at the top without a key, or a string there: the object, where it is one. */
static void
give_item(struct reader *r)
{
	struct dump_element *e = &r->s.frames[0].e;
	struct dump_key k;
	size_t next = dump_skip_space(r->t, e->end);

	if (!e->frame_rich) {
		*e = (struct dump_element){.text = 0};
		return;
	}
	/* What follows it in the object whose head is lost. */
	if (e->frame_kind == '{' && dump_at(r->t, next) == ',') {
		size_t at = dump_skip_space(r->t, next + 1);
		if (dump_key(r->t, at, &k) && k.quoted && k.sep == ':') {
			r->s.frames[0].first = e->begin;
			r->s.frames[0].rich = true;
			dump_end_element(&r->s);
			dump_wrap(&r->s);
			return;
		}
	}
	cJSON *value = e->frame;
	give(r, value, e->begin, e->end, e->frame_holds_label);
}

/* Ends everything that is open, at `end`; what has a member becomes the object. */
static void
flush(struct reader *r, size_t end)
{
	struct dump_frame *top = &r->s.frames[0];

	while (r->s.depth > 0) {
		if (!dump_is_rich(dump_top(&r->s)) && !dump_top(&r->s)->e.keyed &&
		    (dump_top(&r->s)->prose || r->s.depth == 1) && !is_key_below(r, r->s.depth)) {
			dump_drop(&r->s, end);
			continue;
		}
		dump_pop_lost(&r->s, end);
	}
	if (top->e.keyed && (top->e.key.quoted || top->e.frame_rich || top->members > 0))
		dump_end_element(&r->s);
	if (top->members > 0)
		give_top(r, end);
	else if (top->e.last == PART_FRAME && top->e.frame_rich)
		give(r, top->e.frame, top->e.begin, end, top->e.frame_holds_label);
	else
		top->e = (struct dump_element){.text = 0};
}

/* Whether a member of the text itself came to its end: a bare key's is the object at once, a
 * quoted one's siblings may follow. */
static void
end_top_member(struct reader *r)
{
	struct dump_frame *f = &r->s.frames[0];
	bool quoted = f->e.key.quoted;
	size_t end = f->e.end;

	dump_end_element(&r->s);
	if (!quoted)
		give_top(r, end);
}

static void
close_frame(struct reader *r, size_t end)
{
	struct dump_element *e;

	dump_pop(&r->s, end);
	if (r->s.depth > 0 || r->s.no_memory)
		return;
	e = &r->s.frames[0].e;
	if (!e->keyed)
		give_item(r);
	else if (e->frame_rich)
		end_top_member(r);
}

/* Keys */

static void
begin_member(struct reader *r, const struct dump_key *k)
{
	dump_begin_member(&r->s, k, k->at == r->line);
	r->i = k->end;
}

/* The value of a member of PHP's print_r: up to the next key or the closing bracket, whatever
 * it holds. Returns where it ends. */
static size_t
plain_end(struct reader *r, size_t from)
{
	struct dump_text *t = r->t;
	bool one_line = dump_top(&r->s)->begin >= r->line;
	struct dump_key k;

	for (size_t i = from; i < t->len; i++) {
		char c = t->s[i];
		if ((c != '[' && c != ')') || i == 0 || !text_is_space(t->s[i - 1]))
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
	t->met_end = true;
	return text_line_end(t->s, from, t->len);
}

/* Array, or the class of an object, and its bracket on the same line or the next. */
static bool
is_plain_frame(struct dump_text *t, size_t i)
{
	size_t n = 0;
	bool array = text_at(t->s + i, t->len - i, "Array");

	while (n < DUMP_AHEAD_MAX && dump_at(t, i + n) != '(' && dump_at(t, i + n) != '\0')
		n++;
	if (dump_at(t, i + n) != '(')
		return false;
	return array ? dump_skip_space(t, i + 5) == i + n : text_holds(t->s + i, n, " Object");
}

static void
read_plain_value(struct reader *r)
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

/* An open Response that lost its tail: a second one begins, and is no value of a member that
 * may have one. Returns whether it was ended. */
static bool
flush_second_response(struct reader *r, const struct dump_key *k)
{
	unsigned d = r->s.depth;
	size_t end = k->at;
	bool open = false;

	if (k->label != LABEL_RESPONSE)
		return false;
	for (unsigned b = 0; b <= d; b++)
		open = open ||
		       (r->s.frames[b].e.keyed && r->s.frames[b].e.key.label == LABEL_RESPONSE);
	for (; open && d > 0 && !dump_is_rich(&r->s.frames[d]) && !r->s.frames[d].e.keyed; d--)
		end = r->s.frames[d].begin;
	if (!open || (r->s.frames[d].e.keyed && r->s.frames[d].e.key.label == LABEL_NONE))
		return false;
	while (r->s.depth > d)
		dump_drop(&r->s, end);
	flush(r, end);
	return true;
}

/* Whether a key may be one of the frame's: it looks like them, and is no number's in a message. */
static bool
fits(const struct reader *r, const struct dump_frame *f, const struct dump_key *k)
{
	struct span code;

	if (f->e.key.label == LABEL_MESSAGE && k->label == LABEL_CODE && !k->quoted &&
	    text_code(r->t->s + k->end, r->t->len - k->end, false, &code) == 0)
		return false;
	return dump_fits(f, r->t, k);
}

/* Whether a key at i that stands in or behind a bare text ends it. */
static bool
ends_bare(const struct reader *r, const struct dump_frame *f, const struct dump_key *k)
{
	return fits(r, f, k) && (k->quoted || f->between == '\0' || f->between == ' ');
}

/* A key at the top: in quotes anywhere, bare in front of a quote; in front of a bracket it is no
 * more than what somebody calls the object. */
static bool
read_top_key(struct reader *r)
{
	struct dump_frame *f = &r->s.frames[0];
	struct dump_key k;
	bool open = f->e.keyed && !dump_is_complete(f);

	if (open && dump_is_empty(&f->e) && !(f->e.key.label == LABEL_ERROR && f->e.key.quoted))
		return false;
	if (!dump_key(r->t, r->i, &k) && (open || !dump_broken_key(r->t, r->i, &k)))
		return false;
	if (!k.quoted) {
		char c = dump_at(r->t, text_skip_blanks(r->t->s, k.end, r->t->len));
		if (open || (c != '"' && c != '\'' && c != '`' && c != '\\'))
			return false;
	} else if (r->t->s[k.at] == '[' && k.sep != ']' && k.sep != '>') {
		return false;
	}
	if (k.quoted && k.digits && f->members == 0)
		return false;
	if (f->e.keyed && !f->e.key.quoted)
		f->e = (struct dump_element){.text = 0};
	if (f->e.keyed)
		dump_end_element(&r->s);
	if (f->members > 0 && (!k.quoted || dump_was_seen(f, r->t, &k))) {
		give_top(r, k.at);
		return true;
	}
	begin_member(r, &k);
	return true;
}

/* "Error":"Code": the bracket between is lost. */
static bool
open_lost(struct reader *r, struct dump_frame *f)
{
	struct dump_key k;

	if ((f->e.key.label != LABEL_ERROR && f->e.key.label != LABEL_RESPONSE) ||
	    !dump_key(r->t, r->i, &k) || !k.quoted || r->t->s[k.at] == '[' || k.sep != f->e.key.sep)
		return false;
	if (!dump_push(&r->s, '{', r->i))
		return false;
	begin_member(r, &k);
	return true;
}

/* Go prints an empty string as nothing: {Code: Message: RequestId:x}. Whether a key follows the
 * blank behind the key of the element. */
static bool
is_empty_value(struct reader *r, const struct dump_frame *f)
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

/* A damaged label where an element begins, or behind a value that is complete. */
static bool
read_broken_key(struct reader *r, const struct dump_frame *f, struct dump_key *k)
{
	struct dump_quote q;

	if ((!dump_is_empty(&f->e) && !dump_is_complete(f)) || !dump_broken_key(r->t, r->i, k) ||
	    (f->styled && k->sep != f->look.sep))
		return false;
	size_t j = dump_skip_space(r->t, k->end);
	return dump_is_empty(&f->e) || dump_quote(r->t, j, &q) > 0 || dump_at(r->t, j) == '{';
}

static bool
read_key(struct reader *r)
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
	/* (see above: */
	if (!k.quoted && (f->kind == '(' || f->kind == '[') &&
	    ((f->prose && f->members == 0) || dump_at(r->t, k.end) == '\n'))
		return false;
	if (flush_second_response(r, &k))
		return true;
	if (e->keyed && f->between == '\0')
		f->between = ' ';
	dump_end_element(&r->s);
	begin_member(r, &k);
	if (k.sep == ']')
		read_plain_value(r);
	return true;
}

/* Brackets */

/* The first bracket of what may become the object. */
static void
note_bracket(struct reader *r, size_t at)
{
	const struct dump_frame *f = &r->s.frames[0];
	size_t begin = f->members > 0 || f->e.keyed ? f->first
	               : r->s.depth > 0             ? r->s.frames[1].begin
	                                            : at;

	if (r->o.bracket == SIZE_MAX || r->o.bracket < begin)
		r->o.bracket = at;
}

static void
open_frame(struct reader *r, char kind, size_t n)
{
	size_t at = r->i;

	r->i += n;
	if (!dump_push(&r->s, kind, at)) {
		dump_add_word(&r->s, at, r->i);
		return;
	}
	if (kind != '(' && kind != '<')
		note_bracket(r, at);
}

/* Whether what follows a closing bracket that is not the innermost one's is what follows a
 * value, rather than the text in which it stands. */
static bool
may_close_more(struct reader *r, size_t i)
{
	struct dump_quote q;
	struct dump_key k;
	size_t j = dump_skip_space(r->t, i);
	char c = dump_at(r->t, j);

	return j >= r->t->len || memchr(r->t->s + i, '\n', j - i) != NULL ||
	       strchr(",;)]}", c) != NULL || dump_quote(r->t, j, &q) > 0 || dump_key(r->t, j, &k);
}

static void
read_closer(struct reader *r, char c)
{
	static const char openers[] = "([{<", closers[] = ")]}>";
	char kind = openers[strchr(closers, c) - closers];
	unsigned d = r->s.depth;
	size_t at = r->i++;

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
	while (r->s.depth > d)
		dump_pop_lost(&r->s, at);
	close_frame(r, r->i);
}

/* Whether a value is followed, behind a comma at i, by what can stand there. */
static bool
ends_at_comma(struct reader *r, const struct dump_frame *f, size_t i)
{
	struct dump_key k;
	size_t j = dump_skip_space(r->t, i + 1);
	char c = dump_at(r->t, j);

	if (j >= r->t->len || c == '}' || c == ']' || c == ')')
		return true;
	if (f->between != '\0' && f->between != r->t->s[i] && !f->look.quoted)
		return false;
	return (dump_key(r->t, j, &k) || dump_broken_key(r->t, j, &k)) && fits(r, f, &k);
}

static void
read_comma(struct reader *r)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_element *e = &f->e;
	size_t at = r->i++;

	if (r->s.depth == 0 && !e->keyed)
		return;
	if (e->keyed && !dump_is_empty(e) && !dump_is_complete(f) && !ends_at_comma(r, f, at)) {
		e->end = r->i;
		return;
	}
	if (f->between == '\0')
		f->between = r->t->s[at];
	if (r->s.depth == 0)
		end_top_member(r);
	else
		dump_end_element(&r->s);
}

/* Strings */

/* string(5) "a"b": its length is told. Returns whether it was read. */
static bool
read_counted_string(struct reader *r, struct dump_string *str)
{
	const struct dump_element *e = &dump_top(&r->s)->e;
	const char *s = r->t->s + e->begin;
	size_t n = 0;

	if (e->last != PART_FRAME || e->frame_kind != '(' ||
	    !text_at(s, r->t->len - e->begin, "string("))
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

/* The letters in front of i that tell what kind of string it is: b"x", rb"x". */
static size_t
kind_letters(struct reader *r)
{
	size_t n = 0;

	while (n < 3 && r->i > n && text_is_word(r->t->s[r->i - n - 1]))
		if (strchr("bBuUrRfFL", r->t->s[r->i - ++n]) == NULL)
			return 0;
	return n < 3 ? n : 0;
}

/* Whether a string may begin at i, where the element stands. */
static bool
may_be_string(struct reader *r, const struct dump_frame *f)
{
	const struct dump_element *e = &f->e;
	if (!dump_is_empty(e))
		return dump_is_complete(f);
	return r->i == 0 || !text_is_word(r->t->s[r->i - 1]) || kind_letters(r) > 0;
}

/* A quote in front of a whole object, "{"a": 1}": no string that ends at the next one. */
static bool
is_stray(struct reader *r, const struct dump_string *str)
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

/* A string at the top: a document in quotes is an object. */
static bool
read_top_string(struct reader *r, const struct dump_string *str)
{
	struct dump_frame *f = &r->s.frames[0];
	struct dump_element *e = &f->e;
	size_t at = r->i;
	static const struct dump_key nameless = {.label_name = DUMP_NAMELESS};

	if (f->members > 0 || !begins_document(r->t, str->from))
		return false;
	*e = (struct dump_element){.text = 0};
	dump_begin_member(&r->s, &nameless, false);
	f->first = at;
	dump_add_string(&r->s, str, at);
	f->holds_label = true;
	end_top_member(r);
	return true;
}

static bool
read_string(struct reader *r)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_element *e = &f->e;
	struct dump_string str;
	bool one_line = !e->keyed || (r->s.depth == 0 && !e->key.quoted);

	if (!may_be_string(r, f))
		return false;
	if (r->s.depth == 0 && !e->keyed && !begins_document(r->t, r->i + 1))
		return false;
	if (!read_counted_string(r, &str) &&
	    !dump_string(r->t, r->i, one_line ? line_end(r) : 0, &str))
		return false;
	if (is_stray(r, &str)) {
		r->i = str.from;
		return true;
	}
	if (begins_document(r->t, str.from))
		note_bracket(r, dump_skip_space(r->t, str.from));
	if (r->s.depth == 0 && !e->keyed)
		return read_top_string(r, &str);
	if (!e->keyed && r->i < r->stop && str.next > r->stop && !is_object_open(r))
		return false;
	if (str.to == str.from && str.next == str.to && e->last == PART_STRING) {
		r->i = str.next; /* one quote too many behind a string */
		return true;
	}
	dump_add_string(&r->s, &str, r->i);
	r->i = str.next;
	if (r->s.depth == 0 && !e->key.quoted)
		end_top_member(r);
	return true;
}

/* Words */

/* + or . between two strings, or a backslash at the end of the line. */
static size_t
joint(struct reader *r)
{
	const struct dump_element *e = &dump_top(&r->s)->e;
	struct dump_quote q;
	char c = r->t->s[r->i];

	if (e->last != PART_STRING || e->tail > 0 || (c != '+' && c != '.' && c != '\\'))
		return 0;
	size_t j = dump_skip_space(r->t, r->i + 1);
	return dump_quote(r->t, j, &q) > 0 ? j - r->i : 0;
}

static void
read_word(struct reader *r)
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
		if (dump_quote(t, r->i, &q) > 0 && kind_letters(r) == n && read_string(r))
			return;
	}
	r->i = at;
	while (r->i < end && !text_is_space(t->s[r->i]) && strchr(",;()[]{}", t->s[r->i]) == NULL) {
		if (r->i > at && t->s[r->i] == '\\' && dump_written_space(t, r->i) > 0)
			break;
		r->i++;
	}
	if (r->i == at)
		r->i++;
	if (r->s.depth > 0 || e->keyed)
		dump_add_word(&r->s, at, r->i);
}

/* Lines */

/* Whether a value that is bare ends in front of the line that begins at n. */
static bool
ends_with_line(struct reader *r, const struct dump_frame *f, size_t n, bool blank)
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

/* Whether what stands at n, on the next line, goes on with a value that is complete. */
static bool
goes_on(struct reader *r, size_t n)
{
	struct dump_quote q;
	char c = dump_at(r->t, n);

	return strchr("+.,;:)]}([{\\", c) != NULL || dump_quote(r->t, n, &q) > 0;
}

/* The element at hand, at a line's end; n is where the next line begins. */
static void
end_line_element(struct reader *r, size_t n, bool blank)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_element *e = &f->e;

	if (!e->keyed) {
		if (r->s.depth > 0 && !f->in_text && (e->words > 0 || dump_is_rich(f)))
			dump_end_element(&r->s);
		return;
	}
	if (dump_is_empty(e)) {
		if (blank && r->s.depth == 0)
			*e = (struct dump_element){.text = 0};
		return;
	}
	bool complete = dump_is_complete(f) && (e->last == PART_STRING || e->frame_rich);
	if (complete ? goes_on(r, n) && !blank : !ends_with_line(r, f, n, blank))
		return;
	if (r->s.depth > 0)
		dump_end_element(&r->s);
	else if (e->key.quoted)
		end_top_member(r);
	else
		*e = (struct dump_element){.text = 0};
}

/* Whether a label is a key of what is open. */
static bool
is_label_open(const struct reader *r)
{
	for (unsigned d = 0; d <= r->s.depth; d++) {
		const struct dump_frame *f = &r->s.frames[d];
		if (f->holds_label || (f->e.last == PART_FRAME && f->e.frame_holds_label) ||
		    (f->e.keyed && f->e.key.label != LABEL_NONE))
			return true;
	}
	return false;
}

/* Whether the innermost bracket is one of prose, which ends with its line: it holds words, or
 * what is nothing to us and breaks off where no printer would break a line: {a: 1, b: [2. */
static bool
is_prose(struct reader *r, size_t next)
{
	const struct dump_frame *f = &r->s.frames[r->s.depth];

	if (r->s.depth == 0)
		return false;
	if (!f->e.keyed && f->prose && f->members == 0 && !is_key_below(r, r->s.depth))
		return true;
	return f->begin >= r->line && !dump_is_empty(&f->e) && f->kind != '<' &&
	       strchr(",;)]}+.\\", dump_at(r->t, next)) == NULL && !is_label_open(r);
}

static void
read_line_end(struct reader *r)
{
	struct dump_text *t = r->t;
	size_t at = r->i, n = at;
	unsigned lines = 0;

	while (n < t->len && text_is_space(t->s[n]))
		lines += t->s[n++] == '\n';
	if (n >= t->len)
		t->met_end = true;
	if (dump_is_entry(t, n) && n < t->len) {
		flush(r, at);
		if (r->done)
			return;
	}
	while (is_prose(r, n)) {
		if (dump_is_rich(dump_top(&r->s)) && r->s.depth == 1) {
			flush(r, at);
			return;
		}
		dump_drop(&r->s, at);
	}
	end_line_element(r, n, lines > 1);
	if (!r->done && lines > 1 && r->s.depth == 0 && r->s.frames[0].members > 0 &&
	    !r->s.frames[0].e.keyed)
		give_top(r, at);
	r->i = n;
	r->line = n;
}

/* What stands at `stop` is a sentence, or part of an object. */
static void
read_stop(struct reader *r)
{
	struct dump_frame *f = dump_top(&r->s);
	struct dump_key k;
	bool members = false;

	r->stopped = true;
	if (r->i == r->stop && r->s.depth > 0 && !f->e.keyed && dump_is_empty(&f->e) &&
	    !f->in_text && dump_key(r->t, r->i, &k))
		return;
	for (unsigned d = 0; d <= r->s.depth; d++)
		members = members || dump_is_rich(&r->s.frames[d]);
	for (unsigned d = r->s.depth + 1; d-- > 0;) {
		f = &r->s.frames[d];
		if (f->e.keyed && members)
			return;
		if (f->e.keyed)
			break;
		if (dump_is_rich(f)) {
			flush(r, r->stop);
			break;
		}
	}
	r->done = true;
}

static void step(struct reader *r);

/* What is in brackets inside a block of YAML: a value that the text itself waits for. */
static size_t
read_flow(struct dump_text *t, size_t at, cJSON **value)
{
	static const struct dump_key key = {.label_name = DUMP_NAMELESS, .quoted = true};
	struct reader *r = &reader;
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

/* A block of YAML begins only where nothing is open, but brackets of prose or of a program
 * in front of one that begins with a key alone on its line. */
static bool
read_yaml(struct reader *r)
{
	size_t at = r->i, end;
	cJSON *value;
	bool alone;

	if (r->s.frames[0].members > 0 || is_object_open(r) || is_key_below(r, r->s.depth + 1) ||
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

static void
step(struct reader *r)
{
	struct dump_text *t = r->t;
	char c = t->s[r->i], before = r->i > 0 ? t->s[r->i - 1] : '\n';
	struct dump_quote q;
	struct dump_frame *top = &r->s.frames[0];
	size_t n;

	if (r->i >= r->stop && !r->stopped) {
		read_stop(r);
		if (r->done)
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
	bool quote = dump_quote(t, r->i, &q) > 0;
	if ((quote || c == '[' || strchr(":@#+-~.$_", c) != NULL || text_is_letter(c) ||
	     text_is_digit(c)) &&
	    !(text_is_word(before) && text_is_word(c)) && read_key(r))
		return;
	/* Siblings of what was there follow at once, or not at all. */
	if (r->s.depth == 0 && top->members > 0 && !top->e.keyed && strchr(",}])", c) == NULL) {
		give_top(r, top->e.end);
		return;
	}
	if (quote && read_string(r))
		return;
	switch (c) {
	case '{':
	case '[':
	case '(': open_frame(r, c, 1); return;
	case '#':
		if (dump_at(t, r->i + 1) == '<') {
			open_frame(r, '<', 2);
			while (r->i < t->len && !text_is_space(t->s[r->i]) && t->s[r->i] != '>')
				r->i++; /* the class */
			return;
		}
		break;
	case '>':
		if (dump_top(&r->s)->kind == '<' && before != '=' && before != '-') {
			read_closer(r, c);
			return;
		}
		break;
	case '}':
	case ']':
	case ')': read_closer(r, c); return;
	case ',':
	case ';': read_comma(r); return;
	case '/':
		if (r->s.depth > 0 && dump_at(t, r->i + 1) == '/' &&
		    dump_is_empty(&dump_top(&r->s)->e)) {
			r->i = line_end(r);
			return;
		}
		break;
	default: break;
	}
	read_word(r);
}

/* Where what is open at the end of the text begins. */
static size_t
open_begin(const struct reader *r)
{
	const struct dump_frame *f = &r->s.frames[0];

	if (f->members > 0 || f->e.keyed)
		return f->first;
	return r->s.depth > 0 ? r->s.frames[1].begin : r->line < r->t->len ? r->line : r->t->len;
}

enum dump_verdict
dump_next(struct dump_text *t, size_t from, size_t stop, struct dump_object *o)
{
	struct reader *r = &reader;

	if (t->len > DUMP_TEXT_MAX)
		t->len = DUMP_TEXT_MAX;
	dump_start(&r->s, t);
	r->t = t;
	r->i = from;
	r->stop = stop;
	r->line = text_skip_blanks(t->s, from, t->len);
	r->line_end = 0;
	r->stopped = r->done = false;
	r->o = (struct dump_object){.bracket = SIZE_MAX};
	t->met_end = false;
	while (!r->done && r->i < t->len && !r->s.no_memory)
		step(r);
	size_t begin = r->done ? r->o.begin : open_begin(r);
	if (!r->done && r->i >= t->len && !r->s.no_memory) {
		t->met_end =
			t->met_end || is_object_open(r) || r->s.depth > 0 || r->s.frames[0].e.keyed;
		flush(r, t->len);
	}
	if (r->s.no_memory)
		return DUMP_NO_MEMORY;
	*o = r->o;
	if (!t->whole && t->met_end) {
		o->begin = r->o.value != NULL ? r->o.begin : begin;
		return DUMP_MORE;
	}
	if (r->o.value != NULL)
		return DUMP_FOUND;
	return r->done && r->s.no_memory ? DUMP_NO_MEMORY : DUMP_NONE;
}
