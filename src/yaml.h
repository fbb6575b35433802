/* SPDX-License-Identifier: MIT */
/*
 * yaml.h: a block of YAML in a text → a cJSON tree like those of dump.h. It reads maps, lists and
 * all kinds of scalars, line by line and by their indentation, but no anchors and no tags.
 */
#ifndef ORGERR_YAML_H
#define ORGERR_YAML_H

#include "dump_token.h"

/* Whether a block begins at `at`, the first byte of a line that is not a blank. Sets *alone to
 * whether its first key is alone on the line. */
bool yaml_begins(struct dump_text *t, size_t at, bool *alone);

/* Reads a value in brackets at `at`. Sets *value, or NULL without memory, and returns its end. */
typedef size_t yaml_flow_fn(struct dump_text *t, size_t at, cJSON **value);

/* Reads the block that begins at `at`. It ends before a line that does not belong to it, or whose
 * unquoted value contains the position `stop`. Returns its end, or `at` if there is no block. Sets
 * *value, or NULL without memory. The tree is in the arena. */
size_t yaml_read(struct dump_text *t, size_t at, size_t stop, yaml_flow_fn *flow, cJSON **value);

#endif
