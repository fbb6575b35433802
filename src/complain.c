/* SPDX-License-Identifier: MIT */
#include "complain.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "escape.h"
#include "out.h"

void
complain(const char *format, ...)
{
	static struct out err;
	char line[4096];
	va_list args;

	va_start(args, format);
	int n = vsnprintf(line, sizeof line, format, args);
	va_end(args);

	(void)out_flush(&out_stdout);
	err.fd = STDERR_FILENO;
	out_string(&err, "orgerr: ");
	escape_text(&err, line, strlen(line));
	if (n >= (int)sizeof line)
		out_string(&err, "…"); /* unreached: long arguments are cut by the caller */
	out_char(&err, '\n');
	(void)out_flush(&err);
}
