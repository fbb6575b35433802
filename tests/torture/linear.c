/* SPDX-License-Identifier: MIT */
/*
 * linear KIND KIB COMMAND...: runs the command with KIB kibibytes of a kind of input on a pipe, and
 * prints "MICROSECONDS KIBIBYTES STATUS": user and system time, the largest resident set, and the
 * exit status, or 128 plus the signal. The output of the command is discarded. KIND-lines is the
 * same kind with each unit on a line of its own. "linear -" lists the kinds, each with "token" or
 * "kind".
 */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	TOKEN = 1, /* one token of some form, repeated, which should cost little time */
	LINES = 2, /* also with each unit on a line of its own */
};

/* What comes first, and what is repeated after it. */
static const struct kind {
	const char *name, *head, *unit;
	size_t len; /* of the unit if it contains NUL; 0: strlen. Random bytes have no unit */
	int flags;
} kinds[] = {
	{"brackets", "", "[", 0, TOKEN},
	{"objects", "", "{\"Error\":", 0, TOKEN},
	{"ones", "[", "1,", 0, 0},
	{"broken-objects", "", "{x", 0, TOKEN},
	{"quotes", "", "\"", 0, TOKEN},
	{"backslashes", "", "\\", 0, TOKEN},
	{"nuls", "", "\0", 1, TOKEN},
	{"random", "", NULL, 0, 0},
	{"labels", "", "Code=", 0, TOKEN},
	{"anchors", "", "[TencentCloudSDKError] ", 0, TOKEN},
	{"one-string", "\"", "x", 0, TOKEN},
	{"escaped-quotes", "\"", "\\\"", 0, TOKEN},
	{"newlines", "", "\n", 0, TOKEN},
	/* Other input that could make a scanner look at the same byte again and again. */
	{"quoted-unclosed", "", "// {\"Response\":{\n", 0, TOKEN},
	{"unclosed-in-text", "", "log {\"Code\":\"AuthFailure\", ", 0, 0},
	{"broken-document", "{x\n", "\"Code\":\"AuthFailure.X\", \"Message\":\"m\"\n", 0, 0},
	{"record-no-end", "", "[TencentCloudSDKError] Code=AuthFailure, Message=m\n  more\n", 0, 0},
	{"messages", "", "Code=A.B, Message=", 0, 0},
	{"wrapped-anchors", "", "\342\224\202 TencentCloudSDKException: code:\n", 0, 0},
	{"node-objects", "", "TencentCloudSDKHttpException [Error]: m\n{ code:\n", 0, 0},
	{"colours", "", "\033[1", 0, TOKEN},
	{"signs", "[", "{\"\\u0043ode\":1},", 0, 0},
	{"nested-strings", "", "{\"a\":\"{\\\"b\\\":\\\"{\\\\\\\"Code\\\\\\\":1\"}\n", 0, 0},
	{"errors", "",
         "{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"Message\":\"m\"},\"RequestId\":\"r\"}}\n", 0,
         0},
	{"large-object", "{\"Response\":{\"List\":[", "{\"Code\":\"A.B\",\"RequestId\":\"r\"},", 0,
         0},
	/* On one long line, and with each unit on its own line. */
	{"error-braces", "", "error {} ", 0, LINES},
	{"error-colon-braces", "", "error: {\"a\":1} ", 0, LINES},
	{"small-objects", "", "{\"level\":\"error\",\"code\":5}, ", 0, LINES},
	{"small-failures", "", "{\"code\":\"AuthFailure.X\",\"message\":\"m\"}, ", 0, LINES},
	{"small-arrays", "", "[\"Code\"] ", 0, LINES},
	{"empty-objects", "", "{} ", 0, LINES},
	{"dumps", "", "{'Code': 'AuthFailure.X', 'Message': 'm'}, ", 0, LINES},
	{"go-dumps", "", "{Code:AuthFailure.X Message:m} ", 0, LINES},
	{"hashes", "", "{\"Code\"=>\"AuthFailure.X\"}, ", 0, LINES},
	{"php-dumps", "", "[Code] => AuthFailure.X ", 0, LINES},
	{"xml-like", "", "<Code>AuthFailure</Code> ", 0, LINES},
	{"escaped-documents", "", "{\\\"Code\\\":\\\"AuthFailure.X\\\"} ", 0, LINES},
	{"url-documents", "", "%7B%22Code%22%3A%22AuthFailure.X%22%7D ", 0, LINES},
	{"entities", "", "{&quot;Code&quot;:&quot;AuthFailure.X&quot;} ", 0, LINES},
	{"client-names", "", "TencentCloudSDKError ", 0, TOKEN | LINES},
	{"go-records", "", "[TencentCloudSDKError] Code=A.B, Message=m, RequestId=r ", 0, LINES},
	{"java-heads", "", "[TencentCloudSDKException]code: ", 0, LINES},
	{"node-heads", "", "TencentCloudSDKHttpException [Error]: m { code: ", 0, LINES},
	{"python-reprs", "", "TencentCloudSDKException('a', 'b', ", 0, LINES},
	{"api-errors", "", "TencentCloud API error: AuthFailure.X - m ", 0, LINES},
	{"bars", "", "m | code=AuthFailure.X | requestId=r ", 0, LINES},
	{"words-and-bars", "", "w ", 0, LINES},
	{"quoted-words", "", "'a' \"b\" `c` ", 0, LINES},
	{"open-quotes", "", " \"a '", 0, TOKEN | LINES},
	{"brackets-mixed", "", "([{", 0, TOKEN | LINES},
	{"closing", "", ")]}", 0, TOKEN | LINES},
	{"escapes", "", "\\n\\\"", 0, TOKEN | LINES},
	{"unicode-escapes", "", "\\u0043ode", 0, LINES},
	{"request-ids", "", "RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01 ", 0, LINES},
	{"codes", "", "AuthFailure.TokenFailure ", 0, LINES},
	{"dates", "", "2026-11-16T09:12:45Z ", 0, LINES},
	{"prefixes", "", "2026-11-16T09:12:45.120Z app | ", 0, LINES},
	{"boxes", "", "\342\224\202 ", 0, LINES},
	{"comments", "", "// # > * ", 0, LINES},
	{"wide-letters", "", "\344\270\255\346\226\207\357\274\232", 0, LINES},
	{"unclosed", "", "{\"Response\":{\"Error\":{\"Code\":\"A.B\",", 0, TOKEN | LINES},
	{"unclosed-braces", "", "{\"Code\": ", 0, TOKEN | LINES},
	{"open-strings", "{\"log\":\"", "{\\\"Code\\\":\\\"AuthFailure.X\\\"} ", 0, LINES},
	{"unclosed-structs", "", "{Code:X.Y Message:", 0, LINES},
	{"unclosed-maps", "", "map[Code:X.Y ", 0, LINES},
	{"yaml-lists", "", "- Code: A.B\n  Message: m\n", 0, 0},
	{"yaml-maps", "", "Error:\n  Code: A.B\n  Message: m\n", 0, 0},
	{"yaml-keys", "Error:\n", "  Code: A.B\n", 0, 0},
	{"string-strings", "", "{\"a\":\"{\\\"b\\\":\\\"{Code: A.B, Message: m}\\\"}\"}\n", 0, 0},
	{"strings-unclosed", "", "RequestId=5 \"Message\":\"Code=FailedOperation.A\"", 0, LINES},
	{"dashes", "", "- code: A.B ", 0, 0},
	{"folded", "", "code: A.B\\n", 0, 0},
	{"folded-quotes", "", "\"code: A.B\\n\" ", 0, 0},
	{"codes-unclosed", "",
         "\\\"Code\":\"InternalError\",\350\205\276\350\256\257\344\272\221\n", 0, 0},
	{"php-unclosed", "", "(:[Code] => X ", 0, LINES},
	{"closers", "\"Code\":\"AuthFailure\"", "}", 0, LINES},
	{"not-ours", "", "x) code= \"Not.Ours\" [\n", 0, 0},
	{"array-tail", "[", "{\"level\":\"error\",\"code\":5}, ", 0, LINES},
	{"array-failures", "[", "{\"Code\":\"AuthFailure.X\",\"RequestId\":\"r\"}, ", 0, LINES},
};

static const char lines[] = "-lines";

enum { KINDS = sizeof kinds / sizeof *kinds, BLOCK = 64 * 1024 };

/* Finds a kind by its name, which may end in "-lines"; NULL if there is none. */
static const struct kind *
find(const char *name, int *by_lines)
{
	for (const struct kind *k = kinds; k < kinds + KINDS; k++) {
		size_t len = strlen(k->name);
		if (strncmp(name, k->name, len) != 0)
			continue;
		*by_lines = (k->flags & LINES) && strcmp(name + len, lines) == 0;
		if (*by_lines || name[len] == '\0')
			return k;
	}
	return NULL;
}

/* Writes n bytes of the kind. It is no error if the reader stops reading. */
static void
generate(const struct kind *k, int by_lines, size_t n, int fd)
{
	static char block[BLOCK];
	uint64_t random = 88172645463325252u; /* xorshift */
	size_t unit = k->len > 0 ? k->len : k->unit != NULL ? strlen(k->unit) : 0, at = 0;
	size_t all = unit + (by_lines != 0);

	(void)!write(fd, k->head, strlen(k->head));
	while (n > 0) {
		size_t size = n < BLOCK ? n : BLOCK, done = 0;
		for (size_t i = 0; i < size; i++) {
			if (k->unit != NULL) {
				block[i] = at < unit ? k->unit[at] : '\n';
				at = at + 1 < all ? at + 1 : 0;
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
	const struct kind *k;
	struct rusage usage;
	int ends[2], status, by_lines = 0;

	if (argc == 2) {
		for (k = kinds; k < kinds + KINDS; k++) {
			const char *class = k->flags & TOKEN ? "token" : "kind";
			printf("%s %s\n", k->name, class);
			if (k->flags & LINES)
				printf("%s%s %s\n", k->name, lines, class);
		}
		return 0;
	}
	if (argc < 4 || (k = find(argv[1], &by_lines)) == NULL || pipe(ends) != 0)
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
	generate(k, by_lines, strtoul(argv[2], NULL, 10) * 1024, ends[1]);
	close(ends[1]);
	if (child < 0 || wait4(child, &status, 0, &usage) != child)
		return 2;
	printf("%lld %ld %d\n",
	       (long long)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
	               usage.ru_utime.tv_usec + usage.ru_stime.tv_usec,
	       usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
	return 0;
}
