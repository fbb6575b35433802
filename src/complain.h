/* SPDX-License-Identifier: MIT */
/*
 * complain.h: messages to the user → standard error.
 */
#ifndef ORGERR_COMPLAIN_H
#define ORGERR_COMPLAIN_H

/* Flushes standard output, then prints one line "orgerr: ..." on standard error in one write. The
 * line is escaped like untrusted text, and cut off at 4 KiB. A failure to write it is ignored,
 * since there is nowhere left to report it. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
