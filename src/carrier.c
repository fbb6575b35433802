/* SPDX-License-Identifier: MIT */
#include "carrier.h"

#include <string.h>

#include "text.h"

/* The carriers, as patterns:
 *   0   a digit                       9   a run of digits
 *   A   a capital letter              a   a letter
 *   n   a run of letters, digits, and _ . - / @ #, as in names
 *   S   a run of bytes other than a tab
 *   L   labels in braces, as Loki has: {app="a"}
 *   _   any number of blanks          ,   a dot or a comma and digits, or nothing
 *   z   Z, or a zone such as +08:00, or nothing
 *   |   a vertical bar, and one blank or none
 *   ' ' one blank
 * Every other byte matches only itself. */
static const struct carrier {
	const char *pattern;
	bool dated;
} carriers[] = {
	{"S\tS\t0000-00-00T00:00:00,z ", true},    /* gh run view --log */
	{"0000-00-00T00:00:00,z stdout A ", true}, /* CRI files */
	{"0000-00-00T00:00:00,z stderr A ", true},
	{"0000-00-00T00:00:00,z 00O ", true}, /* GitLab */
	{"0000-00-00T00:00:00,z 00E ", true},
	{"0000-00-00T00:00:00,z 00O+", true},
	{"0000-00-00T00:00:00,z 00E+", true},
	{"0000-00-00T00:00:00,z n n[9]: ", true}, /* syslog, journalctl -o short-iso */
	{"0000-00-00T00:00:00,z n n: ", true},
	{"0000-00-00T00:00:00,z n[n]: ", true}, /* Heroku */
	{"0000-00-00T00:00:00,z L ", true},     /* logcli */
	{"0000-00-00T00:00:00,z ", true},       /* GitHub Actions, kubectl --timestamps */
	{"[0000-00-00T00:00:00,z] ", true},     /* Jenkins */
	{"[00:00:00] ", true},
	{"Aaa_9 00:00:00 n n[9]: ", true}, /* syslog, journalctl */
	{"9.9 n n[9]: ", true},            /* journalctl -o short-unix */
	{"[_9.9] n n[9]: ", true},         /* journalctl -o short-monotonic */
	{"[_9.9] n[9]: ", true},           /* what cloud-init prints, on a machine's console */
	{"[_9.9] ", true},                 /* dmesg */
	{"@40000000n ", true},             /* multilog, s6, svlogd -t: TAI64N */
	{"Aaa_9 00:00:00 n n: ", true},
	{"[pod/n] ", false},     /* kubectl --prefix */
	{"9|n_| ", false},       /* pm2 */
	{"n_|", false},          /* docker compose */
	{"\xe2\x94\x82", false}, /* Terraform's box */
	{"|", false},            /* Python's exception groups, quotations in issue trackers */
	{"///", false},          /* Rust's documentation */
	{"//", false},
	{"::", false}, /* a batch file */
	{"#", false},
	{">", false},
	{"< ", false}, /* diff */
	{"*", false},
	{"E   ", false}, /* pytest */
	{"+", false},
	{"--", false}, /* SQL, Lua */
	{"-", false},
	{"REM ", false},
	{"%", false}, /* TeX, Erlang */
	{";", false},
	{"&gt;", false}, /* a quotation in HTML */
};

/* Carriers that write a name and no date. They count only if both lines have the same prefix. */
static const struct head {
	const char *pattern;
	bool counts; /* the numbers in it may differ, since they count lines */
} named[] = {
	{"_n: ", false}, /* pdsh, Nx, Vagrant, Packer */
	{"_n:n: ", false},
	{"n[n]: ", false}, /* journalctl -o with-unit, systemd-cat, Heroku */
	{"n n: ", false},  /* pnpm */
	{"==> n: ", false},
	{"[n] [n] ", false}, /* Maven with what a test prints */
	{"[n_n] ", false},   /* kubetail, strace */
	{"[n] n: ", false},  /* Terragrunt, Fabric */
	{"[n_] ", false},    /* concurrently, npm-run-all, Skaffold, Terragrunt, Drone */
	{"[n:9] ", true},    /* Drone */
	{"[n:n] ", false},
	{"[n:n:n] ", false},
	{"_n_\xe2\x94\x82 ", false}, /* Tilt, the CDK for Terraform */
	{"n (n): ", false},          /* Terraform's local-exec and remote-exec */
	{"n[n] (n): ", false},
	{"n[\"n\"] (n): ", false},
	{"[n : n] ", false},          /* Tekton */
	{"Atep #9 - \"n\": ", false}, /* Google Cloud Build */
	{"Atep #9: ", false},
	{"_+n | ", false},                /* Earthly */
	{"9_: [9.9s] | ", true},          /* Dagger */
	{"n> ", false},                   /* Nix */
	{"\xe2\x9e\xa4 n: [n]: ", false}, /* Yarn */
	{"_9 | ", true},                  /* bat */
	{"      00 ", false},             /* Capistrano */
	{"n n! ", false},                 /* npm ERR! */
	{"n error ", false},
	{"#9 9, ", true}, /* BuildKit */
	{"9.9 ", true},   /* the same, of a step that failed */
	{"n:9:", true},   /* grep -n */
	{"9:", true},
	{"_9\t", true}, /* cat -n */
};

enum {
	LABELS_MAX = 256, /* how long the labels of a stream may be. Bytes. */
	NAMED = sizeof named / sizeof *named,
	CARRIERS = sizeof carriers / sizeof *carriers,
};

/* The length of the labels of a stream at s, as {app="a", pod="b"} or {}; CARRIER_NONE if there are none. */
static size_t
run_of_labels(const char *s, size_t len)
{
	size_t n = 1;

	if (len < 2 || s[0] != '{')
		return CARRIER_NONE;
	if (s[1] == '}')
		return 2;
	while (n < len && text_is_word(s[n]))
		n++;
	if (n == 1 || !text_at(s + n, len - n, "=\""))
		return CARRIER_NONE;
	const char *close = memmem(s + n, len - n < LABELS_MAX ? len - n : LABELS_MAX, "\"}", 2);
	return close != NULL ? (size_t)(close - s) + 2 : CARRIER_NONE;
}

/* How many bytes of a line match one element of a pattern; CARRIER_NONE if it does not match. */
static size_t
take_element(char element, const char *s, size_t len)
{
	size_t n = 0;

	switch (element) {
	case '0': return len > 0 && text_is_digit(*s) ? 1 : CARRIER_NONE;
	case 'A': return len > 0 && text_is_upper(*s) ? 1 : CARRIER_NONE;
	case 'a': return len > 0 && text_is_letter(*s) ? 1 : CARRIER_NONE;
	case '9': n = text_digits(s, len); return n > 0 ? n : CARRIER_NONE;
	case 'n':
		while (n < len && carrier_is_name(s[n]))
			n++;
		return n > 0 ? n : CARRIER_NONE;
	case 'S':
		while (n < len && s[n] != '\t' && n < 80)
			n++;
		return n > 0 ? n : CARRIER_NONE;
	case 'L': return run_of_labels(s, len);
	case '_':
		while (n < len && text_is_blank(s[n]))
			n++;
		return n;
	case ',':
		if (len < 2 || (*s != '.' && *s != ',') || !text_is_digit(s[1]))
			return 0;
		return 1 + text_digits(s + 1, len - 1);
	case 'z':
		if (len > 0 && *s == 'Z')
			return 1;
		if (len < 5 || (*s != '+' && *s != '-') || !text_is_digit(s[1]))
			return 0;
		n = 1 + text_digits(s + 1, len - 1);
		return n < len && s[n] == ':' ? n + 1 + text_digits(s + n + 1, len - n - 1) : n;
	default: return len > 0 && *s == element ? 1 : CARRIER_NONE;
	}
}

size_t
carrier_pattern(const char *p, const char *s, size_t at, size_t len)
{
	for (; *p != '\0'; p++) {
		size_t n = take_element(*p, s + at, len - at);
		if (n == CARRIER_NONE && at == len && strspn(p, " ") == strlen(p))
			return at;
		if (n == CARRIER_NONE)
			return CARRIER_NONE;
		at += n;
	}
	return at;
}

/* Whether a carrier writes a mark, of a comment or a quote. */
static bool
is_mark(const struct carrier *c)
{
	return !text_is_letter(*c->pattern) && !text_is_digit(*c->pattern) && *c->pattern != '[';
}

static bool
may_be_indented(const struct carrier *c)
{
	return is_mark(c) && *c->pattern != '+' && *c->pattern != '-';
}

/* Whether what a pattern matches may begin with a byte, given the pattern's first element. */
static bool
may_begin(char element, char byte)
{
	switch (element) {
	case '0':
	case '9': return text_is_digit(byte);
	case 'A': return text_is_upper(byte);
	case 'n': return carrier_is_name(byte);
	case 'S': return byte != '\t';
	case '_': return true;
	default: return byte == element;
	}
}

size_t
carrier_take(size_t carrier, const char *s, size_t len)
{
	const struct carrier *c = &carriers[carrier];
	const char *p = c->pattern;
	size_t from = may_be_indented(c) ? text_skip_blanks(s, 0, len) : 0;
	size_t at = carrier_pattern(p, s, from, len);

	if (at == CARRIER_NONE)
		return 0;
	char last = c->pattern[strlen(c->pattern) - 1];
	if ((is_mark(c) || last == '|') && last != ' ' && at < len && s[at] == ' ')
		at++;
	return at;
}

size_t
carrier_find(const char *s, size_t len, size_t *n)
{
	size_t indent = text_skip_blanks(s, 0, len);

	*n = 0;
	if (indent == len)
		return CARRIER_NONE;
	for (size_t i = 0; i < CARRIERS; i++) {
		const struct carrier *c = &carriers[i];
		if (!may_begin(*c->pattern, may_be_indented(c) ? s[indent] : *s))
			continue;
		*n = carrier_take(i, s, len);
		if (*n > 0)
			return i;
	}
	return CARRIER_NONE;
}

bool
carrier_is_dated(size_t carrier)
{
	return carriers[carrier].dated;
}

bool
carrier_is_box(size_t carrier)
{
	return (unsigned char)*carriers[carrier].pattern == 0xe2;
}

size_t
carrier_next_name(unsigned *next, const char *s, size_t len, bool *counts)
{
	for (; len > 0 && *next < NAMED; (*next)++) {
		const struct head *h = &named[*next];
		size_t n = may_begin(*h->pattern, *s) ? carrier_pattern(h->pattern, s, 0, len)
		                                      : CARRIER_NONE;
		if (n != CARRIER_NONE) {
			*counts = h->counts;
			(*next)++;
			return n;
		}
	}
	return CARRIER_NONE;
}
