/* SPDX-License-Identifier: MIT */
/*
 * The scanner as a whole: what it finds does not depend on how the input is split, and its fast
 * paths find the same as the slow one.
 */
#include "scan_records.h"

#include <glob.h>

enum { HUGE_MAX = 4 * 1024 * 1024 };

/* @ and ~ stand for two ids, which differ from input to input. */
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
	"TencentCloud API error: InternalError - said so\n",
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
	/* objects as languages print them */
	"{'Response': {'Error': {'Code': 'InternalError', 'Message': \"it's\"}, 'RequestId': '@'}}\nmore\n",
	"b'{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"\\xe5\"},\"RequestId\":\"@\"}}'\n",
	"{\n  Response: {\n    Error: { Code: 'InternalError', Message: 'one ' +\n      'two' },\n    RequestId: '@'\n  }\n}\n",
	"Array\n(\n    [Response] => Array\n        (\n            [Error] => Array\n                (\n"
	"                    [Code] => InternalError\n                    [Message] => a b\n                )\n\n"
	"            [RequestId] => @\n        )\n\n)\nmore\n",
	"array(1) {\n  [\"Response\"]=>\n  array(2) {\n    [\"Error\"]=>\n    array(1) {\n      [\"Code\"]=>\n"
	"      string(13) \"InternalError\"\n    }\n    [\"RequestId\"]=>\n    string(36) \"@\"\n  }\n}\n",
	"array (\n  'Response' => \n  array (\n    'Error' => \n    array (\n      'Code' => 'InternalError',\n    ),\n"
	"    'RequestId' => '@',\n  ),\n)\n",
	"{\"Response\"=>{\"Error\"=>{\"Code\"=>\"InternalError\"}, \"RequestId\"=>\"@\"}}\n",
	"map[Response:map[Error:map[Code:InternalError Message:a b] RequestId:@]]\n",
	"&errors.TencentCloudSDKError{Code:\"InternalError\", Message:\"m\", RequestId:\"@\"}\n",
	"{Response={Error={Code=InternalError, Message=a b}, RequestId=@}}\n",
	"ErrorInfo(code=InternalError, message=a b, requestId=@)\n",
	"Api { code: \"InternalError\", message: \"m\", request_id: Some(\"@\") }\n",
	"@{Response=@{Error=@{Code=InternalError; Message=a b}; RequestId=@}}\n",
	"Response:\n  Error:\n    Code: InternalError\n    Message: |\n      one\n      two\n  RequestId: @\nmore: 1\n",
	"Response:\n- Error: {Code: InternalError, Message: 'm'}\n  RequestId: \"@\"\n\n",
	"web-1  | {\nweb-1  |   \"Response\": {\nweb-1  |     \"Error\": {\"Code\": \"InternalError\",},\n"
	"web-1  |     \"RequestId\": \"@\"\nweb-1  |   }\nweb-1  | }\nweb-1  | done\n",
	"2031-02-03T04:05:06.1Z {'Response': {\n2031-02-03T04:05:06.12Z  'Error': {'Code': 'InternalError'},\n"
	"2031-02-03T04:05:06.123Z  'RequestId': '@'}}\n2031-02-03T04:05:07Z done\n",
	"GET /?x=%7B%22Response%22%3A%7B%22Error%22%3A%7B%22Code%22%3A%22InternalError%22%7D%2C%22RequestId%22%3A%22@%22%7D%7D\n",
	"<p>{&quot;Response&quot;:{&quot;Error&quot;:{&quot;Code&quot;:&quot;InternalError&quot;},&quot;RequestId&quot;:&quot;@&quot;}}</p>\n",
	/* what may be a code, or its message, begins on the next line */
	"Code:\n12,5 InternalError\n",
	"Code=Unheard.Of,\nMessage=m, RequestId=@\n",
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

enum { INPUTS = sizeof inputs / sizeof *inputs, FUZZED = 11 };

/* Writes an input with its ids to `to`, and returns its length. */
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

/* Feeds all inputs, one after another, in pieces of random sizes up to each power of two. */
static void
pieces_of_a_stream_change_nothing(void **state)
{
	static char s[INPUT_MAX];
	size_t len = 0;

	(void)state;
	random_state = 11;
	for (unsigned k = 0; k < 200; k++) {
		len += input(random_below(INPUTS), s + len);
		if (random_below(2))
			s[len++] = '\n';
	}
	scan_whole(&one, s, len);
	for (unsigned most = 1; most < 1u << 14; most *= 2) {
		scan_pieces(&other, s, len, most);
		if (!same_records(&one, &other))
			fail_msg("pieces of up to %u bytes: %zu records, %zu in one piece", most,
			         other.n, one.n);
		assert_true(same_result(&one.result, &other.result));
	}
}

/* Whether an input leaves a bracket or a quote open, so that what follows may be part of it. */
static bool
is_open(const char *s, size_t len)
{
	size_t quotes = 0;
	int depth = 0;

	for (size_t i = 0; i < len; i++) {
		quotes += s[i] == '"' || s[i] == '\'';
		depth += (s[i] == '{' || s[i] == '[') - (s[i] == '}' || s[i] == ']');
	}
	return quotes % 2 == 1 || depth > 0;
}

/* An empty line separates inputs that leave nothing open. */
static void
an_empty_line_separates_inputs(void **state)
{
	static struct records second;
	char s[8192], t[4096];
	unsigned bad = 0;

	(void)state;
	for (size_t a = 0; a < INPUTS - FUZZED; a++) {
		for (size_t b = 0; b < INPUTS - FUZZED; b++) {
			size_t len = input(a, s), t_len = input(b, t);
			if (a == b || is_open(s, len))
				continue;
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
			for (size_t i = 0; same && i < one.n; i++) {
				/* The end of a record that is cut off may depend on what
				 * follows. */
				one.at[i].end_line = other.at[i].end_line;
				same = same_record(&one.at[i], &other.at[i]);
			}
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
	if (bad > 0)
		fail_msg("%u pairs differ", bad);
}

/* Feeds the inputs of the golden tests, what the clients print, and what fuzzing found, in all these
 * ways. */
static void
the_inputs_of_the_goldens_may_be_split_anywhere(void **state)
{
	static char s[HUGE_MAX];
	glob_t files;

	(void)state;
	random_state = 23;
	if (glob("tests/cli/*/*.in", 0, NULL, &files) != 0 ||
	    glob("tests/clients/*.txt", GLOB_APPEND, NULL, &files) != 0 ||
	    glob("tests/fuzz/found/*", GLOB_APPEND, NULL, &files) != 0)
		skip();
	for (size_t k = 0; k < files.gl_pathc; k++) {
		FILE *f = fopen(files.gl_pathv[k], "rb");
		assert_non_null(f);
		size_t len = fread(s, 1, sizeof s, f);
		fclose(f);
		if (len == sizeof s)
			continue;
		scan_whole(&one, s, len);
		scan_pieces(&other, s, len, 1);
		compare(files.gl_pathv[k], s, len, 0);
		for (unsigned most = 3; most < 3000; most *= 9) {
			scan_pieces(&other, s, len, most);
			compare(files.gl_pathv[k], s, len, most);
		}
		scan_slow = true;
		scan_whole(&other, s, len);
		scan_slow = false;
		compare("without the fast path", s, len, 0);
	}
	globfree(&files);
}

/* A record is near the end of a piece of a long line. */
static void
long_lines_may_be_split_anywhere(void **state)
{
	static const char *const records[] = {
		"[TencentCloudSDKError] Code=A.B, Message=m, RequestId=r-1 and more",
		"code=FailedOperation.NodeNotEmpty, message=m",
		"error: FailedOperation.NodeNotEmpty: m",
		"{\"Response\":{\"Error\":{\"Code\":\"A.B\"},\"RequestId\":\"r\"}}",
		"{'Response':{'Error':{'Code':'A.B'},'RequestId':'r'}}",
	};
	static char s[5 * SCAN_LINE_MAX];

	(void)state;
	random_state = 29;
	for (size_t k = 0; k < sizeof records / sizeof *records; k++) {
		for (size_t back = 0; back < 80; back += 5) {
			size_t at = (1 + back % 4) * SCAN_LINE_MAX - back, len = at + 200;
			memset(s, 'x', sizeof s);
			s[at - 1] = s[at + strlen(records[k])] = ' ';
			memcpy(s + at, records[k], strlen(records[k]));
			s[len - 1] = '\n';
			scan_whole(&one, s, len);
			begin(&other);
			feed_bytes(s, at - 2, false);
			for (size_t i = at - 2; i < len; i++)
				feed_bytes(s + i, 1, false);
			feed_bytes(s, 0, true);
			finish_scan(&other);
			compare("byte by byte", s + at, len - at, back);
		}
	}
}

/* The lines of mixed inputs. %c stands for a random code, %i for an id. */
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
	for (unsigned trial = 0; lines < 300000; trial++) {
		t.len = 0;
		put(&t, "{\"a\":1}\n"); /* the fast path is only used after a first document */
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

/* Feeds mixed inputs in pieces of random sizes. */
static void
pieces_of_mixed_input_change_nothing(void **state)
{
	static struct text t;
	unsigned bad = 0;

	(void)state;
	random_state = 3;
	for (unsigned trial = 0; trial < 4000; trial++) {
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
		fail_msg("%u inputs differ", bad);
}

/* Writes one of the inputs that make fuzz found at the limits, and returns its length. */
static size_t
huge_input(unsigned k, char *s)
{
	static char pad[JSON_TREE_MAX + 60000];
	size_t len = 0;

	memset(pad, 'x', sizeof pad - 1);
	switch (k) {
	case 0: /* too large for one tree, but read to its end at once */
		return (size_t)sprintf(s, "{\"a\":\"%s\"}\n", pad);
	case 1: /* the first document comes late */
		while (len < SCAN_FIRST_MAX)
			len += (size_t)sprintf(s + len, "nothing to see\n");
		return len + (size_t)sprintf(s + len, "{\"a\":\"%.3000s\"}\nnothing more\n", pad);
	default: /* the beginning of the line has left the buffer */
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_split_anywhere_changes_nothing),
		cmocka_unit_test(the_inputs_of_the_goldens_may_be_split_anywhere),
		cmocka_unit_test(long_lines_may_be_split_anywhere),
		cmocka_unit_test(pieces_of_a_stream_change_nothing),
		cmocka_unit_test(pieces_at_the_limits_change_nothing),
		cmocka_unit_test(pieces_of_mixed_input_change_nothing),
		cmocka_unit_test(an_empty_line_separates_inputs),
		cmocka_unit_test(the_fast_path_finds_what_the_slow_one_does),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
