/* SPDX-License-Identifier: MIT */
#include "node.h"

#include <stdlib.h>
#include <string.h>

/* A member counts as at least as many bytes as it takes to write one, so a value of LARGE_HELD_MAX
 * bytes never exceeds the limit. */
enum { STEP = 16, OVERHEAD = 8 };

struct node_chunk {
	struct node_chunk *next;
	_Alignas(STEP) char bytes[NODE_CHUNK];
};

static size_t
class_of(size_t size)
{
	return (size + STEP - 1) / STEP;
}

/* Makes the next chunk current, which is one of an earlier tree or a new one. */
static bool
next_chunk(struct node_pool *pool)
{
	struct node_chunk *c = pool->chunk != NULL ? pool->chunk->next : pool->chunks;

	if (c == NULL) {
		c = malloc(sizeof *c);
		if (c == NULL)
			return false;
		c->next = NULL;
		if (pool->chunk != NULL)
			pool->chunk->next = c;
		else
			pool->chunks = c;
	}
	pool->chunk = c;
	pool->used = 0;
	return true;
}

static void *
take(struct node_pool *pool, size_t size)
{
	size_t class = class_of(size);

	if (class >= NODE_CLASSES) {
		void *p = malloc(size);
		pool->large += p != NULL;
		return p;
	}
	void *p = pool->idle[class];
	if (p != NULL) {
		memcpy(&pool->idle[class], p, sizeof(void *));
		return p;
	}
	if ((pool->chunk == NULL || pool->used + class * STEP > NODE_CHUNK) && !next_chunk(pool))
		return NULL;
	p = pool->chunk->bytes + pool->used;
	pool->used += class * STEP;
	return p;
}

static void
give_back(struct node_pool *pool, void *p, size_t size)
{
	size_t class = class_of(size);

	if (class >= NODE_CLASSES) {
		free(p);
		pool->large--;
		return;
	}
	memcpy(p, &pool->idle[class], sizeof(void *));
	pool->idle[class] = p;
}

static size_t
size_of(const struct node *n)
{
	size_t name = n->item.string != NULL ? strlen(n->item.string) : 0;

	return sizeof *n + name + 1 + (n->size - OVERHEAD) + 1;
}

struct node *
node_make(struct node_pool *pool, int type, const char *name, const char *s, size_t len)
{
	size_t name_len = name != NULL ? strlen(name) : 0;
	struct node *n = take(pool, sizeof *n + name_len + 1 + len + 1);

	if (n == NULL)
		return NULL;
	memset(n, 0, sizeof *n);
	n->item.type = type;
	if (name != NULL)
		n->item.string = memcpy(n->text, name, name_len + 1);
	if (type == cJSON_String) {
		n->item.valuestring = memcpy(n->text + name_len + 1, s, len);
		n->item.valuestring[len] = '\0';
	}
	n->size = OVERHEAD + len;
	pool->held += n->size;
	return n;
}

void
node_attach(struct node *parent, struct node *n)
{
	n->item.prev = parent->item.child != NULL ? &parent->last->item : NULL;
	n->item.next = NULL;
	if (parent->item.child != NULL)
		parent->last->item.next = &n->item;
	else
		parent->item.child = &n->item;
	parent->last = n;
}

void
node_detach(struct node *parent, struct node *n)
{
	if (n->item.prev != NULL)
		n->item.prev->next = n->item.next;
	else
		parent->item.child = n->item.next;
	if (n->item.next != NULL)
		n->item.next->prev = n->item.prev;
	else
		parent->last = (struct node *)n->item.prev;
}

void
node_destroy(struct node_pool *pool, struct node *n)
{
	for (cJSON *m = n->item.child, *next; m != NULL; m = next) {
		next = m->next;
		node_destroy(pool, (struct node *)m);
	}
	pool->held -= n->size;
	give_back(pool, n, size_of(n));
}

void
node_clear(struct node_pool *pool, struct node *root)
{
	if (pool->large > 0 && root != NULL)
		node_destroy(pool, root);
	memset(pool->idle, 0, sizeof pool->idle);
	pool->chunk = NULL;
	pool->used = pool->held = 0;
}

void
node_release(struct node_pool *pool)
{
	for (struct node_chunk *c = pool->chunks, *next; c != NULL; c = next) {
		next = c->next;
		free(c);
	}
	memset(pool, 0, sizeof *pool);
}

double
node_number(const char *word, size_t len)
{
	char number[64];

	len = len < sizeof number - 1 ? len : sizeof number - 1;
	memcpy(number, word, len);
	number[len] = '\0';
	return strtod(number, NULL);
}
