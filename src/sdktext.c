/* SPDX-License-Identifier: MIT */
#include "sdktext.h"

#include <string.h>
#include <strings.h>

#include "catalog.h"
#include "label.h"
#include "mark.h"
#include "record.h"
#include "text.h"

enum { TRIES_MAX = 32 };

/* Whether the line that contains pos names the cloud. */
static bool
line_names_cloud(const struct reader *r, size_t pos)
{
	if (*r->cloud < 0) {
		size_t bol = record_line_begin(r, pos), end = record_line_end(r, pos);
		*r->cloud = (mark_find(r->s + bol, end - bol) & MARK_CLOUD) != 0;
	}
	return *r->cloud > 0;
}

/* Reads the label of a code around `pos`, and the code after it. Returns false if there is none. *member:
 * it is that of a field, as in err.code=X. */
static bool
read_code_label(const struct reader *r, size_t pos, struct label_hit *l, struct record *rec,
                bool *member)
{
	size_t word = pos;

	while (word > r->low && (text_is_word(r->s[word - 1]) || r->s[word - 1] == '-'))
		word--;
	if (!label_at(r->s, r->low, word, r->limit, l) && !label_at(r->s, r->low, pos, r->limit, l))
		return false;
	/* metric{code="X"} selects from the errors that Prometheus or Loki has counted. */
	if (l->quote > 0 && l->separator == '=' && l->begin > r->low + 1 &&
	    r->s[l->begin - 1] == '{' && text_is_word(r->s[l->begin - 2]))
		return false;
	/* `e.code = X` is source code; `err.code=X err.message=M` are fields. */
	*member = l->begin > r->low && r->s[l->begin - 1] == '.' && l->separator == '=';
	if (l->label != LABEL_CODE || l->quoted_key || (*member && !l->tight))
		return false;
	size_t taken = text_code(r->s + l->value, r->limit - l->value, false, &rec->code);
	rec->begin = l->begin;
	rec->behind = l->value + taken;
	if (taken == 0)
		return false;
	if (l->quote == 0)
		return record_value_ends(r, rec->behind);
	size_t end = label_quote_end(r->s, rec->behind, r->limit, r->s[l->value - 1], l->quote);
	if (end != rec->behind)
		return false;
	/* The text may end here, without the last quote. */
	rec->behind += l->quote;
	if (rec->behind > r->limit)
		rec->behind = r->limit;
	return true;
}

/* Whether a label with a value in quotes is source code: f(code="C"), const code="C", WHERE code = 'C'. */
static bool
in_source_code(const struct reader *r, size_t label)
{
	static const char *const words[] = {"const ", "let ", "var ", "String ",
	                                    "where ", "and ", NULL};

	for (const char *const *w = words; *w != NULL; w++) {
		size_t n = strlen(*w);
		if (label >= r->low + n && strncasecmp(r->s + label - n, *w, n) == 0)
			return true;
	}
	return label > r->low && text_is_call(r->s, r->low, label - 1);
}

/* Sets r->out->again if .NET prints the record in r->out again: an AggregateException lists the messages
 * of the exceptions in it, each in brackets, and then prints those exceptions, with --->. */
static enum sdktext_verdict
read_aggregate(const struct reader *r)
{
	size_t begin = r->out->begin, bol = record_line_begin(r, begin);
	struct message_frame bracket = {.open = '('};

	if (begin == bol || r->s[begin - 1] != '(' ||
	    !(text_holds(r->s + bol, begin - bol, "AggregateException: ") ||
	      (begin > bol + 2 && record_at(r, begin - 3, ") ("))))
		return SDKTEXT_FOUND;
	size_t close = message_frame_end(&bracket, r->s, begin, r->limit),
	       next = record_line_end(r, close) + 1;
	if (next >= r->limit)
		return record_may_go_on(r) ? SDKTEXT_MORE : SDKTEXT_FOUND;
	r->out->again = record_at(r, text_skip_blanks(r->s, next, r->limit), "---> ");
	return SDKTEXT_FOUND;
}

/* Reads a record that begins with a code's label, not with an anchor. */
static enum sdktext_verdict
read_labelled(struct reader *r, size_t pos)
{
	struct label_hit l;
	struct record rec = {.id = {NULL, 0}};
	bool member;

	if (!read_code_label(r, pos, &l, &rec, &member))
		return SDKTEXT_NONE;
	/* No client quotes its values. */
	const struct wording *w =
		l.quote > 0 ? &record_wordings[WORDING_ANY] : record_wording_at(r, l.name, false);
	bool dotted = memchr(rec.code.ptr, '.', rec.code.len) != NULL;
	/* A word that is not documented counts as a code only after the labels of the C++
	 * client. */
	if (!dotted && w != &record_wordings[WORDING_CPP] && w != &record_wordings[WORDING_NET] &&
	    !catalog_plausible(rec.code.ptr, rec.code.len))
		return SDKTEXT_NONE;
	struct label_hit m;
	bool message = record_find_message(r, w, rec.behind, &m);
	bool own = w == &record_wordings[WORDING_GO] || w == &record_wordings[WORDING_NET];
	if (dotted && !(own && message) && w != &record_wordings[WORDING_CPP] &&
	    !catalog_plausible(rec.code.ptr, rec.code.len) && !line_names_cloud(r, l.begin))
		return own && record_message_may_follow(r, rec.behind) ? SDKTEXT_MORE
		                                                       : SDKTEXT_NONE;
	rec.spelt =
		message && l.tight && l.quote == 0 &&
		((w == &record_wordings[WORDING_GO] && record_at(r, rec.behind, ", Message=")) ||
	         (record_at(r, l.name, "code:") && record_at(r, rec.behind, " message:")));
	if (w == &record_wordings[WORDING_GO])
		rec.strong =
			dotted && message && l.quote == 0 && record_at(r, rec.behind, ", Message=");
	if (w == &record_wordings[WORDING_NET])
		rec.strong = message;
	record_find_id_in_front(r, l.begin, &rec);
	if (w == &record_wordings[WORDING_CPP])
		rec.strong = message && rec.id_known;
	/* A code without a dot needs an id, which may be on a line of its own, as code and message may,
	 * or the cloud's name on the same line. */
	r->lines = dotted || rec.spelt || rec.strong ? SDKTEXT_LINES_MAX : 5;
	enum sdktext_verdict v = record_read(r, w, &rec, l.begin);
	if (v != SDKTEXT_FOUND)
		return v;
	/* A word such as InternalError only counts as a code with a message or an id, and so does a member
	 * (err.code=C). */
	const struct failure *f = &r->out->failure;
	if (l.quote > 0 && f->request_id.ptr == NULL && in_source_code(r, l.begin))
		return SDKTEXT_NONE;
	if (((member || !dotted) && f->message.ptr == NULL && f->request_id.ptr == NULL) ||
	    !record_is_ours(r, &rec))
		return SDKTEXT_NONE;
	return f->request_id.ptr == NULL ? read_aggregate(r) : v;
}

/* Where the message of a record without labels ends: with its line, or, if it has an open bracket
 * there, with the line that closes the bracket. */
static size_t
plain_end(const struct reader *r, size_t from)
{
	size_t first = record_line_end(r, from), end = first;

	for (int line = 1; message_open(r->s, from, end); line++) {
		if (line == SDKTEXT_LINES_MAX || end == r->limit)
			return end == r->limit && record_may_go_on(r) ? end : first;
		size_t next = record_line_end(r, end + 1);
		if (record_is_stop(r, end + 1, next, true))
			return first;
		end = next;
	}
	return end;
}

/* What follows the word `error`. */
struct plain {
	bool bracket; /* (HTTP 200 OK): Rust's client, with `(request R)` after the message */
	bool named;   /* the cloud's name directly precedes the word: any code counts */
	bool rest;    /* something follows the code */
	bool spaced;  /* only a blank is between the code and what follows */
	size_t value; /* where the message begins */
};

/* Whether s ends with the cloud's name and "API ", as before "error". */
static bool
is_api_of_cloud(const char *s, size_t len)
{
	return len > 4 && text_at(s + len - 4, 4, "API ") && (mark_find(s, len) & MARK_CLOUD) != 0;
}

/* Reads up to the message. Returns false if there is no code that counts here. */
static bool
read_plain_code(const struct reader *r, size_t pos, size_t eol, struct plain *plain,
                struct record *rec)
{
	static const char *const separators[] = {": ", " - ",          "- ", ", ",
	                                         ":",  "\xef\xbc\x9a", " ",  NULL};
	const char *const *sep = separators;
	size_t p = pos + strlen("error"), near = pos;

	plain->bracket = record_at(r, p, " (");
	while (plain->bracket && p < eol && r->s[p] != ')')
		p++;
	p = text_skip_blanks(r->s, p + (record_at(r, p, "\xef\xbc\x9a") ? 3 : 1), eol);
	size_t taken = p < eol ? text_code(r->s + p, eol - p, false, &rec->code) : 0;
	if (taken == 0)
		return false;
	rec->behind = p + taken;
	while (near > r->low && pos - near < 24 && strchr("\n,.;:()", r->s[near - 1]) == NULL)
		near--;
	plain->named = !plain->bracket && is_api_of_cloud(r->s + near, pos - near);
	while (*sep != NULL && !record_at(r, rec->behind, *sep))
		sep++;
	plain->rest = text_skip_blanks(r->s, rec->behind, eol) < eol;
	plain->spaced = plain->rest && (*sep == NULL || strcmp(*sep, " ") == 0);
	plain->value = rec->behind + (plain->rest && *sep != NULL ? strlen(*sep) : 0);
	return plain->named || (plain->rest && !plain->spaced);
}

/* Whether a code is documented, in this letter case. */
static bool
is_documented(struct span code)
{
	long row = catalog_find(code.ptr, code.len);

	return row != CATALOG_NONE && catalog_plausible(code.ptr, code.len) &&
	       memcmp(catalog_row(row).code, code.ptr, code.len) == 0;
}

/* "error: CODE: MSG", "API error: CODE - MSG", "api error (HTTP 200 OK) CODE: MSG (request R)". */
static enum sdktext_verdict
read_plain(struct reader *r, size_t pos)
{
	const struct wording *any = &record_wordings[WORDING_ANY];
	size_t eol = record_line_end(r, pos);
	struct record rec = {.begin = pos};
	struct plain plain;

	if (!read_plain_code(r, pos, eol, &plain, &rec))
		return SDKTEXT_NONE;
	size_t end = plain_end(r, plain.value);
	if (end == r->limit && record_may_go_on(r))
		return SDKTEXT_MORE;
	r->frame = message_frame(r->s, r->low, pos);
	end = message_frame_end(&r->frame, r->s, rec.behind, end);
	struct tail t = {.message_end = end, .end = end};
	const char *request =
		plain.bracket ? memmem(r->s + rec.behind, end - rec.behind, " (request ", 10)
			      : NULL;
	if (request != NULL) {
		size_t id = (size_t)(request - r->s) + strlen(" (request ");
		t.message_end = (size_t)(request - r->s);
		t.end = id + text_id(r->s + id, end - id, &t.id) + 1;
		t.labelled = true;
	} else {
		(void)record_tail_on_line(r, any, plain.value, end, &t);
	}
	bool dotted = memchr(rec.code.ptr, '.', rec.code.len) != NULL;
	bool uuid = t.id.ptr != NULL && text_is_uuid(t.id.ptr, t.id.len) &&
	            !text_is_upper_uuid(t.id.ptr, t.id.len);
	bool family = dotted && catalog_plausible(rec.code.ptr, rec.code.len);
	if (!plain.named && !(is_documented(rec.code) && dotted) &&
	    !(plain.bracket && uuid && (family || is_documented(rec.code))))
		return SDKTEXT_NONE;
	rec.strong = plain.named;
	if (plain.rest)
		record_set_message(r, any, plain.value, &t);
	struct span m = r->out->failure.message;
	if (m.len >= 2 && plain.spaced && m.ptr[0] == '(' && m.ptr[m.len - 1] == ')')
		r->out->failure.message = (struct span){m.ptr + 1, m.len - 2};
	(void)record_finish(r, &rec, t.id, t.end);
	return record_is_ours(r, &rec) ? SDKTEXT_FOUND : SDKTEXT_NONE;
}

enum sdktext_verdict
sdktext_next(const struct sdktext_input *in, struct sdktext_found *found)
{
	size_t eol = in->line_end > 0 ? in->line_end : text_line_end(in->text, in->from, in->len);
	size_t lines_end = in->len;
	enum trigger kind;
	unsigned tried = 0;
	int cloud = -1;
	size_t p;

	/* Wait until the line is complete. */
	while (!in->whole && lines_end > eol && in->text[lines_end - 1] != '\n')
		lines_end--;
	for (size_t from = in->from; (kind = label_trigger(in->text, in->low, from, eol, in->len,
	                                                   in->whole, &p)) != TRIGGER_NONE;
	     from = p + 1) {
		struct reader r = {.s = in->text,
		                   .low = in->low,
		                   .in = in,
		                   .out = found,
		                   .lines = SDKTEXT_LINES_MAX,
		                   .cloud = &cloud};
		enum sdktext_verdict v;

		r.capped = in->len - p >= SDKTEXT_RECORD_MAX;
		r.limit = r.capped ? p + SDKTEXT_RECORD_MAX : lines_end;
		memset(&found->failure, 0, sizeof found->failure);
		found->cut = found->again = false;
		found->used = 0;
		found->object = SDKTEXT_NO_OBJECT;
		found->begin = p;
		switch (kind) {
		case TRIGGER_ANCHOR: v = sdkname_read(&r, p); break;
		case TRIGGER_MORE: return SDKTEXT_MORE;
		case TRIGGER_CODE: v = read_labelled(&r, p); break;
		default: v = read_plain(&r, p); break;
		}
		if (v != SDKTEXT_NONE)
			return v;
		/* A line with one code after another is a list of codes. */
		if (++tried == TRIES_MAX) {
			found->begin = p + 1;
			return SDKTEXT_NONE;
		}
	}
	found->begin = eol;
	return SDKTEXT_NONE;
}
