/* SPDX-License-Identifier: MIT */
#include "copy.h"

#include <stdbool.h>
#include <string.h>

#include "limits.h"
#include "out.h"
#include "report.h"
#include "skip.h"

/* The code of a note that waits until its line has been written. */
struct note {
	size_t len;
	bool coded;
	char code[COPY_CODE_MAX];
};

static struct {
	struct report *report;
	uint64_t line;    /* the line of the first byte that is held, or of the next byte */
	bool inside;      /* the beginning of that line has been written */
	size_t from, len; /* held[from..len) is still to be written */
	size_t searched;  /* there is no line feed in held[from..searched) */
	char held[COPY_HELD_MAX];
	size_t notes; /* how many notes wait for the end of that line */
	struct note note[COPY_NOTES_MAX];
	uint64_t noted_line; /* the last line with notes, and how many it has */
	size_t noted;
	uint64_t missing;
} copy;

void
copy_begin(struct report *r)
{
	copy.report = r;
	copy.line = 1;
	copy.from = copy.len = copy.searched = copy.notes = 0;
	copy.inside = false;
	copy.noted_line = copy.missing = 0;
}

static void
write_notes(void)
{
	for (size_t i = 0; i < copy.notes; i++) {
		const struct note *n = &copy.note[i];
		report_note(copy.report, (struct span){n->coded ? n->code : NULL, n->len});
	}
	copy.notes = 0;
}

/* Writes what is held before the offset `to`, which contains `lines` line feeds. */
static void
write_up_to(size_t to, uint64_t lines)
{
	if (to == copy.from)
		return;
	out_write(copy.report->out, copy.held + copy.from, to - copy.from);
	copy.line += lines;
	copy.inside = copy.held[to - 1] != '\n';
	copy.from = to;
}

/* The same, and writes the notes that wait after the first line. */
static void
release(size_t to, uint64_t lines)
{
	if (copy.notes > 0 && lines > 0) {
		const char *lf = memchr(copy.held + copy.from, '\n', to - copy.from);
		write_up_to((size_t)(lf - copy.held) + 1, 1);
		write_notes();
		lines--;
	}
	write_up_to(to, lines);
}

static void
release_to(size_t to)
{
	release(to, skip_count_lines(copy.held + copy.from, to - copy.from));
}

/* Writes at most n complete lines. */
static void
release_lines(uint64_t n)
{
	enum { STEP = 4096 };
	/* A long line that has not ended must not be searched again for each of its notes. */
	size_t begin = copy.searched > copy.from ? copy.searched : copy.from, at = begin;
	uint64_t lines = 0, more;

	for (; copy.len - at >= STEP; at += STEP, lines += more)
		if ((more = skip_count_lines(copy.held + at, STEP)) >= n - lines)
			break;
	const char *lf = memrchr(copy.held + begin, '\n', at - begin);
	size_t to = lf != NULL ? (size_t)(lf - copy.held) + 1 : copy.from;
	while (lines < n && (lf = memchr(copy.held + at, '\n', copy.len - at)) != NULL) {
		at = to = (size_t)(lf - copy.held) + 1;
		lines++;
	}
	if (lines < n)
		copy.searched = copy.len;
	release(to, lines);
}

void
copy_bytes(const char *s, size_t len)
{
	while (len > 0) {
		if (copy.len - copy.from == sizeof copy.held)
			release_to(copy.from + sizeof copy.held / 2);
		/* Move the rest to the front only if that is less than what was written since the
		 * last time, so that the total time is linear. */
		if (copy.len - copy.from <= copy.from || copy.len == sizeof copy.held) {
			copy.len -= copy.from;
			copy.searched -= copy.searched < copy.from ? copy.searched : copy.from;
			memmove(copy.held, copy.held + copy.from, copy.len);
			copy.from = 0;
		}
		size_t room = sizeof copy.held - copy.len, n = len < room ? len : room;
		memcpy(copy.held + copy.len, s, n);
		copy.len += n;
		s += n;
		len -= n;
	}
}

void
copy_until(uint64_t line)
{
	if (line > copy.line)
		release_lines(line - copy.line);
}

void
copy_note(uint64_t line, struct span code)
{
	copy.noted = line == copy.noted_line ? copy.noted + 1 : 1;
	copy.noted_line = line;
	copy_until(line + 1);
	if (copy.noted > COPY_NOTES_MAX || copy.notes == COPY_NOTES_MAX) {
		copy.missing = line;
	} else if (copy.line > line && !copy.inside) {
		report_note(copy.report, code);
	} else {
		struct note *n = &copy.note[copy.notes++];
		n->coded = code.ptr != NULL;
		n->len = code.len < sizeof n->code ? code.len : sizeof n->code;
		if (n->coded)
			memcpy(n->code, code.ptr, n->len);
	}
}

uint64_t
copy_end(void)
{
	release_to(copy.len);
	if (copy.notes > 0)
		out_char(copy.report->out, '\n');
	write_notes();
	return copy.missing;
}
