/* SPDX-License-Identifier: MIT */
/*
 * Included before everything else in a build whose limits are so small that short inputs reach
 * them: large documents, arrays read element by element, lines in pieces, records that are cut, a
 * full buffer. The limits are in the same order of size as the true ones.
 */
#include "../../src/limits.h"

#define JSON_TREE_MAX 2048
#define LARGE_STRING_MAX 2048
#define LARGE_STRING_MORE 256
#define LARGE_HELD_MAX 2048
#define MESSAGE_MAX 256
#define SDKTEXT_LINES_MAX 6
#define SDKTEXT_RECORD_MAX 256
#define STRETCH_MAX 512
#define SCAN_LINE_MAX 512
#define SCAN_READ_SIZE 256
#define SCAN_FIRST_MAX 512
#define SCAN_HISTORY 3
#define COPY_HELD_MAX 4096
#define COPY_NOTES_MAX 3
#define COPY_CODE_MAX 16
