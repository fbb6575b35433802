/* SPDX-License-Identifier: MIT */
#include "scan.h"

#include <stdlib.h>
#include <string.h>

#include "markup.h"
#include "prefix.h"
#include "scan_state.h"
#include "skip.h"
#include "text.h"

enum {
	/* How many bytes after a piece of a line a record in it may need. */
	PIECE_REACH = SDKTEXT_RECORD_MAX + 2 * LABEL_REACH,
	STRING_HEAD_MAX =
		32,       /* where to look for the beginning of a document in a string. Bytes. */
	AGAIN_MIN = 4096, /* a longer stretch is not read again for each line. Bytes. */
	/* The larger of two limits: of a value that is made into a tree, and of a string that is
	 * searched. */
	SEARCHED = (int)LARGE_STRING_MAX + (int)LARGE_STRING_MORE,
	LONGEST = (int)JSON_TREE_MAX > (int)SEARCHED ? (int)JSON_TREE_MAX : (int)SEARCHED,
	WINDOW = LONGEST + STRETCH_MAX + 2 * SCAN_READ_SIZE,
};

#ifdef SCAN_TEST
bool scan_slow;
#endif

static bool
is_bracket(char c)
{
	return c == '{' || c == '[';
}

static void
on_text_failure(void *ctx, const struct failure *f)
{
	scan_give(ctx, *f);
}

/* A part of the input without escapes, inside another such part, has been read already. */
static bool
on_text_string(void *ctx, char *text, size_t len, bool as_is)
{
	struct scan *s = ctx;

	return !(as_is && s->as_is) && scan_string(s, text, len, as_is, s->dry);
}

static uint64_t
on_place(void *ctx, size_t begin, size_t end)
{
	return scan_place(ctx, begin, end);
}

static void
on_response(void *ctx)
{
	struct scan *s = ctx;

	s->result.response = true;
}

static void
on_cut(void *ctx, size_t begin)
{
	struct scan *s = ctx;

	if (s->result.cut_line == 0)
		s->result.cut_line = window_line(&s->w, begin);
}

static void
on_unread(void *ctx, size_t begin)
{
	struct scan *s = ctx;

	scan_note_unsearched(s, SCAN_TOO_BROKEN, window_line(&s->w, begin));
}

/* The work done for the whole input, and how much may be, which depends on its bytes so far. */
static struct stretch_work *
work_of(struct scan *s)
{
	if (s->nesting > 0)
		return s->work;
	s->own_work.most = WORK_MIN + WORK_FACTOR * (s->w.dropped + s->w.len);
	return &s->own_work;
}

bool
scan_has_sign(struct scan *s, size_t from, size_t end)
{
	if (s->sign <= from)
		s->sign = from + skip_to_sign(s->w.buf + from, s->w.len - from);
	return s->sign < end;
}

bool
scan_is_fresh_line(const struct scan *s, size_t pos)
{
	const char *p = s->w.buf + pos;
	size_t left = s->w.len - pos;

	if (left < SCAN_FRESH_REACH)
		return false;
	if (*p == '{') {
		size_t before = pos - 1;
		if (before > 0 && s->w.buf[before - 1] == '\r')
			before--;
		return before > 0 && s->w.buf[before - 1] == '}';
	}
	if (text_is_letter(*p)) /* except true, false and null */
		return memcmp(p, "tr", 2) != 0 && memcmp(p, "fa", 2) != 0 &&
		       memcmp(p, "nu", 2) != 0;
	return *p == '<' || *p == '$' ||
	       (text_is_digit(*p) && prefix_is_entry(p, SCAN_FRESH_REACH));
}

/* Skips lines without a sign, up to the last fresh line before a sign. */
static void
pass_over(struct scan *s)
{
	if (s->from < s->no_fresh_line)
		return;
	(void)scan_has_sign(s, s->from, s->w.len);
	size_t sign = s->sign, p = sign;

	while (p > s->from) {
		const char *lf = memrchr(s->w.buf + s->from, '\n', p - s->from);
		if (lf == NULL)
			break;
		p = (size_t)(lf - s->w.buf);
		if (scan_is_fresh_line(s, p + 1)) {
			s->from = p + 1;
			s->begun = true;
			return;
		}
	}
	s->no_fresh_line = sign;
}

/* Skips white space and a byte order mark. Returns false if more bytes are needed. */
static bool
skip_space(struct scan *s)
{
	const char *buf = s->w.buf;
	size_t p = s->from, len = s->w.len;

	while (p < len) {
		if (text_is_space(buf[p]))
			p++;
		else if (text_at(buf + p, len - p, "\xef\xbb\xbf"))
			p += 3;
		else
			break;
	}
	s->from = p;
	return p < len && !(buf[p] == '\xef' && len - p < 3 && !s->w.end);
}

/* Finds where the line at `from`, or its next piece, ends, and sets *next to what follows. Returns
 * false if more bytes are needed. */
static bool
find_line_end(struct scan *s, size_t *eol, size_t *next)
{
	if (s->searched < s->from)
		s->searched = s->from;
	const char *lf = memchr(s->w.buf + s->searched, '\n', s->w.len - s->searched);
	*eol = lf != NULL ? (size_t)(lf - s->w.buf) : s->w.len;
	s->searched = *eol;
	bool piece = *eol - s->from > SCAN_LINE_MAX;
	/* The bytes after a piece may be needed to recognize what begins in it. */
	if (piece && lf == NULL && !s->w.end && *eol - s->from <= SCAN_LINE_MAX + PIECE_REACH)
		return false;
	if (piece) {
		*eol = s->from + SCAN_LINE_MAX;
		if (s->result.long_line == 0 && scan_has_sign(s, s->from, *eol))
			s->result.long_line = window_line(&s->w, s->from);
	} else if (lf == NULL && !s->w.end) {
		return false;
	}
	*next = *eol + (!piece && lf != NULL);
	return true;
}

/* Whether a JSON value may begin at the bracket at p. */
static bool
may_begin_value(const struct scan *s, size_t p)
{
	const char *buf = s->w.buf;
	char c = p + 1 < s->w.len ? buf[p + 1] : ' ';
	size_t key = p;

	/* The value of a quoted key is a member of a document whose beginning is lost. */
	while (key > 0 && text_is_blank(buf[key - 1]))
		key--;
	if (key > 1 && buf[key - 1] == ':') {
		for (key--; key > 0 && text_is_blank(buf[key - 1]); key--)
			;
		if (key > 0 && buf[key - 1] == '"')
			return false;
	}
	return p >= s->no_value_before &&
	       (text_is_space(c) || c == '"' || c == '}' || c == ']' ||
	        (buf[p] == '[' && (is_bracket(c) || c == '-' || text_is_digit(c))));
}

/* The first bracket in [from, end) at which a JSON value may begin, or `end`. A bracket in quotes
 * is part of a string, and a bracket in other brackets is part of a dump. */
static size_t
next_value(const struct scan *s, size_t from, size_t end)
{
	const char *buf = s->w.buf;
	size_t depth = 0;
	char quote = '\0';

	for (size_t p = from; p < end; p++) {
		char c = buf[p];
		if (!text_is_paired(c))
			continue;
		if (quote != '\0') {
			if (c == quote)
				quote = '\0';
		} else if (c == '"' || c == '`' ||
		           (c == '\'' && (p == from || !text_is_word(buf[p - 1]) ||
		                          (p + 1 < end && is_bracket(buf[p + 1]))))) {
			quote = c;
		} else if (is_bracket(c) && depth == 0 && may_begin_value(s, p)) {
			return p;
		} else if (text_at(buf + p, end - p, "[CDATA[")) {
			p += strlen("[CDATA");
		} else if (is_bracket(c) || c == '(') {
			depth++;
		} else if (depth > 0 && (c == '}' || c == ']' || c == ')')) {
			depth--;
		}
	}
	return end;
}

/* Whether a line may precede the document that an input begins with: an HTTP header, a fence, a
 * comment mark. */
static bool
may_precede(const char *s, size_t len)
{
	size_t n = 0;

	if (text_at(s, len, "HTTP/") || text_at(s, len, "```") || text_at(s, len, "//"))
		return true;
	while (n < len && (text_is_word(s[n]) || s[n] == '-'))
		n++;
	return n > 0 && n < len && s[n] == ':' && text_is_letter(*s) && !text_holds(s, len, "rror");
}

/* Reads the stretch around a trigger. Returns false if more bytes are needed. */
static bool
read_trigger(struct scan *s, size_t next)
{
	struct stretch_sink sink = {
		on_place, on_text_failure, on_text_string, on_response, on_cut, on_unread, s};
	struct stretch_input in = {s->w.buf,  s->done,        s->w.len,  s->w.end,
	                           &s->known, &s->line_known, work_of(s)};
	uint64_t done = in.work->done;
	size_t end = next;

	if (s->w.len < s->again && !s->w.end)
		return false;
	if (s->from > s->done + STRETCH_MAX)
		in.low = s->from - STRETCH_MAX;
	if (s->stretch == NULL)
		s->stretch = stretch_new();
	if (s->stretch == NULL) {
		s->result.no_memory = true;
		s->from = next;
		return true;
	}
	s->reading = true;
	enum stretch_verdict verdict = stretch_read(s->stretch, &in, s->triggered, &sink, &end);
	s->reading = false;
	switch (verdict) {
	case STRETCH_MORE:
		/* What is read again with more bytes counts once. */
		in.work->done = done;
		/* If the stretch is long already, wait for a good part more before reading it
		 * again. */
		s->again = s->w.len - s->triggered > AGAIN_MIN
		                   ? s->w.len + (s->w.len - s->triggered) / 4
		                   : 0;
		return false;
	case STRETCH_NO_MEMORY: s->result.no_memory = true; break;
	case STRETCH_NONE:
	case STRETCH_FOUND: break;
	}
	s->again = 0;
	s->from = s->done = end > s->triggered ? end : s->triggered + 1;
	return true;
}

/* Whether a JSON string that contains a document, or another such string, begins at `from`: "{\"...
 * or "\"{\\\".... Returns 1 if it does, 0 if not, -1 if more bytes are needed. */
static int
begins_document_string(const struct scan *s)
{
	const char *buf = s->w.buf;
	size_t p = s->from, stop = p + STRING_HEAD_MAX;

	if (buf[p] != '"')
		return 0;
	for (p++; p < stop && p < s->w.len && (buf[p] == '\\' || buf[p] == '"'); p++)
		;
	for (; p < stop && p < s->w.len && is_bracket(buf[p]); p++)
		;
	if (p == stop || (p < s->w.len && !is_bracket(buf[p - 1])))
		return 0;
	return p < s->w.len ? buf[p] == '\\' : s->w.end ? 0 : -1;
}

/* At the beginning of a line, or after a value: skips what can be skipped, and begins a value if
 * there is one. Returns 1 if it did, 0 if there is text, -1 if more bytes are needed. */
static int
step_beginning(struct scan *s)
{
	if (!skip_space(s))
		return -1;
	bool new_line = s->from > 0 && s->w.buf[s->from - 1] == '\n';
	if (new_line && !scan_slow && (s->documents > 0 || s->w.dropped + s->from > SCAN_FIRST_MAX))
		pass_over(s);
	if (s->from < s->no_value_before)
		return 0;
	int begins = is_bracket(s->w.buf[s->from]) ? 1 : begins_document_string(s);
	if (begins > 0)
		scan_begin_value(s, s->from);
	return begins;
}

/* Finds the first trigger in the line, or piece of a line, that ends at eol. A piece continues after a
 * value in it has ended, and then reaches further than what was searched. Returns false if more bytes
 * are needed. */
static bool
know_trigger(struct scan *s, size_t eol)
{
	bool known = s->trigger_known && s->triggered >= s->from;
	size_t from = known ? s->triggered : s->from, at;

	if (known && (s->trigger != TRIGGER_NONE || s->triggered >= eol))
		return true;
	/* Asked from s->from on, since what scan_has_sign remembers holds for the bytes after that. */
	bool sign = scan_slow || scan_has_sign(s, s->from, eol);
	s->trigger = sign ? label_trigger(s->w.buf, s->from, from, eol, s->w.len, s->w.end, &at)
	                  : TRIGGER_NONE;
	s->triggered = s->trigger == TRIGGER_NONE ? eol : at;
	s->trigger_known = s->trigger != TRIGGER_MORE;
	return s->trigger_known;
}

/* Reads the text of several lines that is written on this line, around the trigger, as an input of its
 * own. Returns whether it contains a failure. */
static bool
read_folded(struct scan *s, size_t eol)
{
	size_t from = s->from > s->not_folded ? s->from : s->not_folded, begin, end;

	if (s->triggered < from)
		return false;
	enum markup_lines how =
		markup_find_lines(s->w.buf + from, eol - from, s->triggered - from, &begin, &end);
	begin += from;
	end += from;
	s->not_folded = end;
	char *copy = how != MARKUP_LINES ? malloc(end - begin + 1) : NULL;
	if (copy == NULL) {
		s->result.no_memory = s->result.no_memory || how != MARKUP_LINES;
		return false;
	}
	uint64_t outer = s->document;
	memcpy(copy, s->w.buf + begin, end - begin);
	(void)scan_place(s, begin, end);
	if (s->nesting == 0)
		s->document = ++s->last_document;
	bool found =
		scan_string(s, copy, markup_decode_lines(how, copy, end - begin), false, s->dry);
	s->document = outer;
	free(copy);
	if (found)
		s->from = s->done = end;
	return found;
}

/* Reads one line of text, or the part of it up to the next value or record. Returns false if more
 * bytes are needed. */
static bool
step_text(struct scan *s)
{
	size_t eol, next;
	int stepped = step_beginning(s);

	if (stepped != 0)
		return stepped > 0;
	if (!find_line_end(s, &eol, &next))
		return false;
	if (!know_trigger(s, eol))
		return false;
	size_t value = next_value(s, s->from, s->trigger == TRIGGER_NONE ? eol : s->triggered);
	if (value < (s->trigger == TRIGGER_NONE ? eol : s->triggered)) {
		if (!may_precede(s->w.buf + s->from, eol - s->from))
			s->begun = true;
		scan_begin_value(s, value);
		return true;
	}
	if (s->trigger != TRIGGER_NONE) {
		s->begun = true;
		return read_folded(s, eol) || read_trigger(s, next);
	}
	if (!may_precede(s->w.buf + s->from, eol - s->from))
		s->begun = true;
	s->from = next;
	s->trigger_known = false; /* the next piece of a long line begins there */
	return s->from < s->w.len;
}

static void
run(struct scan *s)
{
	for (;;) {
		if (s->value.open) {
			if (!scan_step_value(s))
				return;
		} else if (s->from == s->w.len ||
		           !(s->deep.depth > 0 ? scan_pass_deep(s) : step_text(s))) {
			return;
		}
	}
}

/* Limits that a string met are reported for the input that contains it. */
static void
inherit(struct scan *parent, const struct scan_result *r)
{
	struct scan_result *to = &parent->result;

	to->no_memory = to->no_memory || r->no_memory;
	if (r->unsearched != SCAN_ALL_SEARCHED)
		scan_note_unsearched(parent, r->unsearched, r->unsearched_line);
	to->cut_line = to->cut_line > 0 ? to->cut_line : r->cut_line;
	to->message_line = to->message_line > 0 ? to->message_line : r->message_line;
}

bool
scan_string(struct scan *parent, char *text, size_t len, bool as_is, bool dry)
{
	if (parent->nesting == SCAN_NESTING_MAX) {
		if (skip_to_sign(text, len) < len)
			scan_note_unsearched(parent, SCAN_TOO_DEEP, parent->line);
		return false;
	}
	struct scan *s = calloc(1, sizeof *s);

	if (s == NULL) {
		parent->result.no_memory = true;
		return false;
	}
	window_over(&s->w, text, len, parent->line);
	s->end_line = parent->end_line;
	s->own_line = parent->own_line;
	s->document = parent->document;
	s->nesting = parent->nesting + 1;
	s->work = work_of(parent);
	if (!parent->reading) {
		s->stretch = parent->stretch;
		parent->stretch = NULL;
	}
	s->as_is = as_is;
	s->not_folded = as_is ? len : 0; /* it has been tried in the text around it */
	s->dry = dry;
	s->found = parent->found;
	s->ctx = parent->ctx;
	s->history = parent->history;
	run(s);
	bool found = s->result.failures > 0;
	if (!dry || parent->dry)
		parent->result.failures += s->result.failures;
	inherit(parent, &s->result);
	if (!parent->reading)
		parent->stretch = s->stretch;
	else
		stretch_free(s->stretch);
	large_free(s->reader);
	free(s);
	return found;
}

struct scan *
scan_new(failure_fn *found, void *ctx)
{
	struct scan *s = calloc(1, sizeof *s);

	if (s == NULL)
		return NULL;
	s->history = history_new();
	s->found = found;
	s->ctx = ctx;
	if (!window_init(&s->w, WINDOW) || s->history == NULL) {
		scan_free(s);
		return NULL;
	}
	return s;
}

void
scan_reset(struct scan *s)
{
	struct scan old = *s;

	memset(s, 0, sizeof *s);
	s->w = old.w;
	window_reset(&s->w);
	s->history = old.history;
	history_reset(s->history);
	s->stretch = old.stretch;
	s->reader = old.reader;
	s->found = old.found;
	s->ctx = old.ctx;
}

void
scan_free(struct scan *s)
{
	if (s == NULL)
		return;
	window_free(&s->w);
	history_free(s->history);
	stretch_free(s->stretch);
	large_free(s->reader);
	free(s);
}

uint64_t
scan_open_line(struct scan *s)
{
	/* The failures of a large value that has been read may still be held. */
	return s->value.open ? s->value.line : window_line(&s->w, s->from);
}

char *
scan_room(struct scan *s, size_t *size)
{
	size_t keep = s->value.open && s->value.begin < s->from ? s->value.begin : s->from, moved;

	/* Lines before a trigger may belong to its record. */
	keep = keep > STRETCH_MAX ? keep - STRETCH_MAX : 0;
	char *room = window_room(&s->w, keep, size, &moved);
	size_t *const positions[] = {
		&s->from,
		&s->done,
		&s->value.begin,
		&s->value.framed,
		&s->sign,
		&s->no_fresh_line,
		&s->searched,
		&s->triggered,
		&s->no_value_before,
		&s->again,
		&s->not_folded,
		&s->known.sentence,
		&s->known.object,
		&s->line_known.from,
		&s->line_known.end,
	};
	for (size_t i = 0; i < sizeof positions / sizeof *positions; i++)
		*positions[i] -= *positions[i] < moved ? *positions[i] : moved;
	return room;
}

void
scan_feed(struct scan *s, size_t n, bool end)
{
	size_t old = s->w.len;

	window_take(&s->w, n, end);
	if (s->sign >= old)
		s->sign = s->no_fresh_line = 0; /* new bytes may contain one */
	if (s->trigger == TRIGGER_NONE || s->triggered >= old)
		s->trigger_known = false;
	run(s);
}

const struct scan_result *
scan_result(struct scan *s)
{
	return &s->result;
}
