/* SPDX-License-Identifier: MIT */
/* A second copy of scan.c and scan_value.c under other names, in which scan_slow turns off the fast
 * paths. It must be included first. */
#define SCAN_TEST
#define scan_new copy_new
#define scan_room copy_room
#define scan_feed copy_feed
#define scan_open_line copy_open_line
#define scan_result copy_result
#define scan_reset copy_reset
#define scan_free copy_free
#define scan_string copy_string
#define scan_has_sign copy_has_sign
#define scan_begin_value copy_begin_value
#define scan_step_value copy_step_value
#define scan_pass_deep copy_pass_deep
#define scan_is_fresh_line copy_is_fresh_line
#include "../../src/scan.c"
#include "../../src/scan_value.c"
