/* SPDX-License-Identifier: MIT */
/*
 * in.h: a file or standard input → bytes.
 */
#ifndef ORGERR_IN_H
#define ORGERR_IN_H

#include <stdbool.h>
#include <sys/types.h>

/* Opens a file for reading; "-" is standard input. Returns a descriptor, or -1 with errno. A
 * file never gets one of the three standard descriptors. */
int in_open(const char *path);

/* Reads at most size > 0 bytes. EINTR is continued, EAGAIN waited for. 0 at the
 * end; -1 with errno. */
ssize_t in_read(int fd, char *to, size_t size);

/* Whether a read may block, as of a pipe or a terminal. */
bool in_may_block(int fd);

void in_close(int fd);

/* Whether a shell needs no quotes around the word, so that a message may show it in a command. */
bool in_is_plain_word(const char *word);

/* If the word names a file, returns how a message may show it in an example: the word itself, or
 * "FILE" if a shell would need quotes around it. Returns NULL if there is no such file. */
const char *in_file_word(const char *word);

#endif
