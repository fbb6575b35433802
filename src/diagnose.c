/* SPDX-License-Identifier: MIT */
#include "diagnose.h"

#include <stdio.h>

#include "catalog.h"
#include "complain.h"
#include "frame.h"
#include "in.h"
#include "input.h"
#include "limits.h"
#include "scan.h"

/* The part of a message that helps where the text at least names a code. */
static const char *
named_code(const char *head, size_t len)
{
	static char text[2 * CATALOG_NAME_MAX + sizeof "; it names : orgerr explain "];
	long row = input_names_code(head, len);

	*text = '\0';
	if (row != CATALOG_NONE)
		(void)snprintf(text, sizeof text, "; it names %s: orgerr explain %s",
		               catalog_row(row).code, catalog_row(row).code);
	return text;
}

/* What is wrong with a document that was meant to be one. Returns whether there is. */
static bool
diagnose_trouble(const char *name, const char *more, const struct scan_result *r)
{
	unsigned long long line = r->line, column = r->column;

	switch (r->trouble) {
	case SCAN_MALFORMED:
		complain("%s:%llu:%llu: malformed JSON: expected %s%s", name, line, column,
		         r->expected, more);
		return true;
	case SCAN_CUT_OFF:
		complain("%s:%llu:%llu: the JSON is cut off: expected %s%s", name, line, column,
		         r->expected, more);
		return true;
	case SCAN_FINE: break;
	}
	return false;
}

static void
diagnose_packed(const char *name, const char *file, const char *format, const char *command)
{
	const char *word = file != NULL && in_is_plain_word(file) ? file : "FILE";

	complain("%s: compressed with %s; decompress it first: %s %s | orgerr", name, format,
	         command, word);
}

void
diagnose(const char *file, const char *head, size_t len, const struct scan_result *r)
{
	const char *name = file != NULL ? file : "standard input";
	enum input_kind kind = input_kind(head, len);
	struct span code;

	switch (kind) {
	case INPUT_EMPTY:
		complain("%s: empty input%s", name,
		         file == NULL ? "; most tools print errors on standard error: "
		                        "try 'COMMAND 2>&1 | orgerr'"
		                      : "");
		break;
	case INPUT_UTF16:
		complain("%s: UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8", name);
		break;
	case INPUT_GZIP: diagnose_packed(name, file, "gzip", "zcat"); break;
	case INPUT_BZIP2: diagnose_packed(name, file, "bzip2", "bzcat"); break;
	case INPUT_XZ: diagnose_packed(name, file, "xz", "xzcat"); break;
	case INPUT_ZSTD: diagnose_packed(name, file, "zstd", "zstdcat"); break;
	case INPUT_ZIP: diagnose_packed(name, file, "zip", "unzip -p"); break;
	case INPUT_BINARY: complain("%s: binary data, not a response", name); break;
	case INPUT_HTML:
		complain(
			"%s: an HTML page, not a response of the API; check the URL and the proxy%s",
			name, named_code(head, len));
		break;
	case INPUT_CODE:
		code = input_code(head, len);
		complain("%s: only a code; to explain it: orgerr explain %.*s", name, (int)code.len,
		         code.ptr);
		break;
	case INPUT_JSON:
		/* What was not searched has been said: nobody knows that there is no error. */
		if (!diagnose_trouble(name, named_code(head, len), r) &&
		    r->unsearched == SCAN_ALL_SEARCHED)
			complain("%s: JSON, but no response of this API and no error in it%s", name,
			         named_code(head, len));
		break;
	case INPUT_TEXT:
		if (r->unsearched == SCAN_ALL_SEARCHED)
			complain("%s: no error of this API in the text%s", name,
			         named_code(head, len));
		break;
	}
}

void
diagnose_cut(const char *name, const struct scan_result *r)
{
	unsigned long long line = r->unsearched_line;

	if (r->unsearched == SCAN_TOO_LONG)
		complain(
			"%s:%llu: a string is longer than 1 MiB; the rest of it was not searched and "
			"may contain an error",
			name, line);
	if (r->unsearched == SCAN_TOO_DEEP)
		complain("%s:%llu: JSON nested in more than %d strings was not searched and may "
		         "contain an error",
		         name, line, SCAN_NESTING_MAX);
	if (r->unsearched == SCAN_TOO_NESTED)
		complain("%s:%llu: JSON nested more than %d levels deep was not searched and may "
		         "contain an error",
		         name, line, FRAME_DEPTH_MAX);
	if (r->unsearched == SCAN_TOO_BROKEN)
		complain(
			"%s:%llu: too many brackets or quotes are not closed; not all of the text was "
			"searched, and it may contain an error",
			name, line);
	if (r->cut_line > 0)
		complain("%s:%llu: a record longer than %d lines or 8 KiB was cut", name,
		         (unsigned long long)r->cut_line, SDKTEXT_LINES_MAX);
	if (r->message_line > 0)
		complain("%s:%llu: a message longer than 64 KiB was cut", name,
		         (unsigned long long)r->message_line);
	if (r->long_line > 0)
		complain(
			"%s:%llu: a line longer than 64 KiB was read in pieces; an error that spans two of them may be missed",
			name, (unsigned long long)r->long_line);
}
