/* SPDX-License-Identifier: MIT */
#include "stretch.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "dump.h"
#include "stretch_lines.h"
#include "stretch_object.h"
#include "stretch_sentence.h"
#include "text.h"

_Static_assert((int)STRETCH_MAX <= (int)DUMP_TEXT_MAX, "dump reads a whole stretch");

enum {
	/* How many bytes after the trigger's line are read at first, and by which factor this grows
	 * if they are not enough. */
	EXTENT_MIN = 256,
	EXTENT_GROWTH = 4,
	/* How many anchors below the trigger's line are looked at. */
	LATER_MAX = 4,
};

struct stretch *
stretch_new(void)
{
	struct stretch *t = calloc(1, sizeof *t);

	if (t == NULL)
		return NULL;
	t->line = malloc(LINES_MAX * sizeof *t->line);
	t->buffer = malloc(STRETCH_MAX);
	if (t->line != NULL && t->buffer != NULL)
		return t;
	stretch_free(t);
	return NULL;
}

void
stretch_free(struct stretch *t)
{
	if (t == NULL)
		return;
	free(t->line);
	free(t->buffer);
	free(t);
}

/* Reads the code and the id of the object after an anchor and its message. Any code counts. */
static void
take_members(struct failure *f, const cJSON *object)
{
	/* It may have been read as a part of a larger object: of { NAME: MSG, a stack, members }; or because
	 * further members of what is around it follow. */
	while (cJSON_IsObject(object) && object->child != NULL && cJSON_IsObject(object->child) &&
	       strcmp(object->child->string, DUMP_NAMELESS) == 0)
		object = object->child;
	for (const cJSON *m = object->child; m != NULL && cJSON_IsObject(object); m = m->next) {
		size_t len = cJSON_IsString(m) ? strlen(m->valuestring) : 0;
		enum label label = text_label(m->string, strlen(m->string));
		if (label == LABEL_CODE && text_is_code(m->valuestring, len))
			f->code = failure_code(m->valuestring, len);
		else if (label == LABEL_ID && len > 0)
			(void)text_id(m->valuestring, len, &f->request_id);
	}
}

/* Reports the sentence that was found, with the object in which it ends, if there is one. */
static enum stretch_verdict
give_sentence(struct stretch_reading *r, size_t *end)
{
	struct stretch *t = r->t;
	struct sdktext_found *found = &t->found;

	if (found->object != SDKTEXT_NO_OBJECT) {
		struct dump_object o;
		r->t->dump.last = SIZE_MAX;
		enum dump_verdict v = dump_next(&r->t->dump, found->object, t->len, &o);
		if (v == DUMP_MORE || v == DUMP_NO_MEMORY)
			return v == DUMP_MORE ? STRETCH_MORE : STRETCH_NO_MEMORY;
		if (v == DUMP_FOUND && o.begin == found->object) {
			take_members(&found->failure, o.value);
			found->end = o.end;
		}
	}
	*end = found->end;
	if (found->again)
		return STRETCH_FOUND;
	size_t begin = stretch_raw(t, found->begin);
	size_t stop = stretch_raw(t, found->end - 1) + 1;
	found->failure.line = r->sink->place(r->sink->ctx, begin, stop);
	if (found->cut)
		r->sink->cut(r->sink->ctx, begin);
	r->sink->failure(r->sink->ctx, &found->failure);
	return STRETCH_FOUND;
}

/* Whether a sentence is complete, because it has its id. */
static enum stretch_verdict
read_sentence_with_id(struct stretch_reading *r, const struct sdktext_input *in, size_t *end)
{
	const struct sdktext_found *found = &r->t->found;

	if (sdktext_next(in, &r->t->found) != SDKTEXT_FOUND ||
	    found->failure.request_id.ptr == NULL || found->failure.code.ptr == NULL)
		return STRETCH_MORE;
	return give_sentence(r, end);
}

/* Finds where the next sentence with an anchor begins, on a line below the one that ends at eol and
 * not after the line of `end`: an object whose end is missing ends there. The end of the text if
 * there is none nearby. Returns false if more bytes are needed. */
static bool
later_sentence(struct stretch *t, const struct sdktext_input *in, size_t eol, size_t end,
               size_t *stop)
{
	struct sdktext_input later = *in;
	size_t p = eol;

	*stop = t->len;
	end = text_line_end(t->text, end, t->len);
	for (unsigned tried = 0; tried < LATER_MAX && p < end; tried++) {
		const char *name = text_find(t->text + p, end - p, "encentCloudSDK", 'K');
		if (name == NULL)
			break;
		p = (size_t)(name - t->text);
		const char *lf = memrchr(t->text, '\n', p);
		later.low = lf != NULL ? (size_t)(lf - t->text) + 1 : 0;
		later.from = p;
		later.line_end = text_line_end(t->text, p, t->len);
		enum sdktext_verdict v =
			later.low > eol ? sdktext_next(&later, &t->found) : SDKTEXT_NONE;
		if (v == SDKTEXT_MORE)
			return false;
		if (v == SDKTEXT_FOUND && t->found.failure.code.ptr != NULL) {
			*stop = t->found.begin;
			break;
		}
		p = later.line_end;
	}
	return true;
}

/* If a sentence's line has only its code, as in `- code: C`, and is the first of several lines with
 * a key each, where that line begins; otherwise SIZE_MAX. */
static size_t
block_begin(struct stretch_reading *r, size_t low)
{
	const char *s = r->t->text;
	const struct sdktext_found *found = &r->t->found;
	size_t at = found->begin;

	if (found->failure.code.ptr == NULL)
		return SIZE_MAX; /* unreached: such a sentence has an anchor, and is strong */
	size_t end = (size_t)(found->failure.code.ptr - s) + found->failure.code.len;
	while (end < r->t->len && strchr("\"' \t\r", s[end]) != NULL)
		end++;
	while (at > low && (text_is_blank(s[at - 1]) || s[at - 1] == '-'))
		at--;
	/* Labels on lines further up are read with those lines. */
	if (at != low || (end < r->t->len && s[end] != '\n') || (at > 0 && s[at - 1] != '\n'))
		return SIZE_MAX;
	at = text_skip_blanks(s, at, r->t->len);
	return dump_begins_block(&r->t->dump, at) ? at : SIZE_MAX;
}

/* Notes that nothing begins before a position in the clean text. */
static void
note(const struct stretch *t, size_t *known, size_t clean)
{
	size_t raw = stretch_raw(t, clean);

	if (*known < raw)
		*known = raw;
}

/* Looks for a sentence, unless it is known that there is none. */
static enum sdktext_verdict
next_sentence(struct stretch_reading *r, struct sdktext_input *in, size_t eol)
{
	size_t from = stretch_raw(r->t, in->from);
	enum sdktext_verdict v = SDKTEXT_NONE;

	if (r->known.sentence > from)
		in->from += r->known.sentence - from;
	if (in->from < eol) {
		v = sdktext_next(in, &r->t->found);
		if (v == SDKTEXT_NONE)
			note(r->t, &r->known.sentence, r->t->found.begin);
	}
	return v;
}

/* Where the list item whose dash is at `at` ends, with the lines below it that are indented
 * further. */
static size_t
item_end(const char *s, size_t len, size_t at)
{
	size_t column = 0, p = text_line_end(s, at, len) + 1;

	while (column < at && s[at - column - 1] != '\n')
		column++;
	while (p < len) {
		size_t q = text_skip_blanks(s, p, len);
		if (q - p <= column || q == len || s[q] == '\n')
			break;
		p = text_line_end(s, q, len) + 1;
	}
	return p < len ? p : len;
}

/* Labels with a line each, from `at` on, are members of a block or of a list item. They are a
 * sentence, whose message may continue on lines that are indented further, unless the block is
 * another cloud's or the item belongs to a list of codes. */
static enum stretch_verdict
give_block(struct stretch_reading *r, size_t at, size_t *end)
{
	const struct sdktext_found *found = &r->t->found;
	struct dump_text item = {.s = r->t->dump.s, .whole = true, .last = SIZE_MAX};
	struct dump_object o;
	bool is_item = at < found->begin;

	/* From a list, read only the item, so that nothing is read twice. */
	item.len = is_item ? item_end(r->t->dump.s, r->t->dump.len, at) : 0;
	if (is_item && item.len == r->t->dump.len && !r->t->dump.whole)
		return STRETCH_MORE;
	enum dump_verdict v = dump_next(is_item ? &item : &r->t->dump, at, r->t->len, &o);
	if (v == DUMP_MORE || v == DUMP_NO_MEMORY)
		return v == DUMP_MORE ? STRETCH_MORE : STRETCH_NO_MEMORY;
	if (v != DUMP_FOUND || o.begin > found->begin || o.end <= found->begin)
		return give_sentence(r, end); /* unreached: what begins a block is found as one */
	*end = o.end;
	/* A message of several lines ends the block, but not the sentence. */
	bool longer = found->failure.request_id.ptr != NULL && o.end < found->end;
	return longer || judge_holds(o.value) ? give_sentence(r, end) : STRETCH_NONE;
}

/* Reads the sentence that may begin in the clean text at `from` or before it. */
static struct sdktext_input
input_of(const struct stretch_reading *r, size_t low, size_t from, bool whole)
{
	const struct stretch *t = r->t;

	return (struct sdktext_input){
		.text = t->text,
		.len = t->len,
		.whole = whole,
		.low = low,
		.from = from,
		.line_end = t->line_end,
		.dated = t->prefix.dated && !t->runs_on,
		.boxed = prefix_is_box(&t->prefix),
	};
}

/* Gives the sentence that was found, if no object needs to be read first. Returns whether it did, with the
 * verdict in *v. keys: it may begin with a key of an object. */
static bool
give_first(struct stretch_reading *r, size_t pos, bool keys, enum stretch_verdict *v, size_t *end)
{
	const struct sdktext_found *found = &r->t->found;
	/* The object that Node's inspect prints has everything, whatever it is a member of. */
	bool inspect = found->object != SDKTEXT_NO_OBJECT;
	size_t block = inspect || found->strong ? SIZE_MAX : block_begin(r, pos);

	if (block != SIZE_MAX)
		*v = give_block(r, block, end);
	else if (inspect || found->again || (!keys && stretch_is_alone(r->t, pos)))
		*v = give_sentence(r, end);
	else
		return false;
	return true;
}

/* Reads the next object from pos on, as dump_next does. It ends where a sentence with an anchor
 * begins on a later line, which is only looked for if the object reaches that far; most do not. */
static enum dump_verdict
next_object(struct stretch_reading *r, const struct sdktext_input *in, size_t pos, size_t eol,
            struct dump_object *o)
{
	size_t mark = arena_mark(), stop;
	enum dump_verdict v = dump_next(&r->t->dump, pos, r->t->len, o);

	if (r->t->dump.read <= eol + 1)
		return v;
	if (!later_sentence(r->t, in, eol, r->t->dump.read, &stop))
		return DUMP_MORE;
	if (stop >= r->t->dump.read)
		return v;
	arena_release(mark);
	return dump_next(&r->t->dump, pos, stop, o);
}

/* Reads the clean text up to the line of the trigger: objects and sentences, in the order in which
 * they begin. */
static enum stretch_verdict
read_clean(struct stretch_reading *r, size_t bol, bool whole, size_t *end)
{
	struct stretch *t = r->t;
	size_t pos = 0, eol = t->line_end, mark = arena_mark();
	enum sdktext_verdict sentence = SDKTEXT_FOUND;
	enum stretch_verdict verdict;

	r->t->dump = (struct dump_text){.s = t->text, .len = t->len, .whole = whole, .last = eol};
	t->found.begin = 0;
	/* The trigger is the first one in the text; its position differs if the text is not that of
	 * the input. */
	if (t->text != t->buffer && r->known.sentence < t->trigger)
		r->known.sentence = t->trigger;
	for (;;) {
		struct sdktext_input in = input_of(r, pos, pos > bol ? pos : bol, whole);
		if (r->only_with_id)
			return read_sentence_with_id(r, &in, end);
		/* The sentence that was found is valid as long as no object that was read contains
		 * its beginning. */
		if (sentence != SDKTEXT_NONE && t->found.begin <= pos)
			sentence = next_sentence(r, &in, eol);
		/* If an object ends where a sentence begins, its end depends on that sentence. */
		if (sentence == SDKTEXT_MORE)
			return STRETCH_MORE;
		bool found = sentence == SDKTEXT_FOUND, keys = found && stretch_may_be_key(t, pos);
		if (found && give_first(r, pos, keys, &verdict, end))
			return verdict;
		if (!found && stretch_raw(t, eol) < r->known.object)
			break;
		if (r->work->done > r->work->most) {
			if (found)
				return give_sentence(r, end);
			r->sink->unread(r->sink->ctx, stretch_raw(t, pos));
			break;
		}
		struct dump_object o;
		enum dump_verdict v =
			found ? dump_next(&r->t->dump, pos, keys ? t->len : t->found.begin, &o)
			      : next_object(r, &in, pos, eol, &o);
		r->work->done += r->t->dump.read - pos + r->t->dump.ahead;
		if (v == DUMP_MORE || v == DUMP_NO_MEMORY)
			return v == DUMP_MORE ? STRETCH_MORE : STRETCH_NO_MEMORY;
		bool object = v == DUMP_FOUND && o.begin <= eol;
		/* What begins later is a part of the message. */
		if (found && (!object || o.begin > t->found.begin || stretch_in_sentence(t, o.end)))
			return give_sentence(r, end);
		if (!object) {
			note(t, &r->known.object, v == DUMP_FOUND ? o.begin : r->t->dump.read);
			break;
		}
		/* An object that ends before the trigger's line had its own trigger, or none. */
		r->success = false;
		bool given = o.end > bol && stretch_judge(r, &o);
		arena_release(mark);
		*end = pos = o.end;
		if (given)
			return STRETCH_FOUND;
		if (found && !r->success && stretch_is_around_sentence(t, o.begin, pos))
			return give_sentence(r, end);
		if (pos > eol)
			return STRETCH_NONE;
	}
	*end = eol + (eol < t->len);
	return STRETCH_NONE;
}

/* Reads the lines from `begin` on, as many as are needed, without the known prefix. */
static enum stretch_verdict
read_lines(struct stretch_reading *r, const struct stretch_input *in, size_t begin, size_t bol,
           size_t *end)
{
	enum stretch_verdict v = STRETCH_MORE;
	bool whole = false;

	for (size_t extent = EXTENT_MIN; v == STRETCH_MORE && !whole; extent *= EXTENT_GROWTH) {
		size_t line = bol, mark = arena_mark();
		size_t to = in->len - bol < extent ? in->len : bol + extent;
		whole = stretch_clean(r->t, in, begin, to, &line);
		v = read_clean(r, line, whole, end);
		arena_release(mark);
		if (to == in->len)
			break;
	}
	if (v == STRETCH_FOUND || v == STRETCH_NONE)
		*end = stretch_raw(r->t, *end - 1) + 1;
	return v;
}

/* Whether a line ends with a comma or an opening bracket, so that it continues below. */
static bool
goes_on(const char *s, size_t len)
{
	while (len > 0 && text_is_space(s[len - 1]))
		len--;
	return len > 0 && strchr(",{[(", s[len - 1]) != NULL;
}

/* Tries to read the record from one line, since most records have only one. only_with_id: an object
 * may have begun above, so only a sentence with a code and an id is wanted. STRETCH_NONE: nothing begins
 * on the line, unless it has a prefix; STRETCH_MORE: the line alone is not enough. */
static enum stretch_verdict
read_one_line(struct stretch_reading *r, const struct stretch_input *in, size_t bol,
              bool only_with_id, size_t *end)
{
	struct stretch *t = r->t;
	size_t eol = stretch_line_end(in, bol), line = bol, mark = arena_mark();
	struct stretch_input one = *in;

	one.low = bol;
	one.len = eol + (eol < in->len);
	one.whole = eol == in->len;
	bool whole = stretch_clean(t, &one, bol, one.len, &line) && in->whole;
	r->only_with_id = only_with_id;
	enum stretch_verdict v = read_clean(r, 0, whole, end);
	r->only_with_id = false;
	arena_release(mark);
	if (v == STRETCH_FOUND || v == STRETCH_NONE)
		*end = stretch_raw(t, *end - 1) + 1;
	return v;
}

/* Tries to read the record from the trigger's line. *begin is where the lines of its record may
 * begin, if it has no prefix. The verdict is that of read_one_line. */
static enum stretch_verdict
read_trigger_line(struct stretch_reading *r, const struct stretch_input *in, size_t bol,
                  size_t trigger, size_t *begin, size_t *end)
{
	size_t eol = stretch_line_end(in, bol);
	bool name = text_at(in->bytes + trigger, in->len - trigger, "encentCloudSDK");
	enum stretch_verdict v = STRETCH_MORE;

	/* [TencentCloudSDK at the beginning of a line: what is above does not matter if the record is on
	 * this line. */
	bool first = name && trigger - bol <= 2 && in->bytes[bol] == '[' && eol - bol < STRETCH_MAX;
	if (first)
		v = read_one_line(r, in, bol, true, end);
	if (v == STRETCH_FOUND || v == STRETCH_NO_MEMORY)
		return v;
	*begin = stretch_find_begin(r->t, in, bol, eol);
	bool alone = *begin == bol;
	if (eol - bol >= STRETCH_MAX || (!alone && (!name || first)))
		return STRETCH_MORE;
	if (alone && !name && goes_on(in->bytes + bol, eol - bol))
		return STRETCH_MORE;
	v = read_one_line(r, in, bol, !alone, end);
	return v == STRETCH_NONE && !alone ? STRETCH_MORE : v;
}

/* Reads the record from an entry that was wrapped into a column. */
static enum stretch_verdict
read_column(struct stretch_reading *r, const struct stretch_input *in, const struct column *c,
            size_t bol, size_t *end)
{
	size_t line = bol, mark = arena_mark();

	stretch_unwrap(r->t, in, c, &line);
	enum stretch_verdict v = read_clean(r, line, true, end);
	arena_release(mark);
	if (v == STRETCH_FOUND || v == STRETCH_NONE)
		*end = stretch_raw(r->t, *end - 1) + 1;
	if (v != STRETCH_MORE)
		*in->known = r->known;
	return v;
}

enum stretch_verdict
stretch_read(struct stretch *t, const struct stretch_input *all, size_t trigger,
             const struct stretch_sink *sink, size_t *end)
{
	struct stretch_input in = *all;
	struct stretch_reading r = {.t = t, .sink = sink, .known = *all->known, .work = all->work};
	size_t bol = stretch_line_begin(&in, trigger), begin;

	if (!arena_ready())
		return STRETCH_NO_MEMORY;
	t->trigger = trigger;
	/* From a long line, read only what is around the trigger. */
	if (trigger - bol > STRETCH_MAX / 2)
		in.low = bol = trigger - STRETCH_MAX / 2;
	if (in.len - bol >= STRETCH_MAX) {
		in.len = bol + STRETCH_MAX;
		in.whole = true;
	}
	memset(&t->prefix, 0, sizeof t->prefix);
	struct column c;
	enum column_verdict column = column_find(&c, in.bytes, in.low, in.len, in.whole, bol);
	if (column == COLUMN_MORE)
		return STRETCH_MORE;
	if (column == COLUMN_FOUND)
		return read_column(&r, &in, &c, bol, end);
	enum stretch_verdict v = read_trigger_line(&r, &in, bol, trigger, &begin, end);
	if (v == STRETCH_FOUND || v == STRETCH_NO_MEMORY) {
		*in.known = r.known;
		return v;
	}
	size_t eol = stretch_line_end(&in, bol),
	       next = eol < in.len ? stretch_line_end(&in, eol + 1) : in.len;
	if (next == in.len && !in.whole)
		return STRETCH_MORE;
	stretch_find_prefix(t, &in, bol, trigger > bol ? trigger : bol);
	bool prefix = t->prefix.head_len > 0 || t->prefix.atom_count > 0;
	if (prefix)
		begin = stretch_find_begin(t, &in, bol, eol);
	/* After a prefix, an object may begin or continue. */
	if (v == STRETCH_MORE || prefix) {
		r.known = *in.known;
		v = read_lines(&r, &in, begin, bol, end);
	}
	/* What was found out with too few bytes depends on how many there were. */
	if (v != STRETCH_MORE)
		*in.known = r.known;
	return v;
}
