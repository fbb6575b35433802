#include "dump.h"
enum dump_verdict
dump_next(const char *text, size_t len, bool whole, size_t from, size_t stop, struct dump_object *o)
{
	(void)text;
	(void)len;
	(void)whole;
	(void)from;
	(void)stop;
	(void)o;
	return DUMP_NONE;
}
