#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Printed failures with one byte of punctuation removed, doubled or inserted.

usage: damage.py [--orgerr PATH] [--seed N] [--show N] [--blocks N]

For each of some printed failures (a Response with its Error, and a simple message), each brace,
quote, colon, comma, blank and line end is removed once and doubled once, and such bytes are inserted
at random places outside the values and the names. Code and id must be found, and the message unless
it was damaged. Goal: 95 %.
"""
import sys
import outputs

BYTES = '{}":, \n'
# Only printers in which each byte of punctuation has a meaning: JSON and what people paste of it, and
# the printers with quotes.
KINDS = ['json', 'json-spaced', 'json-pretty', 'json-pretty-4', 'json-escaped', 'python-repr', 'js-inline', 'js-lines',
         'php-var_export', 'ruby-inspect', 'ruby-3.4', 'perl-dumper-1']


def damages(rng, text, values):
    """(what, where, damaged text); not inside the values, since that would give other values."""
    inside = set()
    for v in values:
        at = text.find(v)
        while at >= 0:
            inside.update(range(at, at + len(v)))
            at = text.find(v, at + 1)
    spots = [i for i, c in enumerate(text) if c in BYTES and i not in inside]
    for i in spots:
        yield 'without', text[:i] + text[i + 1:]
        yield 'doubled', text[:i] + text[i] + text[i:]
    for _ in range(len(spots)):
        i = rng.randrange(len(text))
        word = i and text[i - 1].isalnum() and text[i].isalnum()
        if not word and (i not in inside or i - 1 not in inside):
            yield 'put in', text[:i] + rng.choice(BYTES) + text[i:]


def main():
    a = outputs.arguments(__doc__, blocks=(36, 'how many printed failures'))
    rng = a.rng
    score = outputs.Score('damage', a)
    for n in range(a.blocks):
        f = outputs.failure(rng, outputs.PLAIN[:1] + outputs.PLAIN[3:], n % 6 != 5)
        kind = KINDS[n % len(KINDS)]
        objects = outputs.strong_shapes(f)
        text = outputs.PRINTERS[kind][0](objects[rng.choice(sorted(objects))])
        for what, damaged in damages(rng, text, [v for v in f if v]):
            score.add('%s %s' % (kind, what), damaged, [f])
    return score.run(95, extras_allowed=10 ** 9)


if __name__ == '__main__':
    sys.exit(main())
