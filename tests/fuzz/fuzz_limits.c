/* SPDX-License-Identifier: MIT */
/*
 * fuzz_scan again, with limits so small that short inputs meet them: large documents, arrays
 * read by elements, lines in pieces, records that are cut, a buffer that is full. Of the true
 * limits' sizes only the order is kept.
 */
#include "limits.h"

#define ENVELOPE_DOCUMENT_MAX 2048
#define SDKTEXT_LINES_MAX 6
#define SDKTEXT_RECORD_MAX 256
#define SDKTEXT_BACK_MAX 96
#define SCAN_LINE_MAX 512
#define SCAN_DOCUMENT_MAX 512
#define SCAN_READ_SIZE 256
#define SCAN_FIRST_MAX 512
#define SCAN_HISTORY 3

/* Copies of their own, as of scan.c in fuzz_scan.c. */
#define sdktext_next copy_sdktext_next
#define sdktext_skip_prefix copy_sdktext_skip_prefix
#define sdktext_open_brackets copy_sdktext_open_brackets
#define sdktext_is_log_entry copy_sdktext_is_log_entry
#define plain_decode copy_plain_decode
#include "../../src/plain.c"
#include "../../src/sdktext.c"

#include "fuzz_scan.c"
