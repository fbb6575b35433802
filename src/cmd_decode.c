/* SPDX-License-Identifier: MIT */
/* decode, and annotate, which reads its input in the same way. */
#include <errno.h>
#include <string.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "copy.h"
#include "diagnose.h"
#include "in.h"
#include "input.h"
#include "meant.h"
#include "out.h"
#include "paste.h"
#include "scan.h"

/* The state while an input is read; there is one input at a time. */
struct decoding {
	struct report report;
	const char *file; /* NULL: standard input */
	bool unknown;     /* a code was not known */
	bool codeless;    /* an error had none */
	bool annotate;
	size_t head_len; /* the first bytes of the input, for messages */
	char head[INPUT_HEAD_MAX];
};

static void
note_code(struct decoding *d, const struct failure *f, bool known)
{
	d->unknown = d->unknown || (!known && f->code.ptr != NULL);
	d->codeless = d->codeless || f->code.ptr == NULL;
}

static void
on_failure(void *ctx, const struct failure *f)
{
	struct decoding *d = ctx;

	note_code(d, f, report_failure(&d->report, f, d->file));
}

static void
on_noted(void *ctx, const struct failure *f)
{
	struct decoding *d = ctx;

	note_code(d, f,
	          f->code.ptr != NULL && catalog_find(f->code.ptr, f->code.len) != CATALOG_NONE);
	copy_note(f->end_line, f->code);
}

static int
verdict(const struct decoding *d, const struct options *o, const struct scan_result *r)
{
	const char *name = d->file != NULL ? d->file : "standard input";

	diagnose_cut(name, r);
	if (r->no_memory) {
		complain("%s: out of memory", name);
		return STATUS_SYSTEM;
	}
	if (r->failures > 0) {
		if (d->unknown && !o->quiet)
			complain("%s: contains an error that is not in the documentation of %s%s",
			         name, catalog_date(),
			         d->codeless ? ", and one without a code" : "");
		else if (d->codeless && !o->quiet)
			complain("%s: contains an error without a code", name);
		return d->unknown || d->codeless ? STATUS_UNKNOWN : STATUS_FOUND;
	}
	if (r->response && r->trouble == SCAN_FINE && r->unsearched == SCAN_ALL_SEARCHED) {
		if (!o->quiet)
			complain("%s: a response without an error: the call succeeded", name);
		return STATUS_SUCCESS;
	}
	/* annotate is used in pipelines that often print nothing. */
	if (!d->annotate || input_kind(d->head, d->head_len) != INPUT_EMPTY)
		diagnose(d->file, d->head, d->head_len, r);
	return STATUS_INPUT;
}

static void
keep_head(struct decoding *d, const char *s, size_t len)
{
	size_t room = sizeof d->head - d->head_len, n = len < room ? len : room;

	memcpy(d->head + d->head_len, s, n);
	d->head_len += n;
}

/* Reads and scans the whole input. Returns 0, or the errno of a failed read; what was read before
 * it is still scanned. */
static int
read_all(struct decoding *d, struct scan *scan, int fd, struct paste *paste)
{
	bool flush = in_may_block(fd);
	ssize_t n;
	size_t size;

	do {
		char *room = scan_room(scan, &size);
		n = in_read(fd, room, size);
		if (n < 0) {
			int cause = errno;
			scan_feed(scan, 0, true);
			return cause;
		}
		paste_read(paste, room, (size_t)n);
		keep_head(d, room, (size_t)n); /* before the scanner changes it, as below */
		if (d->annotate)
			copy_bytes(room, (size_t)n);
		scan_feed(scan, (size_t)n, n == 0);
		if (d->annotate)
			copy_until(scan_open_line(scan));
		if (flush)
			(void)out_flush(&out_stdout);
	} while (n > 0 && out_stdout.error == 0);
	return 0;
}

static void
complain_unopened(const char *path, int cause)
{
	size_t len = strlen(path);
	bool missing = cause == ENOENT || cause == ENAMETOOLONG || cause == ENOTDIR;

	if (!missing || (!meant_code(path, len) && meant_response(path, len) == MEANT_NOT))
		complain("%s: %s", *path != '\0' ? path : "\"\"", strerror(cause));
}

static int
decode(struct decoding *d, const struct options *o, struct scan *scan, const char *path)
{
	const char *name = strcmp(path, "-") == 0 ? "standard input" : path;
	int fd = in_open(path);
	struct paste paste;

	d->file = strcmp(path, "-") == 0 ? NULL : path;
	d->unknown = d->codeless = false;
	if (fd < 0) {
		complain_unopened(path, errno);
		return STATUS_SYSTEM;
	}
	paste_begin(&paste, fd, "the text");
	d->head_len = 0;
	scan_reset(scan);
	if (d->annotate)
		copy_begin(&d->report);
	int cause = read_all(d, scan, fd, &paste);
	uint64_t missing = d->annotate ? copy_end() : 0;
	in_close(fd);
	paste_end(&paste, name);
	if (missing > 0)
		complain(
			"%s:%llu: more than %d errors end on this line; only the first %d have a note",
			name, (unsigned long long)missing, COPY_NOTES_MAX, COPY_NOTES_MAX);
	if (cause != 0) {
		complain("%s: %s", name, strerror(cause));
		return STATUS_SYSTEM;
	}
	return out_stdout.error != 0 ? STATUS_SYSTEM : verdict(d, o, scan_result(scan));
}

static int
decode_all(struct decoding *d, failure_fn *found, const struct options *o, char **operands, int n)
{
	static char dash[] = "-", *standard_input[] = {dash};
	struct scan *scan = scan_new(found, d);
	int status = STATUS_SUCCESS;

	if (scan == NULL) {
		complain("out of memory");
		return STATUS_SYSTEM;
	}
	if (n == 0) {
		operands = standard_input;
		n = 1;
	}
	for (int i = 0; i < n; i++)
		status = cmd_graver(status, decode(d, o, scan, operands[i]));
	scan_free(scan);
	return status;
}

int
cmd_decode(const struct options *o, char **operands, int n)
{
	static struct decoding d;

	d.report = cmd_report(o);

	return decode_all(&d, on_failure, o, operands, n);
}

int
cmd_annotate(const struct options *o, char **operands, int n)
{
	static struct decoding d;

	d.report = cmd_report(o);
	d.annotate = true;

	out_stdout.fd = 1; /* -q suppresses messages, not the data */
	return decode_all(&d, on_noted, o, operands, n);
}
