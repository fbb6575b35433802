/* SPDX-License-Identifier: MIT */
/*
 * yaml.h: a block of YAML in a text → a cJSON tree, as dump makes it. It reads maps, lists and
 * scalars of every kind by lines and their indent, but no anchors and no tags.
 */
#ifndef ORGERR_YAML_H
#define ORGERR_YAML_H

#include "dump_token.h"

/* Whether a block begins at `at`, the first byte of a line that is no blank; *alone: with a
 * key alone on its line. */
bool yaml_begins(struct dump_text *t, size_t at, bool *alone);

/* Reads what is in brackets at `at`; sets *value, NULL without memory, and returns its end. */
typedef size_t yaml_flow_fn(struct dump_text *t, size_t at, cJSON **value);

/* Reads the block that begins at `at`. It ends in front of a line that does not belong to it,
 * and of one whose bare value holds `stop`. Returns its end, `at` where there is none; sets
 * *value, NULL without memory. */
size_t yaml_read(struct dump_text *t, size_t at, size_t stop, yaml_flow_fn *flow, cJSON **value);

#endif
