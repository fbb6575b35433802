/* SPDX-License-Identifier: MIT */
#include "out.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

struct out out_stdout;

static void
write_all(struct out *o, const char *s, size_t len)
{
	size_t done = 0;

	while (o->fd >= 0 && o->error == 0 && done < len) {
		ssize_t n = write(o->fd, s + done, len - done);
		if (n > 0) {
			done += (size_t)n;
		} else if (n < 0 && errno == EAGAIN) {
			struct pollfd p = {.fd = o->fd, .events = POLLOUT};
			(void)poll(&p, 1, -1);
		} else if (n == 0 || errno != EINTR) {
			o->error = n == 0 ? EIO : errno;
		}
	}
}

int
out_flush(struct out *o)
{
	write_all(o, o->buf, o->len);
	o->len = 0;
	return o->error;
}

void
out_write(struct out *o, const char *s, size_t len)
{
	if (len >= sizeof o->buf) { /* too large for the buffer: write it directly */
		(void)out_flush(o);
		write_all(o, s, len);
		return;
	}
	while (len > 0) {
		size_t room = sizeof o->buf - o->len;
		size_t n = len < room ? len : room;
		memcpy(o->buf + o->len, s, n);
		o->len += n;
		s += n;
		len -= n;
		if (o->len == sizeof o->buf)
			(void)out_flush(o);
	}
}

void
out_string(struct out *o, const char *s)
{
	out_write(o, s, strlen(s));
}

void
out_char(struct out *o, char c)
{
	if (o->len + 1 < sizeof o->buf)
		o->buf[o->len++] = c;
	else
		out_write(o, &c, 1);
}

void
out_number(struct out *o, unsigned long long n)
{
	char digits[3 * sizeof n];
	size_t i = sizeof digits;

	do
		digits[--i] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	out_write(o, digits + i, sizeof digits - i);
}

void
out_pad(struct out *o, size_t spaces)
{
	while (spaces-- > 0)
		out_char(o, ' ');
}
