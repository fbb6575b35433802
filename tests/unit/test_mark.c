/* SPDX-License-Identifier: MIT */
/* The marks of clouds: each is found wherever it is, and nothing that only looks like one. */
#include "mark.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ANY = MARK_FOREIGN | MARK_UNDOTTED };

static const struct {
	const char *s;
	unsigned says;
} samples[] = {
	{"tencent", MARK_CLOUD},
	{"TENCENT", MARK_CLOUD},
	{"TencentCloud", MARK_CLOUD},
	{"cvm.tencentcloudapi.com", MARK_CLOUD},
	{"qcloud", MARK_CLOUD},
	{"QCloud", MARK_CLOUD},
	{"\xe8\x85\xbe\xe8\xae\xaf\xe4\xba\x91", MARK_CLOUD},
	{"HostId", ANY},
	{"ResponseMetadata", ANY},
	{"awsRegion", ANY},
	{"$metadata", ANY},
	{"opc-request-id", ANY},
	{"aws-sdk", ANY},
	{"botocore", ANY},
	{"retryable", MARK_UNDOTTED},
	{"amazonaws", MARK_UNDOTTED},
	{"Amazon", MARK_UNDOTTED},
	{"azure", MARK_UNDOTTED},
	{"AZURE", MARK_UNDOTTED},
	{"Microsoft", MARK_UNDOTTED},
	{"x-ms-", MARK_UNDOTTED},
	{"Status Code:", MARK_UNDOTTED},
	{"Proxy:", MARK_UNDOTTED},
	{"Time: 1 ErrorCode:", MARK_UNDOTTED},
	{"ErrorCode: x Time:", MARK_UNDOTTED},
	{"bcebos", MARK_UNDOTTED},
	{"baidubce", MARK_UNDOTTED},
	{"aliyun", MARK_UNDOTTED},
	{"volc", MARK_UNDOTTED},
	{"qcloud HostId", MARK_CLOUD | ANY},
	{"hostid requestId tencen encent q-cloud", 0},
	{"metadata region boto core aws sdk", 0},
	{"$METADATA AWSREGION responsemetadata BOTOCORE", 0},
	{"Time: 1", 0},
	{"ErrorCode:", 0},
	{"status code: proxy: amazon microsoft", 0},
	{"", 0},
	{"q", 0},
};

static void
each_mark_is_found_wherever_it_stands(void **state)
{
	(void)state;
	for (size_t k = 0; k < sizeof samples / sizeof *samples; k++) {
		size_t n = strlen(samples[k].s);
		for (size_t before = 0; before < 20; before++) {
			for (size_t behind = 0; behind < 20; behind += 19) {
				/* The block ends with the text, so that a sanitizer detects a
				 * read beyond. */
				size_t len = before + n + behind;
				char *s = malloc(len + 1);
				assert_non_null(s);
				char *exact = realloc(s, len > 0 ? len : 1);
				assert_non_null(exact);
				memset(exact, '.', len);
				memcpy(exact + before, samples[k].s, n);
				unsigned says = mark_find(exact, len);
				free(exact);
				if (says != samples[k].says)
					fail_msg("%s behind %zu bytes says %u", samples[k].s,
					         before, says);
			}
		}
	}
}

static void
what_is_cut_off_is_no_mark(void **state)
{
	(void)state;
	for (size_t k = 0; k < sizeof samples / sizeof *samples; k++)
		if (strchr(samples[k].s, ' ') == NULL && samples[k].says != 0 &&
		    strlen(samples[k].s) < 10)
			assert_int_equal(mark_find(samples[k].s, strlen(samples[k].s) - 1), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_mark_is_found_wherever_it_stands),
		cmocka_unit_test(what_is_cut_off_is_no_mark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
