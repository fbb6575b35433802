/* SPDX-License-Identifier: MIT */
#include "report.h"

#include <string.h>

#include "catalog.h"
#include "escape.h"
#include "out.h"

static const char BOLD[] = "\033[1m", RED[] = "\033[1;31m", PLAIN[] = "\033[0m";

static const char *const form_names[] = {
	[FORM_JSON] = "json",       [FORM_JSON_FLAT] = "json-flat",
	[FORM_JSON_V2] = "json-v2", [FORM_JSON_NESTED] = "json-nested",
	[FORM_TEXT] = "text",
};

enum { ACTIONS_SHOWN = 5 }; /* in text */

static const struct span nothing = {NULL, 0};

static struct span
string(const char *s)
{
	return (struct span){s, s != NULL ? strlen(s) : 0};
}

/* What the catalogue says of a code: all of it but the family is NULL where the
 * code has no row. */
struct facts {
	struct span code, section, family, description, retry, retry_source;
};

static struct facts
facts_of(struct span code, long row)
{
	struct facts f = {.code = code};

	if (row != CATALOG_NONE) {
		struct catalog_row c = catalog_row(row);
		f.code = (struct span){c.code, c.code_len};
		f.section = string(catalog_section_name(c.section));
		f.description = (struct span){c.description, c.description_len};
		const char *source = NULL;
		f.retry = string(catalog_retry(row, &source));
		f.retry_source = string(source);
	}
	if (f.code.ptr != NULL)
		f.family = (struct span){f.code.ptr, catalog_family_len(f.code.ptr, f.code.len)};
	return f;
}

static void
coloured(struct report *r, const char *colour, struct span s)
{
	if (r->color)
		out_string(r->out, colour);
	escape_text(r->out, s.ptr, s.len);
	if (r->color)
		out_string(r->out, PLAIN);
}

/* One "key":value of a JSON object; NULL becomes null. */
static void
json_string(struct report *r, const char *key, struct span value)
{
	out_string(r->out, key);
	if (value.ptr == NULL)
		out_string(r->out, "null");
	else
		escape_json(r->out, value.ptr, value.len);
}

static void
json_facts(struct report *r, const struct facts *f, bool known)
{
	json_string(r, "\"code\":", f->code);
	out_string(r->out, known ? ",\"known\":true" : ",\"known\":false");
	json_string(r, ",\"section\":", f->section);
	json_string(r, ",\"family\":", f->family);
	json_string(r, ",\"description\":", f->description);
}

/* Behind all other keys of a code. */
static void
json_retry(struct report *r, const struct facts *f)
{
	if (f->retry.ptr == NULL) { /* nearly always */
		out_string(r->out, ",\"retry\":null,\"retry_source\":null");
		return;
	}
	json_string(r, ",\"retry\":", f->retry);
	json_string(r, ",\"retry_source\":", f->retry_source);
}

static void
json_actions(struct report *r, long row)
{
	const char *comma = "";

	out_string(r->out, ",\"actions\":[");
	for (long a = row != CATALOG_NONE ? catalog_action_of(row, 0) : CATALOG_NONE;
	     a != CATALOG_NONE; a = catalog_action_of(row, a + 1), comma = ",")
		json_string(r, comma, string(catalog_action(a).name));
	out_char(r->out, ']');
}

static void
tsv(struct report *r, const struct span *fields, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			out_char(r->out, '\t');
		if (fields[i].len > 0)
			escape_text(r->out, fields[i].ptr, fields[i].len);
	}
}

/* What a code means: its description, or what its family does, with its name. Nothing where
 * neither has a row. */
static void
text_meaning(struct report *r, const struct facts *f, bool known, const char *before)
{
	long family = known ? CATALOG_NONE : catalog_find(f->family.ptr, f->family.len);

	if (!known && family == CATALOG_NONE)
		return;
	out_string(r->out, before);
	if (!known) {
		out_string(r->out, catalog_row(family).code);
		out_string(r->out, ": ");
	}
	out_string(r->out, known ? f->description.ptr : catalog_row(family).description);
}

/* "Code (section)" and the description, or what the family means. */
static void
text_head(struct report *r, const struct facts *f, bool known)
{
	if (r->any)
		out_char(r->out, '\n');
	r->any = true;
	if (f->code.ptr == NULL) {
		coloured(r, RED, string("(no code)"));
		out_char(r->out, '\n');
		return;
	}
	coloured(r, known ? BOLD : RED, f->code);
	out_string(r->out, " (");
	out_string(r->out, known ? f->section.ptr : "not documented");
	out_string(r->out, ")");
	text_meaning(r, f, known, "\n    ");
	out_char(r->out, '\n');
}

static void
text_retry(struct report *r, const char *label, const struct facts *f)
{
	if (f->retry.ptr == NULL)
		return;
	out_string(r->out, label);
	out_string(r->out, f->retry.ptr);
	out_string(r->out, " (");
	out_string(r->out, f->retry_source.ptr);
	out_string(r->out, ")\n");
}

/* The calls that can return the code, the first few by name. */
static void
text_actions(struct report *r, const char *label, long row)
{
	unsigned long long n = 0;

	for (long a = catalog_action_of(row, 0); a != CATALOG_NONE;
	     a = catalog_action_of(row, a + 1), n++) {
		if (n >= ACTIONS_SHOWN)
			continue;
		out_string(r->out, n == 0 ? label : ", ");
		out_string(r->out, catalog_action(a).name);
	}
	if (n > ACTIONS_SHOWN) {
		out_string(r->out, " and ");
		out_number(r->out, n - ACTIONS_SHOWN);
		out_string(r->out, " more");
	}
	if (catalog_any_call(row)) {
		out_string(r->out, label);
		out_string(r->out, "any call");
		n++;
	}
	if (n > 0)
		out_char(r->out, '\n');
}

void
report_explanation(struct report *r, struct span query, long row, struct span code,
                   const long *suggestions, int n)
{
	bool known = row != CATALOG_NONE;
	struct facts f = facts_of(code, row);

	if (r->format == FORMAT_JSON) {
		json_string(r, "{\"query\":", query);
		out_char(r->out, ',');
		json_facts(r, &f, known);
		out_string(r->out, ",\"suggestions\":[");
		for (int i = 0; i < n; i++)
			json_string(r, i > 0 ? "," : "", string(catalog_row(suggestions[i]).code));
		out_char(r->out, ']');
		json_actions(r, row);
		json_retry(r, &f);
		out_string(r->out, "}\n");
	} else if (known && r->format == FORMAT_TSV) {
		tsv(r, (struct span[]){f.code, f.section, f.description}, 3);
		out_char(r->out, '\n');
	} else if (known) {
		text_head(r, &f, known);
		text_actions(r, "    returned by: ", row);
		text_retry(r, "    retry:       ", &f);
	}
}

void
report_row(struct report *r, long row)
{
	struct facts f = facts_of(nothing, row);

	switch (r->format) {
	case FORMAT_JSON:
		out_char(r->out, '{');
		json_facts(r, &f, true);
		json_retry(r, &f);
		out_string(r->out, "}\n");
		break;
	case FORMAT_TSV:
		tsv(r, (struct span[]){f.code, f.section, f.description}, 3);
		out_char(r->out, '\n');
		break;
	case FORMAT_TEXT:
		coloured(r, BOLD, f.code);
		out_pad(r->out, r->width - f.code.len + 2);
		if (r->retry) {
			out_string(r->out, f.retry.ptr);
			out_pad(r->out, sizeof "maybe  " - 1 - f.retry.len);
		}
		out_string(r->out, f.description.ptr);
		out_char(r->out, '\n');
		break;
	}
}

/* A name, how many codes it has, and a description, which NULL leaves out. `key`
 * begins the JSON object. */
static void
report_codes_of(struct report *r, const char *key, struct span name, unsigned long long codes,
                const struct span *description)
{
	switch (r->format) {
	case FORMAT_JSON:
		json_string(r, key, name);
		out_string(r->out, ",\"codes\":");
		out_number(r->out, codes);
		if (description != NULL)
			json_string(r, ",\"description\":", *description);
		out_string(r->out, "}\n");
		break;
	case FORMAT_TSV:
		tsv(r, &name, 1);
		out_char(r->out, '\t');
		out_number(r->out, codes);
		if (description != NULL) {
			out_char(r->out, '\t');
			tsv(r, description, 1);
		}
		out_char(r->out, '\n');
		break;
	case FORMAT_TEXT:
		coloured(r, BOLD, name);
		out_pad(r->out, r->width - name.len + 2);
		for (unsigned long long limit = 1000; limit > 1 && codes < limit; limit /= 10)
			out_char(r->out, ' ');
		out_number(r->out, codes);
		if (description != NULL && description->ptr != NULL) {
			out_string(r->out, "  ");
			out_string(r->out, description->ptr);
		}
		out_char(r->out, '\n');
		break;
	}
}

void
report_family(struct report *r, struct span family, unsigned long long codes)
{
	struct facts f = facts_of(family, catalog_find(family.ptr, family.len));

	report_codes_of(r, "{\"family\":", family, codes, &f.description);
}

void
report_action(struct report *r, long action)
{
	struct catalog_action a = catalog_action(action);

	report_codes_of(r, "{\"action\":", (struct span){a.name, a.name_len},
	                (unsigned long long)a.codes, NULL);
}

static void
text_field(struct report *r, const char *label, struct span value)
{
	if (value.ptr == NULL)
		return;
	out_string(r->out, label);
	escape_text(r->out, value.ptr, value.len);
	out_char(r->out, '\n');
}

bool
report_failure(struct report *r, const struct failure *found, const char *file)
{
	long row = found->code.ptr != NULL ? catalog_find(found->code.ptr, found->code.len)
	                                   : CATALOG_NONE;
	bool known = row != CATALOG_NONE;
	struct facts f = facts_of(found->code, row);

	switch (r->format) {
	case FORMAT_JSON:
		out_char(r->out, '{');
		json_facts(r, &f, known);
		json_string(r, ",\"message\":", found->message);
		json_string(r, ",\"request_id\":", found->request_id);
		json_string(r, ",\"form\":", string(form_names[found->form]));
		json_string(r, ",\"file\":", string(file));
		out_string(r->out, ",\"line\":");
		out_number(r->out, found->line);
		json_retry(r, &f);
		out_string(r->out, "}\n");
		break;
	case FORMAT_TSV:
		tsv(r,
		    (struct span[]){f.code, found->request_id, found->message, f.section,
		                    f.description, string(file)},
		    6);
		out_char(r->out, '\t');
		out_number(r->out, found->line);
		out_char(r->out, '\n');
		break;
	case FORMAT_TEXT:
		text_head(r, &f, known);
		text_field(r, "    message:    ", found->message);
		text_field(r, "    request id: ", found->request_id);
		text_retry(r, "    retry:      ", &f);
		if (file != NULL || found->line > 1) {
			out_string(r->out, "    at:         ");
			if (file != NULL)
				escape_text(r->out, file, strlen(file));
			out_string(r->out, file != NULL ? ":" : "line ");
			out_number(r->out, found->line);
			out_char(r->out, '\n');
		}
		break;
	}
	return known;
}

void
report_note(struct report *r, struct span code)
{
	long row = code.ptr != NULL ? catalog_find(code.ptr, code.len) : CATALOG_NONE;
	bool known = row != CATALOG_NONE;
	struct facts f = facts_of(code, row);

	out_string(r->out, "  ^ ");
	if (code.ptr == NULL) {
		coloured(r, RED, string("(no code)"));
	} else {
		coloured(r, known ? BOLD : RED, f.code);
		out_string(r->out, known ? ":" : ": (not documented)");
		text_meaning(r, &f, known, " ");
	}
	out_char(r->out, '\n');
}
