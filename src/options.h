/* SPDX-License-Identifier: MIT */
/*
 * options.h: the command line → options and operands.
 */
#ifndef ORGERR_OPTIONS_H
#define ORGERR_OPTIONS_H

#include <stdbool.h>

#include "report.h"

/* The options, as a verb needs them. */
struct options {
	enum format format;
	bool quiet, count, families, retry;
	bool zh;                        /* Chinese descriptions in text */
	bool color, color_errors;       /* for standard output, for standard error */
	size_t columns, columns_errors; /* the widths of the terminals there; 0: do not wrap */
	unsigned sections, kinds;       /* one bit for each; 0: all */
	char **actions;                 /* the values of --action, as they were given */
	int action_count;               /* 0: codes of any action */
};

/* The command line. */
struct command {
	struct options options;
	char given[32]; /* the letters of the options, each once */
	char **words;   /* the values of --action, then the operands */
	int n;          /* operands */
	enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } color;
	enum { LANG_UNSAID, LANG_EN, LANG_ZH } lang;
};

/* Reads the options, wherever they are, and moves the values of --action and the operands to the
 * beginning of argv, whose strings stay in use. c->words must be argv. Returns whether the command
 * line is well formed; if it is not, prints a message first. */
bool options_parse(struct command *c, int argc, char **argv);

/* The long name of an option by its letter, without the dashes; empty if there is none. */
const char *options_name(char letter);

/* Sets the options that depend on the environment and the terminals: language, colour, columns. */
void options_settle(struct command *c);

#endif
