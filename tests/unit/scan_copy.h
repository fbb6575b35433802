/* SPDX-License-Identifier: MIT */
/* scan.c once more, under other names, so that the fast paths can be switched off in it:
 * scan_slow. To be included first. */
#define SCAN_TEST
#define scan_new copy_new
#define scan_room copy_room
#define scan_feed copy_feed
#define scan_open_line copy_open_line
#define scan_result copy_result
#define scan_reset copy_reset
#define scan_free copy_free
#include "../../src/scan.c"
