/* SPDX-License-Identifier: MIT */
/*
 * run ROUNDS COMMAND -- COMMAND...: compares whole processes. A COMMAND is LABEL SCALE STDIN FILE
 * [ARG]... Each round runs all of them in turns. For each command but the first, a line is printed
 * with the ratios of its median wall-clock and processor time (user and system) to those of the
 * first, and the memory that both used. Times are multiplied by SCALE. If FILE is empty, the line
 * says that the program is not installed.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { COMMANDS = 16, ROUNDS_MAX = 10000 };

static struct command {
	char *label, *input, **argv;
	double scale, wall[ROUNDS_MAX], cpu[ROUNDS_MAX]; /* milliseconds */
	double memory;                                   /* MiB resident, at most */
} commands[COMMANDS];

extern char **environ;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* glibc's posix_spawn uses vfork, so the size of this process makes no difference. */
static void
measure(struct command *c, int round)
{
	posix_spawn_file_actions_t actions;
	struct rusage u;
	pid_t pid;
	int status = -1;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, c->input, O_RDONLY, 0);
	/* Discards the output like /dev/null, with which grep would stop at the first match. */
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/zero", O_WRONLY, 0);
	double start = now();
	int cause = posix_spawn(&pid, c->argv[0], &actions, NULL, c->argv, environ);
	if (cause == 0)
		wait4(pid, &status, 0, &u);
	c->wall[round] = (now() - start) * c->scale;
	if (cause != 0 || status != 0) {
		fprintf(stderr, "%s: %s\n", c->label, cause != 0 ? strerror(cause) : "failed");
		exit(1);
	}
	c->cpu[round] = ((double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1e3 +
	                 (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e3) *
	                c->scale;
	if ((double)u.ru_maxrss / 1024 > c->memory)
		c->memory = (double)u.ru_maxrss / 1024;
	posix_spawn_file_actions_destroy(&actions);
}

static int
compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *times, int n)
{
	qsort(times, (size_t)n, sizeof *times, compare_doubles);
	return times[n / 2];
}

int
main(int argc, char **argv)
{
	int rounds = argc > 1 ? atoi(argv[1]) : 0, n = 0;

	if (rounds < 1 || rounds > ROUNDS_MAX)
		return 2;
	for (char **a = argv + 2; a + 3 < argv + argc && n < COMMANDS; a++) {
		struct command *c = &commands[n++];
		*c = (struct command){.label = a[0],
		                      .scale = atof(a[1]),
		                      .input = a[2],
		                      .argv = a + 3};
		for (a += 3; *a != NULL && strcmp(*a, "--") != 0; a++)
			;
		*a = NULL;
		if (*c->argv == NULL || **c->argv == '\0') {
			printf("%s: not installed, skipped\n", c->label);
			n--;
		}
	}
	for (int r = -1; r < rounds; r++) /* the first one only warms up the caches */
		for (int i = 0; i < n; i++)
			measure(&commands[i], r < 0 ? 0 : r);
	double wall = median(commands[0].wall, rounds), cpu = median(commands[0].cpu, rounds);
	for (int i = 1; i < n; i++) {
		double w = median(commands[i].wall, rounds), p = median(commands[i].cpu, rounds);
		printf("%s / %s: wall %.2f (%.3g / %.3g ms), cpu %.2f (%.3g / %.3g ms), "
		       "memory %.3g / %.3g MiB\n",
		       commands[i].label, commands[0].label, w / wall, w, wall, p / cpu, p, cpu,
		       commands[i].memory, commands[0].memory);
	}
	return 0;
}
