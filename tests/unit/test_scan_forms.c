/* SPDX-License-Identifier: MIT */
/*
 * The scanner as a whole: the words of a message, and the text around a failure, do not change what
 * is found.
 */
#include "scan_records.h"

/* Adds the text as it would be in a JSON string, without the quotes. */
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

/* Lines that may come before and after a record. */
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

/* A random failure, and its line. */
struct made {
	enum template form;
	char code[128], message[1024], id[64];
	uint64_t line;
};

/* What the message of each form must not contain. */
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
	[BOX] = NO_ID_EQUALS | NO_NEWLINE | NO_QUOTE,
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
		strcpy(m->code, random_below(2) ? "ResourceInUse" : "FailedOperation.NeverHeardOf");
	/* After the anchor of TO_STRING, "code:" would be a label, and a quote would look like
	 * source code. A brace at the end of INSPECT's message would begin the object. */
	do
		random_message(m->message, not );
	while ((form == TO_STRING &&
	        (strncmp(m->message, "code:", 5) == 0 || m->message[0] == '"')) ||
	       (form == INSPECT && m->message[0] != '\0' &&
	        m->message[strlen(m->message) - 1] == '{'));
	random_id(m->id);
	/* After a label that is not specific to this API, a code without a dot counts only with
	 * a UUID. */
	if (form == DOTNET || form == FLAT_ERROR)
		random_uuid(m->id);
	m->line = 1 + skip_count_lines(t->s, t->len);
	if (form == BOX)
		m->line++;
	else if (form != DOTNET && (form != GO_ALONE || front[0] != 'w') && form != PRETTY_JSON &&
	         form != CPP && form != INSPECT && form != DOCUMENT)
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

/* A failure in any strong form is found once and as it was written, whatever its message is and
 * whatever is around it. */
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
	if (bad > 0)
		fail_msg("%u failures were not found as they were written", bad);
}

/* Failures on adjacent lines, each in a different form. */
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
				t.len--; /* removes the empty line after it */
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
	if (bad > 0)
		fail_msg("%u of 12000 inputs gave something else", bad);
}
int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_form_is_found_as_it_was_written),
		cmocka_unit_test(forms_on_adjacent_lines_are_kept_apart),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
