/* SPDX-License-Identifier: MIT */
/*
 * yaml.h: a block of YAML in a text → a cJSON tree, as dump makes it. Lines and their indent;
 * no anchors, no documents.
 */
#ifndef ORGERR_YAML_H
#define ORGERR_YAML_H

#include "dump_token.h"

struct yaml_block {
	cJSON *value; /* NULL without memory */
	size_t end;
};

/* Reads the block that begins at `at`, the first byte of a line that is no blank. It ends in
 * front of a line that does not belong to it, and of one whose value holds `stop`. Returns
 * whether a block begins there. */
bool yaml_read(struct dump_text *t, size_t at, size_t stop, struct yaml_block *b);

#endif
