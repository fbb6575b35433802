/* SPDX-License-Identifier: MIT */
#include "frame.h"

#include <string.h>

#include "skip.h"

enum state {
	VALUE,       /* a value is expected */
	ITEM_OR_END, /* after [ */
	KEY_OR_END,  /* after { */
	KEY,         /* after , in an object */
	COLON,
	NEXT,   /* after a value inside an object or array */
	STRING, /* inside a string, and so on: the names of RFC 8259's grammar */
	ESCAPE,
	HEX1,
	HEX2,
	HEX3,
	HEX4,
	LITERAL,
	MINUS,
	ZERO,
	INT,
	POINT,
	FRAC,
	EXP_MARK,
	EXP_SIGN,
	EXP,
	TOO_DEEP,
	NO_CONTROL,
	LEADING_ZERO,
};

void
frame_init(struct frame *f)
{
	f->state = VALUE;
	f->depth = 0;
	f->key = false;
}

static bool
in_object(const struct frame *f)
{
	unsigned level = f->depth - 1u;

	return f->objects[level / 64] >> level % 64 & 1;
}

static bool
open_level(struct frame *f, bool object)
{
	unsigned level = f->depth;

	if (level == FRAME_DEPTH_MAX) {
		f->state = TOO_DEEP;
		return false;
	}
	if (object)
		f->objects[level / 64] |= (uint64_t)1 << level % 64;
	else
		f->objects[level / 64] &= ~((uint64_t)1 << level % 64);
	f->depth++;
	f->state = object ? KEY_OR_END : ITEM_OR_END;
	return true;
}

static bool
close_level(struct frame *f, bool object)
{
	if (in_object(f) != object)
		return false;
	f->depth--;
	f->state = NEXT;
	return true;
}

/* Takes the first byte of a value. */
static bool
begin_value(struct frame *f, unsigned char c)
{
	switch (c) {
	case '{': return open_level(f, true);
	case '[': return open_level(f, false);
	case '"':
		f->state = STRING;
		f->key = false;
		return true;
	case '-': f->state = MINUS; return true;
	case '0': f->state = ZERO; return true;
	case 't': f->literal = "rue"; break;
	case 'f': f->literal = "alse"; break;
	case 'n': f->literal = "ull"; break;
	default: f->state = c >= '1' && c <= '9' ? INT : f->state; return c >= '1' && c <= '9';
	}
	f->state = LITERAL;
	return true;
}

/* Takes a byte between tokens that is not white space. */
static bool
between(struct frame *f, unsigned char c)
{
	switch (f->state) {
	case ITEM_OR_END: return c == ']' ? close_level(f, false) : begin_value(f, c);
	case KEY_OR_END:
	case KEY:
		if (c == '}' && f->state == KEY_OR_END)
			return close_level(f, true);
		if (c != '"')
			return false;
		f->state = STRING;
		f->key = true;
		return true;
	case COLON: f->state = c == ':' ? VALUE : f->state; return c == ':';
	case NEXT:
		if (c == '}' || c == ']')
			return close_level(f, c == '}');
		if (c != ',')
			return false;
		f->state = in_object(f) ? KEY : VALUE;
		return true;
	default: return begin_value(f, c);
	}
}

/* Takes a byte of a number. Returns 1 if the number continues, 0 if it ended before this byte, -1
 * if the byte is wrong. */
static int
number(struct frame *f, unsigned char c)
{
	bool digit = c >= '0' && c <= '9';

	switch (f->state) {
	case MINUS: f->state = c == '0' ? ZERO : digit ? INT : f->state; return digit ? 1 : -1;
	case POINT:
	case FRAC:
	case EXP_MARK:
	case EXP_SIGN:
	case EXP:
		if (f->state == EXP_MARK && (c == '+' || c == '-')) {
			f->state = EXP_SIGN;
			return 1;
		}
		if (digit) {
			f->state = f->state == POINT || f->state == FRAC ? FRAC : EXP;
			return 1;
		}
		if (f->state == FRAC && (c | 0x20) == 'e') {
			f->state = EXP_MARK;
			return 1;
		}
		return f->state == FRAC || f->state == EXP ? 0 : -1;
	default: /* ZERO, INT */
		if (digit && f->state == ZERO) {
			f->state = LEADING_ZERO;
			return -1;
		}
		if (digit)
			return 1;
		if (c != '.' && (c | 0x20) != 'e')
			return 0;
		f->state = c == '.' ? POINT : EXP_MARK;
		return 1;
	}
}

static bool
is_hex(unsigned char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

enum frame_verdict
frame_feed(struct frame *f, const char *s, size_t len, size_t *used)
{
	size_t i = 0;

	while (i < len) {
		unsigned char c = (unsigned char)s[i];
		switch (f->state) {
		case STRING:
			i += skip_string(s + i, len - i);
			if (i == len)
				break;
			c = (unsigned char)s[i];
			if (c < 0x20) {
				f->state = NO_CONTROL;
				goto bad;
			}
			i++;
			if (c == '\\')
				f->state = ESCAPE;
			else if (c == '"')
				goto value_ends;
			break;
		case ESCAPE:
			if (c == '\0' || strchr("\"\\/bfnrtu", c) == NULL)
				goto bad;
			f->state = c == 'u' ? HEX1 : STRING;
			i++;
			break;
		case HEX1:
		case HEX2:
		case HEX3:
		case HEX4:
			if (!is_hex(c))
				goto bad;
			f->state = f->state == HEX4 ? STRING : f->state + 1;
			i++;
			break;
		case TOO_DEEP:
		case NO_CONTROL:
		case LEADING_ZERO: goto bad;
		case LITERAL:
			if (c != (unsigned char)*f->literal)
				goto bad;
			i++;
			if (*++f->literal == '\0')
				goto value_ends;
			break;
		case MINUS:
		case ZERO:
		case INT:
		case POINT:
		case FRAC:
		case EXP_MARK:
		case EXP_SIGN:
		case EXP:
			switch (number(f, c)) {
			case 1:
				for (i++; f->state == INT && i < len && s[i] >= '0' && s[i] <= '9';)
					i++;
				break;
			case 0: goto value_ends;
			default: goto bad;
			}
			break;
		default:
			if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && !between(f, c))
				goto bad;
			i++;
			if (f->state == NEXT)
				goto value_ends;
			break;
		value_ends:
			if (f->depth == 0) {
				*used = i;
				return FRAME_DONE;
			}
			f->state = f->key ? COLON : NEXT;
			f->key = false;
		}
	}
	*used = len;
	return FRAME_MORE;
bad:
	*used = i;
	return FRAME_BAD;
}

enum frame_verdict
frame_end(const struct frame *f)
{
	if (f->depth > 0)
		return FRAME_BAD;
	switch (f->state) {
	case VALUE: return FRAME_MORE;
	case ZERO:
	case INT:
	case FRAC:
	case EXP: return FRAME_DONE;
	default: return FRAME_BAD;
	}
}

bool
frame_is_too_deep(const struct frame *f)
{
	return f->state == TOO_DEEP;
}

const char *
frame_expected(const struct frame *f)
{
	static const char *const expected[] = {
		[VALUE] = "a value",
		[ITEM_OR_END] = "a value or ]",
		[KEY_OR_END] = "a key in double quotes or }",
		[KEY] = "a key in double quotes",
		[COLON] = "a colon",
		[STRING] = "the end of the string",
		[ESCAPE] = "a JSON escape after the backslash",
		[HEX1] = "four hexadecimal digits",
		[HEX2] = "four hexadecimal digits",
		[HEX3] = "four hexadecimal digits",
		[HEX4] = "four hexadecimal digits",
		[LITERAL] = "true, false or null",
		[MINUS] = "a digit",
		[LEADING_ZERO] = "no digit after a leading zero",
		[POINT] = "a digit",
		[EXP_MARK] = "a digit",
		[EXP_SIGN] = "a digit",
		[TOO_DEEP] = "at most 1000 levels",
		[NO_CONTROL] = "no raw control character in a string",
	};

	if (f->depth > 0 && (f->state == NEXT || f->state == ZERO || f->state == INT ||
	                     f->state == FRAC || f->state == EXP))
		return in_object(f) ? "a comma or }" : "a comma or ]";
	return expected[f->state] != NULL ? expected[f->state] : "the end of the value";
}

size_t
frame_whole(const char *s, size_t len)
{
	struct frame f = {.depth = 0};
	size_t used;

	if (len == 0 || !(*s == '{' || *s == '['))
		return 0;
	frame_init(&f);
	return frame_feed(&f, s, len, &used) == FRAME_DONE ? used : 0;
}
