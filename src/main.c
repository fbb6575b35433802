/* SPDX-License-Identifier: MIT */
/*
 * orgerr: what a Tencent Cloud Organization error code means.
 *
 * The command line
 *   main.c         this map; the table of verbs, the exit status
 *   options.c      the command line → options and operands
 *   cmd_*.c        the verbs: options → exit status (search is in cmd_list.c, annotate
 *                  in cmd_decode.c)
 *   meant.c        a word in the wrong place → the command that was meant
 *   suggest.c      a wrong code, verb or action → the nearest right ones
 *   paste.c        an input that is typed or pasted into a terminal
 *   diagnose.c     why nothing was found in an input; input.c: what it looks like
 *   complain.c     messages to the user → standard error
 *
 * From bytes to failures
 *   in.c           files and standard input → bytes
 *   window.c       the part of the input in memory, without colours; line numbers
 *   scan.c         bytes → failures, in a stream; scan_value.c: the JSON values in
 *                  it; scan_found.c: which failures are reported; scan_state.h:
 *                  what the three share
 *   frame.c        where a JSON value ends
 *   plain.c        a response just as the API writes it → a failure, faster
 *   json.c         a whole JSON value → a cJSON tree, for the judge
 *   large.c        a JSON value of any size → tokens; skeleton.c: tokens → a tree of what
 *                  the judge needs; skeleton_zone.c: which values can still matter;
 *                  node.c: the nodes of that tree
 *   stretch.c      the lines of text around a trigger → failures; stretch_lines.c: finds
 *                  these lines and removes their prefix; stretch_object.c: judges an
 *                  object; stretch_sentence.c: a sentence beside the objects around it
 *   prefix.c       what a log puts in front of each line; carrier.c: what the programs write
 *                  that transport, collect or quote one
 *   column.c       a log entry that was wrapped into a column → the text as it was
 *   dump*.c        an object as some language prints it → a cJSON tree; yaml.c: for YAML
 *   sdktext.c      a sentence that a client prints → a failure
 *   record.c       the wordings of such sentences; record_tail.c: where they end;
 *                  sdkname.c: those after a client's name; inspect.c: those of Node.js
 *   message.c      where the message of a sentence ends
 *   label.c        finds names of values in text (labels); key.c: in objects
 *   judge.c        a cJSON tree → failures: the rules; place.c: what the rules read of an
 *                  object
 *   mark.c         words that show whose error it is
 *   history.c      recognizes a failure that was printed before
 *   text.c         classes of bytes, lines, codes, ids
 *   markup.c       decodes text that was escaped for HTML, a URL, a log or to fit on a line
 *   skip.c         skips bytes that need no closer look, many at a time
 *   arena.c        the memory of cJSON's trees
 *   failure.h      a failure, which is what is found and printed
 *   limits.h       how much of an input is held and looked at
 *
 * From failures to output
 *   report.c       one record → JSON or TSV; report_text.c: → text
 *   copy.c         annotate: a copy of the input, with notes below its lines
 *   wrap.c         text → lines that fit a terminal
 *   escape.c       untrusted text → printable text; utf8.c: bytes ↔ code points
 *   out.c          bytes → a descriptor
 *
 * The data
 *   catalog.c      the codes and what is known about them; only this file includes the
 *                  generated tables
 *   mkcatalog*.c   the generator: data/ → catalog.inc
 *   hash.h, kinds.h  shared by catalog.c and the generator
 *
 * Data flows one way: in → window → scan → (json | large | stretch) → judge or sdktext →
 * history → report → escape → out. CONTRIBUTING.md has a drawing, and explains the words that
 * all comments use: document, record, sign, anchor, trigger, stretch and so on.
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
	"  -f, --format=FORMAT     text, json (one object per line) or tsv\n" \
	"      --json              the same as --format=json\n"
#define COMMON_HELP \
	"  -q, --quiet             print nothing; only the exit status tells\n" \
	"      --color=WHEN        auto (on a terminal), always or never\n" \
	"  -h, --help              print this help\n"
#define LANG_HELP(VERB) \
	"      --lang=LANG         en or zh; zh " VERB " the descriptions in Chinese\n"
#define SELECT_HELP \
	"  -s, --section=NAME      only common, service, sdk or client; may be repeated\n" \
	"      --kind=NAME         only this kind, such as not_found; may be repeated\n" \
	"      --action=NAME       only codes that this call can return; may be repeated\n" \
	"      --retry             only codes for which another try may help\n" \
	"  -c, --count             print only the number of matches\n"

static cmd_fn run_help, run_version;

static const struct verb {
	const char *name;
	const char *options; /* the letters (options.c) of the options that the verb has */
	cmd_fn *run;
	const char *help;
} verbs[] = {
	{"explain", "fjqCLh", cmd_explain,
		"Usage: orgerr explain [OPTION]... CODE...\n"
		"Say what each CODE means. With -, read codes from standard input, one per line.\n"
		"The last part of a code (NodeNotEmpty) is enough. Short form: orgerr CODE...\n\n"
		FORMAT_HELP LANG_HELP("adds") COMMON_HELP
		"\nExit status: 0 all codes are known, 1 some are not.\n"
		"Example: orgerr explain FailedOperation.NodeNotEmpty\n"},
	{"decode", "fjqCLh", cmd_decode,
		"Usage: orgerr decode [OPTION]... [FILE]...\n"
		"Find the errors in responses, logs and what clients print, and explain them.\n"
		"Without FILE, or with -, read standard input. 'orgerr' in a pipe does the same.\n\n"
		FORMAT_HELP LANG_HELP("adds") COMMON_HELP
		"\nExit status: 0 errors found, all known; 1 some are unknown; 3 a response without\n"
		"an error; 4 unusable input; 5 reading or writing failed.\n"
		"Example: tccli organization DescribeOrganization 2>&1 | orgerr decode\n"},
	{"annotate", "qCLh", cmd_annotate,
		"Usage: orgerr annotate [OPTION]... [FILE]...\n"
		"Copy each FILE, or standard input, to standard output. Below each line on which\n"
		"an error ends, write what its code means. Nothing else is changed.\n\n"
		"  -q, --quiet             no messages; the data is still copied\n"
		LANG_HELP("shows")
		"      --color=WHEN        auto (on a terminal), always or never\n"
		"  -h, --help              print this help\n"
		"\nExit status: as for decode.\n"
		"Example: terraform apply 2>&1 | orgerr annotate\n"},
	{"guard", "qCLh", cmd_guard,
		"Usage: orgerr guard [OPTION]...\n"
		"Copy a response from standard input to standard output, byte for byte. If it\n"
		"holds an error, fail, and explain the error on standard error.\n\n"
		"  -q, --quiet             explain nothing; the data is still copied\n"
		LANG_HELP("adds")
		"      --color=WHEN        auto (on a terminal), always or never\n"
		"  -h, --help              print this help\n"
		"\nExit status: 0 JSON without an error; 1 JSON with an error; 4 empty, cut off or\n"
		"not JSON; 5 reading or writing failed.\n"
		"Example: set -o pipefail; curl -s URL | orgerr guard | jq .Response\n"},
	{"list", "fjqCLcsKFARh", cmd_list,
		"Usage: orgerr list [OPTION]... [PREFIX]...\n"
		"List the codes that begin with a PREFIX, or all codes. Letter case is ignored.\n\n"
		SELECT_HELP
		"      --families          one line per family: name, number of codes, meaning\n"
		FORMAT_HELP LANG_HELP("shows") COMMON_HELP
		"\nA call can return the codes that its documentation lists, and every common one.\n"
		"Exit status: 0, or 1 if a PREFIX or NAME matches nothing.\n"
		"Example: orgerr list ResourceNotFound\n"},
	{"search", "fjqCLcsKARh", cmd_search,
		"Usage: orgerr search [OPTION]... WORD...\n"
		"List the codes whose name or description, English or Chinese, contains every\n"
		"WORD. Letter case is ignored.\n\n"
		SELECT_HELP FORMAT_HELP LANG_HELP("shows") COMMON_HELP
		"\nExit status: 0, or 1 if nothing matches.\n"
		"Example: orgerr search member quit\n"},
	{"actions", "fjqCch", cmd_actions,
		"Usage: orgerr actions [OPTION]... [WORD]...\n"
		"List the actions of the API that begin with a WORD, or contain it if none begins\n"
		"with it, or all actions. Letter case is ignored. The number tells how many codes\n"
		"the action's documentation lists; in addition, any call can return every common\n"
		"code (orgerr list --action=NAME lists both).\n\n"
		"  -c, --count             print only the number of matches\n"
		FORMAT_HELP COMMON_HELP
		"\nExit status: 0, or 1 if a WORD matches nothing.\n"
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
	"       orgerr actions [WORD]...      API actions, and how many codes each lists\n"
	"       orgerr help [VERB]            this help, or that of a verb\n"
	"       orgerr version                same as --version\n"
	"       orgerr CODE...                short for explain\n"
	"       COMMAND 2>&1 | orgerr         short for decode\n\n"
	"  -f, --format=FORMAT     text, json or tsv\n"
	"  -q, --quiet             print nothing; only the exit status tells\n"
	"      --lang=LANG         language of the descriptions, en or zh\n"
	"  -h, --help              this help, or that of a verb\n"
	"  -V, --version           version, number of codes, and their source\n\n"
	"Exit status: 0 found, 1 unknown code, 2 usage error, 3 the call succeeded,\n"
	"4 unusable input, 5 reading or writing failed. See man orgerr for more.\n";

static const struct verb *
find_verb(const char *name)
{
	for (int i = 0; i < VERBS; i++)
		if (strcmp(name, verbs[i].name) == 0)
			return &verbs[i];
	return NULL;
}

/* The verb that is probably meant by a word that is not a verb: the only one that begins with the
 * word, else the nearest; or NULL. */
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

/* Appends the words to a command for a message; "WORD..." if a shell would need quotes around
 * one. */
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

/* Prints a message for a first operand that is not a verb and does not look like a code. The
 * message names the command that was probably meant. */
static int
complain_verb(char **words, int n)
{
	const char *word = words[0], *meant = nearest_verb(word), *file;
	size_t len = strlen(word);
	char search[512] = "orgerr search";

	if (catalog_find(word, len) != CATALOG_NONE || catalog_leaf(word, len, 0) != CATALOG_NONE) {
		complain("%.256s: no such verb; to explain the code: orgerr explain %.256s", word,
		         word);
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
		complain("version: takes no operand, but was given %.256s", operands[0]);
		return STATUS_USAGE;
	}
	out_string(&out_stdout, "orgerr " VERSION " (");
	out_number(&out_stdout, documented);
	out_string(&out_stdout, " codes, documented ");
	out_string(&out_stdout, catalog_date());
	if (beside > 0) {
		out_string(&out_stdout, ", and ");
		out_number(&out_stdout, beside);
		out_string(&out_stdout, " others");
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
		complain("help: takes only one verb: orgerr help %.256s", operands[0]);
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

/* The verb that is meant by a command line without a verb. If there is none, prints a message, sets
 * *status and returns NULL. */
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
	complain("nothing to do: no code was given, and nothing is piped in");
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
		complain("--version takes no operands and no other options");
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
	/* The operands are moved to the beginning of argv, over words that have been read
	 * already. */
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
