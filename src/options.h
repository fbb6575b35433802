/* SPDX-License-Identifier: MIT */
/*
 * options.h: the command line → options and operands.
 */
#ifndef ORGERR_OPTIONS_H
#define ORGERR_OPTIONS_H

#include <stdbool.h>

#include "report.h"

/* What a verb is told. */
struct options {
	enum format format;
	bool quiet, count, families, retry;
	bool zh;                        /* Chinese descriptions in text */
	bool color, color_errors;       /* for standard output, for standard error */
	size_t columns, columns_errors; /* of the terminals behind them; 0: lines stay whole */
	unsigned sections, kinds;       /* a bit each; 0: all */
	char **actions;                 /* the values of --action, as they were given */
	int action_count;               /* 0: all codes, whatever returns them */
};

/* What the command line says. */
struct command {
	struct options options;
	char given[32]; /* the letters of the options, each once */
	char **words;   /* the values of --action, then the operands */
	int n;          /* operands */
	enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } color;
	enum { LANG_UNSAID, LANG_EN, LANG_ZH } lang;
};

/* Takes the options, wherever they stand, and gathers the other words in front of argv,
 * whose strings stay in use. Returns whether the command line is well formed; where it
 * is not, a message has said why. */
bool options_parse(struct command *c, int argc, char **argv);

/* The long name of an option by its letter, without the dashes; empty if there is none. */
const char *options_name(char letter);

/* Settles what depends on the environment and the terminals: language, colour, columns. */
void options_settle(struct command *c);

#endif
