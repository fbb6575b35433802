/* SPDX-License-Identifier: MIT */
/* Which descriptor a file gets, what a read waits for, and which words a message may show as
 * part of a command. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "in.h"

static void
a_dash_is_standard_input(void **state)
{
	(void)state;
	assert_int_equal(in_open("-"), STDIN_FILENO);
}

static void
what_is_missing_has_no_descriptor(void **state)
{
	(void)state;
	errno = 0;
	assert_int_equal(in_open("tests/no such file"), -1);
	assert_int_equal(errno, ENOENT);
}

/* Tries every combination of closed standard descriptors; `closed` has a bit for each. */
static void
a_file_never_gets_a_standard_descriptor(void **state)
{
	(void)state;
	for (int closed = 1; closed < 8; closed++) {
		int kept[3], fd;
		bool are_free = true;
		for (int i = 0; i < 3; i++)
			kept[i] = fcntl(i, F_DUPFD_CLOEXEC, 10);
		for (int i = 0; i < 3; i++)
			if ((closed >> i & 1) != 0)
				close(i);
		fd = in_open("tests/run.sh");
		for (int i = 0; i < 3; i++)
			if ((closed >> i & 1) != 0)
				are_free = are_free && fcntl(i, F_GETFD) < 0;
		for (int i = 0; i < 3; i++) {
			dup2(kept[i], i);
			close(kept[i]);
		}
		assert_true(fd > STDERR_FILENO);
		assert_true(are_free);
		assert_true((fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
		char byte;
		assert_int_equal(in_read(fd, &byte, 1), 1);
		assert_int_equal(byte, '#');
		in_close(fd);
		assert_true(fcntl(fd, F_GETFD) < 0);
	}
}

static void
standard_descriptors_stay_open(void **state)
{
	(void)state;
	for (int standard = STDIN_FILENO; standard <= STDERR_FILENO; standard++) {
		in_close(standard);
		assert_true(fcntl(standard, F_GETFD) >= 0);
	}
}

/* The pipe is empty and its reading end does not block; a child writes to it later. */
static void
a_read_waits_where_it_would_not_block(void **state)
{
	int pipes[2];
	char text[8];

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	assert_int_equal(fcntl(pipes[0], F_SETFL, O_NONBLOCK), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct timespec little = {.tv_nsec = 50 * 1000 * 1000};
		nanosleep(&little, NULL);
		_exit(write(pipes[1], "late", 4) == 4 ? 0 : 1);
	}
	close(pipes[1]);
	assert_true(in_may_block(pipes[0]));
	assert_int_equal(in_read(pipes[0], text, sizeof text), 4);
	assert_memory_equal(text, "late", 4);
	assert_int_equal(in_read(pipes[0], text, sizeof text), 0);
	assert_int_equal(waitpid(child, NULL, 0), child);
	in_close(pipes[0]);
}

static void
on_alarm(int signal)
{
	(void)signal;
}

/* A signal arrives while the pipe is empty, and the bytes arrive after it. */
static void
a_signal_does_not_end_a_read(void **state)
{
	struct sigaction action = {.sa_handler = on_alarm};
	int pipes[2];
	char text[8];

	(void)state;
	assert_int_equal(sigaction(SIGUSR1, &action, NULL), 0);
	assert_int_equal(pipe(pipes), 0);
	pid_t parent = getpid(), child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct timespec little = {.tv_nsec = 50 * 1000 * 1000};
		nanosleep(&little, NULL);
		kill(parent, SIGUSR1);
		nanosleep(&little, NULL);
		_exit(write(pipes[1], "late", 4) == 4 ? 0 : 1);
	}
	close(pipes[1]);
	assert_int_equal(in_read(pipes[0], text, sizeof text), 4);
	assert_int_equal(waitpid(child, NULL, 0), child);
	in_close(pipes[0]);
}

static void
a_read_of_a_folder_fails(void **state)
{
	char byte;
	int fd = in_open("tests");

	(void)state;
	assert_true(fd > STDERR_FILENO);
	assert_int_equal(in_read(fd, &byte, 1), -1);
	assert_int_equal(errno, EISDIR);
	in_close(fd);
}

static void
a_file_does_not_block(void **state)
{
	int fd = in_open("tests/run.sh");

	(void)state;
	assert_false(in_may_block(fd));
	in_close(fd);
	assert_true(in_may_block(-1));
}

static void
plain_words_need_no_quotes(void **state)
{
	static const struct {
		const char *word;
		bool plain;
	} rows[] = {
		{"log", true},          {"a-b_c+d.json", true},
		{"/var/log/a.1", true}, {"0", true},
		{"AZ", true},           {"az", true},
		{"09", true},           {"", false},
		{"-log", false},        {"a b", false},
		{"a$b", false},         {"it's", false},
		{"a*", false},          {"\xe4\xb8\xad", false},
		{"a\n", false},         {"~a", false},
	};
	char word[300];

	(void)state;
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
		if (in_is_plain_word(rows[k].word) != rows[k].plain)
			fail_msg("'%s'", rows[k].word);
	/* A longer word would fill the screen. */
	memset(word, 'a', sizeof word);
	word[256] = '\0';
	assert_true(in_is_plain_word(word));
	word[256] = 'a', word[257] = '\0';
	assert_false(in_is_plain_word(word));
}

static void
a_file_is_shown_by_its_name_where_that_is_plain(void **state)
{
	char folder[] = "/tmp/orgerr-in.XXXXXX", here[4096];

	(void)state;
	assert_non_null(getcwd(here, sizeof here));
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	close(open("plain", O_WRONLY | O_CREAT, 0600));
	close(open("not plain", O_WRONLY | O_CREAT, 0600));
	assert_int_equal(mkdir("folder", 0700), 0);
	const char *plain = in_file_word("plain"), *other = in_file_word("not plain");
	bool none = in_file_word("folder") == NULL && in_file_word("missing") == NULL;
	unlink("plain");
	unlink("not plain");
	rmdir("folder");
	assert_int_equal(chdir(here), 0);
	rmdir(folder);
	assert_string_equal(plain, "plain");
	assert_string_equal(other, "FILE");
	assert_true(none);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_dash_is_standard_input),
		cmocka_unit_test(what_is_missing_has_no_descriptor),
		cmocka_unit_test(a_file_never_gets_a_standard_descriptor),
		cmocka_unit_test(standard_descriptors_stay_open),
		cmocka_unit_test(a_read_waits_where_it_would_not_block),
		cmocka_unit_test(a_signal_does_not_end_a_read),
		cmocka_unit_test(a_read_of_a_folder_fails),
		cmocka_unit_test(a_file_does_not_block),
		cmocka_unit_test(plain_words_need_no_quotes),
		cmocka_unit_test(a_file_is_shown_by_its_name_where_that_is_plain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
