/* SPDX-License-Identifier: MIT */
/*
 * Included in front of all else in a build whose limits are so small that short inputs meet
 * them: large documents, arrays read by elements, lines in pieces, records that are cut, a
 * buffer that is full. Of the true limits' sizes only the order is kept.
 */
#include "../../src/limits.h"

#define JSON_TREE_MAX 2048
#define LARGE_STRING_MAX 2048
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
