/* SPDX-License-Identifier: MIT */
#include "stretch_lines.h"

#include <string.h>

#include "label.h"
#include "markup.h"
#include "text.h"

/* How far before and after the trigger to look for text that was escaped for HTML or a URL. */
enum { ESCAPED_BACK = 1024, ESCAPED_FORTH = 4096 };

/* What is known of the line of a position; maybe nothing yet. */
static struct stretch_line *
line_known(const struct stretch_input *in, size_t pos)
{
	struct stretch_line *l = in->line;

	if (pos < l->from || pos > l->end)
		l->from = l->end = pos;
	return l;
}

size_t
stretch_line_begin(const struct stretch_input *in, size_t pos)
{
	struct stretch_line *l = line_known(in, pos);

	if (l->from > in->low) {
		const char *lf = memrchr(in->bytes + in->low, '\n', l->from - in->low);
		l->from = lf != NULL ? (size_t)(lf - in->bytes) + 1 : in->low;
	}
	return in->low > l->from ? in->low : l->from;
}

size_t
stretch_line_end(const struct stretch_input *in, size_t pos)
{
	struct stretch_line *l = line_known(in, pos);

	if (l->end < in->len)
		l->end = text_line_end(in->bytes, l->end, in->len);
	return l->end < in->len ? l->end : in->len;
}

size_t
stretch_raw(const struct stretch *t, size_t clean)
{
	size_t low = 0, high = t->lines;

	while (low + 1 < high) {
		size_t middle = (low + high) / 2;
		if (t->line[middle].clean <= clean)
			low = middle;
		else
			high = middle;
	}
	return t->line[low].raw + (clean - t->line[low].clean);
}

void
stretch_find_prefix(struct stretch *t, const struct stretch_input *in, size_t bol, size_t trigger)
{
	const char *line = in->bytes + bol;
	size_t end = stretch_line_end(in, bol), next = end < in->len ? end + 1 : in->len,
	       eol = trigger;
	struct label_hit l;

	/* Two records in a row have more in common than their prefix. */
	if (label_next(in->bytes, bol, bol, trigger, (unsigned)-1, &l))
		eol = l.begin;
	/* The prefix does not include the beginning of a class's name or a bracket before the
	 * trigger. */
	while (eol > bol &&
	       (text_is_word(in->bytes[eol - 1]) || strchr(".\\[", in->bytes[eol - 1]) ||
	        text_at(in->bytes + eol - 1, in->len - eol + 1, "::") ||
	        (eol > bol + 1 && text_at(in->bytes + eol - 2, in->len - eol + 2, "::"))))
		eol--;

	if (eol == bol) {
		memset(&t->prefix, 0, sizeof t->prefix);
		return;
	}
	if (next < in->len && prefix_find(&t->prefix, line, eol - bol, in->bytes + next,
	                                  stretch_line_end(in, next) - next))
		return;
	if (bol > in->low) {
		size_t last = stretch_line_begin(in, bol - 1);
		(void)prefix_find(&t->prefix, line, eol - bol, in->bytes + last, bol - 1 - last);
		return;
	}
	memset(&t->prefix, 0, sizeof t->prefix);
}

/* Whether a line, without its prefix, may be inside an object, or what an object is printed below: it
 * is indented, or begins with a bracket, a quote or punctuation, or as vitest begins its object. */
static bool
is_inside(const char *s, size_t len)
{
	if (text_at(s, len, "```"))
		return false; /* a fence */
	return len == 0 || text_is_space(*s) || strchr("{}[]()\"'`,;:\\<>|", *s) != NULL ||
	       (text_at(s, len, "at ") && len > 3) || text_at(s, len, "Serialized Error: {");
}

/* Whether a line closes a bracket that it did not open. It is the end of an object, whose values
 * may have several lines. */
static bool
closes_more(const char *s, size_t len)
{
	int depth = 0;

	for (size_t i = 0; i < len && depth >= 0; i++)
		if (!text_is_word(s[i]) && s[i] != ' ')
			depth += (s[i] == '{' || s[i] == '(' || s[i] == '[') -
			         (s[i] == '}' || s[i] == ')' || s[i] == ']');
	return depth < 0;
}

size_t
stretch_find_begin(const struct stretch *t, const struct stretch_input *in, size_t bol, size_t eol)
{
	size_t begin = bol, n, outside = 0, first_outside = 0;
	struct prefix none = {.dated = false};

	if (!prefix_takes(&t->prefix, in->bytes + bol, eol - bol, &n))
		return bol;
	const char *own = in->bytes + bol + n;
	enum label label;
	if (prefix_is_entry(own, eol - bol - n) ||
	    (!is_inside(own, eol - bol - n) && text_label_at(own, eol - bol - n, &label) == 0 &&
	     !closes_more(own, eol - bol - n)))
		return bol;
	const struct prefix *p = &t->prefix;
	while (begin > in->low && bol - begin < STRETCH_MAX / 2) {
		size_t last = stretch_line_begin(in, begin - 1), len = begin - 1 - last;
		if (eol - last >= STRETCH_MAX)
			break;
		if (!prefix_takes(p, in->bytes + last, len, &n)) {
			if (p == &none || prefix_is_entry(in->bytes + last, len))
				break;
			p = &none;
			n = 0;
		}
		if (text_at(in->bytes + last + n, len - n, "```"))
			break;
		begin = last;
		if (is_inside(in->bytes + last + n, len - n) &&
		    !prefix_is_entry(in->bytes + last + n, len - n))
			continue;
		if (outside++ == 0)
			first_outside = begin;
		if (outside == SDKTEXT_LINES_MAX || first_outside - begin > SDKTEXT_RECORD_MAX ||
		    prefix_is_entry(in->bytes + last + n, len - n))
			break;
	}
	return begin;
}

/* The same as stretch_clean, for lines without a prefix: the text is the bytes themselves. */
static bool
take_lines(struct stretch *t, const struct stretch_input *in, size_t begin, size_t to,
           size_t *trigger)
{
	size_t end = to < in->len ? stretch_line_end(in, to > begin ? to - 1 : begin) : in->len;

	end += end < in->len;
	if (end == in->len && !in->whole && end > begin && in->bytes[end - 1] != '\n')
		end = stretch_line_begin(in, end);
	bool over = end - begin > STRETCH_MAX;
	if (over) /* the line of the trigger always fits */
		end = stretch_line_begin(in, begin + STRETCH_MAX);
	t->text = (char *)(uintptr_t)in->bytes + begin;
	t->len = end - begin;
	t->runs_on = false;
	t->line[0].clean = 0;
	t->line[0].raw = begin;
	t->lines = 1;
	size_t line_end = stretch_line_end(in, *trigger);
	t->line_end = (line_end < end ? line_end : end) - begin;
	*trigger -= begin;
	return over || (in->whole && end == in->len);
}

bool
stretch_clean(struct stretch *t, const struct stretch_input *in, size_t begin, size_t to,
              size_t *trigger)
{
	size_t pos = begin, n, bol = *trigger, below = SIZE_MAX;

	size_t low = t->trigger > begin + ESCAPED_BACK ? t->trigger - ESCAPED_BACK : begin;
	size_t high = to > t->trigger + ESCAPED_FORTH ? t->trigger + ESCAPED_FORTH : to;
	if (t->prefix.atom_count == 0 && t->prefix.head_len == 0 &&
	    !markup_is_in(in->bytes + low, high > low ? high - low : 0))
		return take_lines(t, in, begin, to, trigger);
	t->text = t->buffer;
	t->len = t->lines = 0;
	t->runs_on = false;
	while (pos < in->len && (pos <= bol || pos < to)) {
		size_t eol = stretch_line_end(in, pos), next = eol < in->len ? eol + 1 : eol;
		if (eol == in->len && !in->whole)
			return false; /* wait until the line is complete */
		bool takes = prefix_takes(&t->prefix, in->bytes + pos, eol - pos, &n);
		/* The stretch ends before a line without the prefix that begins a log entry, and
		 * before a line with a dated prefix that follows lines without one. */
		if (pos > bol && (takes ? t->runs_on : prefix_is_entry(in->bytes + pos, eol - pos)))
			return true;
		if (pos == below)
			t->runs_on = !takes && t->prefix.dated;
		if (pos == bol)
			below = next;
		if (!takes)
			n = 0;
		const char *own = in->bytes + pos + n;
		size_t len = eol - pos - n, feed = next - eol;
		if (takes)
			len = prefix_right_bar(&t->prefix, own, len);
		/* This is after the line of the trigger, which always fits. */
		if (t->len + len + feed > STRETCH_MAX)
			return true;
		if (pos == bol)
			*trigger = t->len;
		t->line[t->lines].clean = t->len;
		t->line[t->lines++].raw = pos + n;
		memcpy(t->text + t->len, own, len);
		memcpy(t->text + t->len + len, in->bytes + eol, feed);
		t->len += markup_decode(t->text + t->len, len + feed);
		if (pos == bol)
			t->line_end = text_line_end(t->text, *trigger, t->len);
		pos = next;
	}
	return in->whole && pos == in->len;
}

void
stretch_unwrap(struct stretch *t, const struct stretch_input *in, const struct column *c,
               size_t *trigger)
{
	size_t pos = c->begin, bol = *trigger;
	struct span text = column_text(c, in->bytes, pos);

	t->text = t->buffer;
	t->len = t->lines = 0;
	t->runs_on = false;
	while (pos < c->end && t->len + text.len < STRETCH_MAX) {
		size_t next = text_line_end(in->bytes, pos, c->end) + 1;
		struct span below = {in->bytes, 0};
		if (next < c->end)
			below = column_text(c, in->bytes, next);
		if (pos == bol)
			*trigger = t->len;
		t->line[t->lines].clean = t->len;
		t->line[t->lines++].raw = (size_t)(text.ptr - in->bytes);
		memcpy(t->text + t->len, text.ptr, text.len);
		t->len += text.len;
		t->text[t->len] = column_joint(c, text, below);
		t->len += t->text[t->len] != '\0';
		pos = next;
		text = below;
	}
	t->line_end = text_line_end(t->text, *trigger, t->len);
}
