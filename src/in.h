/* SPDX-License-Identifier: MIT */
/*
 * in.h: a file or standard input → bytes.
 */
#ifndef ORGERR_IN_H
#define ORGERR_IN_H

#include <stdbool.h>
#include <sys/types.h>

/* Opens a file for reading; "-" is standard input. Returns a descriptor, to be closed by in_close,
 * or -1 with errno set. A file never gets one of the three standard descriptors. */
int in_open(const char *path);

/* Reads at most size bytes, which must not be 0. Retries after EINTR, and waits after EAGAIN.
 * Returns how many bytes were read, 0 at the end of the input, or -1 with errno set. */
ssize_t in_read(int fd, char *to, size_t size);

/* Whether a read may block, as that of a pipe or a terminal may. */
bool in_may_block(int fd);

/* Closes a descriptor of in_open; standard input stays open. */
void in_close(int fd);

/* Whether a shell needs no quotes around the word, so that a message may show it in a command. */
bool in_is_plain_word(const char *word);

/* If the word names a file, returns how a message may show it in an example: the word itself, or
 * "FILE" if a shell would need quotes around it. Returns NULL if there is no such file. */
const char *in_file_word(const char *word);

#endif
