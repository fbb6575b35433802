/* SPDX-License-Identifier: MIT */
/*
 * window.h: the part of a stream that is in memory, without terminal colours, and its line numbers.
 * It knows nothing of JSON values and records.
 *
 * Positions are offsets in buf. They change when bytes leave the window: window_room says by how
 * much.
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

/* Makes a window of the caller's bytes, which are complete. Colours are taken out in place. All
 * lines get the number given. */
void window_over(struct window *w, char *bytes, size_t len, uint64_t line);

/* Returns where to put the next bytes, never NULL, and sets *room to how many there is room for, at
 * least one. Bytes in front of `keep` may leave; *moved is by how much all positions decrease. */
char *window_room(struct window *w, size_t keep, size_t *room, size_t *moved);

/* Takes n bytes that were put there; `end`: they are the last ones. */
void window_take(struct window *w, size_t n, bool end);

/* The number of the line at a position, and the column, in bytes, from 1. */
uint64_t window_line(struct window *w, size_t pos);
uint64_t window_column(const struct window *w, size_t pos);

#endif
