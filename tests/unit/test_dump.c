/* SPDX-License-Identifier: MIT */
/* Texts, and the trees that dump must make of the objects in them. */
#include "dump.h"

#include <stdio.h>

#include "arena.h"
#include "dump_token.h"
#include "table.h"

/* Writes the trees found in a text as JSON, one after another. */
static void
read_trees(const char *s, size_t len, size_t stop, char *out, size_t room)
{
	char *copy = block_of(s, len);
	size_t from = 0, used = 0;

	struct dump_text t = {.s = copy, .len = len, .whole = true, .last = SIZE_MAX};
	out[0] = '\0';
	while (from < stop) {
		struct dump_object o;
		size_t mark = arena_mark();
		enum dump_verdict verdict = dump_next(&t, from, stop, &o);
		if (verdict == DUMP_NONE)
			break;
		assert_int_equal(verdict, DUMP_FOUND);
		assert_true(o.begin >= from && o.begin < o.end && o.end <= len);
		char *tree = cJSON_PrintUnformatted(o.value);
		assert_non_null(tree);
		used += (size_t)snprintf(out + used, room - used, "%s%s", used > 0 ? " " : "",
		                         tree);
		assert_true(used < room);
		arena_release(mark);
		from = o.end;
	}
	free(copy);
}

static void
expect_trees(const char *text, const char *trees)
{
	char out[4096];

	read_trees(text, strlen(text), strlen(text), out, sizeof out);
	if (strcmp(out, trees) != 0)
		print_message("of: %s\n", text);
	assert_string_equal(out, trees);
}

/* One object as different languages print it, in three parts: the text before the id, the id,
 * and the text after it. The message has two lines, the first of which is: it's "not" empty,
 * code=1: [a] (b) */
static const struct {
	const char *head, *id, *tail;
} languages[] = {
	/* JSON: compact, pretty, escaped, in a shell's quotes */
	{"{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"Message\":\"it's \\\"not\\\" empty, code=1: [a] "
         "(b)\\nline two\"}",
         ",\"RequestId\":\"r-1\"", "}}"},
	{"{\n  \"Response\": {\n    \"Error\": {\n      \"Code\": \"A.B\",\n      \"Message\": \"it's "
         "\\\"not\\\" empty, code=1: [a] (b)\\nline two\"\n    }",
         ",\n    \"RequestId\": \"r-1\"", "\n  }\n}\n"},
	{"{\\\"Response\\\":{\\\"Error\\\":{\\\"Code\\\":\\\"A.B\\\",\\\"Message\\\":\\\"it's "
         "\\\\\\\"not\\\\\\\" empty, code=1: [a] (b)\\\\nline two\\\"}",
         ",\\\"RequestId\\\":\\\"r-1\\\"", "}}"},
	{"{\\n  \\\"Response\\\": {\\n    \\\"Error\\\": {\\n \\\"Code\\\": \\\"A.B\\\",\\n "
         "\\\"Message\\\": \\\"it's \\\\\\\"not\\\\\\\" empty, code=1: [a] (b)\\\\nline two\\\"}",
         ",\\n \\\"RequestId\\\": \\\"r-1\\\"", "}\\n}"},
	/* CSV */
	{"1,{\"\"Response\"\": {\"\"Error\"\": {\"\"Code\"\": \"\"A.B\"\", \"\"Message\"\": \"\"it's "
         "\\\"\"not\\\"\" empty, code=1: [a] (b)\\nline two\"\"}",
         ", \"\"RequestId\"\": \"\"r-1\"\"", "}}"},
	/* Python, pprint */
	{"{'Response': {'Error': {'Code': 'A.B', 'Message': 'it\\'s \"not\" empty, code=1: [a] "
         "(b)\\nline two'}",
         ", 'RequestId': 'r-1'", "}}"},
	{"{'Response': {'Error': {'Code': 'A.B',\n                        'Message': 'it\\'s \"not\" '\n"
         "                                   'empty, code=1: [a] '\n          '(b)\\n'\n"
         "                  'line two'}",
         ",\n              'RequestId': 'r-1'", "}}\n"},
	{"OrderedDict([('Response', OrderedDict([('Error', OrderedDict([('Code', 'A.B'), ('Message', "
         "'it\\'s \"not\" empty, code=1: [a] (b)\\nline two')]))",
         ", ('RequestId', 'r-1')", "]))])"},
	/* Node */
	{"resp {\n  Response: {\n    Error: {\n      Code: 'A.B',\n      Message: `it's \"not\" empty, "
         "code=1: [a] (b)\\nline two`\n    }",
         ",\n    RequestId: 'r-1'", "\n  }\n}"},
	{"{\n  Response: {\n    Error: {\n      Code: 'A.B',\n      Message:\n       'it\\'s \"not\" "
         "empty, code=1: [a] (b)\\n' +\n        'line two' }",
         ",\n     RequestId: 'r-1'", " } }"},
	/* PHP: print_r, var_dump, var_export, dd */
	{"Array\n(\n    [Response] => Array\n        (\n            [Error] => Array\n"
         "                (\n                    [Code] => A.B\n                    [Message] => it's "
         "\"not\" empty, code=1: [a] (b)\nline two\n                )\n\n",
         "            [RequestId] => r-1\n", "        )\n\n)\n"},
	{"object(stdClass)#3 (1) {\n  [\"Response\"]=>\n  array(2) {\n    [\"Error\"]=>\n    array(2) {\n"
         "      [\"Code\"]=>\n      string(3) \"A.B\"\n      [\"Message\"]=>\n      string(41) \"it's "
         "\"not\" empty, code=1: [a] (b)\nline two\"\n    }\n",
         "    [\"RequestId\"]=>\n    string(3) \"r-1\"\n", "  }\n}\n"},
	{"array (\n  'Response' => \n  array (\n    'Error' => \n    array (\n      'Code' => 'A.B',\n"
         "      'Message' => 'it\\'s \"not\" empty, code=1: [a] (b)\nline two',\n    ),\n",
         "    'RequestId' => 'r-1',\n", "  ),\n)"},
	{"array:1 [\n  \"Response\" => array:2 [\n    \"Error\" => array:2 [\n      \"Code\" => \"A.B\"\n"
         "      \"Message\" => \"\"\"\n        it's \"not\" empty, code=1: [a] (b)\\n\n        line "
         "two\n        \"\"\"\n    ]\n",
         "    \"RequestId\" => \"r-1\"\n", "  ]\n]"},
	/* Ruby, Perl */
	{"{\"Response\"=>{\"Error\"=>{\"Code\"=>\"A.B\", \"Message\"=>\"it's \\\"not\\\" empty, code=1: "
         "[a] (b)\\nline two\"}",
         ", \"RequestId\"=>\"r-1\"", "}}"},
	{"{:Response=>\n  {:Error=>\n    {:Code=>\"A.B\",\n     :Message=>\n      \"it's \\\"not\\\" empty, "
         "code=1: [a] (b)\\n\" +\n      \"line two\"}",
         ",\n   :RequestId=>\"r-1\"", "}}"},
	{"$VAR1 = {\n          'Response' => {\n                          'Error' => {\n"
         "              'Code' => 'A.B',\n              'Message' => 'it\\'s \"not\" empty, code=1: [a] "
         "(b)\nline two'\n                                     }",
         ",\n                          'RequestId' => 'r-1'",
         "\n                        }\n        };"},
	/* Go */
	{"map[Response:map[Error:map[Code:A.B Message:it's \"not\" empty, code=1: [a] (b)\nline two]",
         " RequestId:r-1", "]]"},
	{"&{Response:{Error:{Code:A.B Message:it's \"not\" empty, code=1: [a] (b)\nline two}",
         " RequestId:r-1", "}}"},
	{"map[string]interface {}{\"Response\":map[string]interface {}{\"Error\":map[string]interface "
         "{}{\"Code\":\"A.B\", \"Message\":\"it's \\\"not\\\" empty, code=1: [a] (b)\\nline two\"}",
         ", \"RequestId\":\"r-1\"", "}}"},
	{"main.R{Response:struct { Error struct { Code string; Message string }; RequestId string "
         "}{Error:struct { Code string; Message string }{Code:\"A.B\", Message:\"it's \\\"not\\\" "
         "empty, code=1: [a] (b)\\nline two\"}",
         ", RequestId:\"r-1\"", "}}"},
	/* Java, PowerShell, Swift, Rust */
	{"{Response={Error={Code=A.B, Message=it's \"not\" empty, code=1: [a] (b)\nline two}",
         ", RequestId=r-1", "}}"},
	{"@{Response=@{Error=@{Code=A.B; Message=it's \"not\" empty, code=1: [a] (b)\nline two}",
         "; RequestId=r-1", "}}"},
	{"[\"Response\": [\"Error\": [\"Code\": \"A.B\", \"Message\": \"it's \\\"not\\\" empty, code=1: [a] "
         "(b)\\nline two\"]",
         ", \"RequestId\": \"r-1\"", "]]"},
	{"Api { Response: Response {\n    Error: Error {\n        Code: \"A.B\",\n        Message: "
         "\"it's \\\"not\\\" empty, code=1: [a] (b)\\nline two\",\n    },\n",
         "    RequestId: Some(\n        \"r-1\",\n    ),\n", "} }"},
	/* YAML */
	{"Response:\n  Error:\n    Code: A.B\n    Message: 'it''s \"not\" empty, code=1: [a] (b)\n\n"
         "      line two'\n",
         "  RequestId: r-1\n", ""},
	{"Response:\n  Error:\n    Code: A.B\n    Message: |\n      it's \"not\" empty, code=1: [a] (b)\n"
         "      line two\n",
         "  RequestId: \"r-1\"\n", "\nnext\n"},
};

static void
test_languages(void **state)
{
	char text[2048];

	(void)state;
	for (size_t i = 0; i < ROWS(languages); i++)
		for (int id = 0; id < 2; id++) {
			snprintf(text, sizeof text, "%s%s%s", languages[i].head,
			         id ? languages[i].id : "", languages[i].tail);
			expect_trees(
				text,
				id ? "{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"Message\":\"it's "
				     "\\\"not\\\" empty, code=1: [a] (b)\\nline two\"},\"RequestId\":"
				     "\"r-1\"}}"
				   : "{\"Response\":{\"Error\":{\"Code\":\"A.B\",\"Message\":\"it's "
				     "\\\"not\\\" empty, code=1: [a] (b)\\nline two\"}}}");
		}
}

/* Other texts: values, strings, broken objects, and text that only looks like an object. */
static const struct {
	const char *text, *trees;
} rows[] = {
	/* not an object */
	{"", ""},
	{"It said: can't (see above\n[x] {y}\n", ""},
	{"panic: [TencentCloud", ""},
	{"{a: 1, b: [2\nnext line\n", ""},
	/* values */
	{"{code: None, error: nil, err: <nil>, msg: undefined, m: ~}",
         "{\"code\":null,\"error\":null,\"err\":null,\"msg\":null,\"m\":null}"},
	{"{\"code\":4100, \"Error\": , \"e\":[]}", "{\"code\":\"4100\",\"Error\":null,\"e\":[]}"},
	{"map[Code: Message: RequestId:r]", "{\"Code\":null,\"Message\":null,\"RequestId\":\"r\"}"},
	{"{'Code': b'\\xe5\\xbe\\xae', 'm': '\\xe5\\u5fae\\ud83d\\ude00\\ud800'}",
         "{\"Code\":\"\xe5\xbe\xae\",\"m\":\"\xc3\xa5\xe5\xbe\xae\xf0\x9f\x98\x80\xef\xbf\xbd\"}"},
	{"array (\n  0 =>\n  array (\n    'code' => 'A',\n  ),\n)", "[{\"code\":\"A\"}]"},
	{"array(1) {\n  [0]=>\n  array(1) {\n    [\"code\"]=>\n    string(1) \"A\"\n  }\n}",
         "[{\"code\":\"A\"}]"},
	{"(*T)(0xc000)({\n Code: (string) (len=3) \"A.B\",\n Message: (string) (len=1) \"m\"\n})",
         "{\"Code\":\"A.B\",\"Message\":\"m\"}"},
	{"#<Failure:0x01 @code=\"X\", @message=\"m\">", "{\"code\":\"X\",\"message\":\"m\"}"},
	{"{\n  [code:Cls:private] => X\n  [message:protected] => a (b\n}",
         "{\"code\":\"X\",\"message\":\"a (b\"}"},
	{"{ // what went wrong\n  \"code\": \"X\"\n}", "{\"code\":\"X\"}"},
	/* an unquoted value ends at the next key that is written in the same way */
	{"{Code=X, Message=v: a=b, c: d, code=1., RequestId=R}",
         "{\"Code\":\"X\",\"Message\":\"v: a=b, c: d, code=1.\",\"RequestId\":\"R\"}"},
	{"map[Error:map[Code:X Message:no [[request id:R]a (b:c)\nr (*) z\n]] RequestId:R]",
         "{\"Error\":{\"Code\":\"X\",\"Message\":\"no [[request id:R]a (b:c)\\nr (*) z\\n]\"},"
         "\"RequestId\":\"R\"}"},
	{"{Op:delete Err:[TencentCloudSDKError] Code=X, Message=M, RequestId=R}",
         "{\"Op\":\"delete\",\"Err\":\"[TencentCloudSDKError] Code=X, Message=M, RequestId=R\"}"},
	{"{Response:{Error:{Code:X,Message:a b, c},RequestId:R}}",
         "{\"Response\":{\"Error\":{\"Code\":\"X\",\"Message\":\"a b, c\"},\"RequestId\":\"R\"}}"},
	{"{err: XException [Error]: a (b)\n    at f (x:1) {\n  code: 'X'\n} }",
         "{\"err\":{\"code\":\"X\"}}"},
	{"{Code:X Message:a (b RequestId:R}",
         "{\"Code\":\"X\",\"Message\":\"a (b\",\"RequestId\":\"R\"}"},
	/* strings */
	{"[\n  \"Message\" => \"x \"a'b\" y, code=11008.\"\n]",
         "{\"Message\":\"x \\\"a'b\\\" y, code=11008.\"}"},
	{"[ \"Message\" => \"C:\\new is \"bad\"\"\n]",
         "{\"Message\":\"C:\\\\new is \\\"bad\\\"\"}"},
	{"{\"Message\":\"Code:1001, Msg:x\"}", "{\"Message\":\"Code:1001, Msg:x\"}"},
	{"resp='{\"code\":\"x \\\"y\\\"\"}'",
         "{\"resp\":\"{\\\"code\\\":\\\"x \\\\\\\"y\\\\\\\"\\\"}\"}"},
	{"'{\"code\": \"x \\\\\"y\\\\\"\"}'",
         "{\"?\":\"{\\\"code\\\": \\\"x \\\\\\\"y\\\\\\\"\\\"}\"}"},
	{"resp='{\"code\":1}'\nresp='{\"code\":2}'\n",
         "{\"resp\":\"{\\\"code\\\":1}\"} {\"resp\":\"{\\\"code\\\":2}\"}"},
	{"f(\"{\\\"code\\\":\\\"X\\\",\"\n  + \"\\\"message\\\":\\\"m\\\"}\");",
         "{\"?\":\"{\\\"code\\\":\\\"X\\\",\\\"message\\\":\\\"m\\\"}\"}"},
	{"\"{\"code\": \"X\"}\"", "{\"code\":\"X\"}"},
	/* broken JSON */
	{"{\"Response\":{\"Error\":\"Code\":\"X\"},\"RequestId\":\"R\"}}",
         "{\"Response\":{\"Error\":{\"Code\":\"X\"},\"RequestId\":\"R\"}}"},
	{"{\"Error\":{ {\"Code\":\"X\"},\"RequestId\":\"R\"}",
         "{\"Error\":{\"Code\":\"X\"},\"RequestId\":\"R\"}"},
	{"{\"Code\":\"X\" \"Message\":\"m\",}", "{\"Code\":\"X\",\"Message\":\"m\"}"},
	{"{\"Code:\"X\",\"Message\":\"m,\"RequestId\":\"R\"}",
         "{\"Code\":\"X\",\"Message\":\"m\",\"RequestId\":\"R\"}"},
	{"{Code\":\"X\",\"Message\"\":\"m\"\",\"RequestId\":\"R\"}",
         "{\"Code\":\"X\",\"Message\":\"m\",\"RequestId\":\"R\"}"},
	{"{\"Co\nde\":\"X\",\"Message\"::\"m\",\"RequestId\" \"R\"}",
         "{\"Code\":\"X\",\"Message\":\"m\",\"RequestId\":\"R\"}"},
	{"{\"Code\":\"X\",\"RequestId\":\"R\nnext line\n", "{\"Code\":\"X\",\"RequestId\":\"R\"}"},
	{"{\"l\":[{\"a\":1}}, {\"b\":2}],\"code\":\"X\"}",
         "{\"l\":[{\"a\":\"1\"},{\"b\":\"2\"}],\"code\":\"X\"}"},
	/* the beginning or the end is missing */
	{"Error\": {\"Code\":\"X\"}, \"RequestId\": \"R\"}}",
         "{\"?\":{\"?\":{\"Error\":{\"Code\":\"X\"},\"RequestId\":\"R\"}}}"},
	{"{\"Code\":\"X\"},\n\"RequestId\":\"R\"}}",
         "{\"?\":{\"?\":{\"?\":{\"Code\":\"X\"},\"RequestId\":\"R\"}}}"},
	{"  Code: 'X',\n  Message: 'm'\n },\n RequestId: 'R'\n}",
         "{\"?\":{\"?\":{\"Code\":\"X\",\"Message\":\"m\"},\"RequestId\":\"R\"}}"},
	{"{\"Response\": {\"Error\": {\"Code\":\"X\",\n{\"Response\": {\"Error\": {\"Code\":\"Y\"}}}",
         "{\"Response\":{\"Error\":{\"Code\":\"X\"}}} {\"Response\":{\"Error\":{\"Code\":\"Y\"}}}"},
	{"{\"code\": \"X\",\n2026-01-02 03:04:05 next {\"code\": \"Y\"}\n",
         "{\"code\":\"X\"} {\"code\":\"Y\"}"},
	{"{\"Response\":{\"Error\":{\"Code\":\"X\",\"Mess",
         "{\"Response\":{\"Error\":{\"Code\":\"X\"}}}"},
	/* lines */
	{"{\n code: \"X\"\n\n   at f (x)\n}", "{\"code\":\"X\"}"},
	{"{\n  Code: X\n  Message: a [b\n  RequestId: R\n}",
         "{\"Code\":\"X\",\"Message\":\"a [b\",\"RequestId\":\"R\"}"},
	{"if (!x) {\n{\"code\":\"X\"}\n} else {\n", "{\"code\":\"X\"}"},
	/* YAML */
	{"- Code: A\n- Code: B\n", "[{\"Code\":\"A\"},{\"Code\":\"B\"}]"},
	{"Response:\n- Code: A\n  Message: m\n- {Code: B}\n",
         "{\"Response\":[{\"Code\":\"A\",\"Message\":\"m\"},{\"Code\":\"B\"}]}"},
	{"error: a (b\nc]\n requestId: \"R\",\n   traceId: \"T\",\n      code: \"X\"\n\n      at x\n",
         "{\"error\":\"a (b\\nc]\",\"requestId\":\"R\",\"traceId\":\"T\",\"code\":\"X\"}"},
	{"ResponseMetadata:\n  RequestId: R\nError:\n  Code: >-\n    X\n  Message: \"a \\\n    b\n\n    c\"\n",
         "{\"ResponseMetadata\":{\"RequestId\":\"R\"},\"Error\":{\"Code\":\"X\",\"Message\":\"a b\\nc\"}}"},
	{"code: A\nmessage: a\n  b\ncode: B\nmessage: c\n",
         "{\"code\":\"A\",\"message\":\"a b\"} {\"code\":\"B\",\"message\":\"c\"}"},
};

static void
test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		expect_trees(rows[i].text, rows[i].trees);
}

/* The text at `stop`, which is marked with @, is left to the reader of sentences. */
static void
test_stop(void **state)
{
	static const struct {
		const char *text, *trees;
	} stops[] = {
		{"{\"code\":\"A\"}\n@x {\"code\":\"B\"}", "{\"code\":\"A\"}"},
		{"[@TencentCloudSDKError] Code=X", ""},
		{"{\"code\":\"A\"@, \"err\":\"B\"}", "{\"code\":\"A\",\"err\":\"B\"}"},
		{"{\"err\":\"x: @Code=X\",\"a\":1}", "{\"err\":\"x: Code=X\",\"a\":\"1\"}"},
		{"{Op:a Err:@Code=X, Message=m}", "{\"Op\":\"a\",\"Err\":\"Code=X, Message=m\"}"},
		{"#<A @@Code=\"X\", @Message=\"m\">", "{\"Code\":\"X\",\"Message\":\"m\"}"},
		{"{Nodes:[{Name:a @Code:X}] RequestId:r}",
	         "{\"Nodes\":[{\"Name\":\"a\",\"Code\":\"X\"}],\"RequestId\":\"r\"}"},
		{"(see x: a @Code=X, Message=m)", ""},
		{"{@Code=X, Message=m}", "{\"Code\":\"X\",\"Message\":\"m\"}"},
		{"{\"code\":\"A\",\n@[x] Code=B\n}", "{\"code\":\"A\"}"},
	};
	char text[256], out[256];

	(void)state;
	for (size_t i = 0; i < ROWS(stops); i++) {
		size_t stop = strcspn(stops[i].text, "@");
		while (stops[i].text[stop + 1] == '@')
			stop++; /* if there are several marks, the last one counts */
		snprintf(text, sizeof text, "%.*s%s", (int)stop, stops[i].text,
		         stops[i].text + stop + 1);
		read_trees(text, strlen(text), stop, out, sizeof out);
		assert_string_equal(out, stops[i].trees);
	}
}

/* Reads each text up to every byte, and from every byte on. */
static void
test_cuts(void **state)
{
	char text[2048], whole[1024], out[8192];

	(void)state;
	for (size_t i = 0; i < ROWS(languages); i++) {
		int len = snprintf(text, sizeof text, "%s%s%s", languages[i].head, languages[i].id,
		                   languages[i].tail);
		read_trees(text, (size_t)len, (size_t)len, whole, sizeof whole);
		for (int cut = 0; cut < len; cut++) {
			struct dump_object o;
			struct dump_text t = {.s = text, .len = (size_t)cut, .last = SIZE_MAX};
			size_t mark = arena_mark();
			/* More bytes may follow, so only a whole object may be found. */
			if (dump_next(&t, 0, (size_t)cut, &o) == DUMP_FOUND)
				assert_string_equal(cJSON_PrintUnformatted(o.value), whole);
			arena_release(mark);
			read_trees(text, (size_t)cut, (size_t)cut, out, sizeof out);
			read_trees(text + cut, (size_t)(len - cut), (size_t)(len - cut), out,
			           sizeof out);
		}
	}
}

/* Where an object begins and ends, where its first bracket is, and where its parts begin. */
static void
test_places(void **state)
{
	static const char s[] = "x (y) resp: Api { a: (1), err: { code: 'X' } } z";
	struct dump_text t = {.s = s, .len = sizeof s - 1, .whole = true, .last = SIZE_MAX};
	struct dump_object o;

	(void)state;
	assert_int_equal(dump_next(&t, 0, t.len, &o), DUMP_FOUND);
	assert_int_equal(o.begin, strchr(s, '{') - s);
	assert_int_equal(o.bracket, o.begin);
	assert_int_equal(o.end, strrchr(s, '}') + 1 - s);
	assert_int_equal(o.value->valueint, o.begin);
	assert_int_equal(o.value->child->next->valueint, strrchr(s, '{') - s);
	assert_int_equal(o.value->child->next->child->valueint, strchr(s, '\'') - s);
	assert_int_equal(dump_next(&t, o.end, t.len, &o), DUMP_NONE);
}

/* Brackets nested deeper than any limit, and no memory left. */
static void
test_limits(void **state)
{
	enum { N = 20000 };
	static char s[N * 6];
	struct dump_object o;

	(void)state;
	for (size_t i = 0; i < N; i++)
		memcpy(s + i * 3, "{a:", 3);
	struct dump_text t = {.s = s, .len = 3 * N, .whole = true, .last = SIZE_MAX};
	assert_int_not_equal(dump_next(&t, 0, t.len, &o), DUMP_NO_MEMORY);
	size_t mark = arena_mark(), took = 1 << 20;
	while (took > 0)
		if (cJSON_malloc(took) == NULL)
			took /= 2;
	struct dump_text u = {.s = "{code:'X'}", .len = 10, .whole = true, .last = SIZE_MAX};
	assert_int_equal(dump_next(&u, 0, u.len, &o), DUMP_NO_MEMORY);
	struct dump_text y = {.s = "Code: X\nMessage: m\n",
	                      .len = 19,
	                      .whole = true,
	                      .last = SIZE_MAX};
	assert_int_equal(dump_next(&y, 0, y.len, &o), DUMP_NO_MEMORY);
	arena_release(mark);
}

static void
test_entries(void **state)
{
	static const struct {
		const char *text;
		bool entry;
	} starts[] = {
		{"2031-02-03T04:05:06Z x", true},
		{"[2031-02-03 04:05:06] x", true},
		{"2031/02/03 04:05:06 x", true},
		{"I0203 04:05:06 x", true},
		{"Feb  3 04:05:06 x", true},
		{"Feb 13 04:05:06 x", true},
		{"FEB 13 04:05:06 x", false},
		{"feb 13 04:05:06 x", false},
		{"F1b 13 04:05:06 x", false},
		{"Feb x3 04:05:06 x", false},
		{"i0203 04:05:06 x", false},
		{"20310203 04:05:06 x", false},
		{"2031-02-03", false},
		{"2031-02-03Z04:05:06 x", false},
		{"[[2031-02-03 04:05:06 x", false},
		{"", false},
	};

	(void)state;
	for (size_t k = 0; k < ROWS(starts); k++) {
		struct dump_text t = {.s = starts[k].text,
		                      .len = strlen(starts[k].text),
		                      .whole = true,
		                      .last = SIZE_MAX};
		if (dump_is_entry(&t, 0) != starts[k].entry)
			fail_msg("%s", starts[k].text);
	}
}

static int
set_up(void **state)
{
	(void)state;
	return arena_ready() ? 0 : -1;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_languages), cmocka_unit_test(test_rows),
		cmocka_unit_test(test_stop),      cmocka_unit_test(test_cuts),
		cmocka_unit_test(test_places),    cmocka_unit_test(test_limits),
		cmocka_unit_test(test_entries),
	};

	return cmocka_run_group_tests(tests, set_up, NULL);
}
