/* SPDX-License-Identifier: MIT */
/*
 * message.h: the message of a sentence (sdktext.h), as the server wrote it. These functions find
 * its end if a quote or a bracket was opened before the record, and undo what the programs that
 * printed it did to it.
 *
 * Positions are offsets in the text. Nothing here allocates.
 */
#ifndef ORGERR_MESSAGE_H
#define ORGERR_MESSAGE_H

#include "sdktext.h"

/* A quote or bracket that was opened before a record, on the same line. Its partner ends the
 * record. */
struct message_frame {
	char open;  /* the quote, backquote or bracket; '\0': nothing */
	char quote; /* the quote or backquote that is open, maybe outside the bracket; '\0': none */
	size_t slashes; /* for a quote: how many backslashes precede it */
	size_t at;      /* its position */
};

/* What is open at `begin`, and was opened at or after low. */
struct message_frame message_frame(const char *s, size_t low, size_t begin);

/* The position of its partner in [from, end); `end` if it has none or nothing is open. */
size_t message_frame_end(const struct message_frame *f, const char *s, size_t from, size_t end);

/* Copies [from, end) of a text, which begins at s[0], to found->scratch, as far as there is room, and
 * returns the copy without white space at both ends. The blanks with which all its lines begin, also the
 * one that contains `from`, are left out. boxed: each line feed becomes a blank. */
struct span message_keep(struct sdktext_found *found, const char *s, size_t from, size_t end,
                         bool boxed);

/* Undoes one level of backslash escapes of a span of found->scratch, in place. */
struct span message_unescape(struct sdktext_found *found, struct span t);

/* Undoes, in place, what the frame's `quote` required: backslashes, or doubled quotes as in CSV. t is
 * a span of found->scratch. */
struct span message_unquote(struct sdktext_found *found, const struct message_frame *f,
                            struct span t);

/* Whether a bracket that was opened in [from, to) is still open at `to`. */
bool message_open(const char *s, size_t from, size_t to);

/* Drops what a logger has added after a message without an id: fields after two blanks, and the
 * head of the next entry (logrus writes `ERRO[0010] `). */
struct span message_drop_fields(struct span t);

/* Decodes, in place, HTML's entities, if quotes are written as entities. t is a span of
 * found->scratch. */
struct span message_decode(struct sdktext_found *found, struct span t);

/* Drops quotes and brackets at the end of a message that were not opened in it, and white space. */
struct span message_drop_unopened(struct span t);

#endif
