/* SPDX-License-Identifier: MIT */
#include "skeleton_state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limits.h"
#include "mark.h"
#include "place.h"

/* How much of a message is kept: enough to see that it was cut off. */
enum { KEPT_MAX = MESSAGE_MAX + 8, LITTLE = 1024 };
/* Below this depth nothing is skipped. Each level would look ahead over the same bytes, which takes
 * quadratic time. */
enum { PASS_DEPTH = 32 };

/* What is kept of the keys and strings of an object: a word for each bit of mark.h. */
static const char *const mark_words[] = {"qcloud", "HostId", "aliyun"};
enum { MARKS = sizeof mark_words / sizeof *mark_words };

static struct level *
top(struct skeleton *k)
{
	return &k->levels[k->depth - 1];
}

static struct node *
make(struct skeleton *k, int type, const char *name, const char *s, size_t len)
{
	struct node *n = node_make(&k->pool, type, name, s, len);

	k->no_memory = k->no_memory || n == NULL;
	return n;
}

/* Removes a member from the open object or array at level i. */
static void
drop(struct skeleton *k, struct level *l, struct node *n)
{
	for (unsigned key = 0; key < KEYS; key++)
		if (l->of[key] == n)
			l->of[key] = NULL;
	node_detach(l->node, n);
	node_destroy(&k->pool, n);
}

/* The node of the innermost open value, and those of all around it. NULL without memory. */
static struct node *
ensure(struct skeleton *k)
{
	unsigned i = k->depth;

	while (i > 0 && k->levels[i - 1].node == NULL)
		i--;
	for (; i < k->depth; i++) {
		struct level *l = &k->levels[i];
		bool member = i > 0 && k->levels[i - 1].object;
		l->node = make(k, l->object ? cJSON_Object : cJSON_Array, member ? l->name : NULL,
		               "", 0);
		if (l->node == NULL)
			return NULL;
		if (i > 0)
			node_attach(k->levels[i - 1].node, l->node);
	}
	return top(k)->node;
}

/* Takes a member whose key the rules read. If there are several, only the one that counts is kept,
 * those that may contain a failure, and two rows of a table of codes. `n` is attached already. */
static void
settle(struct skeleton *k, struct level *l, enum key key, struct node *n)
{
	struct node *old = l->of[key];
	int nearness = key_nearness(n->item.string, key);

	if (old != NULL && nearness < l->nearness[key]) {
		if (!n->live && !n->row)
			drop(k, l, n);
		return;
	}
	if (old != NULL && ((!old->live && !old->row) || key == KEY_RESPONSE))
		drop(k, l, old);
	l->of[key] = n;
	l->nearness[key] = nearness;
}

/* Adds the marks that were seen to the tree. */
static void
add_marks(struct skeleton *k, struct level *l)
{
	for (unsigned i = 0; i < MARKS; i++) {
		unsigned bit = 1u << i;
		if ((l->marks & bit) == 0 || (l->marked & bit) != 0)
			continue;
		struct node *n = make(k, cJSON_String, "", mark_words[i], strlen(mark_words[i]));
		if (n == NULL)
			return; /* unreached: in no test does memory run out here */
		node_attach(l->node, n);
		l->marked |= bit;
	}
}

/* Whether an object has what a failure needs. */
static bool
has_error(const struct level *l)
{
	for (enum key key = KEY_ERRORS_FROM; key <= KEY_ERRORS_TO; key++)
		if (l->of[key] != NULL)
			return true;
	return false;
}

static bool
in_array(const struct skeleton *k, const struct level *l)
{
	return l > k->levels && !l[-1].object;
}

/* Judges an object by itself, as far as it is known. */
static struct judge_result
judge_level(struct skeleton *k, struct level *l)
{
	struct judge_result r = {.response = l->of[KEY_REQUEST_ID] != NULL};

	add_marks(k, l);
	return has_error(l) ? judge_alone(&l->node->item, l->below_id, in_array(k, l)) : r;
}

/* Giving what is held. */

/* Drops the members of level i that may contain a failure, after that was reported. Of a table of
 * codes, two rows stay, so that the next row is known to be in a table. */
static void
forget(struct skeleton *k, unsigned i)
{
	struct level *l = &k->levels[i];
	struct node *open = i + 1 < k->depth ? k->levels[i + 1].node : NULL;
	unsigned rows = l->rows > 1 ? 2 : 0;

	for (cJSON *m = l->node->item.child, *next; m != NULL; m = next) {
		struct node *n = (struct node *)m;
		next = m->next;
		if (n == open || (!n->live && l->object))
			continue;
		if (n->row && rows > 0)
			rows--;
		else
			drop(k, l, n);
	}
	l->live = false;
}

/* Whether the rules read a member. */
static bool
is_read(const struct level *l, const struct node *n)
{
	for (unsigned key = 0; key < KEYS; key++)
		if (l->of[key] == n)
			return true;
	return false;
}

/* From level i on, nothing matters any more. */
static void
kill(struct skeleton *k, unsigned i)
{
	if (k->levels[i].node != NULL)
		drop(k, &k->levels[i - 1], k->levels[i].node);
	for (; i < k->depth; i++) {
		struct level *l = &k->levels[i];
		memset(l->of, 0, sizeof l->of);
		l->node = NULL;
		l->zone = DEAD;
		l->kept = false;
	}
}

/* At level i is a failure that has not ended. Only what the rules read of it matters. */
static void
seal(struct skeleton *k, unsigned i)
{
	for (struct level *l = &k->levels[i]; i < k->depth; i++, l++) {
		const struct node *open = i + 1 < k->depth ? l[1].node : NULL;
		cJSON *m = l->node != NULL && !l->errors ? l->node->item.child : NULL;
		for (cJSON *next; m != NULL; m = next) {
			struct node *n = (struct node *)m;
			next = m->next;
			if (n != open && !is_read(l, n) && *m->string != '\0')
				drop(k, l, n);
		}
		if (l->response)
			return;
		l->sealed = !l->errors;
		if (l->sealed && i + 1 < k->depth && !l[1].kept)
			kill(k, i + 1);
	}
}

/* The level of the outermost open object that is a failure or has a Response; depth if there is
 * none. */
static unsigned
find_owner(struct skeleton *k)
{
	for (unsigned i = 0; i < k->depth && k->levels[i].node != NULL; i++) {
		struct level *l = &k->levels[i];
		if (l->zone != OPEN || !l->object)
			continue;
		add_marks(k, l);
		if (l->response || judge_alone(&l->node->item, l->below_id, in_array(k, l)).failed)
			return i;
	}
	return k->depth;
}

/* For a failure at level i that has not ended, the level from which on nothing is reported yet. This
 * is the failure's own level. If an array of errors fills the tree, it is the level of the last error. */
static unsigned
hidden_level(const struct skeleton *k, unsigned i)
{
	for (unsigned e = i + 1; e < k->depth && e <= i + 2; e++)
		if (k->levels[e].errors && k->levels[e].node != NULL)
			return k->pool.held > k->held_max ? e + 1 : i;
	return i;
}

static void
judge_tree(struct skeleton *k, bool text)
{
	struct judge_result r = judge_value(&k->levels[0].node->item, text, k->line, k->sink);

	k->result.failed = k->result.failed || r.failed;
}

void
skeleton_flush(struct skeleton *k)
{
	unsigned owner = find_owner(k), shown = k->depth;
	struct node *hidden = NULL;

	if (k->depth == 0 || k->levels[0].node == NULL)
		return;
	/* A failure is reported when it ends. */
	if (owner < k->depth) {
		seal(k, owner);
		shown = hidden_level(k, owner);
	}
	if (shown < k->depth && shown > 0 && k->levels[shown].node != NULL) {
		hidden = k->levels[shown].node;
		node_detach(k->levels[shown - 1].node, hidden);
	}
	for (unsigned i = 0; i < shown && k->levels[i].node != NULL; i++)
		if (k->levels[i].object)
			add_marks(k, &k->levels[i]);
	if (shown > 0)
		judge_tree(k, false);
	for (unsigned i = 0; i < shown && k->levels[i].node != NULL; i++)
		forget(k, i);
	if (hidden != NULL)
		node_attach(k->levels[shown - 1].node, hidden);
	k->held_max = k->pool.held + LARGE_HELD_MAX;
}

static void
bound(struct skeleton *k)
{
	if (k->pool.held > k->held_max)
		skeleton_flush(k);
}

/* The position of the current value. */

/* Since an object has a Response, nothing else in it matters any more. */
static void
begin_response(struct skeleton *k, struct level *l)
{
	l->response = true;
	for (cJSON *m = l->node != NULL ? l->node->item.child : NULL, *next; m != NULL; m = next) {
		next = m->next;
		if ((struct node *)m != l->of[KEY_RESPONSE])
			drop(k, l, (struct node *)m);
	}
	l->marked = 0;
	l->live = false;
}

void
skeleton_open(struct skeleton *k, bool object)
{
	struct level *around = k->depth > 0 ? top(k) : NULL;
	struct level *l = &k->levels[k->depth];

	memset(l, 0, sizeof *l);
	l->object = object;
	l->key = KEY_NONE;
	if (around != NULL) {
		l->zone = skeleton_zone(k, around, object);
		bool answer = l->zone == OPEN && object && around->object && k->key == KEY_RESPONSE;
		l->kept = l->zone == RESPONSE || skeleton_reads(k, around) || answer;
		l->in_answer = around->in_answer || answer;
		l->below_id = around->below_id || around->of[KEY_REQUEST_ID] != NULL;
		l->errors = !object && around->object && k->key == KEY_ERROR && l->zone != DEAD;
		if (around->object) {
			around->wraps = around->wraps || (object && k->key == KEY_RESPONSE);
			l->key = k->key;
			memcpy(l->name, k->name, sizeof l->name);
		}
		if (l->zone == RESPONSE)
			begin_response(k, around);
	}
	k->depth++;
	k->has_key = false;
}

/* Removes the innermost level, and passes what is left of it to the level around it. */
static void
leave(struct skeleton *k, bool live, bool row, int line)
{
	struct level *l = top(k), *around = k->depth > 1 ? l - 1 : NULL;
	struct node *n = l->node;

	k->depth--;
	k->has_key = false;
	if (around != NULL)
		around->wraps = around->wraps || l->wraps;
	if (n == NULL)
		return;
	n->live = live;
	n->item.valueint = line;
	if (around == NULL)
		return;
	around->live = around->live || live;
	around->rows += row;
	n->row = row && around->rows <= 2;
	bool kept = live || l->kept || n->row || (around->errors && n->item.child != NULL);
	if (l->key == KEY_RESPONSE && !l->kept)
		n->item.string[0] =
			'_'; /* with some members dropped, it could be mistaken for an answer */
	if (!kept)
		drop(k, around, n);
	else if (l->key != KEY_NONE && l->kept)
		settle(k, around, l->key, n);
	if (l->key == KEY_RESPONSE && l->kept && l->zone == OPEN)
		begin_response(k, around);
	bound(k);
}

void
skeleton_close(struct skeleton *k, int line)
{
	struct level *l = top(k);
	bool live = l->live, row = false;

	if (l->kept || k->depth == 1)
		(void)ensure(k);
	bool answer = l->zone == OPEN && l->key == KEY_RESPONSE && l->kept;
	if (answer)
		answer = l->kept = !l->wraps && place_is_answer(&l->node->item);
	if (l->zone == RESPONSE || answer)
		l[-1].failed = l->of[KEY_ERROR] != NULL || l->of[KEY_ERROR_MSG] != NULL ||
		               l->of[KEY_QCLOUD_ERROR] != NULL;
	if (l->zone == OPEN && l->object && l->response) {
		live = l->failed;
		k->result.response = true;
	} else if (l->zone == OPEN && l->object && l->node != NULL) {
		struct place p = place_read(&l->node->item, NULL);
		struct judge_result r = judge_level(k, l);
		l->answered = r.response || (l->answered && !place_claims_failure(&p));
		live = live || r.failed;
		row = k->depth > 1 && l[-1].object && has_error(l) && judge_is_row(&l->node->item);
	}
	if (k->depth > 1)
		l[-1].answered = l[-1].answered || l->answered;
	else
		k->result.response = k->result.response || l->answered;
	if (l->key == KEY_RESPONSE && !l->kept && l[-1].response)
		live = row = false;
	leave(k, live, row, line);
}

void
skeleton_key(struct skeleton *k, const char *name, size_t len)
{
	struct level *l = top(k);

	k->has_key = l->begun = true;
	k->key = l->zone == DEAD || len > TEXT_LABEL_MAX ? KEY_NONE : key_of(name, len);
	k->name[0] = '\0';
	if (k->key != KEY_NONE) {
		memcpy(k->name, name, len);
		k->name[len] = '\0';
	}
	if (l->zone != OPEN || k->key != KEY_NONE)
		return;
	unsigned found = mark_find(name, len);
	l->marks |= found;
	if (found >= MARK_FOREIGN)
		snprintf(k->name, sizeof k->name, "%s",
		         mark_words[(found & MARK_FOREIGN) != 0 ? 1 : 2]);
}

/* Keeps the current member, which is not an object or array. Returns NULL if it is not kept. */
static struct node *
keep(struct skeleton *k, int type, const char *s, size_t len, bool live)
{
	struct level *l = top(k);
	bool read = skeleton_reads(k, l);
	struct node *parent = read || live ? ensure(k) : NULL;

	if (parent == NULL)
		return NULL;
	struct node *n = make(k, type, l->object ? k->name : NULL, s, len);
	if (n == NULL)
		return NULL;
	n->live = live;
	node_attach(parent, n);
	if (read)
		settle(k, l, k->key, n);
	return n;
}

void
skeleton_string(struct skeleton *k, const char *s, size_t len, bool holds, int line)
{
	bool live = holds && (skeleton_wants(k) & SKELETON_SEARCHES) != 0;
	struct level *l = top(k);
	if (l->zone == OPEN && l->object)
		l->marks |= mark_find(s, len);
	size_t most = k->pool.held > 4 * (size_t)LARGE_HELD_MAX ? LITTLE : KEPT_MAX;
	struct node *n = keep(k, cJSON_String, s, live || len < most ? len : most, live);
	if (live && n != NULL) {
		n->item.valueint = line;
		l->live = true;
	}
	k->has_key = false;
	bound(k);
}

void
skeleton_word(struct skeleton *k, const char *word, size_t len)
{
	int type = word[0] == 't'   ? cJSON_True
	           : word[0] == 'f' ? cJSON_False
	           : word[0] == 'n' ? cJSON_NULL
	                            : cJSON_Number;
	struct node *n = keep(k, type, "", 0, false);

	if (n != NULL && type == cJSON_Number)
		n->item.valuedouble = node_number(word, len);
	k->has_key = false;
}

bool
skeleton_is_open(const struct skeleton *k)
{
	return k->depth > 0;
}

unsigned
skeleton_wants(const struct skeleton *k)
{
	const struct level *l = &k->levels[k->depth - 1];
	if (l->object && !k->has_key)
		return SKELETON_KEY;
	unsigned reads =
		l->object && (l->zone == OPEN || skeleton_reads(k, l)) ? SKELETON_READS : 0;
	return reads | (l->zone == OPEN && !l->response && !l->sealed ? SKELETON_SEARCHES : 0);
}

/* A value without a sign neither is nor contains a failure. It is still needed if the rules look for it by
 * its key, or if it is in an object of which another key was read already. */
unsigned
skeleton_needs(const struct skeleton *k)
{
	const struct level *l = &k->levels[k->depth - 1];

	if (l->zone == DEAD)
		return 0;
	if (l->zone != OPEN || l->kept || l->errors || l->begun || l->in_answer ||
	    k->depth > PASS_DEPTH)
		return SKELETON_ANY;
	return SKELETON_SIGNS | (k->result.response ? 0 : SKELETON_RESPONSES);
}

struct judge_result
skeleton_judge(struct skeleton *k, bool text)
{
	if (k->levels[0].node != NULL)
		judge_tree(k, text);
	return k->result;
}

bool
skeleton_lacks_memory(const struct skeleton *k)
{
	return k->no_memory;
}

struct skeleton *
skeleton_new(const struct judge_sink *sink)
{
	struct skeleton *k = calloc(1, sizeof *k);

	if (k != NULL)
		k->sink = sink;
	return k;
}

void
skeleton_reset(struct skeleton *k, uint64_t line)
{
	node_clear(&k->pool, k->levels[0].node);
	k->levels[0].node = NULL;
	k->depth = 0;
	k->line = line;
	k->held_max = LARGE_HELD_MAX;
	k->has_key = k->no_memory = false;
	k->result = (struct judge_result){0};
}

void
skeleton_free(struct skeleton *k)
{
	skeleton_reset(k, 0);
	node_release(&k->pool);
	free(k);
}
