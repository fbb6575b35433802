/* SPDX-License-Identifier: MIT */
/* What the scanner reports: where a record is, and whether it was reported before. */
#include <string.h>

#include "prefix.h"
#include "scan_state.h"
#include "text.h"

enum { ENTRY_HEAD_MAX = 128 }; /* the head of a log entry is within this much of a line. Bytes. */

/* The last line at or above the record that begins a log entry (history.h). */
static uint64_t
find_entry(struct scan *s, size_t pos)
{
	const char *buf = s->w.buf;
	size_t p = pos, low = pos > STRETCH_MAX / 2 ? pos - STRETCH_MAX / 2 : 0;

	/* No line ends in what is known of this one. */
	if (s->line_known.from < p && p <= s->line_known.end)
		p = s->line_known.from;
	for (uint64_t n = 0; n <= HISTORY_LINES_MAX; n++) {
		const char *lf = p > low ? memrchr(buf + low, '\n', p - low) : NULL;
		if (lf == NULL && low > 0)
			return 0;
		if (n > 0 && s->line - n == s->entry.looked_from)
			return s->entry.line;
		size_t bol = lf != NULL ? (size_t)(lf - buf) + 1 : 0;
		size_t end = s->w.len - bol < ENTRY_HEAD_MAX ? s->w.len : bol + ENTRY_HEAD_MAX;
		if (prefix_is_entry(buf + bol, text_line_end(buf, bol, end) - bol))
			return window_line(&s->w, bol);
		if (bol == 0)
			return 0;
		p = bol - 1;
	}
	return 0;
}

/* The same for the record that is reported. The lines above the last such record are not looked at again. */
static uint64_t
entry_line(struct scan *s)
{
	uint64_t line = find_entry(s, s->record);

	s->entry.line = line;
	s->entry.looked_from = s->line;
	return line;
}

void
scan_give(struct scan *s, struct failure f)
{
	struct history_place place = {f.line, s->end_line, 0, s->document};

	if (s->dry) {
		s->result.failures++;
		return;
	}

	if (s->nesting > 0 && f.form != FORM_TEXT)
		f.form = FORM_JSON_NESTED;
	if (f.message.len > MESSAGE_MAX) {
		/* Do not cut a character. */
		for (f.message.len = MESSAGE_MAX; (f.message.ptr[f.message.len] & 0xc0) == 0x80;)
			f.message.len--;
		if (s->result.message_line == 0)
			s->result.message_line = f.line;
	}
	if (f.form == FORM_TEXT && f.request_id.ptr == NULL && s->nesting == 0 && s->document == 0)
		place.entry = entry_line(s);
	if (history_is_repetition(s->history, &f, &place))
		return;
	f.end_line = s->own_line > 0 ? s->own_line : s->end_line;
	s->result.failures++;
	s->found(s->ctx, &f);
}

void
scan_note_unsearched(struct scan *s, enum scan_unsearched why, uint64_t line)
{
	if (s->result.unsearched != SCAN_ALL_SEARCHED)
		return;
	s->result.unsearched = why;
	s->result.unsearched_line = line;
}

void
scan_end_at(struct scan *s, size_t end)
{
	while (end > 0 && text_is_space(s->w.buf[end - 1]))
		end--;
	if (s->nesting == 0)
		s->end_line = window_line(&s->w, end);
}

uint64_t
scan_place(struct scan *s, size_t begin, size_t end)
{
	s->record = begin;
	s->line = window_line(&s->w, begin);
	scan_end_at(s, end);
	return s->line;
}
