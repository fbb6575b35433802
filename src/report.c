/* SPDX-License-Identifier: MIT */
#include "report.h"

#include <string.h>

#include "catalog.h"
#include "escape.h"
#include "out.h"
#include "report_text.h"

static const char *const form_names[] = {
	[FORM_JSON] = "json",       [FORM_JSON_FLAT] = "json-flat",
	[FORM_JSON_V2] = "json-v2", [FORM_JSON_NESTED] = "json-nested",
	[FORM_TEXT] = "text",
};

static const struct span nothing = {NULL, 0};

static struct span
string(const char *s)
{
	return (struct span){s, s != NULL ? strlen(s) : 0};
}

static long
find(struct span code)
{
	return code.ptr != NULL ? catalog_find(code.ptr, code.len) : CATALOG_NONE;
}

static struct facts
facts_of(struct span code, long row)
{
	struct facts f = {.code = code, .row = row};
	const char *source = NULL;
	int kind;

	if (row != CATALOG_NONE) {
		struct catalog_row c = catalog_row(row);
		f.code = (struct span){c.code, c.code_len};
		f.section = string(catalog_section_name(c.section));
		f.description = (struct span){c.description, c.description_len};
		f.zh = (struct span){c.description_zh, c.description_zh_len};
		kind = c.kind;
		f.retry = string(catalog_row_retry(row, &source));
	} else if (code.ptr != NULL) {
		kind = catalog_kind(code.ptr, code.len);
		f.retry = string(catalog_retry(code.ptr, code.len, &source));
	} else {
		return f;
	}
	f.retry_source = string(source);
	f.kind = string(catalog_kind_name(kind));
	f.kind_sentence = catalog_kind_sentence(kind);
	f.family = (struct span){f.code.ptr, catalog_family_len(f.code.ptr, f.code.len)};
	return f;
}

/* Prints one "key":value of a JSON object; a NULL ptr becomes null. */
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
json_facts(struct report *r, const struct facts *f)
{
	json_string(r, "\"code\":", f->code);
	out_string(r->out, f->row != CATALOG_NONE ? ",\"known\":true" : ",\"known\":false");
	json_string(r, ",\"section\":", f->section);
	json_string(r, ",\"family\":", f->family);
	json_string(r, ",\"description\":", f->description);
}

/* Prints the last keys of a code, and the end of the object. */
static void
json_meaning(struct report *r, const struct facts *f)
{
	if (f->retry.ptr == NULL) { /* the usual case */
		out_string(r->out, ",\"retry\":null,\"retry_source\":null");
	} else {
		json_string(r, ",\"retry\":", f->retry);
		json_string(r, ",\"retry_source\":", f->retry_source);
	}
	json_string(r, ",\"kind\":", f->kind);
	json_string(r, ",\"description_zh\":", f->zh);
	out_string(r->out, "}\n");
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

/* Prints a row for explain, list and search. */
static void
tsv_facts(struct report *r, const struct facts *f)
{
	tsv(r, (struct span[]){f->code, f->section, f->description, f->kind, f->retry}, 5);
	out_char(r->out, '\n');
}

void
report_explanation(struct report *r, struct span query, long row, struct span code,
                   const long *suggestions, int n)
{
	struct facts f = facts_of(code, row);

	if (r->format == FORMAT_JSON) {
		json_string(r, "{\"query\":", query);
		out_char(r->out, ',');
		json_facts(r, &f);
		out_string(r->out, ",\"suggestions\":[");
		for (int i = 0; i < n; i++)
			json_string(r, i > 0 ? "," : "", string(catalog_row(suggestions[i]).code));
		out_char(r->out, ']');
		json_actions(r, row);
		json_meaning(r, &f);
	} else if (row != CATALOG_NONE && r->format == FORMAT_TSV) {
		tsv_facts(r, &f);
	} else if (row != CATALOG_NONE) {
		text_explanation(r, &f);
	}
}

void
report_row(struct report *r, long row)
{
	struct facts f = facts_of(nothing, row);

	switch (r->format) {
	case FORMAT_JSON:
		out_char(r->out, '{');
		json_facts(r, &f);
		json_meaning(r, &f);
		break;
	case FORMAT_TSV: tsv_facts(r, &f); break;
	case FORMAT_TEXT: text_row(r, &f); break;
	}
}

/* Prints a name and how many codes it has. `key` begins the JSON object. If f is not NULL, prints
 * its description too, which may be missing. */
static void
report_codes_of(struct report *r, const char *key, struct span name, unsigned long long codes,
                const struct facts *f)
{
	switch (r->format) {
	case FORMAT_JSON:
		json_string(r, key, name);
		out_string(r->out, ",\"codes\":");
		out_number(r->out, codes);
		if (f != NULL)
			json_string(r, ",\"description\":", f->description);
		out_string(r->out, "}\n");
		break;
	case FORMAT_TSV:
		tsv(r, &name, 1);
		out_char(r->out, '\t');
		out_number(r->out, codes);
		if (f != NULL) {
			out_char(r->out, '\t');
			tsv(r, &f->description, 1);
		}
		out_char(r->out, '\n');
		break;
	case FORMAT_TEXT: text_codes_of(r, name, codes, f); break;
	}
}

void
report_family(struct report *r, struct span family, unsigned long long codes)
{
	struct facts f = facts_of(family, find(family));

	report_codes_of(r, "{\"family\":", family, codes, &f);
}

void
report_action(struct report *r, long action)
{
	struct catalog_action a = catalog_action(action);

	report_codes_of(r, "{\"action\":", (struct span){a.name, a.name_len},
	                (unsigned long long)a.codes, NULL);
}

bool
report_failure(struct report *r, const struct failure *found, const char *file)
{
	struct facts f = facts_of(found->code, find(found->code));

	switch (r->format) {
	case FORMAT_JSON:
		out_char(r->out, '{');
		json_facts(r, &f);
		json_string(r, ",\"message\":", found->message);
		json_string(r, ",\"request_id\":", found->request_id);
		json_string(r, ",\"form\":", string(form_names[found->form]));
		json_string(r, ",\"file\":", string(file));
		out_string(r->out, ",\"line\":");
		out_number(r->out, found->line);
		json_meaning(r, &f);
		break;
	case FORMAT_TSV:
		tsv(r,
		    (struct span[]){f.code, found->request_id, found->message, f.section,
		                    f.description, string(file)},
		    6);
		out_char(r->out, '\t');
		out_number(r->out, found->line);
		out_char(r->out, '\t');
		tsv(r, (struct span[]){f.kind, f.retry}, 2);
		out_char(r->out, '\n');
		break;
	case FORMAT_TEXT: text_failure(r, &f, found, file); break;
	}
	return f.row != CATALOG_NONE;
}

void
report_note(struct report *r, struct span code)
{
	struct facts f = facts_of(code, find(code));

	text_note(r, &f);
}
