/* SPDX-License-Identifier: MIT */
/*
 * message.h: the message of a sentence, as the server wrote it. The functions tell where it ends if a
 * quote or a bracket was opened in front of the record, and undo what those who printed it did
 * to it.
 *
 * Positions are offsets in the text. Nothing here allocates.
 */
#ifndef ORGERR_MESSAGE_H
#define ORGERR_MESSAGE_H

#include "sdktext.h"

/* A quote or bracket that was opened in front of a record, on the same line. Its partner ends the
 * record. */
struct message_frame {
	char open;      /* the quote, backquote or bracket; '\0': nothing */
	size_t slashes; /* of a quote: how many backslashes stand in front of it */
	size_t at;      /* where it stands */
};

/* What is open at `begin`, at or behind low. */
struct message_frame message_frame(const char *s, size_t low, size_t begin);

/* Where its partner stands in [from, end), or end where nothing is open or it has none. */
size_t message_frame_end(const struct message_frame *f, const char *s, size_t from, size_t end);

/* Copies [from, end) of the text to found->scratch, as far as there is room; white space at both
 * ends is dropped. boxed: a blank takes the place of each line feed. */
struct span message_keep(struct sdktext_found *found, const char *s, size_t from, size_t end,
                         bool boxed);

/* Undoes one level of backslash escapes of a span of found->scratch, in place. */
struct span message_unescape(struct sdktext_found *found, struct span t);

/* Undoes what the frame's quote did: backslashes, or quotes that are doubled, as in CSV. */
struct span message_unquote(struct sdktext_found *found, const struct message_frame *f,
                            struct span t);

/* Whether a bracket is open at `to` that was opened in [from, to). */
bool message_open(const char *s, size_t from, size_t to);

/* Drops what a logger has put behind a message without an id: fields behind two blanks, and the
 * head of the next entry (logrus writes `ERRO[0010] `). */
struct span message_drop_fields(struct span t);

/* Undoes what HTML does to quotes, in place, where it did. t is a span of found->scratch. */
struct span message_decode(struct sdktext_found *found, struct span t);

/* Drops quotes and brackets behind a message that it did not open, and white space. */
struct span message_drop_unopened(struct span t);

#endif
