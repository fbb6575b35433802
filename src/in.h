/* SPDX-License-Identifier: MIT */
/*
 * in.h: a file or standard input → bytes.
 */
#ifndef ORGERR_IN_H
#define ORGERR_IN_H

#include <stdbool.h>
#include <sys/types.h>

/* Opens a file for reading; "-" is standard input. Returns a descriptor that is
 * none of the three standard ones, unless it is standard input's own, or -1 with errno. */
int in_open(const char *path);

/* Reads at most size > 0 bytes. EINTR is continued, EAGAIN waited for. 0 at the
 * end; -1 with errno. */
ssize_t in_read(int fd, char *to, size_t size);

/* Whether a read may block, as of a pipe or a terminal. */
bool in_may_block(int fd);

void in_close(int fd);

/* Whether a shell takes the word as it stands, for a command in a message. */
bool in_is_plain_word(const char *word);

/* A word as a message may show it in an example, where it names a file: the word itself,
 * or "FILE" where a shell would want quotes. NULL where there is no such file. */
const char *in_file_word(const char *word);

#endif
