/* SPDX-License-Identifier: MIT */
/*
 * report_text.h: one record → text for people. Only report.c uses it.
 */
#ifndef ORGERR_REPORT_TEXT_H
#define ORGERR_REPORT_TEXT_H

#include "report.h"

/* What the catalogue says of a code. Section and descriptions are NULL if the code has no row, and
 * everything is NULL if there is no code. */
struct facts {
	long row; /* or CATALOG_NONE */
	struct span code, section, family, description, zh, kind, retry, retry_source;
	const char *kind_sentence;
};

/* Each prints what the function with the same name in report.h prints, as text. */
void text_explanation(struct report *r, const struct facts *f);
void text_row(struct report *r, const struct facts *f);
void text_failure(struct report *r, const struct facts *f, const struct failure *found,
                  const char *file);
void text_note(struct report *r, const struct facts *f);

/* Prints a family or an action, how many codes it has, and, if f is not NULL, the description. */
void text_codes_of(struct report *r, struct span name, unsigned long long codes,
                   const struct facts *f);

#endif
