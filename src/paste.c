/* SPDX-License-Identifier: MIT */
#include "paste.h"

#include <string.h>
#include <unistd.h>

#include "complain.h"
#include "out.h"

void
paste_begin(struct paste *p, int fd, const char *what)
{
	*p = (struct paste){.terminal = isatty(fd), .line = 1};
	if (p->terminal)
		complain("reading from the terminal: paste %s, then press Enter and Ctrl-D", what);
}

/* Moves the cursor to the next line, on standard error, where the prompt was, or on standard output
 * if that is the terminal. */
static void
next_line(void)
{
	static struct out terminal;

	terminal.fd = isatty(STDERR_FILENO) ? STDERR_FILENO : STDOUT_FILENO;
	if (!isatty(terminal.fd))
		return;
	out_char(&terminal, '\n');
	(void)out_flush(&terminal);
}

void
paste_read(struct paste *p, const char *s, size_t len)
{
	if (!p->terminal || len == 0)
		return;
	for (size_t i = 0; i < len; i++) {
		if (s[i] != '\n') {
			p->len++;
			continue;
		}
		if (p->len == PASTE_LINE_MAX && p->cut_line == 0)
			p->cut_line = p->line;
		p->line++;
		p->len = 0;
	}
	if (p->len > 0)
		next_line();
}

void
paste_end(const struct paste *p, const char *name)
{
	if (p->cut_line > 0)
		complain(
			"%s:%llu: the terminal accepts at most 4,095 bytes per line and cut this one "
			"off; save the text to a file: orgerr decode FILE",
			name, (unsigned long long)p->cut_line);
}
