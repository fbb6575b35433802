/* SPDX-License-Identifier: MIT */
/*
 * out.h: buffered bytes → a file descriptor.
 */
#ifndef ORGERR_OUT_H
#define ORGERR_OUT_H

#include <stddef.h>

enum { OUT_SIZE = 64 * 1024 };

struct out {
	int fd;     /* -1: everything is discarded */
	int error;  /* errno of the first write that failed; 0: none has */
	size_t len; /* bytes that wait in buf */
	char buf[OUT_SIZE];
};

/* The only buffer for standard output. main sets its descriptor, so that it is all zero at first
 * and needs no room in the program file. */
extern struct out out_stdout;

/* These append to the buffer, and flush it when it is full. After a failed write nothing more is
 * written, and `error` is set. */
void out_write(struct out *o, const char *s, size_t len);
void out_string(struct out *o, const char *s);
void out_char(struct out *o, char c);
void out_number(struct out *o, unsigned long long n);
void out_pad(struct out *o, size_t spaces);

/* Writes the buffer. Continues after short writes and EINTR, and waits after EAGAIN. Returns 0, or
 * the errno of the first write that failed. */
int out_flush(struct out *o);

#endif
