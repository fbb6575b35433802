/* SPDX-License-Identifier: MIT */
/*
 * node.h: the nodes of a tree that changes while it is built. Each node is a cJSON item, so the
 * judge can read the tree. Unlike in the arena, the memory of a node is reused once it is
 * destroyed.
 */
#ifndef ORGERR_NODE_H
#define ORGERR_NODE_H

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

struct node {
	cJSON item;        /* must be first: the judge sees only this */
	struct node *last; /* of its members */
	size_t size;       /* how many bytes it counts as held */
	bool live;         /* it may contain a failure */
	bool row;          /* it is one of the first two rows of a table of codes (judge.h) */
	char text[];       /* its key and its string, each with a NUL */
};

enum { NODE_CHUNK = 64 * 1024, NODE_CLASSES = 32 };

/* The memory of the nodes. Must be zeroed at first. */
struct node_pool {
	struct node_chunk *chunks, *chunk; /* all of them; the one that is being used */
	size_t used;                       /* of that one */
	void *idle[NODE_CLASSES];          /* by size, in steps of 16 bytes */
	size_t large;                      /* how many nodes have memory of their own */
	size_t held;                       /* the sum of all nodes' sizes */
};

/* Returns a new node of a cJSON type with copies of its name and its string s; name is NULL for a
 * member of an array. Returns NULL without memory. */
struct node *node_make(struct node_pool *pool, int type, const char *name, const char *s,
                       size_t len);

/* node_attach makes n the last member of the parent; node_detach takes it out again. */
void node_attach(struct node *parent, struct node *n);
void node_detach(struct node *parent, struct node *n);

/* The value of a number that is written as the len bytes of word. */
double node_number(const char *word, size_t len);

/* Frees a node that has no parent, and everything in it. */
void node_destroy(struct node_pool *pool, struct node *n);

/* Frees all nodes of the pool; root is the tree that contains them, or NULL. */
void node_clear(struct node_pool *pool, struct node *root);

/* Frees the memory of an empty pool. */
void node_release(struct node_pool *pool);

#endif
