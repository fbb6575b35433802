/* SPDX-License-Identifier: MIT */
/*
 * The verbs that read, as a whole: decode in its three formats, annotate, guard. Their statuses
 * must agree. Each line of JSON must be one value with all keys, and each line of TSV must have all
 * columns. No character may be printed raw that must not be. guard and annotate must copy their
 * input.
 */
#include <cJSON.h>
#include <dlfcn.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cmd.h"
#include "escape.h"
#include "frame.h"
#include "fuzz.h"
#include "out.h"

enum { OUTPUT_MAX = 8 * 1024 * 1024 };

static char output[OUTPUT_MAX];
static size_t output_len;
static int in_fd = -1, out_fd;

static int
run(cmd_fn *verb, enum format format, const uint8_t *data, size_t size)
{
	struct options o = {.format = format};

	if (in_fd < 0) {
		in_fd = memfd_create("in", 0);
		out_fd = memfd_create("out", 0);
		PROMISE(in_fd >= 0 && out_fd >= 0);
		PROMISE(dup2(in_fd, 0) == 0 && dup2(out_fd, 1) == 1);
	}
	PROMISE(ftruncate(in_fd, 0) == 0 && pwrite(in_fd, data, size, 0) == (ssize_t)size);
	PROMISE(lseek(in_fd, 0, SEEK_SET) == 0);
	PROMISE(ftruncate(out_fd, 0) == 0 && lseek(out_fd, 0, SEEK_SET) == 0);
	out_stdout.fd = 1;
	int status = verb(&o, NULL, 0);
	PROMISE(out_flush(&out_stdout) == 0);
	ssize_t n = pread(out_fd, output, sizeof output, 0);
	PROMISE(n >= 0 && (size_t)n < sizeof output);
	output_len = (size_t)n;
	return status;
}

static void
printable(const char *allowed)
{
	for (size_t i = 0; i < output_len;) {
		uint32_t p;
		size_t n = utf8_decode(output + i, output_len - i, &p);
		PROMISE(!is_never_raw(p) ||
		        (p < 0x80 && p != 0 && strchr(allowed, (int)p) != NULL));
		PROMISE(p != 0xfffd || (n == 3 && memcmp(output + i, "\xef\xbf\xbd", 3) == 0));
		i += n;
	}
	PROMISE(output_len == 0 || output[output_len - 1] == '\n');
}

/* Passes each line of the output to a callback, and returns the number of lines. */
static unsigned
lines(void (*check)(const char *line, size_t len))
{
	unsigned n = 0;

	for (const char *s = output, *end = output + output_len; s < end; n++) {
		const char *lf = memchr(s, '\n', (size_t)(end - s));
		PROMISE(lf != NULL);
		check(s, (size_t)(lf - s));
		s = lf + 1;
	}
	return n;
}

/* While the harness itself uses cJSON, it sets the arena's hooks aside, since the arena does not
 * free blocks one by one. */
static cJSON_Hooks hooks_of_arena;

void
cJSON_InitHooks(cJSON_Hooks *hooks)
{
	static void (*init)(cJSON_Hooks *);

	if (init == NULL)
		*(void **)&init = dlsym(RTLD_NEXT, "cJSON_InitHooks");
	PROMISE(init != NULL);
	if (hooks != NULL)
		hooks_of_arena = *hooks;
	init(hooks);
}

static void
check_json(const char *line, size_t len)
{
	static const char *const keys[] = {
		"code", "known", "section", "family", "description",  "message", "request_id",
		"form", "file",  "line",    "retry",  "retry_source", "kind",    "description_zh",
	};
	struct frame frame;
	size_t used, n = 0;

	frame_init(&frame);
	PROMISE(frame_feed(&frame, line, len, &used) == FRAME_DONE && used == len);
	cJSON_Hooks own = hooks_of_arena;
	cJSON_InitHooks(NULL);
	cJSON *value = cJSON_ParseWithLength(line, len);
	PROMISE(cJSON_IsObject(value));
	for (const cJSON *m = value->child; m != NULL; m = m->next, n++) {
		PROMISE(n < sizeof keys / sizeof *keys && strcmp(m->string, keys[n]) == 0);
		PROMISE(n == 1   ? cJSON_IsBool(m)
		        : n == 9 ? cJSON_IsNumber(m) && m->valuedouble >= 1
		                 : cJSON_IsString(m) || cJSON_IsNull(m));
	}
	PROMISE(n == sizeof keys / sizeof *keys);
	cJSON_Delete(value);
	if (own.malloc_fn != NULL)
		cJSON_InitHooks(&own);
}

static void
check_tsv(const char *line, size_t len)
{
	unsigned tabs = 0;

	for (size_t i = 0; i < len; i++)
		tabs += line[i] == '\t';
	PROMISE(tabs == 8);
}

/* Removes the notes from what annotate has written, which must give the input again. */
static void
passes(const uint8_t *data, size_t size, unsigned notes)
{
	const char *s = output, *end = output + output_len;
	size_t at = 0;

	while (s < end) {
		const char *lf = memchr(s, '\n', (size_t)(end - s));
		size_t len = lf != NULL ? (size_t)(lf - s) + 1 : (size_t)(end - s);
		if (size - at >= len && memcmp(data + at, s, len) == 0) {
			at += len;
		} else if (at < size && size - at == len - 1 &&
		           memcmp(data + at, s, len - 1) == 0) {
			at = size; /* annotate has added a line feed to the last line */
		} else {
			PROMISE(len > 4 && memcmp(s, "  ^ ", 4) == 0 && notes > 0);
			notes--;
		}
		s += len;
	}
	PROMISE(at == size);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int status = run(cmd_decode, FORMAT_JSON, data, size);
	PROMISE(status == STATUS_FOUND || status == STATUS_UNKNOWN || status == STATUS_SUCCESS ||
	        status == STATUS_INPUT);
	printable("\n");
	unsigned records = lines(check_json);
	PROMISE((records > 0) == (status == STATUS_FOUND || status == STATUS_UNKNOWN));

	PROMISE(run(cmd_decode, FORMAT_TSV, data, size) == status);
	printable("\n\t");
	PROMISE(lines(check_tsv) == records);

	PROMISE(run(cmd_decode, FORMAT_TEXT, data, size) == status);
	printable("\n");
	PROMISE((output_len > 0) == (records > 0));

	PROMISE(run(cmd_annotate, FORMAT_TEXT, data, size) == status);
	passes(data, size, records);

	int guarded = run(cmd_guard, FORMAT_TEXT, data, size);
	PROMISE(output_len == size && memcmp(output, data, size) == 0);
	PROMISE((guarded == STATUS_UNKNOWN) == (records > 0));
	PROMISE(guarded == STATUS_UNKNOWN || guarded == STATUS_FOUND || guarded == STATUS_INPUT);
	return 0;
}
