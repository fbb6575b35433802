/* SPDX-License-Identifier: MIT */
/*
 * Limits so small that short inputs meet them: large documents, lines in pieces, records that are
 * cut, a window that is full. For fuzz_limits, whose sources are all compiled with
 * `-include tests/fuzz/small.h`. Of the true limits' sizes only the order is kept.
 */
#ifndef ORGERR_FUZZ_SMALL_H
#define ORGERR_FUZZ_SMALL_H

#define LIMIT_TREE 2048
#include "limits.h"

#define LARGE_STRING_MAX 1024
#define LARGE_HELD_MAX 2048
#define MESSAGE_MAX 512
#define SDKTEXT_LINES_MAX 6
#define SDKTEXT_RECORD_MAX 256
#define SDKTEXT_BACK_MAX 96
#define STRETCH_MAX 1024
#define SCAN_LINE_MAX 1024
#define SCAN_DOCUMENT_MAX 1024
#define SCAN_READ_SIZE 512
#define SCAN_FIRST_MAX 1024
#define SCAN_HISTORY 3

#endif
