/* SPDX-License-Identifier: MIT
 *
 * alone SECONDS COMMAND [ARG]...
 *
 * Runs a command as tests/run.sh needs it: as the leader of a session of its own, so that it has no
 * terminal and all that it starts can be killed by its process group; with the default action for every
 * signal; and with an alarm, which ends the command itself after so many seconds, 0 for never. It does
 * what setsid(1), env(1) and timeout(1) do, in one process instead of three. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
main(int argc, char **argv)
{
	if (argc < 3) {
		fputs("usage: alone SECONDS COMMAND [ARG]...\n", stderr);
		return 2;
	}
	for (int s = 1; s <= SIGRTMAX; s++)
		signal(s, SIG_DFL); /* fails for SIGKILL, SIGSTOP and those of the C library */
	sigset_t none;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	if (setsid() == -1 && getsid(0) != getpid()) {
		perror("alone: setsid");
		return 126;
	}
	alarm((unsigned)strtoul(argv[1], NULL, 10));
	execvp(argv[2], argv + 2);
	fprintf(stderr, "alone: %s: %s\n", argv[2], strerror(errno));
	return 127;
}
