/* SPDX-License-Identifier: MIT */
#include "stretch_sentence.h"

#include <string.h>

#include "text.h"

bool
stretch_may_be_key(const struct stretch *t, size_t low)
{
	const char *s = t->text;
	size_t p = t->found.begin;

	if (t->found.strong || p <= low)
		return false;
	if (strchr("[{(@", s[p - 1]) != NULL)
		return true;
	while (p > low && text_is_blank(s[p - 1]))
		p--;
	return p > low && s[p - 1] == '\n';
}

/* Whether the sentence is a member of an object that begins at `from`: it begins with the label of
 * its code, inside the object's brackets. */
static bool
is_member(const char *s, size_t from, size_t len, size_t p)
{
	enum label label;
	size_t depth = 0, last = p;

	if (text_label_at(s + p, len - p, &label) == 0 || label != LABEL_CODE)
		return false;
	while (last > from && text_is_space(s[last - 1]))
		last--;
	/* (Code=C begins a sentence, and Type(Code=C an object. */
	bool type = last > from + 1 && s[last - 1] == '(' && text_is_word(s[last - 2]);
	if (last == from || (!type && strchr("{,;", s[last - 1]) == NULL))
		return false;
	for (size_t i = from; i < p; i++) {
		if (s[i] == '{' || s[i] == '(')
			depth++;
		else if ((s[i] == '}' || s[i] == ')') && depth > 0)
			depth--;
	}
	return depth > 0;
}

/* Whether no object can precede a sentence or contain it: there is no brace, no quote and no
 * further line, and all brackets are closed and have no separator in them, as in [worker-3]. A
 * bracket with which the sentence begins does not matter. */
static bool
is_plain(const char *s, size_t len)
{
	size_t depth = 0;

	len -= len > 0 && s[len - 1] == '[';
	for (size_t i = 0; i < len; i++) {
		char c = s[i];
		if (text_is_word(c) || c == ' ')
			continue;
		if (c == '[' || c == '(')
			depth++;
		else if ((c == ']' || c == ')') && depth > 0)
			depth--;
		else if (strchr("{}<>\"'`\n)]", c) != NULL ||
		         (depth > 0 && (c == '=' || (unsigned char)c >= 0x80 ||
		                        (c == ':' && !text_is_digit(s[i - 1])))))
			return false;
	}
	return depth == 0;
}

/* Whether the sentence begins with the label of its id, directly after a bracket or a quote, as .NET's
 * does in the message of another error, or at the beginning of a line. Then it is not a member of an
 * object. */
static bool
begins_with_id(const struct stretch *t, size_t low)
{
	const struct sdktext_found *found = &t->found;
	size_t p = found->begin;
	enum label label;

	if (!found->strong || p <= low || found->failure.request_id.ptr == NULL ||
	    text_label_at(t->text + p, t->len - p, &label) == 0 || label != LABEL_ID)
		return false;
	if (strchr("(\"'`", t->text[p - 1]) != NULL)
		return true;
	while (p > low && text_is_blank(t->text[p - 1]))
		p--;
	return p > low && t->text[p - 1] == '\n';
}

bool
stretch_is_alone(const struct stretch *t, size_t low)
{
	return begins_with_id(t, low) || is_plain(t->text + low, t->found.begin - low);
}

bool
stretch_in_sentence(const struct stretch *t, size_t end)
{
	const struct sdktext_found *found = &t->found;

	return found->strong && found->failure.request_id.ptr != NULL && found->begin < end &&
	       end < found->end;
}

/* Whether the sentence has its code and its id, on one line, or the id after the object that ends at `end`,
 * which is then only a part of the sentence. */
static bool
is_whole(const struct stretch *t, size_t end)
{
	const struct sdktext_found *found = &t->found;

	return found->failure.code.ptr != NULL && found->failure.request_id.ptr != NULL &&
	       (end < found->end || found->end <= text_line_end(t->text, found->begin, t->len));
}

bool
stretch_is_around_sentence(const struct stretch *t, size_t begin, size_t end)
{
	const struct sdktext_found *found = &t->found;

	return (found->strong || is_whole(t, end)) && found->begin < end &&
	       found->object == SDKTEXT_NO_OBJECT &&
	       !is_member(t->text, begin, t->len, found->begin);
}
