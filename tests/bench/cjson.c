/* SPDX-License-Identifier: MIT */
/* The smallest program with cJSON that prints code, id and message of one response per line. */
#include <stdio.h>
#include <stdlib.h>

#include <cJSON.h>

static const char *
member(const cJSON *object, const char *key)
{
	const char *s = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));

	return s != NULL ? s : "";
}

int
main(void)
{
	char *line = NULL;
	size_t size = 0;
	ssize_t len;

	while ((len = getline(&line, &size, stdin)) > 0) {
		cJSON *root = cJSON_ParseWithLength(line, (size_t)len);
		const cJSON *response = cJSON_GetObjectItemCaseSensitive(root, "Response");
		const cJSON *error = cJSON_GetObjectItemCaseSensitive(response, "Error");
		if (error != NULL)
			printf("%s\t%s\t%s\n", member(error, "Code"), member(response, "RequestId"),
			       member(error, "Message"));
		cJSON_Delete(root);
	}
	free(line);
	return 0;
}
