/* SPDX-License-Identifier: MIT */
#include "sdktext.h"

#include <string.h>

#include "catalog.h"
#include "label.h"
#include "record.h"
#include "text.h"

/* A label of a code at pos, not behind a client's name. */
static enum sdktext_verdict
read_labelled(struct reader *r, size_t pos)
{
	struct label_hit l;
	struct record rec = {.id = {NULL, 0}};
	size_t word = pos;

	while (word > r->low && (text_is_word(r->s[word - 1]) || r->s[word - 1] == '-'))
		word--;
	/* "Error Code: C" has two words. */
	if (word >= r->low + 6 && text_at(r->s + word - 6, 6, "Error "))
		word -= 6;
	if (!label_at(r->s, r->low, word, r->limit, &l) &&
	    !label_at(r->s, r->low, pos, r->limit, &l))
		return SDKTEXT_NONE;
	if (l.label != LABEL_CODE || l.quoted_key)
		return SDKTEXT_NONE;
	size_t taken = text_code(r->s + l.value, r->limit - l.value, false, &rec.code);
	rec.behind = l.value + taken;
	if (taken == 0)
		return SDKTEXT_NONE;
	if (rec.behind == r->limit && record_may_go_on(r))
		return SDKTEXT_MORE;
	if (l.quote > 0) {
		if (label_quote_end(r->s, rec.behind, r->limit, r->s[l.value - 1], l.quote) !=
		    rec.behind)
			return SDKTEXT_NONE;
		rec.behind += l.quote;
	} else if (!record_value_ends(r, rec.behind)) {
		return SDKTEXT_NONE;
	}
	rec.begin = l.begin;
	const struct wording *w = record_wording_at(r, l.name, false);
	bool dotted = memchr(rec.code.ptr, '.', rec.code.len) != NULL;
	struct label_hit m;
	bool message = record_find_message(r, w, rec.behind, &m);
	rec.spelt =
		message && ((w == &record_wordings[WORDING_GO] && l.tight) ||
	                    (l.separator == ':' && l.tight && record_at(r, m.name, "message:") &&
	                     record_at(r, l.name, "code:")));
	if (w == &record_wordings[WORDING_GO])
		rec.strong = dotted && message;
	record_find_id_in_front(r, l.begin, &rec);
	if (w == &record_wordings[WORDING_CPP])
		rec.strong = message && rec.id_known;
	enum sdktext_verdict v = record_read(r, w, &rec, l.begin);
	if (v != SDKTEXT_FOUND)
		return v;
	/* A word alone, InternalError, is a code only beside a message or an id. */
	const struct failure *f = &r->out->failure;
	if ((!dotted && f->message.ptr == NULL && f->request_id.ptr == NULL) ||
	    !record_is_ours(r, &rec))
		return SDKTEXT_NONE;
	return v;
}

/* "error: CODE: MSG", "API error: CODE - MSG", "api error (HTTP 200 OK) CODE: MSG (request R)". */
static enum sdktext_verdict
read_plain(struct reader *r, size_t pos)
{
	static const char *const separators[] = {": ", " - ",          "- ", ", ",
	                                         ":",  "\xef\xbc\x9a", " ",  NULL};
	size_t eol = record_line_end(r, pos), p = pos + strlen("error"), near = pos;
	struct record rec = {.begin = pos};
	struct tail t = {.message_end = eol, .end = eol};

	if (eol == r->limit && record_may_go_on(r))
		return SDKTEXT_MORE;
	bool bracket = record_at(r, p, " (");
	if (bracket)
		while (p < eol && r->s[p] != ')')
			p++;
	p = text_skip_blanks(r->s, p + (record_at(r, p, "\xef\xbc\x9a") ? 3 : 1), eol);
	size_t taken = p < eol ? text_code(r->s + p, eol - p, false, &rec.code) : 0;
	if (taken == 0)
		return SDKTEXT_NONE;
	rec.behind = p + taken;
	/* The cloud's name, directly in front: "TencentCloud API error". */
	while (near > r->low && pos - near < 24 && r->s[near - 1] != '\n' &&
	       strchr(",.;:()", r->s[near - 1]) == NULL)
		near--;
	bool dotted = memchr(rec.code.ptr, '.', rec.code.len) != NULL;
	bool named = text_names_cloud(r->s + near, pos - near) && !bracket;
	long row = catalog_find(rec.code.ptr, rec.code.len);
	bool known = row != CATALOG_NONE && catalog_plausible(rec.code.ptr, rec.code.len) &&
	             memcmp(catalog_row(row).code, rec.code.ptr, rec.code.len) == 0;
	const char *const *sep = separators;
	while (*sep != NULL && !record_at(r, rec.behind, *sep))
		sep++;
	bool rest = text_skip_blanks(r->s, rec.behind, eol) < eol;
	bool spaced = rest && (*sep == NULL || strcmp(*sep, " ") == 0);
	if (spaced && !named)
		return SDKTEXT_NONE;
	r->frame = message_frame(r->s, r->low, pos);
	size_t region = message_frame_end(&r->frame, r->s, rec.behind, eol);
	const char *request = memmem(r->s + rec.behind, region - rec.behind, " (request ", 10);
	size_t value = rec.behind + (rest && *sep != NULL ? strlen(*sep) : 0);
	t.message_end = t.end = region;
	if (request != NULL && bracket) {
		t.message_end = (size_t)(request - r->s);
		size_t id_at = t.message_end + 10;
		t.end = id_at + text_id(r->s + id_at, region - id_at, &t.id) + 1;
		t.labelled = true;
	} else {
		(void)record_tail_on_line(r, &record_wordings[WORDING_ANY], value, region, &t);
	}
	if (!rest && !named)
		return SDKTEXT_NONE;
	bool uuid = t.id.ptr != NULL && text_is_uuid(t.id.ptr, t.id.len) &&
	            !text_is_upper_uuid(t.id.ptr, t.id.len);
	if (!named && !(known && (dotted || (bracket && uuid))))
		return SDKTEXT_NONE;
	rec.strong = named;
	if (rest)
		record_set_message(r, &record_wordings[WORDING_ANY], value, &t);
	struct span m = r->out->failure.message;
	/* CODE (MSG) */
	if (m.len >= 2 && spaced && m.ptr[0] == '(' && m.ptr[m.len - 1] == ')')
		r->out->failure.message = (struct span){m.ptr + 1, m.len - 2};
	(void)record_finish(r, &rec, t.id, t.end);
	return record_is_ours(r, &rec) ? SDKTEXT_FOUND : SDKTEXT_NONE;
}

enum sdktext_verdict
sdktext_next(const struct sdktext_input *in, struct sdktext_found *found)
{
	size_t eol = text_line_end(in->text, in->from, in->len), lines_end = in->len;
	enum trigger kind;
	size_t p;

	/* Half a line tells nothing yet. */
	while (!in->whole && lines_end > eol && in->text[lines_end - 1] != '\n')
		lines_end--;
	for (size_t from = in->from;
	     (kind = label_trigger(in->text, from, eol, in->len, in->whole, &p)) != TRIGGER_NONE;
	     from = p + 1) {
		struct reader r = {.s = in->text, .low = in->low, .in = in, .out = found};
		enum sdktext_verdict v;

		r.capped = in->len - p >= SDKTEXT_RECORD_MAX;
		r.limit = r.capped ? p + SDKTEXT_RECORD_MAX : lines_end;
		memset(&found->failure, 0, sizeof found->failure);
		found->cut = false;
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
	}
	return SDKTEXT_NONE;
}
