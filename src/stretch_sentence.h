/* SPDX-License-Identifier: MIT */
/*
 * stretch_sentence.h: the sentence that was found in a stretch (t->found), beside the objects there: does
 * an object contain it, or is what looks like an object part of it? Positions are offsets in the clean
 * text; nothing before `low` counts. Nothing here changes the stretch, allocates or fails.
 */
#ifndef ORGERR_STRETCH_SENTENCE_H
#define ORGERR_STRETCH_SENTENCE_H

#include "stretch_lines.h"

/* Whether the label with which a sentence without an anchor begins may be a key of an object: it directly
 * follows a bracket or an @, or is the first on its line, below others. */
bool stretch_may_be_key(const struct stretch *t, size_t low);

/* Whether no object can contain the sentence, or precede it. */
bool stretch_is_alone(const struct stretch *t, size_t low);

/* Whether what was read as an object, and ends at `end`, ends inside the sentence, before its id: at a
 * quote in the message that was not escaped. */
bool stretch_in_sentence(const struct stretch *t, size_t end);

/* Whether what was read as an object at [begin, end) is only brackets around the sentence, or lines that
 * look like members. */
bool stretch_is_around_sentence(const struct stretch *t, size_t begin, size_t end);

#endif
