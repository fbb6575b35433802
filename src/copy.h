/* SPDX-License-Identifier: MIT */
/*
 * copy.h: an input → the same bytes, with notes below the lines that hold a failure.
 *
 * Lines are held until it is known that no note will stand below them, or for want of room:
 * then a note stands below a later line. Lines are counted from 1.
 */
#ifndef ORGERR_COPY_H
#define ORGERR_COPY_H

#include <stdint.h>

#include "failure.h"

struct report;

/* A copy at line 1; r prints the notes, and r->out takes the bytes. There is one copy at a
 * time, and nothing to free. */
void copy_begin(struct report *r);

/* Takes the next bytes of the input. */
void copy_bytes(const char *s, size_t len);

/* A note on the code goes below that line, or the last one written, if that is later. */
void copy_note(uint64_t line, struct span code);

/* No note will come for a line in front of this one: they are written. */
void copy_until(uint64_t line);

/* The input ends: the rest is written. A last line without a line feed gets one if notes
 * stand below it. Returns the last line below which notes are missing, since more than
 * COPY_NOTES_MAX would stand there, or 0. */
uint64_t copy_end(void);

#endif
