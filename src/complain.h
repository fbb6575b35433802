/* SPDX-License-Identifier: MIT */
/*
 * complain.h: messages to the user → standard error.
 */
#ifndef ORGERR_COMPLAIN_H
#define ORGERR_COMPLAIN_H

/* Prints one line "orgerr: ..." on standard error, in one write, after standard output
 * has been flushed. What the arguments hold is escaped like untrusted text; a line of
 * over 4 KiB is cut. A failure to write is ignored, since there is nowhere left to report it. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
