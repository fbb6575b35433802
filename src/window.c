/* SPDX-License-Identifier: MIT */
#include "window.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"
#include "skip.h"
#include "text.h"

bool
window_init(struct window *w, size_t size)
{
	w->buf = malloc(size);
	w->size = size;
	window_reset(w);
	return w->buf != NULL;
}

void
window_free(struct window *w)
{
	free(w->buf);
}

void
window_reset(struct window *w)
{
	w->len = w->pending = w->counted = 0;
	w->dropped = w->dropped_line = 0;
	w->line = 1;
	w->end = false;
}

/* The length of the sequence at p that is dropped, since it has nothing to do with the text; 0: there is
 * none; -1: it may become one. That is a control sequence (ECMA-48: ESC [, parameters, a letter or another
 * byte that ends it), as colours are, ESC ( B, which selects ASCII, and the time that Buildkite writes in
 * front of a line, ESC _bk;t=...BEL. */
static int
sequence_len(const char *p, size_t len)
{
	enum { LONGEST = 32 };
	static const char time[] = "\033_bk;t=", ascii[] = "\033(B";
	size_t n = 2, most = len < LONGEST ? len : LONGEST;

	if (memcmp(p, ascii, len < 3 ? len : 3) == 0)
		return len < 3 ? -1 : 3;
	if (len > 1 && p[1] == '_') {
		n = strlen(time);
		if (memcmp(p, time, len < n ? len : n) != 0)
			return 0;
		while (n < most && text_is_digit(p[n]))
			n++;
		return n < most ? (p[n] == '\a' ? (int)n + 1 : 0) : most < LONGEST ? -1 : 0;
	}
	if (len > 1 && p[1] != '[')
		return 0;
	while (n < most && p[n] >= 0x20 && p[n] < 0x40)
		n++;
	if (n >= most)
		return most < LONGEST ? -1 : 0;
	return p[n] >= 0x40 && p[n] < 0x7f ? (int)n + 1 : 0;
}

/* Removes such sequences from the bytes between len and `stop`. */
static void
strip_sequences(struct window *w, size_t stop)
{
	size_t from = w->len, to = w->len;

	w->pending = 0;
	while (from < stop) {
		const char *esc = memchr(w->buf + from, '\033', stop - from);
		size_t run_end = esc != NULL ? (size_t)(esc - w->buf) : stop;
		memmove(w->buf + to, w->buf + from, run_end - from);
		to += run_end - from;
		from = run_end;
		if (from == stop)
			break;
		int taken = sequence_len(w->buf + from, stop - from);
		if (taken < 0 && !w->end) {
			w->pending = stop - from;
			memmove(w->buf + to, w->buf + from, w->pending);
			break;
		}
		if (taken > 0)
			from += (size_t)taken;
		else
			w->buf[to++] = w->buf[from++];
	}
	w->len = to;
}

void
window_over(struct window *w, char *bytes, size_t len, uint64_t line)
{
	*w = (struct window){.buf = bytes, .end = true, .line = line};
	strip_sequences(w, len);
}

/* Removes everything before `keep` from the window. */
static void
drop(struct window *w, size_t keep)
{
	const char *lf = memrchr(w->buf, '\n', keep);

	if (lf != NULL)
		w->dropped_line = w->dropped + (size_t)(lf - w->buf) + 1;
	(void)window_line(w, keep);
	memmove(w->buf, w->buf + keep, w->len + w->pending - keep);
	w->len -= keep;
	w->counted -= keep;
	w->dropped += keep;
}

char *
window_room(struct window *w, size_t keep, size_t *room, size_t *moved)
{
	*moved = 0;
	if (keep > 0 && w->size - w->len - w->pending < SCAN_READ_SIZE) {
		drop(w, keep);
		*moved = keep;
	}
	*room = w->size - w->len - w->pending;
	if (*room > SCAN_READ_SIZE)
		*room = SCAN_READ_SIZE;
	return w->buf + w->len + w->pending;
}

void
window_take(struct window *w, size_t n, bool end)
{
	w->end = end;
	if (w->pending > 0 || (n > 0 && memchr(w->buf + w->len, '\033', n) != NULL))
		strip_sequences(w, w->len + w->pending + n);
	else
		w->len += n;
}

uint64_t
window_line(struct window *w, size_t pos)
{
	if (w->size == 0)
		return w->line;
	if (pos >= w->counted)
		w->line += skip_count_lines(w->buf + w->counted, pos - w->counted);
	else
		w->line -= skip_count_lines(w->buf + pos, w->counted - pos);
	w->counted = pos;
	return w->line;
}

uint64_t
window_column(const struct window *w, size_t pos)
{
	const char *lf = pos > 0 ? memrchr(w->buf, '\n', pos) : NULL;

	if (lf != NULL)
		return pos - (size_t)(lf - w->buf);
	return w->dropped + pos - w->dropped_line + 1;
}
