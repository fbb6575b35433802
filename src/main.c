/* SPDX-License-Identifier: MIT */
/*
 * orgerr: what a Tencent Cloud Organization error code means.
 *
 * The command line
 *   main.c         this map; the table of verbs, the exit status
 *   options.c      the command line → options and operands
 *   cmd_*.c        a verb each: options in, status out (search is in cmd_list.c,
 *                  annotate in cmd_decode.c)
 *   meant.c        a word in the wrong place → the command that was meant
 *   suggest.c      a wrong code, verb or action → the nearest right ones
 *   paste.c        an input that is typed or pasted into a terminal
 *   diagnose.c     why nothing was found in an input; input.c: what it looks like
 *   complain.c     messages to the user → standard error
 *
 * From bytes to failures
 *   in.c           files and standard input → bytes
 *   window.c       the bytes at hand, without colours; the numbers of their lines
 *   scan.c         bytes → failures, in a stream; scan_value.c: the JSON values in it;
 *                  scan_state.h: what the two share
 *   frame.c        where a JSON value ends
 *   plain.c        a response just as the API writes it → a failure, faster
 *   json.c         a whole JSON value → a cJSON tree, for the judge
 *   large.c        a JSON value of any size → tokens; skeleton.c: what the judge needs
 *                  of it; node.c: its nodes
 *   stretch.c      the lines of text around a trigger → failures; stretch_lines.c: which those
 *                  are, without their prefix
 *   prefix.c       what a log puts in front of each line
 *   dump*.c        an object as some language prints it → a cJSON tree; yaml.c: of YAML
 *   sdktext.c      a sentence that a client prints → a failure
 *   record.c       the wordings of such sentences; record_tail.c: where they end;
 *                  sdkname.c: those behind a client's name
 *   message.c      where the message of a sentence ends
 *   label.c        names of values in text, and their values; key.c: in objects
 *   judge.c        a cJSON tree → failures: what makes an object one; place.c: what the
 *                  rules read of an object
 *   mark.c         words that show whose error it is
 *   history.c      which failures are one failure printed twice
 *   text.c         classes of bytes, lines, codes, ids
 *   markup.c       what HTML and URLs do to a text, undone
 *   skip.c         bytes that need no closer look, many at a time
 *   arena.c        the memory of cJSON's trees
 *   failure.h      what is found and printed
 *   limits.h       how much of an input is held and looked at
 *
 * From failures to output
 *   report.c       one record → JSON or TSV; report_text.c: → text
 *   copy.c         annotate: the input again, with notes below its lines
 *   wrap.c         text → lines that fit a terminal
 *   escape.c       untrusted text → printable text; utf8.c: bytes ↔ code points
 *   out.c          bytes → a descriptor
 *
 * The data
 *   catalog.c      the codes and what is known of them; the only file that includes the
 *                  generated tables
 *   mkcatalog*.c   the generator: data/ → catalog.inc
 *   hash.h, kinds.h  shared by catalog.c and the generator
 *
 * Data flows one way: in → window → scan → (json | large | stretch) → judge or sdktext →
 * history → report → escape → out. CONTRIBUTING.md draws it.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "catalog.h"
#include "cmd.h"
#include "complain.h"
#include "in.h"
#include "options.h"
#include "out.h"
#include "suggest.h"

/* clang-format off */
#define FORMAT_HELP \
	"  -f, --format=FORMAT     text, json (an object a line) or tsv\n" \
	"      --json              the same as --format=json\n"
#define COMMON_HELP \
	"  -q, --quiet             print nothing: the exit status tells\n" \
	"      --color=WHEN        auto (on a terminal), always or never\n" \
	"  -h, --help              this text\n"
#define LANG_HELP(WHERE) \
	"      --lang=LANG         en or zh: the descriptions in Chinese " WHERE "\n"
#define SELECT_HELP \
	"  -s, --section=NAME      common, service, sdk or client alone; may be repeated\n" \
	"      --kind=NAME         only that kind, such as not_found; may be repeated\n" \
	"      --action=NAME       only what this call can return; may be repeated\n" \
	"      --retry             only codes that may be worth another try\n" \
	"  -c, --count             print how many match, alone\n"

static cmd_fn run_help, run_version;

static const struct verb {
	const char *name;
	const char *options; /* the short letters of those it has */
	cmd_fn *run;
	const char *help;
} verbs[] = {
	{"explain", "fjqCLh", cmd_explain,
		"Usage: orgerr explain [OPTION]... CODE...\n"
		"Say what each CODE means. - reads codes from standard input, one a line.\n"
		"A leaf alone (NodeNotEmpty) will do. 'orgerr CODE' is short for this.\n\n"
		FORMAT_HELP LANG_HELP("too") COMMON_HELP
		"\nStatus: 0 all are known, 1 some are not.\n"
		"Example: orgerr explain FailedOperation.NodeNotEmpty\n"},
	{"decode", "fjqCLh", cmd_decode,
		"Usage: orgerr decode [OPTION]... [FILE]...\n"
		"Find the errors in responses, logs and what clients print, and explain them.\n"
		"Without FILE, or with -, read standard input. 'orgerr' in a pipe does the same.\n\n"
		FORMAT_HELP LANG_HELP("too") COMMON_HELP
		"\nStatus: 0 errors found, all known; 1 one is not; 3 a response without an error;\n"
		"4 nothing that can be used; 5 reading or writing failed.\n"
		"Example: tccli organization DescribeOrganization 2>&1 | orgerr decode\n"},
	{"annotate", "qCLh", cmd_annotate,
		"Usage: orgerr annotate [OPTION]... [FILE]...\n"
		"Copy each FILE, or standard input, to standard output, and say below each line\n"
		"that ends an error what its code means. Nothing else is changed.\n\n"
		"  -q, --quiet             no messages; the data still passes\n"
		LANG_HELP("instead")
		"      --color=WHEN        auto (on a terminal), always or never\n"
		"  -h, --help              this text\n"
		"\nStatus: as decode.\n"
		"Example: terraform apply 2>&1 | orgerr annotate\n"},
	{"guard", "qCLh", cmd_guard,
		"Usage: orgerr guard [OPTION]...\n"
		"Pass a response from standard input to standard output, byte for byte, and fail\n"
		"where it holds an error, which is explained on standard error.\n\n"
		"  -q, --quiet             explain nothing; the data still passes\n"
		LANG_HELP("too")
		"      --color=WHEN        auto (on a terminal), always or never\n"
		"  -h, --help              this text\n"
		"\nStatus: 0 JSON without an error, 1 an error in it, 4 empty, cut off or no JSON.\n"
		"Example: set -o pipefail; curl -s URL | orgerr guard | jq .Response\n"},
	{"list", "fjqCLcsKFARh", cmd_list,
		"Usage: orgerr list [OPTION]... [PREFIX]...\n"
		"List the codes that begin with a PREFIX, letter case ignored; all without one.\n\n"
		SELECT_HELP
		"      --families          one line a family: its name, its codes, its meaning\n"
		FORMAT_HELP LANG_HELP("instead") COMMON_HELP
		"\nA call can return the codes that its documentation lists, and every common one.\n"
		"Status: 0, or 1 where a PREFIX or NAME matches nothing.\n"
		"Example: orgerr list ResourceNotFound\n"},
	{"search", "fjqCLcsKARh", cmd_search,
		"Usage: orgerr search [OPTION]... WORD...\n"
		"List the codes whose name or description, English or Chinese, holds every WORD,\n"
		"letter case ignored.\n\n"
		SELECT_HELP FORMAT_HELP LANG_HELP("instead") COMMON_HELP
		"\nStatus: 0, or 1 where nothing matches.\n"
		"Example: orgerr search member quit\n"},
	{"actions", "fjqCch", cmd_actions,
		"Usage: orgerr actions [OPTION]... [WORD]...\n"
		"List the actions of the API that begin with WORD, or where none does, those that\n"
		"hold it, letter case ignored; all actions without a WORD. The number is that of\n"
		"the codes which the action's documentation lists; any call can also return\n"
		"every common code (orgerr list --action=NAME has them all).\n\n"
		"  -c, --count             print how many actions match, alone\n"
		FORMAT_HELP COMMON_HELP
		"\nStatus: 0, or 1 where a WORD matches nothing.\n"
		"Example: orgerr actions Describe; orgerr actions member\n"},
	{"help", "h", run_help,
		"Usage: orgerr help [VERB]\n"
		"The same as 'orgerr --help' and 'orgerr VERB --help'.\n"},
	{"version", "h", run_version,
		"Usage: orgerr version\n"
		"The same as 'orgerr --version'.\n"},
};
/* clang-format on */

enum { VERBS = sizeof verbs / sizeof *verbs, VERB_EXPLAIN = 0, VERB_DECODE = 1 };

static const char help[] =
	"Usage: orgerr explain CODE...        what does this code mean?\n"
	"       orgerr decode [FILE]...       which errors does this text hold?\n"
	"       orgerr annotate [FILE]...     copy text, and explain the errors in it\n"
	"       orgerr guard                  pass a response through; fail on an error\n"
	"       orgerr list [PREFIX]...       codes that begin with PREFIX\n"
	"       orgerr search WORD...         codes and descriptions with every WORD\n"
	"       orgerr actions [WORD]...      actions, and how many codes each lists\n"
	"       orgerr help [VERB]            this text; with a verb, its own\n"
	"       orgerr version                version, number of codes, date, source\n"
	"       orgerr CODE...                short for explain\n"
	"       COMMAND 2>&1 | orgerr         short for decode\n\n"
	"  -f, --format=FORMAT     text, json or tsv\n"
	"  -q, --quiet             print nothing: the exit status tells\n"
	"      --lang=LANG         en or zh: the descriptions in Chinese\n"
	"  -h, --help              this text; with a verb, its own\n"
	"  -V, --version           version, number of codes, date of their source\n\n"
	"Status: 0 found, 1 unknown code, 2 usage, 3 the call succeeded,\n"
	"4 unusable input, 5 reading or writing failed. More: man orgerr\n";

static const struct verb *
find_verb(const char *name)
{
	for (int i = 0; i < VERBS; i++)
		if (strcmp(name, verbs[i].name) == 0)
			return &verbs[i];
	return NULL;
}

/* The verb that is probably meant by a word that is none: the only one that begins so, else
 * the nearest; or NULL. */
static const char *
nearest_verb(const char *word)
{
	const char *names[VERBS] = {NULL}, *begins = NULL;
	size_t len = strlen(word);
	int n = 0;

	for (int i = 0; i < VERBS; i++) {
		names[i] = verbs[i].name;
		if (len > 0 && strncmp(names[i], word, len) == 0) {
			begins = names[i];
			n++;
		}
	}
	return n == 1 ? begins : suggest_word(word, names, VERBS);
}

/* Appends the words to a command for a message, as they are typed; "WORD..." where a shell
 * would want quotes. */
static void
append_words(char *to, size_t size, char **words, int n)
{
	size_t begin = strlen(to), used = begin;

	for (int i = 0; i < n; i++) {
		size_t len = strlen(words[i]);
		if (!in_is_plain_word(words[i]) || len + 2 > size - used) {
			(void)snprintf(to + begin, size - begin, " WORD...");
			return;
		}
		used += (size_t)snprintf(to + used, size - used, " %s", words[i]);
	}
}

/* A first operand that is no verb and looks like no code: names the command that was meant. */
static int
complain_verb(char **words, int n)
{
	const char *word = words[0], *meant = nearest_verb(word), *file;
	size_t len = strlen(word);
	char search[512] = "orgerr search";

	if (catalog_find(word, len) != CATALOG_NONE || catalog_leaf(word, len, 0) != CATALOG_NONE) {
		complain("%.256s: no such verb; for the code: orgerr explain %.256s", word, word);
	} else if (meant != NULL) {
		complain("%.256s: no such verb; did you mean %s?", word, meant);
	} else if ((file = strcmp(word, "-") == 0 ? word : in_file_word(word)) != NULL) {
		complain("%.256s: no such verb; to read a file: orgerr decode %s", word, file);
	} else {
		append_words(search, sizeof search, words, n);
		complain("%.256s: no such verb; to search for it: %s", len > 0 ? word : "\"\"",
		         search);
	}
	return STATUS_USAGE;
}

static bool
looks_like_code(const char *word)
{
	for (; *word != '\0'; word++)
		if ((*word >= 'A' && *word <= 'Z') || *word == '.')
			return true;
	return false;
}

static int
run_version(const struct options *o, char **operands, int n)
{
	unsigned long long documented = (unsigned long long)catalog_documented_count();
	unsigned long long beside = (unsigned long long)catalog_count() - documented;

	(void)o;
	if (n > 0) {
		complain("version: takes no operand: %.256s", operands[0]);
		return STATUS_USAGE;
	}
	out_string(&out_stdout, "orgerr " VERSION " (");
	out_number(&out_stdout, documented);
	out_string(&out_stdout, " codes, documented ");
	out_string(&out_stdout, catalog_date());
	if (beside > 0) {
		out_string(&out_stdout, ", and ");
		out_number(&out_stdout, beside);
		out_string(&out_stdout, " beside them");
	}
	out_string(&out_stdout, ")\n");
	if (catalog_page() != NULL) {
		out_string(&out_stdout, catalog_page());
		out_char(&out_stdout, '\n');
	}
	return STATUS_FOUND;
}

static int
run_help(const struct options *o, char **operands, int n)
{
	const struct verb *verb = n > 0 ? find_verb(operands[0]) : NULL;

	(void)o;
	if (n > 1) {
		complain("help: takes one verb: orgerr help %.256s", operands[0]);
	} else if (n == 1 && verb == NULL) {
		const char *meant = nearest_verb(operands[0]);
		complain("%.256s: no such verb; see 'orgerr help%s%s'",
		         *operands[0] != '\0' ? operands[0] : "\"\"", meant != NULL ? " " : "",
		         meant != NULL ? meant : "");
	} else {
		out_string(&out_stdout, verb != NULL ? verb->help : help);
		return STATUS_FOUND;
	}
	return STATUS_USAGE;
}

/* The verb of a command line that names none, or NULL where that is an error; *status then
 * is set, after a message. */
static const struct verb *
implied_verb(char **operands, int n, int *status)
{
	*status = STATUS_USAGE;
	if (n > 0 && looks_like_code(operands[0]))
		return &verbs[VERB_EXPLAIN];
	if (n > 0) {
		*status = complain_verb(operands, n);
		return NULL;
	}
	if (!isatty(STDIN_FILENO))
		return &verbs[VERB_DECODE];
	complain("nothing to do: no code given, nothing piped in");
	out_stdout.fd = STDERR_FILENO;
	out_string(&out_stdout, help);
	return NULL;
}

static int
run(struct command *c)
{
	char **operands = c->words + c->options.action_count;
	int n = c->n, status;
	const struct verb *verb = n > 0 ? find_verb(operands[0]) : NULL;

	if (verb != NULL) {
		operands++;
		n--;
	} else if (strchr(c->given, 'h') != NULL) {
		return run_help(&c->options, NULL, 0);
	} else if (strchr(c->given, 'V') != NULL) {
		if (n == 0 && c->given[1] == '\0')
			return run_version(&c->options, NULL, 0);
		complain("--version stands alone");
		return STATUS_USAGE;
	} else if ((verb = implied_verb(operands, n, &status)) == NULL) {
		return status;
	}
	for (const char *g = c->given; *g != '\0'; g++) {
		if (strchr(verb->options, *g) == NULL) {
			complain("%s has no option --%s; see 'orgerr %s --help'", verb->name,
			         options_name(*g), verb->name);
			return STATUS_USAGE;
		}
	}
	if (strchr(c->given, 'h') != NULL) {
		out_string(&out_stdout, verb->help);
		return STATUS_FOUND;
	}
	options_settle(c);
	if (c->options.quiet)
		out_stdout.fd = -1;
	return verb->run(&c->options, operands, n);
}

int
main(int argc, char **argv)
{
	/* The words take the place of what has been parsed in front of them. */
	struct command c = {.words = argv};

	out_stdout.fd = STDOUT_FILENO;
	int status = options_parse(&c, argc, argv) ? run(&c) : STATUS_USAGE;

	bool written = out_stdout.len > 0;
	int cause = out_flush(&out_stdout);
	if (cause == 0 && out_stdout.fd >= 0 && close(STDOUT_FILENO) != 0 && errno != EINTR &&
	    (errno != EBADF || written))
		cause = errno;
	if (cause != 0) {
		out_stdout.fd = -1;
		complain("standard output: %s", strerror(cause));
		return STATUS_SYSTEM;
	}
	return status;
}
