/* SPDX-License-Identifier: MIT */
/* The generator: either it says what is wrong, each fault with its line, and prints nothing, or
 * it prints a table with as many rows as the input has. */
#include <setjmp.h>
#include <stdlib.h>

static jmp_buf stopped;

#define exit(status) longjmp(stopped, (status) + 1)
#define main generator
int generator(int argc, char **argv);
#include "../../src/mkcatalog.c"
#undef main
#undef exit

#include <sys/mman.h>
#include <unistd.h>

#include "fuzz.h"

static size_t
rows_of(const uint8_t *data, size_t size)
{
	size_t rows = 0;

	for (size_t i = 0; i < size; i++)
		if ((i == 0 || data[i - 1] == '\n') && data[i] != '#')
			rows++;
	return rows;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char path[32], name[] = "mkcatalog", *argv[] = {name, path, NULL};
	static int fd = -1;
	char *printed = NULL, *said = NULL;
	size_t printed_len, said_len;
	FILE *const real_stdout = stdout, *const real_stderr = stderr;

	if (fd < 0) {
		fd = memfd_create("errors.tsv", 0);
		PROMISE(fd >= 0);
		snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	}
	PROMISE(ftruncate(fd, 0) == 0 && pwrite(fd, data, size, 0) == (ssize_t)size);
	FILE *out = open_memstream(&printed, &printed_len), *err = open_memstream(&said, &said_len);
	PROMISE(out != NULL && err != NULL);
	stdout = out;
	stderr = err;
	volatile int status = 1;
	int jumped = setjmp(stopped);
	if (jumped == 0)
		status = generator(2, argv);
	else
		status = jumped - 1;
	stdout = real_stdout;
	stderr = real_stderr;
	if (status != 0)
		fclose(out);
	fclose(err);
	if (status == 0) {
		char count[64];
		PROMISE(said_len == 0);
		snprintf(count, sizeof count, "TABLE_ROWS = %zu", rows_of(data, size));
		PROMISE(strstr(printed, count) != NULL);
	} else {
		PROMISE(printed_len == 0 && said_len > 0 && said[said_len - 1] == '\n');
	}
	free(printed);
	free(said);
	return 0;
}
