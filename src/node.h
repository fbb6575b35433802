/* SPDX-License-Identifier: MIT */
/*
 * node.h: the nodes of a tree that changes while it is built. Each is a cJSON item, which the judge
 * can read. Unlike the arena's, their memory is used again as soon as a node is destroyed.
 */
#ifndef ORGERR_NODE_H
#define ORGERR_NODE_H

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

struct node {
	cJSON item;        /* first: the judge sees it alone */
	struct node *last; /* of its members */
	size_t size;       /* what it counts as held: bytes */
	bool live;         /* there may be a failure in it */
	bool row;          /* it is a row of a table of codes (judge.h) */
	char text[];       /* its key and its string, each with a NUL */
};

enum { NODE_CHUNK = 64 * 1024, NODE_CLASSES = 32 };

/* Where nodes come from. All zero at first. */
struct node_pool {
	struct node_chunk *chunks, *chunk; /* all of them; the one that is being used */
	size_t used;                       /* of that one */
	void *idle[NODE_CLASSES];          /* by size, in steps of 16 bytes */
	size_t large;                      /* how many have memory of their own */
	size_t held;                       /* what all nodes count */
};

/* A new node; name is NULL for a member of an array. NULL without memory. */
struct node *node_make(struct node_pool *pool, int type, const char *name, const char *s,
                       size_t len);

/* node_attach makes n the last member of the parent; node_detach takes it out again. */
void node_attach(struct node *parent, struct node *n);
void node_detach(struct node *parent, struct node *n);

/* The value of a number, of which the first len bytes are there. */
double node_number(const char *word, size_t len);

/* Frees a node, which has no parent, and all in it. */
void node_destroy(struct node_pool *pool, struct node *n);

/* Frees a root, or NULL, and every other node with it: what is in the pool is in that tree. */
void node_clear(struct node_pool *pool, struct node *root);

/* Gives the memory of an empty pool back. */
void node_release(struct node_pool *pool);

#endif
