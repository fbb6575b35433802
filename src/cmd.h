/* SPDX-License-Identifier: MIT */
/*
 * cmd.h: the verbs. Each takes the options and its operands, prints, and returns
 * the exit status; standard output is flushed and checked by main.
 */
#ifndef ORGERR_CMD_H
#define ORGERR_CMD_H

#include "options.h"
#include "out.h"

enum status {
	STATUS_FOUND = 0,   /* everything asked for was found */
	STATUS_UNKNOWN = 1, /* a code is unknown, or nothing matches */
	STATUS_USAGE = 2,   /* usage error */
	STATUS_SUCCESS = 3, /* a response without an error: the call succeeded */
	STATUS_INPUT = 4,   /* input that cannot be used */
	STATUS_SYSTEM = 5,  /* reading or writing failed, or memory ran out */
};

/* Runs a verb with its n operands; returns one of the statuses above. */
typedef int cmd_fn(const struct options *o, char **operands, int n);

cmd_fn cmd_explain, cmd_decode, cmd_annotate, cmd_guard, cmd_list, cmd_search, cmd_actions;

/* A report that prints to standard output as the options say. */
static inline struct report
cmd_report(const struct options *o)
{
	return (struct report){.out = &out_stdout,
	                       .format = o->format,
	                       .color = o->color,
	                       .zh = o->zh,
	                       .columns = o->columns};
}

/* The more serious of two statuses, in the order 5, 2, 4, 1, 0, 3. */
static inline int
cmd_graver(int a, int b)
{
	static const int rank[] = {[STATUS_FOUND] = 1,   [STATUS_UNKNOWN] = 2, [STATUS_USAGE] = 4,
	                           [STATUS_SUCCESS] = 0, [STATUS_INPUT] = 3,   [STATUS_SYSTEM] = 5};

	return rank[a] >= rank[b] ? a : b;
}

#endif
