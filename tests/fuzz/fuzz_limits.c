/* SPDX-License-Identifier: MIT */
/* fuzz_scan again, with the small limits of small.h. */
#include "fuzz_scan.c"
