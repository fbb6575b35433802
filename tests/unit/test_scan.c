/* SPDX-License-Identifier: MIT */
/*
 * The scanner as a whole: what it finds does not depend on how the input is
 * split, what stands around a failure does not change it, and the fast path
 * finds what the slow one does.
 */
#include "scan_copy.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#include "catalog.h"
#include "random.h"

enum { INPUT_MAX = 256 * 1024, HUGE_MAX = 4 * 1024 * 1024, RECORDS_MAX = 2048 };

/* What one failure said, copied. */
struct record {
	char *code, *message, *id; /* NULL: none */
	size_t code_len, message_len, id_len;
	enum form form;
	uint64_t line, end_line;
};

struct records {
	struct record at[RECORDS_MAX];
	size_t n;
	struct scan_result result;
};

static struct records one, other;
static struct scan *scanner;
static struct records *into;
static uint64_t open_line; /* of the scanner, before the last feed */

#define PICK(array) ((array)[random_below((unsigned)(sizeof(array) / sizeof *(array)))])

static char *
copy_span(struct span s, size_t *len)
{
	char *p = NULL;

	*len = s.len;
	if (s.ptr != NULL) {
		p = malloc(s.len + 1);
		assert_non_null(p);
		memcpy(p, s.ptr, s.len);
		p[s.len] = '\0';
	}
	return p;
}

static void
on_found(void *ctx, const struct failure *f)
{
	(void)ctx;
	assert_true(into->n < RECORDS_MAX);
	struct record *r = &into->at[into->n++];
	r->code = copy_span(f->code, &r->code_len);
	r->message = copy_span(f->message, &r->message_len);
	r->id = copy_span(f->request_id, &r->id_len);
	r->form = f->form;
	r->line = f->line;
	r->end_line = f->end_line;
	/* What is open moves on only, and a record ends behind it. */
	assert_true(f->line <= f->end_line && open_line <= f->end_line);
}

static void
clear(struct records *r)
{
	for (size_t i = 0; i < r->n; i++) {
		free(r->at[i].code);
		free(r->at[i].message);
		free(r->at[i].id);
	}
	r->n = 0;
}

static void
feed_bytes(const char *s, size_t len, bool end)
{
	do {
		size_t room;
		char *to = scan_room(scanner, &room);
		assert_true(room >= 1 && room <= SCAN_READ_SIZE);
		to[room - 1] = 'x'; /* for a sanitizer */
		if (room > len)
			room = len;
		if (room > 0)
			memcpy(to, s, room);
		scan_feed(scanner, room, end && room == len);
		uint64_t open = scan_open_line(scanner);
		assert_true(open >= open_line);
		open_line = open;
		s += room;
		len -= room;
	} while (len > 0);
}

static void
begin(struct records *r)
{
	clear(r);
	into = r;
	open_line = 1;
	scan_reset(scanner);
}

static void
finish_scan(struct records *r)
{
	r->result = *scan_result(scanner);
}

static void
scan_whole(struct records *r, const char *s, size_t len)
{
	begin(r);
	feed_bytes(s, len, false);
	feed_bytes(s, 0, true);
	finish_scan(r);
}

/* In pieces of random sizes, each of `most` bytes at most. */
static void
scan_pieces(struct records *r, const char *s, size_t len, unsigned most)
{
	begin(r);
	for (size_t at = 0, n; at < len; at += n) {
		n = 1 + random_below(most);
		if (n > len - at)
			n = len - at;
		feed_bytes(s + at, n, false);
	}
	feed_bytes(s, 0, true);
	finish_scan(r);
}

static bool
same_text(const char *a, size_t a_len, const char *b, size_t b_len)
{
	return (a == NULL) == (b == NULL) && a_len == b_len &&
	       (a == NULL || memcmp(a, b, a_len) == 0);
}

static bool
same_record(const struct record *a, const struct record *b)
{
	return same_text(a->code, a->code_len, b->code, b->code_len) &&
	       same_text(a->message, a->message_len, b->message, b->message_len) &&
	       same_text(a->id, a->id_len, b->id, b->id_len) && a->form == b->form &&
	       a->line == b->line && a->end_line == b->end_line;
}

static void
print_records(const char *name, const struct records *r)
{
	print_error("%s: %zu records, response %d, trouble %d at %" PRIu64 ":%" PRIu64 "\n", name,
	            r->n, r->result.response, (int)r->result.trouble, r->result.line,
	            r->result.column);
	for (size_t i = 0; i < r->n; i++)
		print_error("  %s | %s | %s | form %d, line %" PRIu64 "\n",
		            r->at[i].code != NULL ? r->at[i].code : "-",
		            r->at[i].message != NULL ? r->at[i].message : "-",
		            r->at[i].id != NULL ? r->at[i].id : "-", (int)r->at[i].form,
		            r->at[i].line);
}

static bool
same_records(const struct records *a, const struct records *b)
{
	bool same = a->n == b->n;

	for (size_t i = 0; same && i < a->n; i++)
		same = same_record(&a->at[i], &b->at[i]);
	return same;
}

static bool
same_result(const struct scan_result *a, const struct scan_result *b)
{
	return a->failures == b->failures && a->response == b->response &&
	       a->no_memory == b->no_memory && a->trouble == b->trouble &&
	       a->cut_line == b->cut_line && a->message_line == b->message_line &&
	       a->long_line == b->long_line &&
	       (a->trouble == SCAN_FINE || (a->line == b->line && a->column == b->column &&
	                                    strcmp(a->expected, b->expected) == 0));
}

/* @ and ~ stand for two ids, which are different for each input. */
static const char *const inputs[] = {
	"[TencentCloudSDKException] code:FailedOperation.PolicyFull message:seven is\nthe limit requestId:@\n",
	"[TencentCloudSDKException] code:ClientNetworkError message:no route requestId:None\n",
	"TencentCloudSDKException('InvalidParameter','it\\'s (odd)','@')\n",
	"Traceback (most recent call last):\n  File \"a.py\", line 3\nsdk.TencentCloudSDKException: "
	"[TencentCloudSDKException] code:InternalError message:late requestId:@\n",
	"[TencentCloudSDKError] Code=FailedOperation.CreateRole, Message=a, Code=11008, {\"b\":1}, RequestId=@: cause\n",
	"[TencentCloudSDKError] Code=ClientError.NetworkError, Message=Get \"x\": EOF\nnext line\n",
	"log: Code=Some.Thing, Message=m, RequestId=@ and so on\n",
	"\033[31m\xe2\x95\xb7\033[0m\n\033[31m\xe2\x94\x82\033[0m \033[1mError: \033[0m[TencentCloudSDKError] "
	"Code=InvalidParameter, Message=one\n\033[31m\xe2\x94\x82\033[0m two, RequestId=@\n\033[31m\xe2\x94\x82\033[0m \n"
	"\033[31m\xe2\x95\xb5\033[0m\n",
	"Error: [TencentCloudSDKError] Code=InternalError\nMessage=m, RequestId=@\n",
	"2031/02/03 04:05:06 [CRITAL]x api[A] fail, request body [{\"N\":[1]}], reason[[TencentCloudSDKError] "
	"Code=InternalError, Message=m, RequestId=@]\n",
	"######[DEBUG]sdk: [A], request: {\"L\":1}, (host h, region:[r]); "
	"response:{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"@\"}},cost 1ms\n",
	"rpc error: code = Internal desc = [TencentCloudSDKError] Code=ResourceInUse, Message=m, RequestId=@\n",
	"java: TencentCloudSDKException: [TencentCloudSDKException]code: InternalError message:m requestId:@\n\tat a.b(C)\n"
	"Caused by: [TencentCloudSDKException]code: InternalError message:m requestId:@\n",
	"[TencentCloudSDKException]message:ResourceNotFound.UserNotExist-who - requestId:@\n",
	"RequestId=@, ErrorCode=Any.Thing, ErrorMessage=first line\nsecond line\n",
	"message\xef\xbc\x9a"
	"code:InternalError message:m  requestId@\n",
	"TencentCloudSDKHttpException [Error]: it broke\n    at a (b.js:1:2)\n    at c {\n  requestId: '@',\n  traceId: 't',\n"
	"  code: 'InternalError'\n}\n",
	"TencentCloud API error: InternalError - m\n",
	"m | code=InternalError | requestId=@\n",
	"[TencentCloudSDKException]message:no code  requestId:@\n",
	"requestId: @ TencentCloud.Common.TencentCloudSDKException: no code\n",
	"{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"\\u4e2d \\ud83d\\ude00 \\n \\u0000\"},"
	"\"RequestId\":\"@\"}}\n",
	"{\n  \"Response\": {\n    \"Error\": {\n      \"Code\": \"InternalError\",\n      \"Message\": \"m\"\n    },\n"
	"    \"RequestId\": \"@\"\n  }\n}\n",
	"// {\n//   \"Response\": {\n//     \"Error\": {\"Code\": \"InternalError\"},\n//     \"RequestId\": \"@\"\n//   }\n// }\n",
	"\xef\xbb\xbf{\"Response\":{\"Error\":{\"Code\":\"InternalError\"},\"RequestId\":\"@\"}}\r\n",
	"\xef\xbb\xbf{\"a\" 1}\n",
	"\xef\xbb",
	"[{\"x\":1},{\"code\":\"InternalError\",\"message\":\"m\",\"requestId\":\"@\"}]\n",
	"{\"code\":4000,\"message\":\"m\",\"codeDesc\":\"InternalError\"}\n",
	"{\"log\":\"{\\\"Response\\\":{\\\"Error\\\":{\\\"Code\\\":\\\"InternalError\\\"},\\\"RequestId\\\":\\\"@\\\"}}\\n\"}\n",
	"{\"log\":\"[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=@\"}\n",
	"HTTP/1.1 200 OK\r\nA: b\r\n\r\n{\"Response\":{\"Error\":{\"Code\":\"InternalError\"},\"RequestId\":\"@\"}}",
	"data: {\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"@\"}\n\ndata: {\"a\":1}\n",
	"{\"Response\":{\"Error\":{\"Code\":\"InternalError\" \"Message\":\"m\"},\"RequestId\":\"@\"}}\n",
	"{\n  \"Response\": {\n    \"Error\": {\n      \"Code\": \"InternalError\",\n      \"Message\": \"m\",\n    },\n"
	"    \"RequestId\": \"@\",\n  },\n}\n",
	"{\n  Error: { Code: 'InternalError', Message: 'm' },\n  RequestId: '@'\n}\n",
	"{'Code': 'InternalError', 'Message': \"it's m\", 'RequestId': '@'}\n",
	"ror\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"@\"}}\n",
	"{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"@\"",
	"body: {\\\"Response\\\":{\\\"Error\\\":{\\\"Code\\\":\\\"InternalError\\\",\\\"Message\\\":\\\"m\\\"},"
	"\\\"RequestId\\\":\\\"@\\\"}}\n",
	"{\"Response\":{\"Error\":null,\"RequestId\":\"@\"}}\n",
	"{\"Response\":{\"DeniedActions\":[{\"Code\":\"InternalError\",\"Message\":\"m\"}],\"RequestId\":\"@\"}}\n",
	"{\"a\":[1,2,{\"b\":01}]}\n",
	"{\"a\":1,\n\"b\":2\n\n{\"c\":3}\n",
	"[1,[2,[3,[4]]]\n",
	"{\"a\":\"cut of",
	"InvalidParameter.TagError\n",
	"  \t\r\n\n",
	"<!DOCTYPE html>\n<html><body>code: InternalError</body></html>\n",
	"plain text {with} [brackets] \033[1mcode\033[0m=error \033[ \033[3\n",
	"I0102 03:04:05.678901 1 x.go:1] a\n[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=@\n"
	"RequestId=~, ErrorCode=ResourceInUse, ErrorMessage=busy\n\n{\"a\":\"b\"}\n",
	"{\"a\":{\"Response\":{\"Error\":{\"Code\":\"InternalError\"},\"RequestId\":\"@\"}},}\n"
	"{\"Response\":{\"Error\":{\"Code\":\"ResourceInUse\"},\"RequestId\":\"~\"}}\n",
	"[TencentCloudSDKException] code:InternalError message:one\ntwo\nthree\n\nfour requestId:@\n",
	"[TencentCloudSDKException] code:InternalError message:said [TencentCloudSDKException] code:Other message:n requestId:@\n",
	/* found by make fuzz */
	"{code:AuthFailure. requestId:\n\"Message:1\n1\n",
	"TencentCloud[Code=C\nMessage=\n\n",
	"{\"Code=FailedOperation\001Message=\n\xe2\x94\x82 RequestId=\n\"ResponseMetadata\n",
	"\xff\xfe{\n",
	"Response\"{Error:\":}\ncode:Irn",
	"[\n{\"a\":1}\n\"RequestId=ErrorCode=F ErrorMessage=\nu\n12:13:14\n",
	"{code:Tng\nencentCloudSDK]code:O message:}}\n2031-02-03\n",
	"\xe2\x94\x82"
	"Err: [T Code=F.y Message=\n\xe2\x94\x82RequestId=r\n3\n \"e\": \"",
	"{code:Oer\nencentCloudSDK Code=I Message=M\"m\"  }, '\n\n",
	"{code:Ine\n{[e=",
	"[TencentCloudSDKError] Code=InternalError, Message=\xff\xc0 \xe6\x88, RequestId=@\n",
};

enum { INPUTS = sizeof inputs / sizeof *inputs };

/* The input with its ids; returns its length. */
static size_t
input(size_t k, char *to)
{
	char *p = to;

	for (const char *s = inputs[k]; *s != '\0'; s++) {
		if (*s == '@' || *s == '~')
			p += sprintf(p, "%08zx-1234-4abc-8def-%012x", k + 0xa0000000,
			             *s == '@' ? 1 : 2);
		else
			*p++ = *s;
	}
	return (size_t)(p - to);
}

static void
compare(const char *how, const char *s, size_t len, size_t at)
{
	if (same_records(&one, &other) && same_result(&one.result, &other.result))
		return;
	print_error("%s at %zu of:\n%.*s\n", how, at, (int)len, s);
	print_records("in one piece", &one);
	print_records("split", &other);
	fail();
}

static void
a_split_anywhere_changes_nothing(void **state)
{
	char s[4096];

	(void)state;
	for (size_t k = 0; k < INPUTS; k++) {
		size_t len = input(k, s);
		scan_whole(&one, s, len);

		begin(&other);
		for (size_t i = 0; i < len; i++)
			feed_bytes(s + i, 1, false);
		feed_bytes(s, 0, true);
		finish_scan(&other);
		compare("byte by byte", s, len, 0);

		begin(&other);
		feed_bytes(s, len, true);
		finish_scan(&other);
		compare("the end with the last bytes", s, len, 0);

		for (size_t cut = 0; cut <= len; cut++) {
			begin(&other);
			feed_bytes(s, cut, false);
			feed_bytes(s + cut, len - cut, false);
			feed_bytes(s, 0, true);
			finish_scan(&other);
			compare("in two", s, len, cut);
		}
	}
}

/* All inputs behind one another, in pieces of random sizes. */
static void
pieces_of_a_stream_change_nothing(void **state)
{
	static char s[INPUT_MAX];
	size_t len = 0;

	(void)state;
	random_state = 11;
	for (unsigned k = 0; k < 400; k++) {
		len += input(random_below(INPUTS), s + len);
		if (random_below(2))
			s[len++] = '\n';
	}
	scan_whole(&one, s, len);
	for (unsigned trial = 0; trial < 40; trial++) {
		unsigned most = 1u << random_below(14);
		scan_pieces(&other, s, len, most);
		if (!same_records(&one, &other))
			fail_msg("pieces of up to %u bytes: %zu records, %zu in one piece", most,
			         other.n, one.n);
		assert_true(same_result(&one.result, &other.result));
	}
}

/* An empty line separates inputs, whatever the first leaves open. */
static void
an_empty_line_separates_inputs(void **state)
{
	static struct records second;
	char s[8192], t[4096];
	unsigned bad = 0;

	(void)state;
	for (size_t a = 0; a < INPUTS; a++) {
		for (size_t b = 0; b < INPUTS; b++) {
			if (a == b)
				continue;
			size_t len = input(a, s), t_len = input(b, t);
			if (len == 0 || s[len - 1] != '\n')
				s[len++] = '\n';
			s[len++] = '\n';
			if (t[t_len - 1] != '\n')
				t[t_len++] = '\n';
			t[t_len++] = '\n';
			scan_whole(&one, s, len);
			scan_whole(&second, t, t_len);
			uint64_t lines = 0;
			for (size_t i = 0; i < len; i++)
				lines += s[i] == '\n';
			memcpy(s + len, t, t_len);
			len += t_len;
			scan_whole(&other, s, len);

			bool same = other.n == one.n + second.n;
			for (size_t i = 0; same && i < one.n; i++)
				same = same_record(&one.at[i], &other.at[i]);
			for (size_t i = 0; same && i < second.n; i++) {
				second.at[i].line += lines, second.at[i].end_line += lines;
				same = same_record(&second.at[i], &other.at[one.n + i]);
				second.at[i].line -= lines, second.at[i].end_line -= lines;
			}
			if (!same && bad++ < 8) {
				print_error("inputs %zu and %zu:\n%.*s", a, b, (int)len, s);
				print_records("first", &one);
				print_records("second", &second);
				print_records("both", &other);
			}
		}
	}
	clear(&second);
	/* Without an empty line's help are: what is cut off, so that the next input is part of it, and
	 * a repetition without an id. */
	if (bad > 300)
		fail_msg("%u pairs differ", bad);
}

/* Text that grows. */
struct text {
	char s[INPUT_MAX];
	size_t len;
};

static void
put(struct text *t, const char *s)
{
	size_t n = strlen(s);

	assert_true(t->len + n < sizeof t->s);
	memcpy(t->s + t->len, s, n + 1);
	t->len += n;
}

/* As a string of JSON, without the quotes. */
static void
put_escaped(struct text *t, const char *s)
{
	for (char one_char[2] = ""; *s != '\0'; s++) {
		one_char[0] = *s;
		if (*s == '"' || *s == '\\')
			put(t, "\\");
		put(t, *s == '\n' ? "\\n" : one_char);
	}
}

static void
random_code(char *to, bool dotted)
{
	static const char first[] = "ABCDEFGHIKLMNOPQRSTUVWXYZ";
	static const char rest[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
	static const char *const families[] = {"FailedOperation", "InvalidParameter", "Cvm",
	                                       "ResourceNotFound", "A"};
	unsigned parts = (dotted ? 1 : 0) + random_below(3);

	if (random_below(2)) {
		to += sprintf(to, "%s", PICK(families));
	} else {
		*to++ = first[random_below(sizeof first - 1)];
		for (unsigned n = 3 + random_below(12); n > 0; n--)
			*to++ = rest[random_below(sizeof rest - 1)];
	}
	for (; parts > 0; parts--) {
		*to++ = '.';
		for (unsigned n = 1 + random_below(14); n > 0; n--)
			*to++ = rest[random_below(sizeof rest - 1)];
	}
	*to = '\0';
}

static void
random_uuid(char *to)
{
	static const char shape[] = "xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx";

	for (const char *p = shape; *p != '\0'; p++)
		*to++ = *p == 'x' ? "0123456789abcdef"[random_below(16)] : *p;
	*to = '\0';
}

static void
random_id(char *to)
{
	if (random_below(5) > 0)
		random_uuid(to);
	else
		sprintf(to, "s20%08u%09u", random_below(100000000), random_below(1000000000));
}

enum {
	NO_NEWLINE = 1,
	NO_QUOTE = 2,     /* neither double quotes nor backslashes */
	NO_ID_COLON = 4,  /* no requestId */
	NO_ID_EQUALS = 8, /* no RequestId= */
	NO_ANCHOR = 16,
};

static void
random_message(char *to, unsigned not )
{
	static const struct {
		const char *s;
		unsigned kind;
	} pieces[] = {
		{"the node is not empty", 0},
		{"Code=11008", 0},
		{"code: 3", 0},
		{"message:x", 0},
		{"Message=inner", 0},
		{"\xe6\x88\x90\xe5\x91\x98\xe4\xb8\x8d\xe5\xad\x98\xe5\x9c\xa8\xef\xbc\x8c\xe8\xaf\xb7",
	         0},
		{"a, b, c,", 0},
		{"100% (of) it", 0},
		{"{x}", 0},
		{"[y]", 0},
		{"[request id:z-1]", 0},
		{"it's", 0},
		{"https://a.example/?Code=1&Action=B", 0},
		{"<b>bold</b>", 0},
		{"pvc-0a1b2c3d-1111-4222-8333-444455556666", 0},
		{"Error", 0},
		{"FailedOperation.NodeNotEmpty", 0},
		{"traceId=0a1b2c3d-1111-4222-8333-444455556666", 0},
		{"error: what", 0},
		{"x == y", 0},
		{"don't `do` that", 0},
		{"(", 0},
		{"{", 0},
		{"=", 0},
		{"{\"Nodes\":[1,2],\"Code\":\"InternalError\"}", NO_QUOTE},
		{"\"quoted\"", NO_QUOTE},
		{"C:\\dir\\new", NO_QUOTE},
		{"{\"Response\":{\"Error\":{\"Code\":\"ResourceInUse\",\"Message\":\"m\"}}}",
	         NO_QUOTE},
		{"requestId:0a1b2c3d-1111-4222-8333-444455556666", NO_ID_COLON},
		{"RequestId=0a1b2c3d-1111-4222-8333-444455556666", NO_ID_EQUALS},
		{"\n", NO_NEWLINE},
		{"[TencentCloudSDKError] Code=Inner.Code, Message=deep", NO_ANCHOR | NO_NEWLINE},
	};
	unsigned n = random_below(7);
	char *p = to;
	bool anchor = false;

	*p = '\0';
	while (n > 0) {
		unsigned k = random_below(sizeof pieces / sizeof *pieces);
		bool newline = pieces[k].s[0] == '\n', first = p == to || p[-1] == '\n';
		if ((pieces[k].kind & not ) != 0 || (newline && (first || n == 1 || anchor)))
			continue;
		/* A line that begins with an anchor is a record of its own. */
		if ((pieces[k].kind & NO_ANCHOR) != 0) {
			if (strchr(to, '\n') != NULL)
				continue;
			anchor = true;
			not |= NO_NEWLINE;
		}
		p += sprintf(p, "%s%s", first || newline ? "" : " ", pieces[k].s);
		n--;
	}
}

/* What may stand in front of a record and behind it, on lines of their own. */
static const char *const lines_around[] = {
	"2031-02-03 04:05:06 INFO all is well\n",
	"I0203 04:05:06.123456       1 a.go:7] node {ready} [ok]\n",
	"{\"level\":\"info\",\"msg\":\"start\",\"n\":[1,2]}\n",
	"{\"Response\":{\"Nodes\":[],\"RequestId\":\"0a1b2c3d-1111-4222-8333-444455556666\"}}\n",
	"Error: exit code 1\n",
	"rpc error: code = NotFound desc = nothing\n",
	"[INFO] some text, \"half a quote\n",
	"\n",
	"\n\n",
	"```\n",
};

enum template {
	PYTHON,
	GO,
	GO_ALONE,
	JAVA,
	JAVA_OLD,
	PHP,
	CPP,
	DOTNET,
	REPR,
	INSPECT,
	DOCUMENT,
	BOX,
	TO_STRING,
	PLAIN_JSON,
	PRETTY_JSON,
	OTHER_ORDER,
	NESTED,
	NESTED_TEXT,
	FLAT_ERROR,
	V2,
	TEMPLATES
};

static void
put_json(struct text *t, enum template form, const char *code, const char *message, const char *id)
{
	static struct text inner;

	switch (form) {
	case PLAIN_JSON:
		put(t, "{\"Response\":{\"Error\":{\"Code\":\"");
		put(t, code);
		put(t, "\",\"Message\":\"");
		put_escaped(t, message);
		put(t, "\"},\"RequestId\":\"");
		put(t, id);
		put(t, "\"}}");
		break;
	case PRETTY_JSON:
		put(t, "{\n  \"Response\": {\n    \"Error\": {\n      \"Code\": \"");
		put(t, code);
		put(t, "\",\n      \"Message\": \"");
		put_escaped(t, message);
		put(t, "\"\n    },\n    \"RequestId\": \"");
		put(t, id);
		put(t, "\"\n  }\n}");
		break;
	case OTHER_ORDER:
		put(t, "{\"ok\":false,\"data\":{\"Response\":{\"RequestId\":\"");
		put(t, id);
		put(t, "\",\"Error\":{\"Extra\":[{\"Code\":\"InternalError\"}],\"Message\":\"");
		put_escaped(t, message);
		put(t, "\",\"Code\":\"");
		put(t, code);
		put(t, "\"}}}}");
		break;
	case NESTED:
		inner.len = 0;
		put_json(&inner, PLAIN_JSON, code, message, id);
		put(t, "{\"stream\":\"stderr\",\"log\":\"");
		put_escaped(t, inner.s);
		put(t, "\\n\"}");
		break;
	case NESTED_TEXT:
		inner.len = 0;
		put(&inner, "[TencentCloudSDKError] Code=");
		put(&inner, code);
		put(&inner, ", Message=");
		put(&inner, message);
		put(&inner, ", RequestId=");
		put(&inner, id);
		put(t, "{\"level\":\"error\",\"msg\":\"");
		put_escaped(t, inner.s);
		put(t, "\"}");
		break;
	case FLAT_ERROR:
		put(t, "{\"error\":{\"code\":\"");
		put(t, code);
		put(t, "\",\"message\":\"");
		put_escaped(t, message);
		put(t, "\"},\"requestId\":\"");
		put(t, id);
		put(t, "\"}");
		break;
	default:
		put(t, "{\"code\":4104,\"message\":\"");
		put_escaped(t, message);
		put(t, "\",\"codeDesc\":\"");
		put(t, code);
		put(t, "\"}");
		break;
	}
}

static void
put_failure(struct text *t, enum template form, const char *code, const char *message,
            const char *id)
{
#define PUT(...)                                                                   \
	do {                                                                       \
		const char *const parts[] = {__VA_ARGS__};                         \
		for (size_t part = 0; part < sizeof parts / sizeof *parts; part++) \
			put(t, parts[part]);                                       \
	} while (0)
	switch (form) {
	case PYTHON:
		PUT("[TencentCloudSDKException] code:", code, " message:", message,
		    " requestId:", id);
		break;
	case GO:
		PUT("[TencentCloudSDKError] Code=", code, ", Message=", message,
		    ", RequestId=", id);
		break;
	case GO_ALONE: PUT("Code=", code, ", Message=", message, ", RequestId=", id); break;
	case JAVA:
		PUT("[TencentCloudSDKException]code: ", code, " message:", message,
		    " requestId:", id);
		break;
	case JAVA_OLD:
		PUT("[TencentCloudSDKException]message:", code, "-", message, " requestId:", id);
		break;
	case PHP:
		PUT("[TencentCloud\\Common\\Exception\\TencentCloudSDKException] code:", code,
		    " message:", message, " requestId:", id);
		break;
	case CPP:
		PUT("RequestId=", id, ", ErrorCode=", code, ", ErrorMessage=", message, "\n");
		break;
	case DOTNET:
		PUT("message\xef\xbc\x9a"
		    "code:",
		    code, " message:", message, "  requestId", id);
		break;
	case REPR:
		PUT("TencentCloudSDKException('", code, "',\"", message, "\",'", id, "')");
		break;
	case INSPECT:
		PUT("TencentCloudSDKHttpException [Error]: ", message,
		    "\n    at f (/a/b.js:1:2)\n    at async g (/c.js:3:4) {\n"
		    "  requestId: '",
		    id, "',\n  traceId: '0a1b2c3d-1111-4222-8333-444455556666',\n  code: '", code,
		    "'\n}");
		break;
	case DOCUMENT:
		PUT("Error: [TencentCloudSDKError] Code=", code, "\nMessage=", message,
		    ", RequestId=", id);
		break;
	case TO_STRING:
		PUT("[TencentCloudSDKException]message:", message, "  requestId:", id,
		    "  traceId:0a1b");
		break;
	case BOX:
		PUT("\xe2\x95\xb7\n\xe2\x94\x82 Error: [TencentCloudSDKError] Code=", code,
		    ", Message=");
		for (const char *p = message; *p != '\0'; p++) {
			char c[2] = {*p, '\0'};
			put(t, *p == ' ' && random_below(6) == 0 ? "\n\xe2\x94\x82 " : c);
		}
		PUT(", RequestId=", id, "\n\xe2\x94\x82 \n\xe2\x94\x82   with a.b,\n\xe2\x95\xb5");
		break;
	default: put_json(t, form, code, message, id); break;
	}
#undef PUT
}

/* A random failure, and where it is. */
struct made {
	enum template form;
	char code[128], message[1024], id[64];
	uint64_t line;
};

/* What the message of a form cannot hold. */
static const unsigned nots[TEMPLATES] = {
	[PYTHON] = NO_ID_COLON,
	[GO] = NO_ID_EQUALS,
	[GO_ALONE] = NO_ID_EQUALS,
	[JAVA] = NO_ID_COLON,
	[JAVA_OLD] = NO_ID_COLON,
	[PHP] = NO_ID_COLON,
	[CPP] = NO_ANCHOR | NO_NEWLINE,
	[DOTNET] = NO_ID_COLON | NO_NEWLINE | NO_ANCHOR,
	[REPR] = NO_QUOTE | NO_NEWLINE,
	[INSPECT] = NO_NEWLINE | NO_ANCHOR,
	[DOCUMENT] = NO_ID_EQUALS | NO_NEWLINE | NO_ANCHOR,
	[BOX] = NO_ID_EQUALS | NO_NEWLINE,
	[TO_STRING] = NO_ID_COLON | NO_NEWLINE,
	[NESTED_TEXT] = NO_ID_EQUALS,
};

static void
make_failure(struct text *t, struct made *m, enum template form, const char *front, unsigned not )
{
	not |= nots[form];
	m->form = form;
	random_code(m->code, form == GO_ALONE || form == JAVA_OLD);
	if (form == FLAT_ERROR)
		strcpy(m->code,
		       random_below(2) ? "ResourceInUse.Account" : "FailedOperation.NeverHeardOf");
	/* Behind this anchor "code:" is a label; a brace that ends the line opens the block. */
	do
		random_message(m->message, not );
	while ((form == TO_STRING && strncmp(m->message, "code:", 5) == 0) ||
	       (form == INSPECT && m->message[0] != '\0' &&
	        m->message[strlen(m->message) - 1] == '{'));
	random_id(m->id);
	if (form == DOTNET)
		random_uuid(m->id);
	m->line = 1 + skip_count_lines(t->s, t->len);
	if (form == BOX)
		m->line++;
	else if (form != DOTNET && form != PRETTY_JSON && form != CPP && form != INSPECT &&
	         form != DOCUMENT)
		put(t, front);
	put_failure(t, form, m->code, m->message, m->id);
}

static bool
is_exactly(const struct record *r, const struct made *m)
{
	bool has_code = m->form != TO_STRING, has_id = m->form != V2;
	bool message = r->message != NULL && strcmp(r->message, m->message) == 0;

	if (m->message[0] == '\0' &&
	    (m->form >= PLAIN_JSON || m->form == REPR || m->form == INSPECT))
		message = r->message == NULL || r->message_len == 0;
	return (has_code ? r->code != NULL && strcmp(r->code, m->code) == 0 : r->code == NULL) &&
	       (has_id ? r->id != NULL && strcmp(r->id, m->id) == 0 : r->id == NULL) && message &&
	       r->line == m->line;
}

static void
print_made(const struct made *m)
{
	print_error("form %d, line %" PRIu64 ": %s | %s | %s\n", (int)m->form, m->line, m->code,
	            m->message, m->id);
}

/* A failure in any strong form, whatever stands in its message and around it, is
 * found once, as it was written. */
static void
each_form_is_found_as_it_was_written(void **state)
{
	static const char *const fronts[] = {"",        "",
	                                     "Error: ", "2031-02-03 04:05:06 ERROR call failed: ",
	                                     "  ",      "wrap (",
	                                     "// "};
	static struct text t;
	struct made m;
	unsigned bad = 0;

	(void)state;
	random_state = 7;
	for (unsigned trial = 0; trial < 12000; trial++) {
		enum template form = (enum template)(trial % TEMPLATES);
		const char *front = PICK(fronts);

		t.len = 0;
		for (unsigned n = random_below(4); n > 0; n--)
			put(&t, PICK(lines_around));
		make_failure(&t, &m, form, front,
		             front[0] == '/' || front[0] == 'w' ? NO_NEWLINE : 0);
		put(&t, front[0] == 'w' && form < CPP        ? ")\n"
		        : form < CPP && random_below(4) == 0 ? ": and more\n"
		                                             : "\n");
		for (unsigned n = random_below(4); n > 0; n--)
			put(&t, PICK(lines_around));

		scan_whole(&one, t.s, t.len);
		if ((one.n != 1 || !is_exactly(&one.at[0], &m)) && bad++ < 12) {
			print_error("trial %u in:\n%s", trial, t.s);
			print_made(&m);
			print_records("found", &one);
		}
	}
	/* Of random messages some look like what ends them. */
	if (bad > 30)
		fail_msg("%u failures were not found as they were written", bad);
}

/* Failures on adjacent lines, each in a form of its own. */
static void
forms_on_adjacent_lines_are_kept_apart(void **state)
{
	static struct text t;
	struct made m[4];
	unsigned bad = 0;

	(void)state;
	random_state = 19;
	for (unsigned trial = 0; trial < 12000; trial++) {
		unsigned n = 2 + random_below(3);
		t.len = 0;
		for (unsigned i = 0; i < n; i++) {
			enum template form;
			do
				form = (enum template)random_below(TEMPLATES);
			while (i > 0 && m[i - 1].form == CPP && form != PYTHON && form != GO &&
			       form != JAVA && form != TO_STRING);
			make_failure(&t, &m[i], form, "", form == CPP ? 0 : NO_ANCHOR);
			if (form == CPP)
				t.len--; /* the empty line behind it */
			put(&t, "\n");
		}
		scan_whole(&one, t.s, t.len);
		bool right = one.n == n;
		for (unsigned i = 0; right && i < n; i++)
			right = is_exactly(&one.at[i], &m[i]);
		if (!right && bad++ < 6) {
			print_error("trial %u in:\n%s", trial, t.s);
			for (unsigned i = 0; i < n; i++)
				print_made(&m[i]);
			print_records("found", &one);
		}
	}
	if (bad > 120)
		fail_msg("%u of 12000 inputs gave something else", bad);
}

/* Lines of which mixed inputs are made: %c is a random code, %i an id. */
static const char *const mixed[] = {
	"2031-02-03 04:05:06 INFO all is well {\"a\":[1,{\"b\":2}]}",
	"I0203 04:05:06.123456       1 a.go:7] node {ready} [ok]",
	"  continued: more {text",
	"{\"level\":\"info\",\"msg\":\"start\"}",
	"{\"level\":\"info\",\"code\":3,\"msg\":\"an error\"}",
	"{\"Response\":{\"Nodes\":[],\"RequestId\":\"%i\"}}",
	"{\"Response\":{\"Error\":{\"Code\":\"%c\",\"Message\":\"m\"},\"RequestId\":\"%i\"}}",
	"{\"Response\":{\"Error\":{\"Code\":\"%c\",\"Message\":\"m\",},\"RequestId\":\"%i\"}}",
	"{",
	"}",
	"[",
	"]",
	"{}",
	"[]",
	"},",
	"],",
	"  {",
	"  }",
	"\t}",
	"\"a\": 1,",
	"  \"a\": \"b\"",
	"  \"Response\": {",
	"    \"Error\": {",
	"      \"Code\": \"%c\",",
	"      \"Message\": \"m\"",
	"    },",
	"    \"RequestId\": \"%i\"",
	"true",
	"null,",
	"false]",
	"12,",
	"-3",
	"\"str",
	"str\"",
	"'",
	"\"",
	"[TencentCloudSDKError] Code=%c, Message=m, RequestId=%i",
	"[TencentCloudSDKError] Code=%c, Message=m",
	"[TencentCloudSDKException] code:%c message:one",
	"two requestId:%i",
	"RequestId=%i, ErrorCode=%c, ErrorMessage=m",
	"Message=m, RequestId=%i",
	"TencentCloudSDKHttpException [Error]: m",
	"    at f (a.js:1) {",
	"  code: '%c'",
	"code: %c, message: m",
	"m | code=%c | requestId=%i",
	"{ Code: '%c', Message: 'm' }",
	"",
	"",
	"",
	"\r",
	" ",
	"\t",
	"// {\"Response\":{\"Error\":{\"Code\":\"%c\"},\"RequestId\":\"%i\"}}",
	"// {",
	"//   \"a\": 1",
	"// }",
	"> text",
	"# text",
	"\xe2\x95\xb7",
	"\xe2\x94\x82 Error: [TencentCloudSDKError] Code=%c, Message=one",
	"\xe2\x94\x82 two, RequestId=%i",
	"\xe2\x94\x82 ",
	"\xe2\x95\xb5",
	"Caused by: x",
	"```json",
	"<html>",
	"$ orgerr decode",
	"trouble",
	"family",
	"numbers",
	"Traceback (most recent call last):",
	"\"log\":\"{\\\"Response\\\":{\\\"Error\\\":{\\\"Code\\\":\\\"%c\\\"},\\\"RequestId\\\":\\\"%i\\\"}}\"",
	"{\"log\":\"[TencentCloudSDKError] Code=%c, Message=m, RequestId=%i\"}",
	"response:{\"Response\":{\"A\":1}},cost 3ms",
	"plain words and nothing else",
	"Some text [with a bracket",
	"12:13:14 error code",
	"\xef\xbb\xbf{\"a\":1}",
	"\\u0043ode",
	"{\"\\u0043ode\":\"%c\",\"Message\":\"m\",\"RequestId\":\"%i\"}",
};

static void
put_mixed(struct text *t)
{
	static const char *const codes[] = {"InternalError", "FailedOperation.NodeNotEmpty",
	                                    "Some.Thing", "Other"};

	for (const char *s = PICK(mixed); *s != '\0'; s++) {
		char c[2] = {*s, '\0'}, id[8];
		if (*s != '%') {
			put(t, c);
		} else if (*++s == 'c') {
			put(t, PICK(codes));
		} else {
			sprintf(id, "r-%03u", random_below(1000));
			put(t, id);
		}
	}
	put(t, random_below(30) == 0 ? " " : random_below(20) == 0 ? "\r\n" : "\n");
}

static void
the_fast_path_finds_what_the_slow_one_does(void **state)
{
	static struct text t;
	unsigned bad = 0;
	size_t lines = 0;

	(void)state;
	random_state = 5;
	for (unsigned trial = 0; lines < 1000000; trial++) {
		t.len = 0;
		put(&t, "{\"a\":1}\n"); /* the fast path is on behind the first document */
		for (unsigned n = 1 + random_below(random_below(2) ? 63 : 8); n > 0; n--)
			put_mixed(&t);
		lines += skip_count_lines(t.s, t.len);
		scan_slow = true;
		scan_whole(&one, t.s, t.len);
		scan_slow = false;
		scan_whole(&other, t.s, t.len);
		bool same = same_records(&one, &other) &&
		            one.result.response == other.result.response &&
		            one.result.trouble == other.result.trouble &&
		            one.result.failures == other.result.failures;
		if (!same && bad++ < 4) {
			print_error("trial %u:\n%s", trial, t.s);
			print_records("slow", &one);
			print_records("fast", &other);
		}
	}
	if (bad > 0)
		fail_msg("%u inputs differ", bad);
}

/* Mixed inputs, in pieces of random sizes. */
static void
pieces_of_mixed_input_change_nothing(void **state)
{
	static struct text t;
	unsigned bad = 0;

	(void)state;
	random_state = 3;
	for (unsigned trial = 0; trial < 10000; trial++) {
		t.len = 0;
		for (unsigned n = 1 + random_below(24); n > 0; n--)
			put_mixed(&t);
		scan_whole(&one, t.s, t.len);
		unsigned most = 1 + random_below(40);
		scan_pieces(&other, t.s, t.len, most);
		if (!(same_records(&one, &other) && same_result(&one.result, &other.result)) &&
		    bad++ < 4) {
			print_error("trial %u, pieces of up to %u bytes:\n%s", trial, most, t.s);
			print_records("in one piece", &one);
			print_records("split", &other);
		}
	}
	if (bad > 0)
		fail_msg("%u of 10000 inputs differ", bad);
}

/* Inputs that meet the limits, found by make fuzz. Returns the length. */
static size_t
huge_input(unsigned k, char *s)
{
	static char pad[JSON_TREE_MAX + 60000];
	size_t len = 0;

	memset(pad, 'x', sizeof pad - 1);
	switch (k) {
	case 0: /* too large to build, but read to its end at once */
		return (size_t)sprintf(s, "{\"a\":\"%s\"}\n", pad);
	case 1: /* the first document is far behind */
		while (len < SCAN_FIRST_MAX)
			len += (size_t)sprintf(s + len, "nothing to see\n");
		return len + (size_t)sprintf(s + len, "{\"a\":\"%.3000s\"}\nnothing more\n", pad);
	default: /* the head of the line has left the buffer */
		return (size_t)sprintf(s, "{\"a\":\"%s%s\",\"code\":01}\n", pad, pad);
	}
}

static void
pieces_at_the_limits_change_nothing(void **state)
{
	static char s[HUGE_MAX];

	(void)state;
	for (unsigned k = 0; k < 3; k++) {
		size_t len = huge_input(k, s);
		scan_whole(&one, s, len);
		assert_true(k != 2 || one.result.column == len - 2);
		for (size_t piece = 777; piece < SCAN_READ_SIZE; piece *= 7) {
			begin(&other);
			for (size_t at = 0; at < len; at += piece)
				feed_bytes(s + at, len - at < piece ? len - at : piece, false);
			feed_bytes(s, 0, true);
			finish_scan(&other);
			if (!same_records(&one, &other) ||
			    !same_result(&one.result, &other.result)) {
				print_records("at once", &one);
				print_records("in pieces", &other);
				fail_msg("input %u, pieces of %zu bytes", k, piece);
			}
		}
	}
}

static int
set_up(void **state)
{
	(void)state;
	scanner = scan_new(on_found, NULL);
	return scanner == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	clear(&one);
	clear(&other);
	scan_free(scanner);
	scan_free(NULL);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_split_anywhere_changes_nothing),
		cmocka_unit_test(pieces_of_a_stream_change_nothing),
		cmocka_unit_test(pieces_at_the_limits_change_nothing),
		cmocka_unit_test(pieces_of_mixed_input_change_nothing),
		cmocka_unit_test(an_empty_line_separates_inputs),
		cmocka_unit_test(each_form_is_found_as_it_was_written),
		cmocka_unit_test(forms_on_adjacent_lines_are_kept_apart),
		cmocka_unit_test(the_fast_path_finds_what_the_slow_one_does),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
