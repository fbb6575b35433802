/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cmd.h"
#include "complain.h"
#include "diagnose.h"
#include "frame.h"
#include "in.h"
#include "input.h"
#include "out.h"
#include "paste.h"
#include "scan.h"

/* Tells whether the data that was copied is complete JSON values and nothing else. */
struct wholeness {
	struct frame frame;
	bool any; /* a value has ended */
	bool broken;
	int mark; /* how many bytes of a byte order mark there were */
};

struct guarding {
	struct report report;
	bool found, quiet;
	bool inside;     /* the data so far ends within a line, on the terminal of the records */
	size_t head_len; /* the first bytes of the input, for messages */
	char head[INPUT_HEAD_MAX];
};

static void
check(struct wholeness *w, const char *s, size_t len)
{
	static const char mark[] = "\xef\xbb\xbf";
	size_t used = 0;

	while (len > 0 && w->mark < 3 && *s == mark[w->mark])
		w->mark++, s++, len--;
	if (len > 0) {
		w->broken = w->broken || (w->mark > 0 && w->mark < 3);
		w->mark = 3;
	}
	for (; !w->broken && len > 0; s += used, len -= used) {
		switch (frame_feed(&w->frame, s, len, &used)) {
		case FRAME_DONE:
			w->any = true;
			frame_init(&w->frame);
			break;
		case FRAME_BAD: w->broken = true; break;
		case FRAME_MORE: break;
		}
	}
}

static void
keep_head(struct guarding *g, const char *s, size_t len)
{
	size_t room = sizeof g->head - g->head_len, n = len < room ? len : room;

	memcpy(g->head + g->head_len, s, n);
	g->head_len += n;
}

static void
on_failure(void *ctx, const struct failure *f)
{
	struct guarding *g = ctx;

	if (!g->found && !g->quiet) {
		if (g->inside)
			out_char(g->report.out, '\n');
		(void)out_flush(g->report.out);
		complain("the response holds an error");
	}
	g->found = true;
	(void)report_failure(&g->report, f, NULL);
	(void)out_flush(g->report.out);
}

/* Prints why the input is not complete JSON, in the words of decode. cut_off: it ends inside a value. */
static void
complain_of_input(const struct guarding *g, const struct scan_result *r, bool cut_off)
{
	enum input_kind kind = input_kind(g->head, g->head_len);

	if (r->unsearched != SCAN_ALL_SEARCHED && kind != INPUT_TEXT && r->trouble == SCAN_FINE)
		return; /* a message has said so */
	if (kind == INPUT_EMPTY)
		complain("standard input: empty input; most tools print errors on standard error: "
		         "try 'COMMAND 2>&1 | orgerr guard'");
	else if (g->head_len > 5 && memcmp(g->head, "HTTP/", 5) == 0)
		complain(
			"standard input: HTTP headers before the JSON; leave out curl's option -i");
	else if (kind == INPUT_TEXT || kind == INPUT_CODE)
		complain("standard input: not JSON");
	else if (kind == INPUT_JSON && r->trouble == SCAN_FINE)
		complain("standard input: %s after a complete value",
		         cut_off ? "JSON that is cut off" : "text that is not JSON");
	else
		diagnose(NULL, g->head, g->head_len, r);
}

static int
verdict(const struct guarding *g, const struct wholeness *w, const struct scan_result *r)
{
	enum frame_verdict last = frame_end(&w->frame);

	diagnose_cut("standard input", r);
	if (r->no_memory) {
		complain("standard input: out of memory");
		return STATUS_SYSTEM;
	}
	if (g->found)
		return STATUS_UNKNOWN;
	if (!w->broken && last != FRAME_BAD && (w->any || last == FRAME_DONE) &&
	    r->unsearched == SCAN_ALL_SEARCHED)
		return STATUS_FOUND;
	complain_of_input(g, r, !w->broken);
	return STATUS_INPUT;
}

int
cmd_guard(const struct options *o, char **operands, int n)
{
	static struct out errors;
	struct guarding g = {.report = cmd_report(o), .quiet = o->quiet};
	struct wholeness w = {.any = false};
	bool terminals = isatty(STDOUT_FILENO) && isatty(STDERR_FILENO);
	struct paste paste;
	ssize_t got;
	size_t size;

	if (n > 0) {
		const char *file = in_file_word(operands[0]);
		complain("guard: takes no operand; it reads standard input: %s%.256s",
		         file != NULL ? "orgerr guard <" : "COMMAND | orgerr guard",
		         file != NULL ? file : "");
		return STATUS_USAGE;
	}
	struct scan *scan = scan_new(on_failure, &g);
	if (scan == NULL) {
		complain("out of memory");
		return STATUS_SYSTEM;
	}
	g.report.out = &errors;
	g.report.color = o->color_errors;
	g.report.columns = o->columns_errors;
	errors.fd = o->quiet ? -1 : 2;
	out_stdout.fd = 1; /* -q suppresses messages, not the data */
	frame_init(&w.frame);
	paste_begin(&paste, STDIN_FILENO, "the response");
	do {
		char *room = scan_room(scan, &size);
		got = in_read(0, room, size);
		if (got < 0)
			break;
		paste_read(&paste, room, (size_t)got);
		out_write(&out_stdout, room, (size_t)got); /* before the scanner changes it */
		check(&w, room, (size_t)got);
		keep_head(&g, room, (size_t)got);
		(void)out_flush(&out_stdout);
		if (got > 0)
			g.inside = terminals && room[got - 1] != '\n';
		scan_feed(scan, (size_t)got, got == 0);
	} while (got > 0 && out_stdout.error == 0);
	int status;
	paste_end(&paste, "standard input");
	if (got < 0) {
		complain("standard input: %s", strerror(errno));
		status = STATUS_SYSTEM;
	} else {
		status = out_stdout.error != 0 ? STATUS_SYSTEM : verdict(&g, &w, scan_result(scan));
	}
	scan_free(scan);
	return status;
}
