/* SPDX-License-Identifier: MIT */
#include "prefix.h"

#include <stdlib.h>
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
	NUMBER_MAX = 18, /* the longest number of a line. Digits. */
	NAMED = sizeof named / sizeof *named,
	CARRIERS = sizeof carriers / sizeof *carriers,
};

#define NONE SIZE_MAX

static bool
is_name(char c)
{
	return text_is_word(c) || c == '.' || c == '-' || c == '/' || c == '@' || c == '#';
}

static size_t
run_of_digits(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && text_is_digit(s[n]))
		n++;
	return n;
}

/* The length of the labels of a stream at s, as {app="a", pod="b"} or {}; NONE if there are none. */
static size_t
run_of_labels(const char *s, size_t len)
{
	size_t n = 1;

	if (len < 2 || s[0] != '{')
		return NONE;
	if (s[1] == '}')
		return 2;
	while (n < len && text_is_word(s[n]))
		n++;
	if (n == 1 || !text_at(s + n, len - n, "=\""))
		return NONE;
	const char *close =
		memmem(s + n, len - n < PREFIX_HEAD_MAX ? len - n : PREFIX_HEAD_MAX, "\"}", 2);
	return close != NULL ? (size_t)(close - s) + 2 : NONE;
}

/* How many bytes of a line match one element of a pattern; NONE if it does not match. */
static size_t
take_element(char element, const char *s, size_t len)
{
	size_t n = 0;

	switch (element) {
	case '0': return len > 0 && text_is_digit(*s) ? 1 : NONE;
	case 'A': return len > 0 && text_is_upper(*s) ? 1 : NONE;
	case 'a': return len > 0 && text_is_letter(*s) ? 1 : NONE;
	case '9': n = run_of_digits(s, len); return n > 0 ? n : NONE;
	case 'n':
		while (n < len && is_name(s[n]))
			n++;
		return n > 0 ? n : NONE;
	case 'S':
		while (n < len && s[n] != '\t' && n < 80)
			n++;
		return n > 0 ? n : NONE;
	case 'L': return run_of_labels(s, len);
	case '_':
		while (n < len && text_is_blank(s[n]))
			n++;
		return n;
	case ',':
		if (len < 2 || (*s != '.' && *s != ',') || !text_is_digit(s[1]))
			return 0;
		return 1 + run_of_digits(s + 1, len - 1);
	case 'z':
		if (len > 0 && *s == 'Z')
			return 1;
		if (len < 5 || (*s != '+' && *s != '-') || !text_is_digit(s[1]))
			return 0;
		n = 1 + run_of_digits(s + 1, len - 1);
		return n < len && s[n] == ':' ? n + 1 + run_of_digits(s + n + 1, len - n - 1) : n;
	default: return len > 0 && *s == element ? 1 : NONE;
	}
}

/* Where the match of a pattern that begins at `at` ends; NONE if the line does not match. If
 * nothing follows the match, its last blanks may be missing. */
static size_t
take_pattern(const char *p, const char *s, size_t at, size_t len)
{
	for (; *p != '\0'; p++) {
		size_t n = take_element(*p, s + at, len - at);
		if (n == NONE && at == len && strspn(p, " ") == strlen(p))
			return at;
		if (n == NONE)
			return NONE;
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
	case 'n': return is_name(byte);
	case 'S': return byte != '\t';
	case '_': return true;
	default: return byte == element;
	}
}

/* The length of the prefix of a line that the carrier has written; 0 if it has not. Comment marks
 * may be indented. A blank after a mark or a bar belongs to the prefix. */
static size_t
take_carrier(const struct carrier *c, const char *s, size_t len)
{
	const char *p = c->pattern;
	size_t from = may_be_indented(c) ? text_skip_blanks(s, 0, len) : 0;
	size_t at = take_pattern(p, s, from, len);

	if (at == NONE)
		return 0;
	char last = c->pattern[strlen(c->pattern) - 1];
	if ((is_mark(c) || last == '|') && last != ' ' && at < len && s[at] == ' ')
		at++;
	return at;
}

/* The carrier that has written the head of a line, or CARRIERS if there is none; sets the length of
 * the head. */
static size_t
find_carrier(const char *s, size_t len, size_t *n)
{
	size_t indent = text_skip_blanks(s, 0, len);

	*n = 0;
	if (indent == len)
		return CARRIERS;
	for (size_t i = 0; i < CARRIERS; i++) {
		const struct carrier *c = &carriers[i];
		if (!may_begin(*c->pattern, may_be_indented(c) ? s[indent] : *s))
			continue;
		*n = take_carrier(c, s, len);
		if (*n > 0)
			return i;
	}
	return CARRIERS;
}

/* Whether s contains a date or a time. */
static bool
is_dated(const char *s, size_t len)
{
	for (size_t i = 0; i + 5 <= len; i++)
		if (text_is_digit(s[i]) && text_is_digit(s[i + 1]) &&
		    (s[i + 2] == ':' || s[i + 2] == '-' || s[i + 2] == '/') &&
		    text_is_digit(s[i + 3]) && text_is_digit(s[i + 4]))
			return true;
	return false;
}

/* Whether a line continues as 12:30 does after 12: with two digits and no third one. */
static bool
are_minutes(const char *s, size_t len)
{
	return run_of_digits(s, len) == 2;
}

/* What grep -A, -B and -C write between the name, the number and the text of a line: `:` if the line
 * matched, `-` if it is printed with such a line. */
static bool
is_grep_mark(char c)
{
	return c == ':' || c == '-';
}

/* How far two lines are alike, if all runs of digits are equal and all runs of blanks are, and, in
 * what grep writes, the `:` of a line that matched and the `-` of a line around it. Sets the length
 * for both. */
static void
compare_heads(const char *a, size_t a_len, const char *b, size_t b_len, bool grep, size_t *in_a,
              size_t *in_b)
{
	size_t i = 0, j = 0;

	while (i < a_len && j < b_len) {
		if (text_is_digit(a[i]) && text_is_digit(b[j])) {
			i += run_of_digits(a + i, a_len - i);
			j += run_of_digits(b + j, b_len - j);
		} else if (text_is_blank(a[i]) && text_is_blank(b[j])) {
			i = text_skip_blanks(a, i, a_len);
			j = text_skip_blanks(b, j, b_len);
		} else if (a[i] == '.' && b[j] != '.' && i + 1 < a_len && text_is_digit(a[i + 1])) {
			i += 1 +
			     run_of_digits(a + i + 1, a_len - i - 1); /* leading zeros dropped */
		} else if (b[j] == '.' && a[i] != '.' && j + 1 < b_len && text_is_digit(b[j + 1])) {
			j += 1 + run_of_digits(b + j + 1, b_len - j - 1);
		} else if (a[i] == b[j] || (grep && is_grep_mark(a[i]) && is_grep_mark(b[j]))) {
			i++, j++;
		} else {
			break;
		}
	}
	*in_a = i;
	*in_b = j;
}

/* The longest head of a line that the neighbour has too. It is cut so that it ends with a blank or
 * a mark, and contains no open bracket, no quote and no brace. */
static size_t
common_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t in_a, in_b, best = 0;
	int open = 0;

	if (a_len > PREFIX_HEAD_MAX)
		a_len = PREFIX_HEAD_MAX;
	compare_heads(a, a_len, b, b_len, false, &in_a, &in_b);
	for (size_t i = 0; i < in_a && strchr("\"'{}", a[i]) == NULL && a[i] != '\0'; i++) {
		/* klog's head has a bracket that nothing has opened. */
		open += (a[i] == '[' || a[i] == '(') - (open > 0 && (a[i] == ']' || a[i] == ')'));
		bool ends =
			a[i] == ' ' || a[i] == '\t' || a[i] == '|' || a[i] == ':' || a[i] == ']';
		/* One blank belongs to the head; further blanks are indentation. */
		bool indent = i > 0 && a[i] == ' ' && a[i - 1] == ' ' && best == i;
		bool in_time = a[i] == ':' && i + 1 < a_len && text_is_digit(a[i + 1]);
		if (ends && open == 0 && !in_time && !indent)
			best = i + 1;
	}
	return is_dated(a, best) ? best : 0;
}

/* The head that stern writes: `pod container `, the same two words on both lines. The pod's name has a
 * dash in it. If the first word has none, it is a namespace: `default pod container `. */
static size_t
stern_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t n = 0, words = 0, most = 2;
	bool dash = false;

	for (; n < a_len && n < b_len && a[n] == b[n] && words < most; n++) {
		if (a[n] == ' ' && ++words == 1 && !dash)
			most = 3;
		else if (a[n] != ' ' && !(a[n] >= 'a' && a[n] <= 'z') && !text_is_digit(a[n]) &&
		         a[n] != '-')
			return 0;
		dash = dash || (a[n] == '-' && words == most - 2);
	}
	return words == most && dash && n < PREFIX_HEAD_MAX ? n : 0;
}

/* The length of the head that both lines have according to the table `named`; 0 if they have
 * none. */
static size_t
named_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	for (const struct head *h = named; a_len > 0 && h < named + NAMED; h++) {
		if (!may_begin(*h->pattern, *a))
			continue;
		size_t n = take_pattern(h->pattern, a, 0, a_len), in_a, in_b;
		if (n == NONE || n >= PREFIX_HEAD_MAX)
			continue;
		compare_heads(a, n, b, b_len, false, &in_a, &in_b);
		bool same = h->counts || (n <= b_len && memcmp(a, b, n) == 0);
		/* [0] => is an item of a list. */
		bool more = are_minutes(a + n, a_len - n) || (n < a_len && a[n] == '=');
		if (in_a == n && same && !more)
			return n;
	}
	return 0;
}

/* Whether the number of a line is there, followed by a mark of grep's or a blank. */
static bool
is_number(const char *s, size_t len)
{
	size_t n = run_of_digits(s, len);

	return n > 0 && n <= NUMBER_MAX && n < len && (is_grep_mark(s[n]) || s[n] == ' ');
}

static long long
number_at(const char *s, size_t digits)
{
	long long number = 0;

	for (size_t i = 0; i < digits; i++)
		number = 10 * number + (s[i] - '0');
	return number;
}

/* Whether grep, or a pager, has numbered two neighbouring lines: whether each begins with a number, one
 * more or less than the other, and a mark. Sets the length of both in a. */
static bool
are_numbered(const char *a, size_t a_len, const char *b, size_t b_len, size_t *n)
{
	size_t at = text_skip_blanks(a, 0, a_len), bt = text_skip_blanks(b, 0, b_len),
	       i = run_of_digits(a + at, a_len - at), j = run_of_digits(b + bt, b_len - bt);

	if (!is_number(a + at, a_len - at) || !is_number(b + bt, b_len - bt) ||
	    llabs(number_at(a + at, i) - number_at(b + bt, j)) != 1)
		return false;
	at += i;
	bt += j;
	*n = at + 1;
	/* 12:59 and 13:00 are times, and 12-30 and 13-30 may be days. */
	return a[at] != b[bt] ? a[at] != ' ' && b[bt] != ' '
	                      : !are_minutes(a + at + 1, a_len - at - 1);
}

/* The length of the head that grep -A, -B or -C has written on both lines: `name:12:` and `name-13-`,
 * `12:` and `13-` (a pager: `12 ` and `13 `), or `name:` and `name-`. The name must have a dot or a
 * slash; if both lines have the same mark and no number, it must end in a dot and a word. 0 if there is
 * none. */
static size_t
grep_head(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t most = a_len < b_len ? a_len : b_len, n;
	bool file = false, suffix = false;

	if (are_numbered(a, a_len, b, b_len, &n))
		return n;
	for (size_t i = 0; i < most && i < PREFIX_HEAD_MAX / 2; i++) {
		bool marks = i > 0 && is_grep_mark(a[i]) && is_grep_mark(b[i]);
		if (marks && are_numbered(a + i + 1, a_len - i - 1, b + i + 1, b_len - i - 1, &n))
			return i + 1 + n;
		if (marks && file &&
		    (a[i] != b[i] || (suffix && a[i - 1] != '.' &&
		                      !(is_number(a + i + 1, a_len - i - 1) &&
		                        is_number(b + i + 1, b_len - i - 1)))))
			return i + 1;
		if (a[i] != b[i] || !is_name(a[i]))
			return 0;
		file = file || a[i] == '.' || a[i] == '/';
		suffix = a[i] == '.' || (suffix && text_is_word(a[i]));
	}
	return 0;
}

/* The length of the head that stern has written, or what the table `named` says; 0 if there is none. */
static size_t
written_head(const char *a, size_t a_len, const char *b, size_t b_len, bool stern)
{
	size_t n = stern ? stern_head(a, a_len, b, b_len) : 0;

	return n > 0 ? n : named_head(a, a_len, b, b_len);
}

/* The length of a head with what further carriers have written after it on both lines, such as the
 * bar of a box. */
static size_t
with_carriers(const char *a, size_t a_len, const char *b, size_t b_len, size_t head, bool grep)
{
	size_t in_a, in_b, n, m;

	for (unsigned tried = 0; tried < PREFIX_ATOMS_MAX; tried++) {
		compare_heads(a, head, b, b_len, grep, &in_a, &in_b);
		/* A run of blanks may be longer in this line. */
		while (in_b > 0 && in_b <= b_len && in_b > head && text_is_blank(b[in_b - 1]))
			in_b--;
		size_t c = in_a == head ? find_carrier(a + head, a_len - head, &n) : CARRIERS;
		if (c == CARRIERS || head + n >= PREFIX_HEAD_MAX)
			break;
		m = take_carrier(&carriers[c], b + in_b, b_len - in_b);
		if (m == 0)
			break;
		head += n;
	}
	return head;
}

bool
prefix_find(struct prefix *p, const char *line, size_t len, const char *other, size_t other_len)
{
	size_t at = 0, other_at = 0, n, m, first = text_skip_blanks(line, 0, len);

	memset(p, 0, sizeof *p);
	if (first < len && strchr("{}\"'", line[first]) != NULL)
		return false; /* an object begins */
	while (p->atom_count < PREFIX_ATOMS_MAX) {
		size_t c = find_carrier(line + at, len - at, &n);
		if (c == CARRIERS)
			break;
		m = take_carrier(&carriers[c], other + other_at, other_len - other_at);
		if (m == 0)
			break;
		p->atoms[p->atom_count++] = (unsigned char)c;
		p->dated = p->dated || carriers[c].dated;
		at += n;
		other_at += m;
	}
	size_t head = common_head(line, len, other, other_len);
	if (head == 0 && at == 0) {
		head = grep_head(line, len, other, other_len);
		p->grep = head > 0;
	}
	if (head == 0 || p->grep) {
		compare_heads(line, head, other, other_len, p->grep, &n, &m);
		head += written_head(line + head, len - head, other + m, other_len - m, at == 0);
	}
	if (head > at)
		head = with_carriers(line, len, other, other_len, head, p->grep);
	if (head > at && head < PREFIX_HEAD_MAX) {
		p->atom_count = 0;
		p->head_len = head;
		p->dated = is_dated(line, head);
		memcpy(p->head, line, head);
	}
	return p->atom_count > 0 || p->head_len > 0;
}

bool
prefix_takes(const struct prefix *p, const char *line, size_t len, size_t *n)
{
	size_t in_head = 0;

	*n = 0;
	for (size_t i = 0; i < p->atom_count; i++) {
		const struct carrier *c = &carriers[p->atoms[i]];
		size_t taken = take_carrier(c, line + *n, len - *n);
		/* Parts such as CRI's stream and tag may differ from line to line. */
		if (taken == 0 && i == 0)
			(void)find_carrier(line, len, &taken);
		if (taken == 0)
			return false;
		*n += taken;
	}
	if (p->head_len == 0)
		return true;
	compare_heads(p->head, p->head_len, line, len, p->grep, &in_head, n);
	if (in_head == p->head_len) {
		/* Of a run of blanks, one byte belongs to the prefix; the rest is indentation. */
		size_t first = *n;
		while (first > 0 && text_is_blank(line[first - 1]))
			first--;
		size_t blanks = 0;
		while (blanks < p->head_len && text_is_blank(p->head[p->head_len - 1 - blanks]))
			blanks++;
		if (blanks > 0 && *n - first > blanks)
			*n = first + blanks;
		return true;
	}
	while (in_head < p->head_len && text_is_blank(p->head[in_head]))
		in_head++;
	return in_head == p->head_len && *n == len;
}

bool
prefix_is_box(const struct prefix *p)
{
	size_t n = p->head_len;

	while (n > 0 && text_is_blank(p->head[n - 1]))
		n--;
	return n > 3 ? memcmp(p->head + n - 3, "\xe2\x94\x82", 3) == 0
	             : p->atom_count > 0 &&
	                       (unsigned char)carriers[p->atoms[p->atom_count - 1]].pattern[0] ==
	                               0xe2;
}

bool
prefix_is_entry(const char *s, size_t len)
{
	static const char *const heads[] = {"time=", "level=", "ts=", NULL};
	static const char *const shapes[] = {"0000-00-00", "0000/00/00",  "A0000 00:00",
	                                     "00:00:00",   "Aaa_9 00:00", "Aaa Aaa_9 00:00"};
	size_t p = len > 0 && (s[0] == '[' || s[0] == '<');

	for (const char *const *h = heads; *h != NULL; h++)
		if (text_at(s, len, *h))
			return true;
	if (p == len || !(text_is_digit(s[p]) || text_is_upper(s[p])))
		return false;
	for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
		const char *e = shapes[k];
		if ((*e == '0') != text_is_digit(s[p]))
			continue;
		size_t at = p;
		for (; *e != '\0'; e++) {
			size_t n = take_element(*e, s + at, len - at);
			if (n == NONE)
				break;
			at += n;
		}
		if (*e == '\0')
			return true;
	}
	return false;
}
