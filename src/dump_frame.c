/* SPDX-License-Identifier: MIT */
#include "dump_frame.h"

#include "skip.h"

static void
clear_element(struct dump_stack *s, struct dump_element *e)
{
	*e = (struct dump_element){.text = s->room_len, .end = e->end};
}

void
dump_forget(struct dump_stack *s)
{
	clear_element(s, &dump_top(s)->e);
}

void
dump_start(struct dump_stack *s, struct dump_text *t)
{
	s->t = t;
	s->depth = s->wraps = 0;
	s->room_len = 0;
	s->no_memory = s->strings = false;
	s->frames[0] = (struct dump_frame){.kind = '\0'};
}

/* Whether the value of a key with this label is a text rather than an object. */
static bool
is_text_label(enum label label)
{
	return label == LABEL_MESSAGE || label == LABEL_CODE || label == LABEL_CODEDESC ||
	       label == LABEL_ID;
}

/* Whether a bracket at `at` is part of an unquoted text. */
static bool
opens_in_text(const struct dump_stack *s, const struct dump_frame *f, char kind, size_t at)
{
	const struct dump_element *e = &f->e;
	bool glued = e->words == 1 && e->end == at;

	if (!e->keyed)
		return f->in_text;
	if (is_text_label(e->key.label) && !f->look.quoted && s->depth > 0)
		return !glued && (kind != '{' || e->words > 0);
	return e->words > 2;
}

bool
dump_push(struct dump_stack *s, char kind, size_t at)
{
	struct dump_frame *f = dump_top(s), *g = f + 1;
	struct dump_element *e = &f->e;

	if (s->depth == DUMP_DEPTH_MAX)
		return false;
	bool in_text = opens_in_text(s, f, kind, at);
	if (dump_is_empty(e))
		e->begin = at;
	s->room_len = e->text + e->text_len;
	*g = (struct dump_frame){.kind = kind, .begin = at, .in_text = in_text};
	if (in_text && kind != '{') {
		g->styled = f->styled;
		g->look = f->look;
		g->any_case = f->any_case;
	}
	clear_element(s, &g->e);
	s->depth++;
	return true;
}

/* The bit of a name; labels with the same meaning have the same bit. */
static unsigned
bit_of(const struct dump_text *t, const struct dump_key *k)
{
	if (k->label != LABEL_NONE && k->label != LABEL_ERROR)
		return (unsigned)k->label;
	struct span name = dump_key_name(t, k);
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < name.len; i++)
		h = (h ^ (unsigned char)(name.ptr[i] | 0x20)) * 16777619u;
	return (h ^ h >> 16) & 255;
}

bool
dump_was_seen(const struct dump_frame *f, const struct dump_text *t, const struct dump_key *k)
{
	unsigned bit = bit_of(t, k);

	return (f->seen[bit / 64] >> bit % 64 & 1) != 0;
}

bool
dump_fits(const struct dump_frame *f, const struct dump_text *t, const struct dump_key *k)
{
	if (!f->styled)
		return true;
	if (k->quoted || f->look.quoted)
		return k->quoted == f->look.quoted;
	return k->sep == f->look.sep && k->blank == f->look.blank &&
	       (f->any_case || k->upper == f->look.upper) && !dump_was_seen(f, t, k);
}

void
dump_begin_member(struct dump_stack *s, const struct dump_key *k, bool line_first)
{
	struct dump_frame *f = dump_top(s);
	unsigned bit = bit_of(s->t, k);

	clear_element(s, &f->e);
	f->e.keyed = true;
	f->e.key = *k;
	f->e.line_first = line_first;
	f->e.begin = f->e.end = k->end;
	if (f->members == 0)
		f->first = k->at;
	if (!f->styled ||
	    (s->depth == 0 && f->members == 0)) { /* a dropped member does not count */
		f->styled = true;
		f->look = *k;
	} else if (f->members == 1 && !f->in_text) {
		f->any_case = k->upper != f->look.upper;
	}
	f->seen[bit / 64] |= (uint64_t)1 << bit % 64;
}

void
dump_add_string(struct dump_stack *s, const struct dump_string *str, size_t at)
{
	struct dump_element *e = &dump_top(s)->e;
	size_t room = e->text + e->text_len;

	if (dump_is_empty(e))
		e->begin = at;
	if (e->last != PART_STRING || e->tail > 0) {
		room = e->text;
		e->text_len = 0;
		e->text_at = at;
	} else if (e->end == at && str->next > str->from && room < sizeof s->room) {
		/* 'it''s': a doubled quote stands for one. */
		s->room[room++] = str->quote.mark;
	}
	size_t from = room;
	room += dump_unescape(s->t, str, s->room + room, sizeof s->room - room);
	/* Neither a code nor an id continues on the next line. */
	const char *lf = memchr(s->room + from, '\n', room - from);
	if (lf != NULL && lf > s->room + from && e->keyed && e->key.label != LABEL_MESSAGE &&
	    is_text_label(e->key.label))
		room = (size_t)(lf - s->room);
	e->text_len = room - e->text;
	s->room_len = room;
	e->quote = str->quote;
	e->last = PART_STRING;
	e->tail = 0;
	e->end = str->next;
}

void
dump_add_word(struct dump_stack *s, size_t from, size_t to)
{
	struct dump_frame *f = dump_top(s);
	struct dump_element *e = &f->e;

	if (dump_is_empty(e))
		e->begin = from;
	if (!e->keyed && e->words > 0 && e->last == PART_NONE)
		f->prose = true;
	if (e->words < UINT16_MAX) {
		e->words++;
		e->tail++;
	}
	e->end = to;
}

/* Values */

/* Whether a text without a key is worth keeping, to be looked at again. */
static bool
bears_sign(const char *s, size_t len)
{
	return skip_to_sign(s, len) < len;
}

/* Whether the frame that was closed last is the value of the element. */
static bool
is_frame(const struct dump_frame *f)
{
	const struct dump_element *e = &f->e;

	if (e->last != PART_FRAME || e->tail > 0 || e->frame == NULL)
		return false;
	if (e->keyed && is_text_label(e->key.label) && !e->key.quoted)
		return (e->words <= 1 && cJSON_IsString(e->frame)) ||
		       (e->frame_kind == '{' && e->words == 0);
	return e->words <= 2 || (e->frame_labelled && e->frame_kind == '{') ||
	       (!e->keyed && e->frame_rich);
}

static bool
is_string(const struct dump_frame *f)
{
	const struct dump_element *e = &f->e;

	/* A stray bracket follows it. */
	if (e->last == PART_FRAME && !e->frame_rich && e->text_len > 0 && e->tail == 0)
		return e->words <= 1;
	if (e->last != PART_STRING || e->tail > 0)
		return false;
	/* requestId = Just "R" */
	if (e->keyed && is_text_label(e->key.label))
		return e->words <= (e->key.label != LABEL_MESSAGE) || e->frames > 0;
	return e->words <= 2;
}

bool
dump_is_complete(const struct dump_frame *f)
{
	return is_string(f) || is_frame(f);
}

/* The unquoted text of the element, without a quote whose partner is missing. */
static cJSON *
bare_value(struct dump_stack *s, const struct dump_element *e)
{
	size_t len = e->end > e->begin ? e->end - e->begin : 0;
	struct span v = text_trim((struct span){s->t->s + e->begin, len});

	if (v.len > 1 && (v.ptr[v.len - 1] == '"' || v.ptr[v.len - 1] == '\'')) {
		const char *first = memchr(v.ptr, v.ptr[v.len - 1], v.len);
		if (first == v.ptr)
			v.ptr++, v.len -= 2;
		else if (first == v.ptr + v.len - 1)
			v.len--;
	}
	if (dump_is_null(v.ptr, v.len))
		return cJSON_CreateNull();
	return dump_make_string(v.ptr, v.len, (size_t)(v.ptr - s->t->s));
}

/* A code or an id does not begin or end with punctuation. */
static struct span
without_strays(struct span v)
{
	static const char strays[] = " \n\t{}[],:;\"'\\";

	while (v.len > 0 && strchr(strays, v.ptr[0]) != NULL)
		v.ptr++, v.len--;
	while (v.len > 0 && strchr(strays, v.ptr[v.len - 1]) != NULL)
		v.len--;
	return v;
}

static cJSON *
element_value(struct dump_stack *s, const struct dump_frame *f)
{
	const struct dump_element *e = &f->e;

	if (is_string(f)) {
		struct span v = {s->room + e->text, e->text_len};
		if (e->keyed && is_text_label(e->key.label) && e->key.label != LABEL_MESSAGE)
			v = without_strays(v);
		return dump_make_string(v.ptr, v.len, e->text_at);
	}
	if (is_frame(f))
		return e->frame;
	return bare_value(s, e);
}

/* Appends a child. `name` is NULL for an item; otherwise it becomes part of the tree. */
static void
append(struct dump_stack *s, struct dump_frame *f, cJSON *value, char *name)
{
	if (f->node == NULL)
		f->node = cJSON_CreateObject();
	if (f->node == NULL || value == NULL || !cJSON_AddItemToArray(f->node, value)) {
		/* unreached: the largest dump fits into the arena */
		s->no_memory = true;
		return;
	}
	value->string = name;
}

/* Adds the item that e has become. */
static void
add_item(struct dump_stack *s, struct dump_frame *f, const struct dump_element *e, cJSON *value)
{
	bool string = e->last == PART_STRING && value != NULL && cJSON_IsString(value);
	bool rich = (e->last == PART_FRAME && value == e->frame && e->frame_rich) ||
	            (string && f->kind != '\0' && value->valuestring[0] == '{' &&
	             bears_sign(value->valuestring, strlen(value->valuestring)));

	f->named = f->named || (f->items == 0 && string);
	if (rich)
		f->rich_item = f->rich ? NULL : value;
	f->rich = f->rich || rich;
	f->holds_label = f->holds_label || (e->last == PART_FRAME && e->frame_holds_label);
	f->items++;
	append(s, f, value, NULL);
}

/* Adds the member that e has become. */
static void
add_member(struct dump_stack *s, struct dump_frame *f, const struct dump_element *e, cJSON *value)
{
	char *name = dump_copy_name(s->t, &e->key);

	if (name == NULL) {
		s->no_memory = true;
		return;
	}
	f->members++;
	f->indexes += e->key.digits;
	s->strings = s->strings || e->last == PART_STRING;
	f->rich = true;
	f->labelled = f->labelled || e->key.label != LABEL_NONE;
	f->holds_label =
		f->holds_label || f->labelled || (e->last == PART_FRAME && e->frame_holds_label);
	append(s, f, value, name);
}

void
dump_end_element(struct dump_stack *s)
{
	struct dump_frame *f = dump_top(s);
	struct dump_element *e = &f->e;

	if (!e->keyed && dump_is_empty(e))
		return;
	cJSON *value = element_value(s, f);
	s->room_len = e->text;
	if (e->keyed)
		add_member(s, f, e, value);
	else
		add_item(s, f, e, value);
	clear_element(s, e);
}

/* A value without a key among members is kept if it may contain an error. */
static void
name_items(struct dump_stack *s, cJSON *node)
{
	static const char nameless[] = DUMP_NAMELESS;
	cJSON *next;

	for (cJSON *c = node->child; c != NULL; c = next) {
		next = c->next;
		if (c->string != NULL)
			continue;
		if (cJSON_IsString(c) ? !bears_sign(c->valuestring, strlen(c->valuestring))
		                      : c->child == NULL) {
			cJSON_DetachItemViaPointer(node, c);
			continue;
		}
		c->string = cJSON_malloc(sizeof nameless);
		if (c->string != NULL)
			memcpy(c->string, nameless, sizeof nameless);
		else
			s->no_memory = true; /* unreached: the largest dump fits into the arena */
	}
}

/* The tree of a frame. */
static cJSON *
frame_value(struct dump_stack *s, struct dump_frame *f)
{
	cJSON *node = f->node;

	if (node == NULL) {
		node = f->kind == '['   ? cJSON_CreateArray()
		       : f->kind == '{' ? cJSON_CreateObject()
		                        : cJSON_CreateNull();
		s->no_memory = s->no_memory || node == NULL;
	} else if (f->members == 0 && f->items == 1 && f->kind != '[' && f->kind != '{') {
		return cJSON_DetachItemViaPointer(node, node->child);
	} else if (f->members == 0 && f->rich_item != NULL && (f->kind != '[' || f->lost)) {
		return cJSON_DetachItemViaPointer(node, f->rich_item);
	} else if (f->members == 0 ? f->kind != '{' || !f->rich || f->between == ','
	                           : f->members == f->indexes) {
		node->type = cJSON_Array;
	} else {
		/* An object, or a block of a program. */
		name_items(s, node);
	}
	if (node != NULL)
		node->valueint = (int)f->begin;
	return node;
}

/* Makes ("name", value) in a list a member of the list. Returns whether it was one. */
static bool
move_pair(struct dump_stack *s, struct dump_frame *f, const struct dump_frame *g)
{
	if (f->kind != '[' || f->e.keyed || !dump_is_empty(&f->e) || !g->named || g->items != 2 ||
	    g->members > 0 || (g->kind != '(' && g->kind != '{'))
		return false;
	cJSON *name = g->node != NULL ? g->node->child : NULL,
	      *v = name != NULL ? name->next : NULL;
	if (v == NULL || strlen(name->valuestring) > DUMP_NAME_MAX ||
	    strpbrk(name->valuestring, " \n") != NULL)
		return false;
	cJSON_DetachItemViaPointer(g->node, v);
	append(s, f, v, name->valuestring);
	if (f->members++ == 0)
		f->first = g->begin;
	f->rich = true;
	if (text_label(name->valuestring, strlen(name->valuestring)) != LABEL_NONE)
		f->labelled = f->holds_label = true;
	return true;
}

void
dump_pop(struct dump_stack *s, size_t end)
{
	dump_end_element(s);
	struct dump_frame *g = dump_top(s), *f = g - 1;
	struct dump_element *e = &f->e;

	s->depth--;
	s->room_len = e->text + e->text_len;
	if (move_pair(s, f, g)) {
		clear_element(s, e);
		return;
	}
	cJSON *value = frame_value(s, g);
	if (value == NULL || s->no_memory) {
		s->no_memory = true;
		return;
	}
	if (dump_is_empty(e))
		e->begin = g->begin;
	/* Brackets after a value do not replace it. */
	if (e->last == PART_FRAME && e->tail == 0 && e->frame_rich && value->child == NULL) {
		e->end = end;
		return;
	}
	e->last = PART_FRAME;
	e->tail = 0;
	e->frames++;
	e->frame = value;
	e->frame_kind = g->kind;
	e->frame_rich = g->rich;
	e->frame_labelled = g->labelled;
	e->frame_holds_label = g->holds_label;
	e->end = end;
}

void
dump_cut_off(struct dump_stack *s)
{
	struct dump_frame *f = dump_top(s);
	struct dump_element *e = &f->e;

	if (!e->keyed || is_string(f))
		return;
	if (e->last != PART_NONE && e->tail == 1) {
		e->tail = 0;
		e->words--;
	}
	if (!is_text_label(e->key.label) || e->key.label == LABEL_MESSAGE || is_string(f))
		return;
	const char *v = s->t->s + e->begin, *blank = memrchr(v, ' ', e->end - e->begin);
	if (s->strings || (f->look.quoted && e->last == PART_FRAME)) {
		e->end = e->begin;
		e->last = PART_NONE;
	} else if (e->words == 2 && e->last == PART_NONE && blank != NULL) {
		e->end = e->begin + (size_t)(blank - v);
	}
}

/* The members of a frame that is not a bracket go to the frame around it. */
static void
move_up(struct dump_frame *f, struct dump_frame *g)
{
	cJSON *to = f->node, *from = g->node;

	if (from == NULL || from->child == NULL)
		return;
	if (to == NULL || to->child == NULL) {
		f->node = from;
		return;
	}
	cJSON *last = from->child->prev;
	from->child->prev = to->child->prev;
	to->child->prev->next = from->child;
	to->child->prev = last;
}

void
dump_pop_lost(struct dump_stack *s, size_t end)
{
	struct dump_frame *g = dump_top(s), *f = g - 1;

	g->lost = true;
	if (!g->in_text) {
		dump_pop(s, end);
		return;
	}
	if (g->members == 0 && !g->e.keyed) {
		s->depth--;
		f->e.end = end;
		if (f->e.tail == 0)
			f->e.tail = f->e.words = f->e.words + 1;
		return;
	}
	struct dump_element last = g->e;
	s->depth--;
	f->e.end = g->first;
	f->e.tail++;
	dump_end_element(s);
	move_up(f, g);
	if (f->members == 0)
		f->first = g->first;
	f->members += g->members;
	f->indexes += g->indexes;
	f->items += g->items;
	f->labelled = f->labelled || g->labelled;
	f->holds_label = f->holds_label || g->holds_label;
	for (size_t i = 0; i < 4; i++)
		f->seen[i] |= g->seen[i];
	/* Its strings are at the end of the room, after everything else. */
	f->e = last;
}

void
dump_drop(struct dump_stack *s, size_t end)
{
	struct dump_element *e = &s->frames[s->depth - 1].e;

	s->depth--;
	s->room_len = e->text + e->text_len;
	if (!e->keyed) {
		clear_element(s, e);
	} else {
		e->tail = e->words = e->words + 1;
		e->end = end;
	}
}

cJSON *
dump_take(struct dump_stack *s)
{
	cJSON *value = frame_value(s, &s->frames[0]);

	if (value != NULL)
		value->valueint = (int)s->frames[0].first;
	return value;
}

void
dump_wrap(struct dump_stack *s)
{
	struct dump_frame *f = dump_top(s);
	cJSON *inner;
	char *name;

	if (s->wraps == DUMP_DEPTH_MAX)
		return;
	s->wraps++;
	if (s->depth > 0) {
		dump_end_element(s);
		struct dump_frame g = *f;
		g.kind = '{';
		f->members = f->indexes = 0;
		f->items = 1;
		f->node = NULL;
		memset(f->seen, 0, sizeof f->seen);
		append(s, f, frame_value(s, &g), NULL);
		return;
	}
	inner = dump_take(s);
	name = cJSON_malloc(sizeof DUMP_NAMELESS);

	f->node = NULL;
	f->members = 1;
	f->items = f->indexes = 0;
	memset(f->seen, 0, sizeof f->seen);
	if (name == NULL) {
		/* unreached: the largest dump fits into the arena */
		s->no_memory = true;
		return;
	}
	memcpy(name, DUMP_NAMELESS, sizeof DUMP_NAMELESS);
	append(s, f, inner, name);
}
