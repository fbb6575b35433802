/* SPDX-License-Identifier: MIT */
/*
 * window.h: the part of a stream that is in memory, without terminal colours, and its line numbers.
 * It knows nothing about JSON values and records.
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
	size_t size;      /* of buf; 0: buf belongs to the caller, and no more bytes will come */
	size_t len;       /* how many bytes are there */
	size_t pending;   /* bytes after them: the beginning of a colour sequence */
	bool end;         /* no more will come */
	uint64_t dropped; /* bytes that have left */
	uint64_t dropped_line; /* offset in the input where the line of buf[0] begins */
	uint64_t line;         /* the number of the line at `counted`, from 1 */
	size_t counted;
};

/* Makes an empty window of that size. Returns false without memory. window_free frees it. */
bool window_init(struct window *w, size_t size);
void window_free(struct window *w);

/* Empties the window, before another input. */
void window_reset(struct window *w);

/* Makes a window of bytes that belong to the caller and are complete. Colours are removed in place.
 * All lines get the given number. */
void window_over(struct window *w, char *bytes, size_t len, uint64_t line);

/* Returns where to put the next bytes, never NULL, and sets *room to how many there is room for, at
 * least one. Bytes before `keep` may leave the window; all positions decrease by *moved. */
char *window_room(struct window *w, size_t keep, size_t *room, size_t *moved);

/* Takes the n bytes that were put there, and removes colours and other control sequences of terminals. end: they are the last ones. */
void window_take(struct window *w, size_t n, bool end);

/* The number of the line at a position, and the column in bytes, both from 1. */
uint64_t window_line(struct window *w, size_t pos);
uint64_t window_column(const struct window *w, size_t pos);

#endif
