/* SPDX-License-Identifier: MIT */
/* The JSON values in the input of the scanner. */
#include <string.h>

#include "json.h"
#include "plain.h"
#include "scan_state.h"
#include "sdktext.h"
#include "skip.h"
#include "text.h"

enum {
	/* A value longer than this is judged while it is read. A shorter one is judged once it is
	 * complete, because it may turn out to be broken, and is then read as text. */
	WHOLE_MAX = (int)JSON_TREE_MAX > (int)STRETCH_MAX ? (int)JSON_TREE_MAX : (int)STRETCH_MAX,
	DEEP_REACH = SCAN_FRESH_REACH + 1,
	LOOKAHEAD = 64, /* the longest first key that makes brackets look like a document. Bytes. */
};

/* The next failure of a value that is not a string ends this many lines below the value's
 * beginning. */
static void
place_part(struct scan *s, size_t lines)
{
	if (s->nesting > 0)
		return;
	s->own_line = s->value.line + lines;
	/* While a large value is read, its end is not known yet. If the value is cut off, it ends
	 * before the line feeds that follow its last token; its reader has counted these too. */
	if (s->value.open)
		s->end_line = s->own_line;
	else if (s->own_line > s->end_line)
		s->own_line = s->end_line;
}

static void
leave_part(struct scan *s)
{
	if (s->nesting == 0)
		s->own_line = 0;
}

/* The message in front of an object without one, on its line: `error: MSG {"code": ...}`, as loggers print
 * an error of Node's. A message of several lines may end with a bracket there. */
static struct span
message_in_front(const struct scan *s)
{
	size_t begin = s->value.begin, bol = begin, name;
	size_t low = begin > SDKTEXT_RECORD_MAX ? begin - SDKTEXT_RECORD_MAX : 0;

	if (low < s->done)
		low = s->done;
	while (bol > low && s->w.buf[bol - 1] != '\n')
		bol--;
	size_t first = text_skip_blanks(s->w.buf, bol, begin);
	if (first == begin)
		return (struct span){NULL, 0};
	if (s->w.buf[first] == ']')
		bol = low;
	return sdktext_front(s->w.buf, bol, begin, &name);
}

static void
on_failure(void *ctx, const struct failure *f)
{
	struct scan *s = ctx;
	struct failure own = *f;

	if (f->form == FORM_JSON_FLAT && f->message.ptr == NULL && s->nesting == 0 &&
	    !s->value.large)
		own.message = message_in_front(s);

	/* A record that is reported early has not ended yet. */
	place_part(s, f->record > f->object ? f->record : f->object);
	scan_give(s, own);
	leave_part(s);
}

static bool
on_string(void *ctx, char *text, size_t len, size_t where)
{
	struct scan *s = ctx;

	place_part(s, where);
	bool found = scan_string(s, text, len, false, s->dry);
	leave_part(s);
	return found;
}

static bool
holds_failure(void *ctx, char *text, size_t len)
{
	struct scan *s = ctx;

	return scan_string(s, text, len, false, true);
}

/* Notes what is wrong with the document at pos, which is on the line of the value or a later
 * one. */
static void
note_trouble(struct scan *s, enum scan_trouble trouble, size_t pos)
{
	if (s->result.trouble != SCAN_FINE)
		return;
	s->result.trouble = trouble;
	s->result.line = window_line(&s->w, pos);
	s->result.column = window_column(&s->w, pos);
	s->result.expected = frame_expected(&s->value.frame);
}

/* Prepares the reader of values that are too large for one tree. */
static bool
begin_large(struct scan *s)
{
	const struct large_sink sink = {
		.judge = {.failure = on_failure, .string = on_string, .ctx = s},
		.holds = holds_failure,
	};

	if (s->reader == NULL)
		s->reader = large_new(&sink);
	if (s->reader == NULL) {
		s->result.no_memory = true;
		return false;
	}
	s->line = s->value.line;
	if (s->nesting == 0)
		s->document = ++s->last_document;
	large_begin(s->reader, s->value.line);
	return true;
}

/* Ends a large value at `end`, whole or cut off. */
static struct judge_result
end_large(struct scan *s, size_t end, bool cut)
{
	struct large_result r = {.no_memory = true};

	s->value.open = false;
	scan_end_at(s, end);
	if (s->reader != NULL)
		r = cut ? large_cut(s->reader) : large_end(s->reader);
	s->result.no_memory = s->result.no_memory || r.no_memory;
	if (r.beyond)
		scan_note_unsearched(s, SCAN_TOO_LONG, s->value.line);
	return r.judge;
}

/* Judges the whole JSON value at [value.begin, end). */
static void
take_value(struct scan *s, size_t end)
{
	struct judge_sink sink = {.failure = on_failure, .string = on_string, .ctx = s};
	struct judge_result judged = {0};
	size_t begin = s->value.begin;
	uint64_t outer = s->nesting > 0 ? s->document : 0;

	s->documents += s->value.is_early;
	s->begun = true;
	if (s->value.large) {
		judged = end_large(s, end, false);
	} else if (s->value.is_first || scan_has_sign(s, begin, end)) {
		(void)scan_place(s, begin, end);
		if (s->nesting == 0)
			s->document = ++s->last_document;
		enum json_verdict v = JSON_FULL;
		if (end - begin <= JSON_TREE_MAX)
			v = json_judge(s->w.buf + begin, end - begin, s->value.line, &sink,
			               &judged);
		if (v == JSON_NO_MEMORY) {
			s->result.no_memory = true;
		} else if (v == JSON_FULL && begin_large(s)) {
			(void)large_take(s->reader, s->w.buf + begin, end - begin);
			judged = end_large(s, end, false);
		}
	}
	s->document = outer;
	s->result.response = s->result.response || (judged.response && !judged.failed);
	if (judged.failed)
		s->done = end;
}

void
scan_begin_value(struct scan *s, size_t pos)
{
	struct value *v = &s->value;
	struct failure f = {.line = 0};

	v->open = true;
	v->large = v->whole = false;
	v->is_early = s->w.dropped + pos < SCAN_FIRST_MAX;
	v->is_first = s->documents == 0 && v->is_early;
	v->begins_input = !s->begun && v->is_early;
	v->begin = v->framed = pos;
	v->line = window_line(&s->w, pos);
	frame_init(&v->frame);

	size_t taken = scan_slow ? 0 : plain_decode(s->w.buf + pos, s->w.len - pos, &f);
	if (taken == 0)
		return;
	f.line = scan_place(s, pos, pos + taken);
	scan_give(s, f);
	s->documents += v->is_early;
	s->begun = true;
	v->open = false;
	s->from = s->done = pos + taken;
}

/* Whether the bracket at pos seems to begin a document, because a key follows. */
static bool
is_documentlike(const struct scan *s, size_t pos, size_t end)
{
	const char *buf = s->w.buf;
	size_t p = pos + 1, q;

	while (p < end && (text_is_space(buf[p]) || (buf[p] == '{' || buf[p] == '[')))
		p++;
	while (p < end && (buf[p] == '\\'))
		p++;
	if (p < end && (buf[p] == '"' || buf[p] == '\''))
		return true;
	for (q = p; q < end && (text_is_letter(buf[q]) || buf[q] == '_'); q++)
		;
	size_t name = q;
	q = text_skip_blanks(buf, q, end);
	return name > p && q < end && buf[q] == ':';
}

/* Ends the current value, which is not JSON from `bad` on or cut off there, so that it is read as
 * text. */
static void
break_value(struct scan *s, size_t bad, bool cut_off)
{
	struct value *v = &s->value;
	size_t restart = bad, left = s->w.len - bad < LOOKAHEAD ? s->w.len - bad : LOOKAHEAD;
	size_t end = text_line_end(s->w.buf, bad, bad + left);
	bool like = v->large || is_documentlike(s, v->begin, end);
	/* JSON at the beginning of an input is meant as a document; but [ may begin a log entry. */
	bool meant = v->begins_input &&
	             (v->large || s->w.buf[v->begin] == '{' || cut_off || v->frame.depth > 1 ||
	              memchr(s->w.buf + v->begin, ',', bad - v->begin) != NULL);
	bool new_line = v->large || v->begin == 0 || s->w.buf[v->begin - 1] == '\n';

	/* Only the last line that begins with a bracket can begin another document that has an end,
	 * so only bytes from there on are framed a second time. */
	for (size_t p = bad; p > v->begin; p--) {
		if (s->w.buf[p - 1] == '\n' && p < s->w.len && s->w.buf[p] == '{') {
			restart = p;
			break;
		}
	}
	if (s->no_value_before < restart)
		s->no_value_before = restart > v->begin ? restart : v->begin + 1;
	v->open = false;
	bool too_deep = !cut_off && frame_is_too_deep(&v->frame);
	if (!too_deep && ((v->begins_input && meant) ||
	                  (like && new_line &&
	                   skip_to_sign(s->w.buf + v->begin, bad - v->begin) < bad - v->begin)))
		note_trouble(s, cut_off ? SCAN_CUT_OFF : SCAN_MALFORMED, bad);
	s->begun = true;
	if (like) {
		s->documents += v->is_early;
	}
	s->from = v->begin;
	if (v->large) {
		(void)end_large(s, bad, true);
		s->document = 0;
		s->done = s->from = bad;
	}
	if (too_deep) {
		scan_note_unsearched(s, SCAN_TOO_NESTED, v->line);
		s->deep.depth = v->frame.depth;
		s->deep.quoted = s->deep.escaped = false;
		s->done = s->from = bad;
	}
}

/* Skips the rest of a value that is nested too deep. Read as text, it would give pieces of records,
 * or a failure that no rule allows. The value ends with its last bracket, or where it turns out not
 * to be JSON: at a line end in a string, or at a fresh line. */
bool
scan_pass_deep(struct scan *s)
{
	const char *buf = s->w.buf;
	size_t p = s->from, end = s->w.len;

	/* The last bytes may not be enough to know a fresh line. */
	if (!s->w.end)
		end = end - p > DEEP_REACH ? end - DEEP_REACH : p;
	for (; p < end && s->deep.depth > 0; p++) {
		char c = buf[p];
		if (c == '\n') {
			if (s->deep.quoted || scan_is_fresh_line(s, p + 1))
				s->deep.depth = 0;
		} else if (s->deep.quoted) {
			if (c == '"' && !s->deep.escaped)
				s->deep.quoted = false;
			s->deep.escaped = c == '\\' && !s->deep.escaped;
		} else if (c == '"') {
			s->deep.quoted = true;
		} else if (c == '{' || c == '[') {
			s->deep.depth++;
		} else if (c == '}' || c == ']') {
			s->deep.depth--;
		}
	}
	bool moved = p > s->from;
	s->done = s->from = p;
	s->trigger_known = false;
	return moved;
}

/* Passes what is framed of a large value to its reader; everything before it is done. */
static void
take_large(struct scan *s)
{
	struct value *v = &s->value;

	if (s->reader != NULL)
		v->begin += large_take(s->reader, s->w.buf + v->begin, v->framed - v->begin);
	else
		v->begin = v->framed;
	(void)window_line(&s->w, v->begin);
	s->from = s->done = v->begin;
}

/* Begins to read the current value as a large one. */
static void
pass_limit(struct scan *s)
{
	s->value.large = true;
	(void)begin_large(s);
	take_large(s);
}

/* Whether what was framed may be a key rather than a value, as in ["Code"]=>. The bytes of a large
 * value may be gone already. */
static bool
may_be_key(const struct scan *s, const struct value *v)
{
	return !v->large && v->framed - v->begin < LOOKAHEAD && s->w.buf[v->begin] == '[';
}

static bool
is_key(const struct scan *s, const struct value *v)
{
	return may_be_key(s, v) && v->framed < s->w.len &&
	       (s->w.buf[v->framed] == '=' || s->w.buf[v->framed] == ':');
}

/* Frames more of the current value. Returns false if more bytes are needed. */
bool
scan_step_value(struct scan *s)
{
	struct value *v = &s->value;
	/* The limit must be met at the same byte, however the input is split. */
	size_t left = s->w.len - v->begin, used = 0;
	size_t stop = v->large || left < WHOLE_MAX ? s->w.len : v->begin + WHOLE_MAX;
	enum frame_verdict verdict =
		v->whole ? FRAME_DONE
			 : frame_feed(&v->frame, s->w.buf + v->framed, stop - v->framed, &used);

	v->framed += used;
	if (v->large)
		take_large(s);
	v->whole = verdict == FRAME_DONE;
	/* The next byte tells whether it is a key. */
	if (v->whole && v->framed == s->w.len && !s->w.end && may_be_key(s, v))
		return false;
	if (verdict == FRAME_DONE && is_key(s, v)) {
		s->no_value_before = v->framed;
		s->from = v->begin;
		v->open = false;
		return true;
	}
	if (verdict == FRAME_DONE) {
		v->open = v->large;
		s->from = v->framed;
		take_value(s, v->framed);
		return true;
	}
	if (verdict == FRAME_BAD && !s->w.end && s->w.len - v->framed < LOOKAHEAD &&
	    memchr(s->w.buf + v->framed, '\n', s->w.len - v->framed) == NULL)
		return false;
	if (verdict == FRAME_MORE && !v->large && v->framed - v->begin == WHOLE_MAX) {
		pass_limit(s);
		return true;
	}
	if (verdict == FRAME_BAD || s->w.end) {
		break_value(s, v->framed, verdict != FRAME_BAD);
		return true;
	}
	return false;
}
