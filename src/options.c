/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "catalog.h"
#include "complain.h"
#include "suggest.h"
#include "wrap.h"

/* clang-format off */
static const struct option long_options[] = {
	{"format", required_argument, NULL, 'f'},
	{"json", no_argument, NULL, 'j'},
	{"quiet", no_argument, NULL, 'q'},
	{"color", required_argument, NULL, 'C'},
	{"lang", required_argument, NULL, 'L'},
	{"section", required_argument, NULL, 's'},
	{"kind", required_argument, NULL, 'K'},
	{"count", no_argument, NULL, 'c'},
	{"families", no_argument, NULL, 'F'},
	{"action", required_argument, NULL, 'A'},
	{"retry", no_argument, NULL, 'R'},
	{"help", no_argument, NULL, 'h'},
	{"version", no_argument, NULL, 'V'},
	{NULL, 0, NULL, 0},
};
/* clang-format on */

enum { LONG_OPTIONS = sizeof long_options / sizeof *long_options - 1 };

const char *
options_name(char letter)
{
	for (int i = 0; i < LONG_OPTIONS; i++)
		if (long_options[i].val == letter)
			return long_options[i].name;
	return ""; /* unreached: each letter has a name */
}

enum { NAMES_MAX = 16 };

/* The index of a value in the names, a list that ends with NULL; or -1 after a message. */
static int
parse_name(const char *option, const char *value, const char *const *names)
{
	char all[NAMES_MAX * 24] = "";
	size_t n = 0;

	for (; names[n] != NULL; n++)
		if (strcmp(value, names[n]) == 0)
			return (int)n;
	const char *meant = suggest_word(value, names, n);
	if (meant != NULL) {
		complain("--%s=%.256s: no such value; did you mean %s?", option, value, meant);
		return -1;
	}
	for (size_t i = 0, used = 0; i < n && used < sizeof all; i++)
		used += (size_t)snprintf(all + used, sizeof all - used, "%s%s", i > 0 ? ", " : "",
		                         names[i]);
	complain("--%s=%.256s: no such value; it is one of %s", option, value, all);
	return -1;
}

/* Sets the bit of a value. name_of is a function of catalog.h that returns the allowed values.
 * Returns false after a message. */
static bool
parse_set(const char *option, const char *value, const char *name_of(int), unsigned *set)
{
	const char *names[NAMES_MAX] = {NULL};
	int found;

	for (int i = 0; i < NAMES_MAX - 1 && (names[i] = name_of(i)) != NULL; i++)
		;
	if ((found = parse_name(option, value, names)) < 0)
		return false;
	*set |= 1u << found;
	return true;
}

static void
complain_unknown_option(const char *arg)
{
	const char *names[LONG_OPTIONS] = {NULL};
	char word[64] = "";
	const char *meant = NULL;

	if (strncmp(arg, "--", 2) == 0) {
		size_t len = strcspn(arg + 2, "=");
		if (len < sizeof word)
			memcpy(word, arg + 2, len);
		for (int i = 0; i < LONG_OPTIONS; i++)
			names[i] = long_options[i].name;
		meant = suggest_word(word, names, LONG_OPTIONS);
	}
	if (meant != NULL)
		complain("%.256s: no such option; did you mean --%s?", arg, meant);
	else
		complain("%.256s: no such option; see 'orgerr --help'", arg);
}

/* Prints a message if a long option was given with one dash, as in "-json". Returns whether it
 * did. */
static bool
complain_one_dash(const char *arg)
{
	size_t len = strcspn(arg + 1, "=");

	for (int i = 0; i < LONG_OPTIONS; i++) {
		const char *name = long_options[i].name;
		if (strlen(name) == len && memcmp(arg + 1, name, len) == 0) {
			complain("%.256s: no such option; did you mean --%s?", arg, name);
			return true;
		}
	}
	return false;
}

static void
note_given(struct command *c, char letter)
{
	size_t n = strlen(c->given);

	if (strchr(c->given, letter) == NULL && n + 1 < sizeof c->given)
		c->given[n] = letter;
}

static void
add_operand(struct command *c, char *word)
{
	c->words[c->options.action_count + c->n++] = word;
}

static void
add_action(struct command *c, char *name)
{
	char **at = c->words + c->options.action_count++;

	memmove(at + 1, at, (size_t)c->n * sizeof *at);
	*at = name;
}

/* Prints a message for an option that getopt does not know; `at` is the word that contains it. */
static void
complain_option(const char *at, int letter)
{
	if (letter == ':' && strncmp(at, "--", 2) == 0)
		complain("%.256s: the option needs a value; see 'orgerr --help'", at);
	else if (letter == ':')
		complain("-%c: the option needs a value; see 'orgerr --help'", optopt);
	else if (optopt != 0 && strncmp(at, "--", 2) != 0 && !complain_one_dash(at))
		complain("-%c: no such option; see 'orgerr --help'", optopt);
	else if (optopt == 0 || strncmp(at, "--", 2) == 0)
		complain_unknown_option(at);
}

/* Sets one option. Returns false after a message. */
static bool
take(struct command *c, char letter)
{
	const char *const formats[] = {"text", "json", "tsv", NULL};
	const char *const whens[] = {"auto", "always", "never", NULL};
	const char *const langs[] = {"en", "zh", NULL};
	struct options *o = &c->options;
	int value = 0;

	switch (letter) {
	case 'f':
		value = parse_name("format", optarg, formats);
		o->format = (enum format)value;
		break;
	case 'j': o->format = FORMAT_JSON; break;
	case 'q': o->quiet = true; break;
	case 'C': c->color = value = parse_name("color", optarg, whens); break;
	case 'L':
		value = parse_name("lang", optarg, langs);
		c->lang = value + LANG_EN;
		break;
	case 's': return parse_set("section", optarg, catalog_section_name, &o->sections);
	case 'K': return parse_set("kind", optarg, catalog_kind_name, &o->kinds);
	case 'c': o->count = true; break;
	case 'F': o->families = true; break;
	case 'A': add_action(c, optarg); break;
	case 'R': o->retry = true; break;
	default: break; /* help and version are for main */
	}
	return value >= 0;
}

bool
options_parse(struct command *c, int argc, char **argv)
{
	int letter;

	/* "-": operands come as option 1, whatever POSIXLY_CORRECT says. ":": getopt_long prints no
	 * messages of its own. */
	for (;;) {
		int at = optind;
		letter = getopt_long(argc, argv, "-:f:qs:chV", long_options, NULL);
		if (letter == -1)
			break;
		if (letter == 1) {
			add_operand(c, optarg);
			continue;
		}
		if (letter == ':' || letter == '?') {
			complain_option(letter == ':' ? argv[optind - 1] : argv[at], letter);
			return false;
		}
		if (strncmp(argv[at], "--", 2) != 0 && complain_one_dash(argv[at]))
			return false;
		if (!take(c, (char)letter))
			return false;
		note_given(c, (char)letter);
	}
	while (optind < argc)
		add_operand(c, argv[optind++]);
	c->options.actions = c->words;
	return true;
}

/* Whether the environment asks for Chinese: the first of these variables that is set and not empty
 * decides. */
static bool
zh_by_environment(void)
{
	const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value != NULL && *value != '\0')
			return strncmp(value, "zh", 2) == 0;
	}
	return false;
}

static bool
color_wanted(const struct command *c, bool terminal)
{
	if (c->color != COLOR_AUTO)
		return c->color == COLOR_ALWAYS;
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
	if ((no_color != NULL && *no_color != '\0') || (term != NULL && strcmp(term, "dumb") == 0))
		return false;
	return terminal;
}

void
options_settle(struct command *c)
{
	struct options *o = &c->options;
	bool terminal = isatty(STDERR_FILENO);

	o->zh = c->lang == LANG_UNSAID ? zh_by_environment() : c->lang == LANG_ZH;
	o->color_errors = color_wanted(c, terminal);
	o->columns_errors = terminal ? wrap_columns(STDERR_FILENO) : 0;
	if (o->format != FORMAT_TEXT)
		return;
	terminal = isatty(STDOUT_FILENO);
	o->color = color_wanted(c, terminal);
	o->columns = terminal ? wrap_columns(STDOUT_FILENO) : 0;
}
