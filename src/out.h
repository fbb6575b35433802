/* SPDX-License-Identifier: MIT */
/*
 * out.h: buffered bytes → a file descriptor.
 */
#ifndef ORGERR_OUT_H
#define ORGERR_OUT_H

#include <stddef.h>

enum { OUT_SIZE = 64 * 1024 };

struct out {
	int fd;     /* -1: everything is dropped */
	int error;  /* errno of the first write that failed; 0 while none has */
	size_t len; /* bytes that wait in buf */
	char buf[OUT_SIZE];
};

/* The one buffer in front of standard output; main sets its descriptor, so that it
 * needs no room in the program file. */
extern struct out out_stdout;

/* Append; they flush when the buffer is full. After a failed write, nothing
 * more is written, and `error` tells. */
void out_write(struct out *o, const char *s, size_t len);
void out_string(struct out *o, const char *s);
void out_char(struct out *o, char c);
void out_number(struct out *o, unsigned long long n);
void out_pad(struct out *o, size_t spaces);

/* Writes what waits. Short writes and EINTR are continued, EAGAIN is waited
 * for. Returns 0, or the errno of the first write that failed. */
int out_flush(struct out *o);

#endif
