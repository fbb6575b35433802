/* SPDX-License-Identifier: MIT */
/*
 * kinds.h: the kinds of failure, shared by catalog.c and the generator.
 *
 * The names are those of google.rpc.Code, in lower case. A kind is an index into this table. The
 * sentence says what to do; it is the same for all codes of a kind, and does not mention
 * repeating the call, which is what `retry` is for.
 */
#ifndef ORGERR_KINDS_H
#define ORGERR_KINDS_H

enum { KIND_UNKNOWN, KINDS = 12 };

static const struct {
	char name[20],
		sentence[100]; /* arrays rather than pointers, so that nothing needs relocation */
} kinds[KINDS] = {
	[KIND_UNKNOWN] = {"unknown",
                          "the documentation does not say who has to act; read the message"},
	{"invalid_argument", "the request says something that cannot be right; correct it"},
	{"not_found", "what the request names does not exist; check the name, the id, the region"},
	{"already_exists", "what the request would make is there already"},
	{"failed_precondition", "the state of something forbids it; that has to change first"},
	{"resource_exhausted",
         "a quota or a rate limit is reached; where waiting is enough, retry: says so"},
	{"unauthenticated", "the caller was not recognized; check key, signature, clock, token"},
	{"permission_denied", "the caller may not do this; an administrator has to grant it, "
                              "or another account has to call"},
	{"unimplemented",
         "this API, version, region or protocol does not have it; change the call"},
	{"unavailable", "the service is down or was not reached; nothing to mend in the call"},
	{"internal", "the service failed; give its operator the request id"},
	{"ok", "the call would have succeeded (DryRun)"},
};

#endif
