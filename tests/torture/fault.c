/* SPDX-License-Identifier: MIT */
/*
 * fault.so, for LD_PRELOAD, makes one call fail. FAULT="CALL N WHAT" says which one and how:
 *
 *   CALL   memory (malloc, calloc, realloc), read, write, open, close, poll, or any (of
 *          read, write, open, poll)
 *   N      which call, counted from 1 after main has begun; 0: the first and every second one
 *   WHAT   the name of an errno; or "short": read and write handle only one byte
 *
 * FAULT=nonblock sets O_NONBLOCK on descriptors 0 and 1. A line "fault" is added to the file
 * $FAULT_MARK when the call fails, and a line "leak" if memory has not been freed at exit; one
 * large block, the arena, does not count. It works only with glibc.
 */
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
void __libc_free(void *);

enum { LARGE = 32 * 1024 * 1024 };

static char call[16], what[16];
static long wanted = -1, calls, blocks;
static bool marked;

static void
mark(const char *line)
{
	const char *path = getenv("FAULT_MARK");
	int fd = path == NULL ? -1
	                      : (int)syscall(SYS_openat, AT_FDCWD, path,
	                                     O_WRONLY | O_CREAT | O_APPEND, 0600);

	if (fd >= 0) {
		(void)!syscall(SYS_write, fd, line, strlen(line));
		syscall(SYS_close, fd);
	}
}

static __attribute__((constructor)) void
begin(void)
{
	const char *fault = getenv("FAULT");

	blocks = 0;
	if (fault == NULL || sscanf(fault, "%15s %ld %15s", call, &wanted, what) == 3)
		return;
	if (strcmp(fault, "nonblock") != 0)
		_exit(99);
	for (int fd = 0; fd < 2; fd++)
		fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

/* Called after main has returned. What runs later, such as gcov's report, is not part of the
 * program. */
static void
end(void)
{
	if (blocks > 0)
		mark("leak\n");
	wanted = -1;
}

/* Whether this call must fail. Sets errno, which stays 0 for a short call. */
static bool
fails(const char *name, bool io)
{
	static const struct {
		const char *name;
		int number;
	} errors[] = {{"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EBADF", EBADF},
	              {"EPIPE", EPIPE},   {"EINTR", EINTR},   {"EAGAIN", EAGAIN},
	              {"EMFILE", EMFILE}, {"EDQUOT", EDQUOT}, {"ENOMEM", ENOMEM},
	              {"short", 0}};

	static bool begun;

	if (wanted >= 0 && !begun) {
		begun = true;
		(void)atexit(end); /* the last one registered is the first one called */
	}
	if (wanted < 0 || (strcmp(call, name) != 0 && !(io && strcmp(call, "any") == 0)))
		return false;
	calls++;
	if (wanted == 0 ? calls % 2 == 0 : calls != wanted)
		return false;
	if (!marked)
		mark("fault\n");
	marked = true;
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
		if (strcmp(errors[i].name, what) == 0) {
			errno = errors[i].number;
			return true;
		}
	}
	_exit(99);
}

static void *
counted(void *p)
{
	blocks += p != NULL && malloc_usable_size(p) < LARGE;
	return p;
}

void *
malloc(size_t size)
{
	return fails("memory", false) ? NULL : counted(__libc_malloc(size));
}

void *
calloc(size_t n, size_t size)
{
	return fails("memory", false) ? NULL : counted(__libc_calloc(n, size));
}

void
free(void *p)
{
	blocks -= p != NULL && malloc_usable_size(p) < LARGE;
	__libc_free(p);
}

void *
realloc(void *p, size_t size)
{
	if (fails("memory", false))
		return NULL;
	blocks -= p != NULL && malloc_usable_size(p) < LARGE;
	return counted(__libc_realloc(p, size));
}

ssize_t
read(int fd, void *to, size_t size)
{
	if (fails("read", true)) {
		if (errno != 0)
			return -1;
		size = size > 1 ? 1 : size;
	}
	return syscall(SYS_read, fd, to, size);
}

ssize_t
__read_chk(int fd, void *to, size_t size, size_t room)
{
	if (size > room)
		abort();
	return read(fd, to, size);
}

ssize_t
write(int fd, const void *from, size_t size)
{
	if (fails("write", true)) {
		if (errno != 0)
			return -1;
		size = size > 1 ? 1 : size;
	}
	return syscall(SYS_write, fd, from, size);
}

int
open(const char *path, int flags, ...)
{
	return fails("open", true) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, 0);
}

int
open64(const char *path, int flags, ...)
{
	return open(path, flags);
}

int
close(int fd)
{
	/* Even if close fails, it has closed the descriptor. */
	bool failed = fails("close", false);
	int cause = errno, result = (int)syscall(SYS_close, fd);

	if (failed)
		errno = cause;
	return failed ? -1 : result;
}

int
poll(struct pollfd *fds, nfds_t n, int timeout)
{
	return fails("poll", true) ? -1 : (int)syscall(SYS_poll, fds, n, timeout);
}
