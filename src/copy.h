/* SPDX-License-Identifier: MIT */
/*
 * copy.h: an input → the same bytes, with notes below the lines on which a failure ends.
 *
 * A line is held back until it is known whether it gets a note. If more than COPY_HELD_MAX bytes
 * would have to be held, the oldest lines are written, and a note for one of them is written
 * below a later line. Line numbers begin at 1.
 */
#ifndef ORGERR_COPY_H
#define ORGERR_COPY_H

#include <stdint.h>

#include "failure.h"

struct report;

/* Begins a copy at line 1. r prints the notes, and the bytes go to r->out. There is only one
 * copy at a time, and nothing to free. */
void copy_begin(struct report *r);

/* Takes the next len bytes of the input. */
void copy_bytes(const char *s, size_t len);

/* Puts a note about the code below that line; if the line has been written already, below the last
 * line that was written. code.ptr is NULL for a failure without a code. */
void copy_note(uint64_t line, struct span code);

/* Tells that no note will come for any line before this one, so those lines can be written. */
void copy_until(uint64_t line);

/* Ends the copy and writes the rest. A last line without a line feed gets one if it has notes.
 * Returns the last line that had more than COPY_NOTES_MAX notes, of which the rest was left out;
 * or 0. */
uint64_t copy_end(void);

#endif
