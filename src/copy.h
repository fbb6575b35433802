/* SPDX-License-Identifier: MIT */
/*
 * copy.h: an input → the same bytes, with notes below the lines that hold a failure.
 *
 * Lines are held back until it is known whether a note will stand below them. When more than
 * COPY_HELD_MAX bytes would have to be held, the oldest lines are written, and a note for one of
 * them stands below a later line. Lines are counted from 1.
 */
#ifndef ORGERR_COPY_H
#define ORGERR_COPY_H

#include <stdint.h>

#include "failure.h"

struct report;

/* Begins a copy at line 1. r prints the notes, and the bytes go to r->out. There is only one
 * copy at a time, and nothing to free. */
void copy_begin(struct report *r);

/* Takes the next bytes of the input. */
void copy_bytes(const char *s, size_t len);

/* Puts a note on the code below that line, or below the last line that was written, if that
 * comes later. */
void copy_note(uint64_t line, struct span code);

/* Says that no note will come for any line in front of this one, so these can be written. */
void copy_until(uint64_t line);

/* Ends the copy and writes the rest. A last line without a line feed gets one if notes stand
 * below it. Returns the last line below which notes were left out because there were more than
 * COPY_NOTES_MAX, or 0. */
uint64_t copy_end(void);

#endif
