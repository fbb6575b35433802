/* SPDX-License-Identifier: MIT */
/*
 * stretch_object.h: an object that was found in a stretch → failures, as judge.h finds them, with what
 * the text around the object tells: where it is, and a message in front of it.
 */
#ifndef ORGERR_STRETCH_OBJECT_H
#define ORGERR_STRETCH_OBJECT_H

#include "stretch_lines.h"

/* The state of one reading. */
struct stretch_reading {
	struct stretch *t;
	const struct stretch_sink *sink;
	size_t low;                /* no message that precedes an object begins here or earlier */
	size_t object, object_end; /* where the current object begins and ends */
	bool given;
	bool success;      /* it has a Response without an error */
	bool strict;       /* the object is JSON, not a dump */
	bool only_with_id; /* neither a sentence without an id nor an object is wanted */
	struct stretch_known known;
	struct stretch_work *work;
};

/* Judges an object of the clean text, as JSON if it is whole JSON. Sets r->object, r->object_end,
 * r->strict and r->success. Returns whether failures were reported for it or for an object before it
 * (r->given). */
bool stretch_judge(struct stretch_reading *r, const struct dump_object *o);

#endif
