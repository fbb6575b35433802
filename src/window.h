/* SPDX-License-Identifier: MIT */
/*
 * window.h: the bytes of a stream that are at hand, without terminal colours, and the numbers of
 * their lines. It knows nothing of values and records.
 *
 * Positions are offsets in buf. They move when bytes leave the window: window_room says how far.
 */
#ifndef ORGERR_WINDOW_H
#define ORGERR_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct window {
	char *buf;
	size_t size;      /* of buf; 0: the bytes belong to somebody else, and no more will come */
	size_t len;       /* bytes that are there */
	size_t pending;   /* behind them: the beginning of a colour sequence */
	bool end;         /* no more will come */
	uint64_t dropped; /* bytes that have left */
	uint64_t dropped_line; /* of the input: where the line begins that goes on at buf[0] */
	uint64_t line;         /* the number of the line at `counted`, from 1 */
	size_t counted;
};

/* An empty window of that size. False without memory; window_free takes it back. */
bool window_init(struct window *w, size_t size);
void window_free(struct window *w);

/* Empties it: another input follows. */
void window_reset(struct window *w);

/* A window on bytes of somebody else, all of which are there: colours are taken out in place.
 * Each of its lines has the number given. */
void window_over(struct window *w, char *bytes, size_t len, uint64_t line);

/* Where to put the next bytes, and in *room how many there is room for, at least one. What stands
 * in front of `keep` may leave. Returns NULL in no case; *moved is by how much positions moved to
 * the front. */
char *window_room(struct window *w, size_t keep, size_t *room, size_t *moved);

/* Takes n bytes that were put there; `end`: they are the last ones. */
void window_take(struct window *w, size_t n, bool end);

/* The number of the line at a position, and the column, in bytes, from 1. */
uint64_t window_line(struct window *w, size_t pos);
uint64_t window_column(const struct window *w, size_t pos);

#endif
