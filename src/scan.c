/* SPDX-License-Identifier: MIT */
#include "scan.h"

#include <stdlib.h>
#include <string.h>

#include "frame.h"
#include "history.h"
#include "json.h"
#include "label.h"
#include "large.h"
#include "plain.h"
#include "prefix.h"
#include "skip.h"
#include "stretch.h"
#include "text.h"
#include "window.h"

enum {
	PIECE_REACH = 2 * LABEL_REACH,
	/* The larger of what is built at once and of a string that is searched. */
	LONGEST = (int)JSON_TREE_MAX > (int)LARGE_STRING_MAX ? (int)JSON_TREE_MAX
	                                                     : (int)LARGE_STRING_MAX,
	WINDOW = LONGEST + STRETCH_MAX + 2 * SCAN_READ_SIZE,
	/* A longer value is read as it comes; until then it may still be broken, and text. */
	WHOLE_MAX = (int)JSON_TREE_MAX > (int)STRETCH_MAX ? (int)JSON_TREE_MAX : (int)STRETCH_MAX,
	NESTING_MAX = 4, /* strings in strings in strings */
	LOOKAHEAD = 64,  /* a key that makes brackets a document. Bytes. */
};

#ifdef SCAN_TEST
bool scan_slow;
#else
enum { scan_slow = 0 };
#endif

/* A JSON value at hand. Positions are offsets in the window. */
struct value {
	bool open;            /* there is one */
	bool large;           /* it is too large for one tree: its reader has it */
	bool is_early;        /* it begins within SCAN_FIRST_MAX */
	bool is_first;        /* the first document is looked at for its own sake */
	bool begins_input;    /* nothing stands in front of it but what may */
	size_t begin, framed; /* where it begins; how far it is framed */
	uint64_t line;
	struct frame frame;
};

struct scan {
	struct window w;
	size_t from; /* all in front of it is read */
	size_t done; /* no record that is to come begins in front of it */
	struct value value;
	size_t no_value_before; /* no value is tried in front of this position */
	unsigned documents;     /* those that begin early: later ones may be passed over */

	size_t sign;          /* the first sign behind `from`, where >= from; see has_sign */
	size_t no_fresh_line; /* no line up to here, behind `from`, is fresh */
	size_t searched;      /* no line end behind `from` up to here */
	bool trigger_known;   /* the next two are those of `from` */
	size_t triggered;     /* the first trigger behind `from` in its line, or the line's end */
	enum trigger trigger; /* its kind */

	unsigned nesting;
	uint64_t end_line; /* of the record that is given; nested: of the document around */
	uint64_t document; /* the number of the document that is judged; 0: none is */
	uint64_t last_document;
	size_t record; /* where the record that is given begins */
	uint64_t line; /* and in which line */
	failure_fn *found;
	void *ctx;
	struct history *history;
	struct stretch *stretch; /* NULL until it is needed */
	struct large *reader;    /* of large values; NULL until there is one */
	bool dry;                /* failures are counted, not given */
	struct scan_result result;
	bool begun; /* anything but white space, and what may stand in front of a document */
};

static bool scan_string(struct scan *parent, char *text, size_t len, bool dry);

static bool
is_bracket(char c)
{
	return c == '{' || c == '[';
}

/* The last line at or above the record that begins an entry of a log; see history.h. */
static uint64_t
entry_line(struct scan *s, size_t pos)
{
	const char *buf = s->w.buf;
	size_t p = pos;

	for (uint64_t n = 0; n <= HISTORY_LINES_MAX; n++) {
		const char *lf = p > 0 ? memrchr(buf, '\n', p) : NULL;
		size_t bol = lf != NULL ? (size_t)(lf - buf) + 1 : 0;
		if (prefix_is_entry(buf + bol, text_line_end(buf, bol, s->w.len) - bol))
			return window_line(&s->w, bol);
		if (bol == 0)
			return 0;
		p = bol - 1;
	}
	return 0;
}

static void
give(struct scan *s, struct failure f)
{
	struct history_place place = {f.line, s->end_line, 0, s->document};

	if (s->dry) {
		s->result.failures++;
		return;
	}

	if (s->nesting > 0 && f.form != FORM_TEXT)
		f.form = FORM_JSON_NESTED;
	if (f.message.len > MESSAGE_MAX) {
		/* Not inside of a character. */
		for (f.message.len = MESSAGE_MAX; (f.message.ptr[f.message.len] & 0xc0) == 0x80;)
			f.message.len--;
		if (s->result.message_line == 0)
			s->result.message_line = f.line;
	}
	if (f.form == FORM_TEXT && f.request_id.ptr == NULL && s->nesting == 0 && s->document == 0)
		place.entry = entry_line(s, s->record);
	if (history_is_repetition(s->history, &f, &place))
		return;
	f.end_line = s->end_line;
	s->result.failures++;
	s->found(s->ctx, &f);
}

static void
on_failure(void *ctx, const struct failure *f)
{
	give(ctx, *f);
}

static bool
on_string(void *ctx, char *text, size_t len, size_t where)
{
	struct scan *s = ctx;

	(void)where;
	return s->nesting < NESTING_MAX && scan_string(s, text, len, s->dry);
}

/* Of a large value, a failure that is given before the value has ended stands as many lines below
 * the value's beginning as `where` says. */
static void
on_large_failure(void *ctx, const struct failure *f)
{
	struct scan *s = ctx;

	if (s->value.open && s->nesting == 0)
		s->end_line = s->value.line + f->object;
	give(s, *f);
}

static bool
on_large_string(void *ctx, char *text, size_t len, size_t where)
{
	struct scan *s = ctx;

	if (s->value.open && s->nesting == 0)
		s->end_line = s->value.line + where;
	return on_string(s, text, len, where);
}

static bool
holds_failure(void *ctx, char *text, size_t len)
{
	struct scan *s = ctx;

	return s->nesting < NESTING_MAX && scan_string(s, text, len, true);
}

/* A record stands at [begin, end): sets what give needs, and returns its line. */
static uint64_t
place_record(struct scan *s, size_t begin, size_t end)
{
	s->record = begin;
	while (end > begin && text_is_space(s->w.buf[end - 1]))
		end--;
	s->line = window_line(&s->w, begin);
	if (s->nesting == 0)
		s->end_line = window_line(&s->w, end);
	return s->line;
}

static uint64_t
on_place(void *ctx, size_t begin, size_t end)
{
	return place_record(ctx, begin, end);
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

/* The trouble shows at pos: in the line of the value, or in a later one. */
static void
note_trouble(struct scan *s, enum scan_trouble trouble, size_t pos)
{
	if (s->result.trouble != SCAN_FINE)
		return;
	s->result.trouble = trouble;
	s->result.line = trouble == SCAN_TOO_LARGE ? s->value.line : window_line(&s->w, pos);
	s->result.column = window_column(&s->w, pos);
	s->result.expected = frame_expected(&s->value.frame);
}

/* Whether a sign begins in [from, end), where from >= s->from. */
static bool
has_sign(struct scan *s, size_t from, size_t end)
{
	if (s->sign <= from)
		s->sign = from + skip_to_sign(s->w.buf + from, s->w.len - from);
	return s->sign < end;
}

/* Makes ready for a value that is too large for one tree. */
static bool
begin_large(struct scan *s)
{
	const struct large_sink sink = {
		.judge = {.failure = on_large_failure, .string = on_large_string, .ctx = s},
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

/* A large value ends at `end`, whole or cut off. */
static struct judge_result
end_large(struct scan *s, size_t end, bool cut)
{
	struct large_result r = {.no_memory = true};

	s->value.open = false;
	if (s->nesting == 0)
		s->end_line = window_line(&s->w, end);
	if (s->reader != NULL)
		r = cut ? large_cut(s->reader) : large_end(s->reader);
	s->result.no_memory = s->result.no_memory || r.no_memory;
	if (r.beyond && !r.judge.failed)
		note_trouble(s, SCAN_TOO_LARGE, end);
	return r.judge;
}

/* A whole JSON value stands at [value.begin, end). */
static void
take_value(struct scan *s, size_t end)
{
	struct judge_sink sink = {.failure = on_failure, .string = on_string, .ctx = s};
	struct judge_result judged = {false, false};
	size_t begin = s->value.begin;
	uint64_t outer = s->nesting > 0 ? s->document : 0;

	s->documents += s->value.is_early;
	s->begun = true;
	if (s->value.large) {
		judged = end_large(s, end, false);
	} else if (s->value.is_first || has_sign(s, begin, end)) {
		(void)place_record(s, begin, end);
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

/* Begins the value at pos; or takes it at once, where a plain response stands there. */
static void
begin_value(struct scan *s, size_t pos)
{
	struct value *v = &s->value;
	struct failure f = {.line = 0};

	v->open = true;
	v->large = false;
	v->is_early = s->w.dropped + pos < SCAN_FIRST_MAX;
	v->is_first = s->documents == 0 && v->is_early;
	v->begins_input = !s->begun;
	v->begin = v->framed = pos;
	v->line = window_line(&s->w, pos);
	frame_init(&v->frame);

	size_t taken = scan_slow ? 0 : plain_decode(s->w.buf + pos, s->w.len - pos, &f);
	if (taken == 0)
		return;
	f.line = place_record(s, pos, pos + taken);
	give(s, f);
	s->documents += v->is_early;
	s->begun = true;
	v->open = false;
	s->from = s->done = pos + taken;
}

/* Whether what begins at the bracket at pos looks like a document: a first key. */
static bool
is_documentlike(const struct scan *s, size_t pos, size_t end)
{
	const char *buf = s->w.buf;
	size_t p = pos + 1, q;

	while (p < end && (text_is_space(buf[p]) || is_bracket(buf[p])))
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

/* The value at hand is no JSON from `bad` on, or cut off there: it is text. */
static void
break_value(struct scan *s, size_t bad, bool cut_off)
{
	struct value *v = &s->value;
	size_t restart = bad, left = s->w.len - bad < LOOKAHEAD ? s->w.len - bad : LOOKAHEAD;
	size_t end = text_line_end(s->w.buf, bad, bad + left);
	bool like = v->large || is_documentlike(s, v->begin, end);
	/* What an input begins with is meant as JSON; but [ may begin a log entry. */
	bool meant = v->begins_input &&
	             (v->large || s->w.buf[v->begin] == '{' || cut_off || v->frame.depth > 1 ||
	                            memchr(s->w.buf + v->begin, ',', bad - v->begin) != NULL);
	bool new_line = v->large || v->begin == 0 || s->w.buf[v->begin - 1] == '\n';

	/* Only the last line that begins with a bracket can begin a document of its own that has an
	 * end: nothing is framed twice but from there. */
	for (size_t p = bad; p > v->begin; p--) {
		if (s->w.buf[p - 1] == '\n' && p < s->w.len && s->w.buf[p] == '{') {
			restart = p;
			break;
		}
	}
	if (s->no_value_before < restart)
		s->no_value_before = restart > v->begin ? restart : v->begin + 1;
	v->open = false;
	if ((v->begins_input && meant) ||
	    (like && new_line &&
	     skip_to_sign(s->w.buf + v->begin, bad - v->begin) < bad - v->begin))
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
}

/* What is framed of a large value goes to its reader, and all in front of it is done. */
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

/* The value at hand is too large for one tree. */
static void
pass_limit(struct scan *s)
{
	s->value.large = true;
	(void)begin_large(s);
	take_large(s);
}

/* Whether what was framed at [begin, end) is no value but a key, as in ["Code"]=>. */
static bool
is_key(const struct scan *s, size_t begin, size_t end)
{
	return s->w.buf[begin] == '[' && end - begin < LOOKAHEAD && end < s->w.len &&
	       (s->w.buf[end] == '=' || s->w.buf[end] == ':');
}

/* Goes on framing the value at hand. False: more bytes are needed. */
static bool
step_value(struct scan *s)
{
	struct value *v = &s->value;
	/* The limit is met at the same byte however the input is split. */
	size_t left = s->w.len - v->begin, used;
	size_t stop = v->large || left < WHOLE_MAX ? s->w.len : v->begin + WHOLE_MAX;
	enum frame_verdict verdict =
		frame_feed(&v->frame, s->w.buf + v->framed, stop - v->framed, &used);

	v->framed += used;
	if (v->large)
		take_large(s);
	if (verdict == FRAME_DONE && is_key(s, v->begin, v->framed)) {
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

/* Whether no JSON value can go on at the line at pos, which is behind a line feed, whatever came
 * before. Rests on nothing behind pos + 12. */
static bool
is_fresh_line(const struct scan *s, size_t pos)
{
	const char *p = s->w.buf + pos;
	size_t left = s->w.len - pos;

	if (left < 12)
		return false;
	if (*p == '{') {
		size_t before = pos - 1;
		if (before > 0 && s->w.buf[before - 1] == '\r')
			before--;
		return before > 0 && s->w.buf[before - 1] == '}';
	}
	if (text_is_letter(*p)) /* but true, false, null */
		return memcmp(p, "tr", 2) != 0 && memcmp(p, "fa", 2) != 0 &&
		       memcmp(p, "nu", 2) != 0;
	return *p == '<' || *p == '$' || (text_is_digit(*p) && prefix_is_entry(p, 12));
}

/* Passes over lines without a sign, up to the last fresh line in front of one. */
static void
pass_over(struct scan *s)
{
	if (s->from < s->no_fresh_line)
		return;
	(void)has_sign(s, s->from, s->w.len);
	size_t sign = s->sign, p = sign;

	while (p > s->from) {
		const char *lf = memrchr(s->w.buf + s->from, '\n', p - s->from);
		if (lf == NULL)
			break;
		p = (size_t)(lf - s->w.buf);
		if (is_fresh_line(s, p + 1)) {
			s->from = p + 1;
			s->begun = true;
			return;
		}
	}
	s->no_fresh_line = sign;
}

/* Passes over white space and a byte order mark. False: the bytes that are there do not tell. */
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

/* Where the line at `from` ends, or its next piece; `next`: what is behind it. False: more bytes
 * are needed. */
static bool
find_line_end(struct scan *s, size_t *eol, size_t *next)
{
	if (s->searched < s->from)
		s->searched = s->from;
	const char *lf = memchr(s->w.buf + s->searched, '\n', s->w.len - s->searched);
	*eol = lf != NULL ? (size_t)(lf - s->w.buf) : s->w.len;
	s->searched = *eol;
	bool piece = *eol - s->from > SCAN_LINE_MAX;
	/* What begins in a piece may be told by the bytes behind it. */
	if (piece && lf == NULL && !s->w.end && *eol - s->from <= SCAN_LINE_MAX + PIECE_REACH)
		return false;
	if (piece) {
		*eol = s->from + SCAN_LINE_MAX;
		if (s->result.long_line == 0 && has_sign(s, s->from, *eol))
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

	/* The value of a quoted key is the member of a document that has lost its head. */
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

/* The first bracket in [from, end) at which a JSON value may begin; end where there is none. What
 * stands in quotes is not JSON as it is, and what stands in other brackets is part of what some
 * language has printed. */
static size_t
next_value(const struct scan *s, size_t from, size_t end)
{
	const char *buf = s->w.buf;
	size_t depth = 0;
	char quote = '\0';

	for (size_t p = from; p < end; p++) {
		char c = buf[p];
		if (quote != '\0') {
			if (c == quote)
				quote = '\0';
		} else if (c == '"' || c == '`' ||
		           (c == '\'' && (p == from || !text_is_word(buf[p - 1])))) {
			quote = c;
		} else if (is_bracket(c) && depth == 0 && may_begin_value(s, p)) {
			return p;
		} else if (is_bracket(c) || c == '(') {
			depth++;
		} else if (depth > 0 && (c == '}' || c == ']' || c == ')')) {
			depth--;
		}
	}
	return end;
}

/* Whether a line may stand in front of a document that an input begins with: a header of HTTP, a
 * fence, a mark of a comment. */
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

/* Reads what stands around a trigger. False: more bytes are needed. */
static bool
read_trigger(struct scan *s, size_t next)
{
	struct stretch_sink sink = {on_place, on_failure, on_string, on_response, on_cut, s};
	struct stretch_input in = {s->w.buf, s->done, s->w.len, s->w.end};
	size_t end = next;

	if (s->from > s->done + STRETCH_MAX)
		in.low = s->from - STRETCH_MAX;
	if (s->stretch == NULL)
		s->stretch = stretch_new();
	if (s->stretch == NULL) {
		s->result.no_memory = true;
		s->from = next;
		return true;
	}
	switch (stretch_read(s->stretch, &in, s->triggered, &sink, &end)) {
	case STRETCH_MORE: return false;
	case STRETCH_NO_MEMORY: s->result.no_memory = true; break;
	case STRETCH_NONE:
	case STRETCH_FOUND: break;
	}
	s->from = s->done = end > s->triggered ? end : s->triggered + 1;
	return true;
}

/* At the beginning of a line, or behind a value: passes over what can be, and begins a value that
 * stands there. Returns 1 if it has, 0 if it is text, -1: more bytes are needed. */
static int
step_beginning(struct scan *s)
{
	if (!skip_space(s))
		return -1;
	bool new_line = s->from > 0 && s->w.buf[s->from - 1] == '\n';
	if (new_line && !scan_slow && (s->documents > 0 || s->w.dropped + s->from > SCAN_FIRST_MAX))
		pass_over(s);
	if (is_bracket(s->w.buf[s->from]) && s->from >= s->no_value_before) {
		begin_value(s, s->from);
		return 1;
	}
	return 0;
}

/* One line of text, or the part of it up to the next value or record. False: more bytes are
 * needed. */
static bool
step_text(struct scan *s)
{
	size_t eol, next;
	int stepped = step_beginning(s);

	if (stepped != 0)
		return stepped > 0;
	if (!find_line_end(s, &eol, &next))
		return false;
	if (!s->trigger_known || s->triggered < s->from) {
		bool sign = scan_slow || has_sign(s, s->from, eol);
		s->triggered = eol;
		s->trigger = sign ? label_trigger(s->w.buf, s->from, eol, s->w.len, s->w.end,
		                                  &s->triggered)
		                  : TRIGGER_NONE;
		s->trigger_known = s->trigger != TRIGGER_MORE;
		if (!s->trigger_known)
			return false;
	}
	size_t value = next_value(s, s->from, s->trigger == TRIGGER_NONE ? eol : s->triggered);
	if (value < (s->trigger == TRIGGER_NONE ? eol : s->triggered)) {
		if (!may_precede(s->w.buf + s->from, eol - s->from))
			s->begun = true;
		begin_value(s, value);
		return true;
	}
	if (s->trigger != TRIGGER_NONE) {
		s->begun = true;
		return read_trigger(s, next);
	}
	if (!may_precede(s->w.buf + s->from, eol - s->from))
		s->begun = true;
	s->from = next;
	return s->from < s->w.len;
}

static void
run(struct scan *s)
{
	for (;;) {
		if (s->value.open) {
			if (!step_value(s))
				return;
		} else if (s->from == s->w.len || !step_text(s)) {
			return;
		}
	}
}

/* A string of a document is an input of its own, on the line of the document. Returns whether it
 * holds a failure. */
static bool
scan_string(struct scan *parent, char *text, size_t len, bool dry)
{
	struct scan *s = calloc(1, sizeof *s);

	if (s == NULL) {
		parent->result.no_memory = true;
		return false;
	}
	window_over(&s->w, text, len, parent->line);
	s->end_line = parent->end_line;
	s->document = parent->document;
	s->nesting = parent->nesting + 1;
	s->dry = dry;
	s->found = parent->found;
	s->ctx = parent->ctx;
	s->history = parent->history;
	run(s);
	bool found = s->result.failures > 0;
	if (!dry || parent->dry)
		parent->result.failures += s->result.failures;
	parent->result.no_memory = parent->result.no_memory || s->result.no_memory;
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
	return window_line(&s->w, s->value.open ? s->value.begin : s->from);
}

char *
scan_room(struct scan *s, size_t *size)
{
	size_t keep = s->value.open && s->value.begin < s->from ? s->value.begin : s->from, moved;

	/* What stands in front of a trigger may belong to its record. */
	keep = keep > STRETCH_MAX ? keep - STRETCH_MAX : 0;
	char *room = window_room(&s->w, keep, size, &moved);
	size_t *const positions[] = {
		&s->from,          &s->done,     &s->value.begin, &s->value.framed,    &s->sign,
		&s->no_fresh_line, &s->searched, &s->triggered,   &s->no_value_before,
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
		s->sign = s->no_fresh_line = 0; /* there may be one now */
	if (s->trigger == TRIGGER_NONE || s->triggered >= old)
		s->trigger_known = false;
	run(s);
}
const struct scan_result *
scan_result(struct scan *s)
{
	return &s->result;
}
