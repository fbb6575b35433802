/* SPDX-License-Identifier: MIT */
#include "scan.h"

#include <stdlib.h>
#include <string.h>

#include "frame.h"
#include "hash.h"
#include "json.h"
#include "large.h"
#include "plain.h"
#include "sdktext.h"
#include "skip.h"

enum {
	/* The larger of what is built at once and of a string that is searched. */
	LONGEST = (int)JSON_TREE_MAX > (int)LARGE_STRING_MAX ? (int)JSON_TREE_MAX
	                                                     : (int)LARGE_STRING_MAX,
	WINDOW = LONGEST + 2 * SCAN_READ_SIZE,
	/* A longer value is read as it comes; until then it may still be broken, and text. */
	WHOLE_MAX = (int)JSON_TREE_MAX > (int)SCAN_DOCUMENT_MAX ? (int)JSON_TREE_MAX
	                                                        : (int)SCAN_DOCUMENT_MAX,
	NESTING_MAX = 3,  /* strings in strings in strings */
	HEAD_SIZE = 256,  /* how much of an input tells its kind */
	PAIR_MAX = 248,   /* a code and an id that are longer are no repetition */
	HEAD_LOST = 1000, /* brackets do not tell where such a document ends */
	LOOKAHEAD = 64,   /* a key that makes brackets a document. Bytes. */
};

#ifdef SCAN_TEST
bool scan_slow;
#else
enum { scan_slow = 0 };
#endif

/* The codes and ids of the last records, code and id behind one another. */
struct history {
	uint64_t hash[SCAN_HISTORY]; /* of the ids */
	struct {
		unsigned char code_len, id_len;
		char pair[PAIR_MAX];
	} last[SCAN_HISTORY];
	uint64_t used; /* how many there have been */
};

/* All positions are offsets in buf. */
struct scan {
	char *buf;
	size_t len;     /* bytes that are there */
	size_t pending; /* behind them: the beginning of a colour sequence */
	bool end;       /* no more will come */

	uint64_t line; /* the number of the line at `counted` */
	size_t counted;
	size_t segment;        /* what belongs to the text at `from` begins here */
	size_t from;           /* all before it is done */
	size_t begin;          /* of the line that `from` is in, where that is behind `segment` */
	uint64_t dropped;      /* bytes that have left buf */
	uint64_t dropped_line; /* where the line begins that goes on at the head of buf */

	/* A JSON value at hand. */
	bool framing, large;
	bool value_is_early;  /* it begins within SCAN_FIRST_MAX */
	bool value_is_first;  /* the first document is looked at for its own sake */
	bool prefixed;        /* its lines are wrapped or quoted: "// {" */
	size_t value, framed; /* where it begins; how far it is framed */
	uint64_t value_line;
	size_t end_of_record; /* of what is given next */
	struct frame frame;
	size_t no_value_before; /* no value is tried before this offset */
	unsigned documents;     /* those that begin early: later ones may be passed over */

	/* A broken document at hand, read as text: it begins at `segment`. */
	bool document;
	int depth; /* its open brackets, up to `from` */

	struct large *reader; /* of large values; NULL until there is one */
	bool dry;             /* failures are counted, not given */

	size_t sign;          /* the first sign behind `from`, where >= from; see has_sign */
	size_t no_fresh_line; /* no line up to here, behind `from`, is fresh */
	size_t searched;      /* no line end behind `from` up to here */

	bool text_known;  /* `text` and `verdict` are those of the record that is next */
	size_t text_from; /* where it was looked for: brackets in front of it move `from` */
	enum sdktext_verdict verdict;

	unsigned nesting;
	uint64_t end_line; /* nested: where the document around ends */
	failure_fn *found;
	void *ctx;
	struct history *history;
	struct scan_result result;
	unsigned char head[HEAD_SIZE];
	size_t head_len;
	bool seen;  /* anything but white space */
	bool begun; /* anything but white space and the value at hand */

	struct sdktext_found text; /* last: it is large, and need not be cleared */
};

enum { CLEARED = offsetof(struct scan, text) };

static void strip_colours(struct scan *s, size_t n);
static bool scan_string(struct scan *parent, char *text, size_t len, bool dry);

static uint64_t
line_at(struct scan *s, size_t pos)
{
	if (s->nesting > 0)
		return s->line;
	if (pos >= s->counted)
		s->line += skip_count_lines(s->buf + s->counted, pos - s->counted);
	else
		s->line -= skip_count_lines(s->buf + pos, s->counted - pos);
	s->counted = pos;
	return s->line;
}

static bool
equals(const char *a, struct span b, size_t len)
{
	return b.len == len && memcmp(a, b.ptr, len) == 0;
}

/* Whether a record of text has a pair that is among the last ones. If not, as with
 * any other record, its own becomes the last one. */
static bool
is_repetition(struct history *h, const struct failure *f)
{
	size_t code_len = f->code.len, id_len = f->request_id.len;

	if (f->request_id.ptr == NULL || code_len > PAIR_MAX || id_len > PAIR_MAX - code_len)
		return false;
	uint64_t hash = hash_folded(f->request_id.ptr, id_len, 0);
	for (unsigned i = 0; f->form == FORM_TEXT && i < SCAN_HISTORY && i < h->used; i++)
		if (h->hash[i] == hash &&
		    equals(h->last[i].pair + h->last[i].code_len, f->request_id,
		           h->last[i].id_len) &&
		    (code_len == 0 ? h->last[i].code_len == 0
		                   : equals(h->last[i].pair, f->code, h->last[i].code_len)))
			return true;
	unsigned n = h->used++ % SCAN_HISTORY;
	h->hash[n] = hash;
	h->last[n].code_len = (unsigned char)code_len;
	h->last[n].id_len = (unsigned char)id_len;
	if (code_len > 0)
		memcpy(h->last[n].pair, f->code.ptr, code_len);
	memcpy(h->last[n].pair + code_len, f->request_id.ptr, id_len);
	return false;
}

static void
give(struct scan *s, struct failure f)
{
	if (s->nesting > 0 && f.form != FORM_TEXT)
		f.form = FORM_JSON_NESTED;
	if (s->dry) {
		s->result.failures++;
		return;
	}
	if (is_repetition(s->history, &f))
		return;
	f.end_line = s->nesting > 0 ? s->end_line : line_at(s, s->end_of_record);
	s->result.failures++;
	s->found(s->ctx, &f);
}

/* The trouble shows at pos: in the line of the value, or in a later one. */
static void
note_trouble(struct scan *s, enum scan_trouble trouble, size_t pos)
{
	size_t p = pos;

	if (s->result.trouble != SCAN_FINE)
		return;
	while (p > 0 && s->buf[p - 1] != '\n')
		p--;
	s->result.trouble = trouble;
	s->result.line = trouble == SCAN_TOO_LARGE ? s->value_line : line_at(s, pos);
	s->result.column = (p == 0 ? s->dropped - s->dropped_line : 0) + pos - p + 1;
	s->result.expected = frame_expected(&s->frame);
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

static bool
holds_failure(void *ctx, char *text, size_t len)
{
	struct scan *s = ctx;

	return s->nesting < NESTING_MAX && scan_string(s, text, len, true);
}

/* Whether a sign begins in [from, end), where from >= s->from. */
static bool
has_sign(struct scan *s, size_t from, size_t end)
{
	if (s->sign < from)
		s->sign = from + skip_to_sign(s->buf + from, s->len - from);
	return s->sign < end;
}

/* Makes ready for a value that is too large for one tree. */
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
	large_begin(s->reader, s->value_line);
	return true;
}

/* A large value has ended, or is cut off. */
static void
end_large(struct scan *s, bool cut)
{
	struct large_result r = {.no_memory = true};

	if (s->reader != NULL)
		r = cut ? large_cut(s->reader) : large_end(s->reader);
	s->result.no_memory = s->result.no_memory || r.no_memory;
	if (r.beyond && !r.judge.failed)
		note_trouble(s, SCAN_TOO_LARGE, s->value);
	else if (!r.judge.failed && r.judge.response)
		s->result.response = true;
}

/* A whole JSON value stands at [value, end). */
static void
take_value(struct scan *s, size_t end)
{
	struct judge_sink sink = {.failure = on_failure, .string = on_string, .ctx = s};
	struct judge_result result = {.failed = false};
	size_t len = end - s->value;
	bool first = s->value_is_first;

	s->documents += s->value_is_early;
	s->end_of_record = end;
	if (s->large) {
		end_large(s, false);
		return;
	}
	if (!first && !has_sign(s, s->value, end))
		return;
	enum json_verdict v = JSON_FULL;
	if (len <= JSON_TREE_MAX)
		v = json_judge(s->buf + s->value, len, s->value_line, &sink, &result);
	if (v == JSON_NO_MEMORY) {
		s->result.no_memory = true;
	} else if (v == JSON_FULL && begin_large(s)) {
		(void)large_take(s->reader, s->buf + s->value, len);
		end_large(s, false);
	}
	s->result.response = s->result.response || (result.response && !result.failed);
}

/* Blanks out what wraps the line at which framing has stopped, in front of the
 * byte at `framed`. Returns 1 if there was any, 0 if not, -1: more bytes tell. */
static int
unwrap_line(struct scan *s)
{
	size_t p = s->framed;

	if (!s->prefixed)
		return 0;
	while (p > s->value && (s->buf[p - 1] == ' ' || s->buf[p - 1] == '\t'))
		p--;
	if (p == s->value || s->buf[p - 1] != '\n')
		return 0;
	if (s->len - s->framed < 3 && !s->end)
		return -1;
	size_t end = sdktext_skip_prefix(s->buf, s->framed, s->len);
	memset(s->buf + s->framed, ' ', end - s->framed);
	return end > s->framed;
}

/* Text goes on at pos, with nothing in front that belongs to it. */
static void
begin_segment(struct scan *s, size_t pos)
{
	s->segment = s->from = s->begin = s->text_from = pos;
	s->document = false;
	s->text_known = false;
}

/* Begins the value at pos; or takes it at once, where a plain response stands there. */
static void
begin_value(struct scan *s, size_t pos)
{
	s->framing = true;
	s->large = false;
	s->value_is_early = s->dropped + pos < SCAN_FIRST_MAX;
	s->value_is_first = s->documents == 0 && s->value_is_early;
	s->value = s->framed = pos;
	s->value_line = line_at(s, pos);
	s->prefixed = pos > s->segment && sdktext_skip_prefix(s->buf, s->segment, pos) == pos;
	frame_init(&s->frame);

	struct failure f;
	size_t taken = scan_slow ? 0 : plain_decode(s->buf + pos, s->len - pos, &f);
	if (taken == 0)
		return;
	f.line = s->value_line;
	s->end_of_record = pos + taken;
	give(s, f);
	s->documents += s->value_is_early;
	s->framing = false;
	begin_segment(s, pos + taken);
}

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* Whether what begins at the bracket at pos looks like a document: a first key. */
static bool
is_documentlike(const struct scan *s, size_t pos, size_t end)
{
	size_t p = pos + 1, q;

	while (p < end && memchr(" \t\r\n[{", s->buf[p], 6) != NULL)
		p++;
	while (p < end && (s->buf[p] == '\\'))
		p++;
	if (p < end && (s->buf[p] == '"' || s->buf[p] == '\''))
		return true;
	for (q = p; q < end && (is_letter(s->buf[q]) || s->buf[q] == '_'); q++)
		;
	while (q < end && s->buf[q] == ' ')
		q++;
	return q > p && q < end && s->buf[q] == ':';
}

/* How far one may look behind the byte at which framing stopped: to the end of
 * its line, or LOOKAHEAD bytes. */
static size_t
lookahead_end(const struct scan *s, size_t bad)
{
	size_t left = s->len - bad < LOOKAHEAD ? s->len - bad : LOOKAHEAD;
	const char *lf = memchr(s->buf + bad, '\n', left);

	return lf != NULL ? (size_t)(lf - s->buf) + 1 : bad + left;
}

/* The value at hand is no JSON from `bad` on, or cut off there: it is read as text. */
static void
break_value(struct scan *s, size_t bad, bool cut_off)
{
	size_t restart = bad;
	bool like = s->large || is_documentlike(s, s->value, lookahead_end(s, bad));
	bool first = s->value_is_first;
	/* What an input begins with is meant as JSON; but [ may begin a log entry. */
	bool first_of_all = first && !s->begun &&
	                    (s->buf[s->value] == '{' || cut_off || s->frame.depth > 1 ||
	                     memchr(s->buf + s->value, ',', bad - s->value) != NULL);

	/* Only the last line that begins with a bracket can begin a document of its
	 * own that has an end: nothing is framed twice but from there. */
	for (size_t p = bad; p > s->value; p--) {
		if (s->buf[p - 1] == '\n' && p < s->len && s->buf[p] == '{') {
			restart = p;
			break;
		}
	}
	if (s->no_value_before < restart)
		s->no_value_before = restart > s->value ? restart : s->value + 1;
	s->framing = false;
	if (first_of_all ||
	    (like && (first || skip_to_sign(s->buf + s->value, bad - s->value) < bad - s->value)))
		note_trouble(s, cut_off ? SCAN_CUT_OFF : SCAN_MALFORMED, bad);
	s->begun = true;
	if (s->large) {
		s->end_of_record = bad;
		end_large(s, true);
		s->large = false;
		s->documents += s->value_is_early;
		begin_segment(s, bad);
		return;
	}
	s->from = s->value;
	if (like) {
		s->documents += s->value_is_early;
		begin_segment(s, s->value);
		s->document = true;
		s->depth = 0;
	}
}

/* What is framed of a large value goes to its reader, and all before it is done. */
static void
take_large(struct scan *s)
{
	if (s->reader != NULL)
		s->value += large_take(s->reader, s->buf + s->value, s->framed - s->value);
	else
		s->value = s->framed;
	(void)line_at(s, s->value);
	s->segment = s->from = s->value;
}

/* The value at hand is too large for one tree. */
static void
pass_limit(struct scan *s)
{
	s->large = true;
	(void)begin_large(s);
	take_large(s);
}

/* Goes on framing the value at hand. False: more bytes are needed. */
static bool
step_value(struct scan *s)
{
	/* The limit is met at the same byte however the input is split. */
	size_t left = s->len - s->value, used;
	size_t stop = s->large || left < WHOLE_MAX ? s->len : s->value + WHOLE_MAX;
	enum frame_verdict v = frame_feed(&s->frame, s->buf + s->framed, stop - s->framed, &used);

	s->framed += used;
	if (s->large)
		take_large(s);
	if (v == FRAME_DONE) {
		take_value(s, s->framed);
		s->framing = s->large = false;
		begin_segment(s, s->framed);
		return true;
	}
	int unwrapped = v == FRAME_BAD ? unwrap_line(s) : 0;
	if (unwrapped != 0)
		return unwrapped > 0;
	if (v == FRAME_BAD && !s->end && s->len - s->framed < LOOKAHEAD &&
	    memchr(s->buf + s->framed, '\n', s->len - s->framed) == NULL)
		return false;
	if (v == FRAME_MORE && !s->large && s->framed - s->value == WHOLE_MAX) {
		pass_limit(s);
		return true;
	}
	if (v == FRAME_BAD || s->end) {
		break_value(s, s->framed, v != FRAME_BAD);
		return true;
	}
	return false;
}

/* Whether the scanner starts anew at the line at pos, behind a line feed, whatever
 * came before: no JSON value can go on there, and the text of a broken one does not.
 * Rests on nothing behind pos + 12. */
static bool
is_fresh_line(const struct scan *s, size_t pos)
{
	const char *p = s->buf + pos;
	size_t left = s->len - pos;

	if (left < 12)
		return false;
	if (*p == '{') {
		size_t before = pos - 1;
		if (before > 0 && s->buf[before - 1] == '\r')
			before--;
		return before > 0 && s->buf[before - 1] == '}';
	}
	if (is_letter(*p)) /* but true, false, null */
		return memcmp(p, "tr", 2) != 0 && memcmp(p, "fa", 2) != 0 &&
		       memcmp(p, "nu", 2) != 0;
	return *p == '<' || *p == '$' || (*p >= '0' && *p <= '9' && sdktext_is_log_entry(p, 12));
}

/* Passes over lines without a sign, up to the last fresh line before one. */
static void
pass_over(struct scan *s)
{
	if (s->from < s->no_fresh_line)
		return;
	(void)has_sign(s, s->from, s->len);
	size_t sign = s->sign, p = sign;

	while (p > s->from) {
		const char *lf = memrchr(s->buf + s->from, '\n', p - s->from);
		if (lf == NULL)
			break;
		p = (size_t)(lf - s->buf);
		if (is_fresh_line(s, p + 1)) {
			begin_segment(s, p + 1);
			s->seen = s->begun = true;
			return;
		}
	}
	s->no_fresh_line = sign;
}

/* Whether the object at pos is the member of a document whose head is lost. */
static bool
is_member(const struct scan *s, size_t pos)
{
	size_t p = pos;

	while (p > s->segment && (s->buf[p - 1] == ' ' || s->buf[p - 1] == '\t'))
		p--;
	if (p == s->segment || s->buf[p - 1] != ':')
		return false;
	for (p--; p > s->segment && (s->buf[p - 1] == ' ' || s->buf[p - 1] == '\t');)
		p--;
	return p > s->segment && s->buf[p - 1] == '"';
}

/* Whether the broken document at hand has ended in front of the line [pos, eol). */
static bool
document_ends(const struct scan *s, size_t pos, size_t eol)
{
	size_t p = pos;

	while (p < eol && strchr(" \t\r", s->buf[p]) != NULL && s->buf[p] != '\0')
		p++;
	return s->depth <= 0 || p == eol || s->buf[pos] == '{' || is_letter(s->buf[pos]) ||
	       s->buf[pos] == '<' || s->buf[pos] == '$' ||
	       sdktext_is_log_entry(s->buf + pos, eol - pos) ||
	       pos - s->segment > SCAN_DOCUMENT_MAX;
}

/* White space, and a byte order mark, in front of a segment. False: the bytes
 * that are there do not tell. */
static bool
skip_space(struct scan *s)
{
	size_t p = s->from;

	while (p < s->len) {
		char c = s->buf[p];
		if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
			p++;
		else if (c == '\xef' && s->len - p >= 3 &&
		         memcmp(s->buf + p, "\xef\xbb\xbf", 3) == 0)
			p += 3;
		else
			break;
	}
	if (p > s->from) {
		/* In a line of text, what stands in front of it belongs to it. */
		begin_segment(s, p);
	}
	return p < s->len && !(s->buf[p] == '\xef' && s->len - p < 3 && !s->end);
}

/* At the beginning of a segment: passes over what can be, and begins a value that
 * stands there. Returns 1 if it has, 0 if it is text, -1: more bytes are needed. */
static int
step_segment(struct scan *s)
{
	if (!skip_space(s))
		return -1;
	bool new_line = s->from > 0 && s->buf[s->from - 1] == '\n';
	if (new_line && !scan_slow && (s->documents > 0 || s->dropped + s->from > SCAN_FIRST_MAX))
		pass_over(s);
	s->seen = true;
	char c = s->buf[s->from];
	if ((c == '{' || c == '[') && s->from >= s->no_value_before) {
		begin_value(s, s->from);
		return 1;
	}
	s->begun = true;
	return 0;
}

/* Where the line at `from` ends, or its next piece; `next`: what is behind it. False:
 * more bytes are needed. */
static bool
find_line_end(struct scan *s, size_t *eol, size_t *next, bool *piece)
{
	if (s->searched < s->from)
		s->searched = s->from;
	const char *lf = memchr(s->buf + s->searched, '\n', s->len - s->searched);
	*eol = lf != NULL ? (size_t)(lf - s->buf) : s->len;
	s->searched = *eol;
	*piece = *eol - s->begin > SCAN_LINE_MAX;
	if (*piece)
		*eol = s->begin + SCAN_LINE_MAX > s->from ? s->begin + SCAN_LINE_MAX : s->from + 1;
	else if (lf == NULL && !s->end)
		return false;
	*next = *eol + (!*piece && lf != NULL);
	return true;
}

/* Begins a value that stands in the line in front of `stop`. */
static bool
step_to_value(struct scan *s, size_t stop)
{
	for (size_t p = s->from; !s->document && p < stop; p++) {
		if ((s->buf[p] != '{' && s->buf[p] != '[') || p < s->no_value_before)
			continue;
		if (s->buf[p] == '{' && is_member(s, p)) {
			s->document = true;
			s->depth = HEAD_LOST;
			s->text_known = false;
			s->text_from = s->from;
			return true;
		}
		s->no_value_before = p + 1;
		s->from = p; /* what is in front of it is done */
		begin_value(s, p);
		return true;
	}
	return false;
}

/* Gives the record of text that was found, and goes on behind it. */
static void
take_text(struct scan *s)
{
	s->text.failure.line = line_at(s, s->text.begin);
	s->end_of_record = s->text.end;
	while (s->end_of_record > s->text.begin &&
	       strchr(" \t\r\n", s->buf[s->end_of_record - 1]) != NULL)
		s->end_of_record--;
	if (s->text.cut && s->result.cut_line == 0)
		s->result.cut_line = s->text.failure.line;
	give(s, s->text.failure);
	if (!s->document) {
		begin_segment(s, s->text.end);
		return;
	}
	s->depth += sdktext_open_brackets(s->buf, s->from, s->text.end);
	begin_segment(s, s->text.end);
	s->document = true;
}

/* One line of text, or the part of it up to the next value or record. False: more
 * bytes are needed. */
static bool
step_text(struct scan *s)
{
	size_t eol, next;
	bool piece;

	if (!s->document && s->from == s->segment) {
		int stepped = step_segment(s);
		if (stepped != 0)
			return stepped > 0;
	}
	if (!find_line_end(s, &eol, &next, &piece))
		return false;
	if (s->document && s->from == s->begin && s->begin > s->segment &&
	    document_ends(s, s->begin, eol)) {
		begin_segment(s, s->begin);
		return true;
	}
	if (!s->text_known) {
		struct sdktext_input in = {
			.text = s->buf,
			.len = piece ? eol : s->len,
			.whole = piece || s->end,
			.segment = s->segment,
			.from = s->text_from,
			.document = s->document,
			.head_lost = s->document && s->depth > HEAD_LOST / 2,
		};
		bool sign = scan_slow || has_sign(s, s->from, eol);
		if (piece && s->result.long_line == 0 && has_sign(s, s->from, eol))
			s->result.long_line = line_at(s, s->from);
		s->verdict = sign ? sdktext_next(&in, &s->text) : SDKTEXT_NONE;
		s->text_known = true;
	}
	if (step_to_value(s, s->verdict == SDKTEXT_NONE ? eol : s->text.begin))
		return true;
	if (s->verdict == SDKTEXT_MORE)
		return false;
	if (s->verdict == SDKTEXT_FOUND) {
		take_text(s);
		return true;
	}
	if (s->document) {
		s->depth += sdktext_open_brackets(s->buf, s->from, eol);
		s->from = s->begin = s->text_from = next;
		s->text_known = false;
	}
	if (!s->document || s->from - s->segment > SCAN_DOCUMENT_MAX)
		begin_segment(s, next);
	return s->from < s->len;
}

static void
run(struct scan *s)
{
	for (;;) {
		if (s->framing) {
			if (!step_value(s))
				return;
		} else if (s->from == s->len || !step_text(s)) {
			return;
		}
	}
}

/* A string of a document is an input of its own, on the line of the document.
 * Returns whether it holds a failure. */
static bool
scan_string(struct scan *parent, char *text, size_t len, bool dry)
{
	struct scan *s = malloc(sizeof *s);

	if (s == NULL) {
		parent->result.no_memory = true;
		return false;
	}
	memset(s, 0, CLEARED);
	s->buf = text;
	s->end = true;
	strip_colours(s, len);
	s->line = parent->value_line;
	s->end_line =
		parent->nesting > 0 ? parent->end_line : line_at(parent, parent->end_of_record);
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
	large_free(s->reader);
	free(s);
	return found;
}

struct scan *
scan_new(failure_fn *found, void *ctx)
{
	struct scan *s = malloc(sizeof *s);

	if (s == NULL)
		return NULL;
	memset(s, 0, CLEARED);
	s->buf = malloc(WINDOW);
	s->history = malloc(sizeof *s->history);
	s->found = found;
	s->ctx = ctx;
	if (s->buf == NULL || s->history == NULL) {
		scan_free(s);
		return NULL;
	}
	scan_reset(s);
	return s;
}

void
scan_reset(struct scan *s)
{
	char *buf = s->buf;
	struct history *history = s->history;
	struct large *reader = s->reader;
	failure_fn *found = s->found;
	void *ctx = s->ctx;

	memset(s, 0, CLEARED);
	s->buf = buf;
	s->history = history;
	s->reader = reader;
	s->history->used = 0;
	s->found = found;
	s->ctx = ctx;
	s->line = 1;
}

void
scan_free(struct scan *s)
{
	if (s == NULL)
		return;
	large_free(s->reader);
	free(s->buf);
	free(s->history);
	free(s);
}

/* Everything before `keep` leaves the buffer. */
static void
drop(struct scan *s, size_t keep)
{
	const char *lf = memrchr(s->buf, '\n', keep);

	if (lf != NULL)
		s->dropped_line = s->dropped + (size_t)(lf - s->buf) + 1;
	(void)line_at(s, keep);
	memmove(s->buf, s->buf + keep, s->len + s->pending - keep);
	size_t *const positions[] = {
		&s->len,      &s->counted,       &s->segment,         &s->begin, &s->from,
		&s->value,    &s->framed,        &s->no_value_before, &s->sign,  &s->no_fresh_line,
		&s->searched, &s->end_of_record, &s->text_from,
	};
	for (size_t i = 0; i < sizeof positions / sizeof *positions; i++)
		*positions[i] -= *positions[i] < keep ? *positions[i] : keep;
	s->dropped += keep;
	s->text_known = false;
}

/* All before it is done. */
static size_t
open_position(const struct scan *s)
{
	return s->framing && s->value < s->segment ? s->value : s->segment;
}

uint64_t
scan_open_line(struct scan *s)
{
	return line_at(s, open_position(s));
}

char *
scan_room(struct scan *s, size_t *size)
{
	size_t keep = open_position(s);

	/* The bytes in front tell whether a fresh line begins there. */
	if (keep > 3 && WINDOW - s->len - s->pending < SCAN_READ_SIZE)
		drop(s, keep - 3);
	*size = WINDOW - s->len - s->pending;
	if (*size > SCAN_READ_SIZE)
		*size = SCAN_READ_SIZE;
	return s->buf + s->len + s->pending;
}

/* How many bytes the colour sequence at p takes: ESC [ digits and ; m. 0: it is
 * none. -1: it may become one. */
static int
colour_len(const char *p, size_t len)
{
	size_t i = 1;

	if (len > 1 && p[1] != '[')
		return 0;
	for (i = 2; i < len && i < 24; i++) {
		if (p[i] == 'm')
			return (int)i + 1;
		if ((p[i] < '0' || p[i] > '9') && p[i] != ';')
			return 0;
	}
	return i < 24 ? -1 : 0;
}

/* Takes the colour sequences out of n new bytes. */
static void
strip_colours(struct scan *s, size_t n)
{
	size_t stop = s->len + s->pending + n, from = s->len, to = s->len;

	s->pending = 0;
	while (from < stop) {
		const char *esc = memchr(s->buf + from, '\033', stop - from);
		size_t run_end = esc != NULL ? (size_t)(esc - s->buf) : stop;
		memmove(s->buf + to, s->buf + from, run_end - from);
		to += run_end - from;
		from = run_end;
		if (from == stop)
			break;
		int taken = colour_len(s->buf + from, stop - from);
		if (taken < 0 && !s->end) {
			s->pending = stop - from;
			memmove(s->buf + to, s->buf + from, s->pending);
			break;
		}
		if (taken > 0)
			from += (size_t)taken;
		else
			s->buf[to++] = s->buf[from++];
	}
	s->len = to;
}

void
scan_feed(struct scan *s, size_t n, bool end)
{
	size_t old = s->len, head = HEAD_SIZE - s->head_len;
	const char *new = s->buf + s->len + s->pending;

	if (head > n)
		head = n;
	memcpy(s->head + s->head_len, new, head);
	s->head_len += head;
	s->end = end;
	if (s->pending > 0 || (n > 0 && memchr(new, '\033', n) != NULL))
		strip_colours(s, n);
	else
		s->len += n;
	if (s->verdict == SDKTEXT_MORE)
		s->text_known = false;
	if (s->sign >= old)
		s->sign = s->no_fresh_line = 0; /* there may be one now */
	run(s);
}

static enum scan_kind
kind_of(struct scan *s)
{
	size_t nuls = 0, odd = 0, p = 0, n = 0;

	for (size_t i = 0; i < s->head_len; i++) {
		nuls += s->head[i] == 0;
		odd += s->head[i] == 0 && i % 2 == 1;
	}
	if (s->head_len >= 2 &&
	    (memcmp(s->head, "\xff\xfe", 2) == 0 || memcmp(s->head, "\xfe\xff", 2) == 0))
		return SCAN_UTF16;
	if (nuls > s->head_len / 4 && (odd == nuls || odd == 0))
		return SCAN_UTF16;
	if (nuls > 0)
		return SCAN_BINARY;
	if (!s->seen)
		return SCAN_EMPTY;
	if (s->documents > 0)
		return SCAN_JSON;
	while (p < s->head_len && strchr(" \t\r\n\xef\xbb\xbf", s->head[p]) != NULL)
		p++;
	for (size_t i = p; i < s->head_len && n < sizeof s->result.code - 1; i++, n++) {
		char c = (char)s->head[i];
		s->result.code[n] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	if (strncmp(s->result.code, "<!doctype html", 14) == 0 ||
	    strncmp(s->result.code, "<html", 5) == 0)
		return SCAN_HTML;
	memcpy(s->result.code, s->head + p, n);
	n = 0;
	bool upper = false, dot = false;
	for (; is_letter(s->result.code[n]) ||
	       (s->result.code[n] >= '0' && s->result.code[n] <= '9') || s->result.code[n] == '.' ||
	       s->result.code[n] == '_';
	     n++) {
		upper = upper || (s->result.code[n] >= 'A' && s->result.code[n] <= 'Z');
		dot = dot || s->result.code[n] == '.';
	}
	size_t rest = p + n;
	while (rest < s->head_len && strchr(" \t\r\n", s->head[rest]) != NULL &&
	       s->head[rest] != '\0')
		rest++;
	s->result.code[n] = '\0';
	return n > 0 && (upper || dot) && rest == s->head_len && s->head_len < HEAD_SIZE
	               ? SCAN_CODE
	               : SCAN_TEXT;
}

const struct scan_result *
scan_result(struct scan *s)
{
	s->result.kind = kind_of(s);
	return &s->result;
}
