/* SPDX-License-Identifier: MIT */
/*
 * linear KIND MIB COMMAND...: runs the command with MIB mebibytes of a kind of input on a
 * pipe, and prints "MICROSECONDS KIBIBYTES STATUS": user and system time, the largest
 * resident set, and the exit status, or 128 and the signal. What the command prints is
 * dropped. linear - lists the kinds.
 */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What comes first, and what is repeated behind it. */
static const struct kind {
	const char *name, *head, *unit;
	size_t len; /* of unit, where it holds NUL; 0: strlen; random bytes have no unit */
} kinds[] = {
	{"brackets", "", "[", 0},
	{"objects", "", "{\"Error\":", 0},
	{"ones", "[", "1,", 0},
	{"broken-objects", "", "{x", 0},
	{"quotes", "", "\"", 0},
	{"backslashes", "", "\\", 0},
	{"nuls", "", "\0", 1},
	{"random", "", NULL, 0},
	{"labels", "", "Code=", 0},
	{"anchors", "", "[TencentCloudSDKError] ", 0},
	{"one-string", "\"", "x", 0},
	{"escaped-quotes", "\"", "\\\"", 0},
	{"newlines", "", "\n", 0},
	{"unclosed-lines", "", "{\"Response\":{\"Error\":{\"Code\":\"A.B\",\n", 0},
	/* And what else could make a scanner look at a byte twice. */
	{"quoted-unclosed", "", "// {\"Response\":{\n", 0},
	{"unclosed-in-text", "", "log {\"Code\":\"AuthFailure\", ", 0},
	{"broken-document", "{x\n", "\"Code\":\"AuthFailure.X\", \"Message\":\"m\"\n", 0},
	{"record-no-end", "", "[TencentCloudSDKError] Code=AuthFailure, Message=m\n  more\n", 0},
	{"messages", "", "Code=A.B, Message=", 0},
	{"wrapped-anchors", "", "\342\224\202 TencentCloudSDKException: code:\n", 0},
	{"node-objects", "", "TencentCloudSDKHttpException [Error]: m\n{ code:\n", 0},
	{"colours", "", "\033[1", 0},
	{"signs", "[", "{\"\\u0043ode\":1},", 0},
	{"nested-strings", "", "{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"Code\\\\\\\":1\"}\n", 0},
	{"errors", "",
         "{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"Message\":\"m\"},\"RequestId\":\"r\"}}\n",
         0},
	{"large-object", "{\"Response\":{\"List\":[", "{\"Code\":\"A.B\",\"RequestId\":\"r\"},", 0},
};

enum { KINDS = sizeof kinds / sizeof *kinds, BLOCK = 64 * 1024 };

/* Writes n bytes of the kind; the reader may go away. */
static void
generate(const struct kind *k, size_t n, int fd)
{
	static char block[BLOCK];
	uint64_t random = 88172645463325252u; /* xorshift */
	size_t unit = k->len > 0 ? k->len : k->unit != NULL ? strlen(k->unit) : 0, at = 0;

	(void)!write(fd, k->head, strlen(k->head));
	while (n > 0) {
		size_t size = n < BLOCK ? n : BLOCK, done = 0;
		for (size_t i = 0; i < size; i++) {
			if (k->unit != NULL) {
				block[i] = k->unit[at];
				at = at + 1 < unit ? at + 1 : 0;
				continue;
			}
			random ^= random << 13;
			random ^= random >> 7;
			random ^= random << 17;
			block[i] = (char)(random >> 32);
		}
		while (done < size) {
			ssize_t taken = write(fd, block + done, size - done);
			if (taken < 0)
				return;
			done += (size_t)taken;
		}
		n -= size;
	}
}

int
main(int argc, char **argv)
{
	const struct kind *k = kinds;
	struct rusage usage;
	int ends[2], status;

	if (argc == 2) {
		for (; k < kinds + KINDS; k++)
			puts(k->name);
		return 0;
	}
	while (argc > 3 && k < kinds + KINDS && strcmp(k->name, argv[1]) != 0)
		k++;
	if (argc < 4 || k == kinds + KINDS || pipe(ends) != 0)
		return 2;
	signal(SIGPIPE, SIG_IGN);
	pid_t child = fork();
	if (child == 0) {
		signal(SIGPIPE, SIG_DFL);
		dup2(ends[0], 0);
		(void)!freopen("/dev/null", "w", stdout);
		(void)!freopen("/dev/null", "w", stderr);
		close(ends[0]);
		close(ends[1]);
		execv(argv[3], argv + 3);
		_exit(127);
	}
	close(ends[0]);
	generate(k, strtoul(argv[2], NULL, 10) * 1024 * 1024, ends[1]);
	close(ends[1]);
	if (child < 0 || wait4(child, &status, 0, &usage) != child)
		return 2;
	printf("%lld %ld %d\n",
	       (long long)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
	               usage.ru_utime.tv_usec + usage.ru_stime.tv_usec,
	       usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
	return 0;
}
