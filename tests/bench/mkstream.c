/* SPDX-License-Identifier: MIT */
/*
 * mkstream KIND MIB [ITEMS]: prints made-up input, which is always the same with the same compiler.
 *   responses  NDJSON: 1 % of the lines are errors, the others lists of ITEMS members of 280 bytes
 *              each, 4 by default
 *   errors     NDJSON: every line is an error
 *   log        lines of text: 0.1 % of them are failures as three clients print them
 *   words      such a log in which 5 % of the other lines contain "error" or "code"
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const codes[] = {
	"AuthFailure.TokenFailure",      "FailedOperation.NodeNotEmpty",
	"LimitExceeded.NodeExceedLimit", "RequestLimitExceeded",
	"ResourceNotFound.NodeNotExist", "UnauthorizedOperation",
};

static unsigned
any(unsigned below)
{
	static uint64_t state = 1;

	state = state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(state >> 33) % below;
}

static const char *
code(void)
{
	return codes[any(sizeof codes / sizeof *codes)];
}

static const char *
id(void)
{
	static char s[40];

	snprintf(s, sizeof s, "%08x-%04x-4%03x-a%03x-%06x%06x", any(1u << 31), any(1 << 16),
	         any(1 << 12), any(1 << 12), any(1 << 24), any(1 << 24));
	return s;
}

static int
error(void)
{
	return printf(
		"{\"Response\":{\"Error\":{\"Code\":\"%s\",\"Message\":\"Unit %u cannot be changed now.\"},"
		"\"RequestId\":\"%s\"}}\n",
		code(), any(100000), id());
}

static int
response(int items)
{
	int n = printf("{\"Response\":{\"Items\":[");

	for (int i = 0; i < items; i++)
		n += printf(
			"%s{\"MemberUin\":%u%06u,\"Name\":\"member %u\",\"MemberType\":\"Create\",\"OrgPolicyType\":"
			"\"Financial\",\"OrgPolicyName\":\"View bills\",\"NodeId\":%u,\"NodeName\":\"unit %u\",\"Remark\":"
			"\"asked for by team %u\",\"CreateTime\":\"2025-%02u-%02u 09:00:00\",\"IsAllowQuit\":\"Denied\"}",
			i > 0 ? "," : "", 100000 + any(1000), any(1000000), any(100000), any(10000),
			any(10000), any(100), 1 + any(12), 1 + any(28));
	return n + printf("],\"Total\":%d,\"RequestId\":\"%s\"}}\n", items, id());
}

static int
entry(unsigned words)
{
	static const char *const failures[] =
		{
			"WARN  [TencentCloudSDKException] code:%s message:Unit %u cannot be changed. requestId:%s\n",
			"WARN  call: [TencentCloudSDKError] Code=%s, Message=Unit %u cannot be changed., RequestId=%s\n",
			"WARN  [TencentCloudSDKException]code: %s message:Unit %u cannot be changed. requestId:%s\n",
		},
				 *const others[] = {
					 "INFO  GET /v1/units/%u returned status code 200 in %u ms\n",
					 "ERROR cannot reach replica %u after %u ms, trying another one\n",
				 };
	int n = printf("2026-03-%02u %02u:%02u:%02u,%03u [worker-%u] ", 1 + any(28), any(24),
	               any(60), any(60), any(1000), any(16));

	if (any(1000) == 0)
		return n + printf(failures[any(3)], code(), any(10000), id());
	if (any(100) < words)
		return n + printf(others[any(2)], any(10000), any(100));
	return n + printf("INFO  member %u moved to unit %u, batch %s, %u ms\n", any(1000000),
	                  any(10000), id(), any(100));
}

int
main(int argc, char **argv)
{
	const char *kind = argc >= 3 ? argv[1] : "";
	long left = argc >= 3 ? atol(argv[2]) << 20 : 0;
	int items = argc >= 4 ? atoi(argv[3]) : 4;

	if (strlen(kind) == 0 || left <= 0)
		return 2;
	while (left > 0) {
		if (*kind == 'e' || (*kind == 'r' && any(100) == 0))
			left -= error();
		else
			left -= *kind == 'r' ? response(items) : entry(*kind == 'w' ? 5 : 0);
	}
	return fflush(stdout) != 0;
}
