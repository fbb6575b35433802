/* SPDX-License-Identifier: MIT */
#include "in.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int
in_open(const char *path)
{
	if (strcmp(path, "-") == 0)
		return STDIN_FILENO;

	int fd;
	do
		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	while (fd < 0 && errno == EINTR);
	if (fd > STDERR_FILENO || fd < 0)
		return fd;
	/* If a standard descriptor is closed, the file gets its number; without a new one, messages
	 * would be written to the input. */
	int high = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	int cause = errno;
	close(fd);
	errno = cause;
	return high;
}

ssize_t
in_read(int fd, char *to, size_t size)
{
	for (;;) {
		ssize_t n = read(fd, to, size);
		if (n >= 0)
			return n;
		if (errno == EAGAIN) {
			struct pollfd p = {.fd = fd, .events = POLLIN};
			(void)poll(&p, 1, -1); /* if it fails, the read is tried again */
		} else if (errno != EINTR) {
			return -1;
		}
	}
}

bool
in_may_block(int fd)
{
	struct stat st;

	return fstat(fd, &st) != 0 || !S_ISREG(st.st_mode);
}

void
in_close(int fd)
{
	if (fd > STDERR_FILENO)
		close(fd);
}

bool
in_is_plain_word(const char *word)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789._/+-";
	size_t n = strspn(word, plain);

	return *word != '-' && *word != '\0' && word[n] == '\0' && n <= 256;
}

const char *
in_file_word(const char *word)
{
	struct stat s;

	if (stat(word, &s) != 0 || S_ISDIR(s.st_mode))
		return NULL;
	return in_is_plain_word(word) ? word : "FILE";
}
