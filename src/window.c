/* SPDX-License-Identifier: MIT */
#include "window.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"
#include "skip.h"

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

/* The length of the sequence at p that is dropped: a colour, or another one that has nothing to do with
 * the text. 0: there is none; -1: it may become one. A colour is ESC [, digits and semicolons, m. grep
 * writes ESC [ K after each of them, and GitLab ESC [ 0 K at the beginning of a line. Buildkite writes a line's
 * time as ESC _bk;t=...BEL. */
static int
colour_len(const char *p, size_t len)
{
	bool time = len > 1 && p[1] == '_';
	const char *begin = time ? "\033_bk;t=" : "\033[";
	size_t n = strlen(begin), i;

	if (memcmp(p, begin, len < n ? len : n) != 0)
		return 0;
	for (i = n; i < len && i < 24; i++) {
		bool erases = !time && p[i] == 'K' && (i == n || (i == n + 1 && p[n] == '0'));
		if (erases || p[i] == (time ? '\a' : 'm'))
			return (int)i + 1;
		if ((p[i] < '0' || p[i] > '9') && p[i] != ';')
			return 0;
	}
	return i < 24 ? -1 : 0;
}

/* Removes the colour sequences from the bytes between len and `stop`. */
static void
strip_colours(struct window *w, size_t stop)
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
		int taken = colour_len(w->buf + from, stop - from);
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
	strip_colours(w, len);
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
		strip_colours(w, w->len + w->pending + n);
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
