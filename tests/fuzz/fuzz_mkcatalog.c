/* SPDX-License-Identifier: MIT */
/* The generator: either it says what is wrong, each fault with its line, and prints nothing, or
 * it prints a table with as many rows as the input has. Form feeds, which no file may hold,
 * stand between the codes, the clients' codes, the actions and the retries. */
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

/* The path of a file that holds the data; one for each i. */
static char *
file_of(size_t i, const uint8_t *data, size_t size)
{
	static char path[FILES][32];
	static int fd[FILES];

	if (path[i][0] == '\0') {
		fd[i] = memfd_create("data.tsv", 0);
		PROMISE(fd[i] >= 0);
		snprintf(path[i], sizeof path[i], "/proc/self/fd/%d", fd[i]);
	}
	PROMISE(ftruncate(fd[i], 0) == 0 && pwrite(fd[i], data, size, 0) == (ssize_t)size);
	return path[i];
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char name[] = "mkcatalog", options[FILES][3] = {"", "-c", "-a", "-r"};
	char *argv[2 * FILES + 1] = {name};
	char *printed = NULL, *said = NULL;
	size_t printed_len, said_len, rows = 0;
	FILE *const real_stdout = stdout, *const real_stderr = stderr;
	int argc = 1;
	const uint8_t *begin[FILES] = {data}, *end = data + size;
	size_t len[FILES] = {size}, files = 1;

	for (const uint8_t *p = data; p < end && files < FILES; p++) {
		if (*p != '\f')
			continue;
		len[files - 1] = (size_t)(p - begin[files - 1]);
		begin[files] = p + 1;
		len[files++] = (size_t)(end - p - 1);
	}
	for (size_t i = files; i-- > 0;) {
		if (i > 0)
			argv[argc++] = options[i];
		argv[argc++] = file_of(i, begin[i], len[i]);
		rows += i <= CLIENT_FILE ? rows_of(begin[i], len[i]) : 0;
	}
	optind = 1;
	FILE *out = open_memstream(&printed, &printed_len), *err = open_memstream(&said, &said_len);
	PROMISE(out != NULL && err != NULL);
	stdout = out;
	stderr = err;
	volatile int status = 1;
	int jumped = setjmp(stopped);
	if (jumped == 0)
		status = generator(argc, argv);
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
		snprintf(count, sizeof count, "TABLE_ROWS = %zu", rows);
		PROMISE(strstr(printed, count) != NULL);
	} else {
		PROMISE(printed_len == 0 && said_len > 0 && said[said_len - 1] == '\n');
	}
	free(printed);
	free(said);
	return 0;
}
