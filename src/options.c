/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "catalog.h"
#include "complain.h"
#include "suggest.h"

/* clang-format off */
static const struct option long_options[] = {
	{"format", required_argument, NULL, 'f'},
	{"json", no_argument, NULL, 'j'},
	{"quiet", no_argument, NULL, 'q'},
	{"color", required_argument, NULL, 'C'},
	{"section", required_argument, NULL, 's'},
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
	return "";
}

/* The place of a value among n names, or -1 after a message. */
static int
parse_name(const char *option, const char *value, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(value, names[i]) == 0)
			return (int)i;
	const char *meant = suggest_word(value, names, n);
	if (meant != NULL)
		complain("--%s=%.256s: no such value; did you mean %s?", option, value, meant);
	else
		complain("--%s=%.256s: no such value; it is one of %s, %s%s%s", option, value,
		         names[0], names[1], n > 2 ? ", " : "", n > 2 ? names[2] : "");
	return -1;
}

static int
parse_section(const char *value)
{
	const char *names[8] = {NULL};
	size_t n = 0;

	while (n < sizeof names / sizeof *names && catalog_section_name((int)n) != NULL) {
		names[n] = catalog_section_name((int)n);
		n++;
	}
	return parse_name("section", value, names, n);
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

bool
options_parse(struct command *c, int argc, char **argv)
{
	static const char *const formats[] = {"text", "json", "tsv"}, *const whens[] = {"auto",
	                                                                                "always",
	                                                                                "never"};
	int letter, value = 0;

	opterr = 0;
	/* "-": operands come as option 1, whatever POSIXLY_CORRECT says. */
	for (;;) {
		int at = optind;
		letter = getopt_long(argc, argv, "-:f:qs:chV", long_options, NULL);
		if (letter == -1)
			break;
		switch (letter) {
		case 1: add_operand(c, optarg); continue;
		case 'f':
			value = parse_name("format", optarg, formats, 3);
			c->options.format = (enum format)value;
			break;
		case 'j': c->options.format = FORMAT_JSON; break;
		case 'q': c->options.quiet = true; break;
		case 'C':
			value = parse_name("color", optarg, whens, 3);
			c->color = value;
			break;
		case 's':
			value = parse_section(optarg);
			if (value >= 0)
				c->options.sections |= 1u << value;
			break;
		case 'c': c->options.count = true; break;
		case 'F': c->options.families = true; break;
		case 'A': add_action(c, optarg); break;
		case 'R': c->options.retry = true; break;
		case 'h':
		case 'V': break;
		case ':':
			if (strncmp(argv[optind - 1], "--", 2) == 0)
				complain("%.256s: the option needs a value", argv[optind - 1]);
			else
				complain("-%c: the option needs a value", optopt);
			return false;
		default:
			if (optopt != 0 && strncmp(argv[at], "--", 2) != 0)
				complain("-%c: no such option; see 'orgerr --help'", optopt);
			else
				complain_unknown_option(argv[at]);
			return false;
		}
		if (value < 0)
			return false;
		note_given(c, (char)letter);
	}
	while (optind < argc)
		add_operand(c, argv[optind++]);
	c->options.actions = c->words;
	return true;
}

bool
options_color(const struct command *c, int fd)
{
	if (c->color != COLOR_AUTO)
		return c->color == COLOR_ALWAYS;
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
	if ((no_color != NULL && *no_color != '\0') || (term != NULL && strcmp(term, "dumb") == 0))
		return false;
	return isatty(fd);
}
