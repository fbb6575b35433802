#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Printed failures cut off at each byte, at the end and at the beginning.

usage: cuts.py [--orgerr PATH] [--seed N] [--show N] [--blocks N]

A head is the text up to any byte, a tail the text from any byte on. decode must not crash, and must
not report a code that the text does not contain. If the code itself is cut, it may be reported if
what is left of it is a known code. The code must be found in a head that contains the whole code and
a byte after it, and in a tail that begins with the key Code, there with the id. Goal: 99 % of those,
and no wrong code. Exits 1 if the goal is missed.
"""
import sys
import outputs


def cut_of(code, f):
    return code is None or code == f.code or f.code.startswith(code)


def main():
    a = outputs.arguments(__doc__, blocks=(90, 'how many printed failures'))
    rng = a.rng
    texts, about = [], []
    names = sorted(outputs.PRINTERS)
    for n in range(a.blocks):
        f = outputs.failure(rng, outputs.PLAIN, True, rng.choice(outputs.DOTTED))
        name = names[n % len(names)]
        objects = outputs.strong_shapes(f)
        text = outputs.PRINTERS[name][0](objects[rng.choice(sorted(objects))])
        data = text.encode()
        code = data.find(f.code.encode())
        code_end = code + len(f.code)
        both = data.find(f.id.encode())
        lower = data.lower()
        label = max(lower.rfind(b'code', 0, code), 0)
        first = min(label, lower.rfind(b'request', 0, both))
        for cut in range(len(data) + 1):
            head = cut > code_end
            texts.append(data[:cut])
            about.append((name + ' head', f, 'code' if head else None, cut >= both + 36))
            if cut:
                texts.append(data[cut:])
                about.append((name + ' tail', f, 'code' if cut < first else None, cut < first))
    wanted = found = wrong = with_id = ids = 0
    misses = {}
    for (name, f, want, id_there), got, text in zip(about, outputs.decode_texts(a.orgerr, texts), texts):
        bad = [g for g in got if not cut_of(g[0], f) or g[1] and not f.id.startswith(g[1])]
        if bad or len(got) > 1:
            wrong += 1
            if wrong <= a.show:
                print('--- %s: wrong\n%s\nfound %s' % (name, text.decode(errors='replace'), got))
        if want:
            wanted += 1
            hit = any(g[0] == f.code for g in got)
            found += hit
            if id_there:
                with_id += 1
                ids += any(g[:2] == (f.code, f.id) for g in got)
            if not hit or id_there and not any(g[1] == f.id for g in got):
                misses.setdefault(name, []).append((text, got))
    for name in sorted(misses, key=lambda k: -len(misses[k]))[:a.show]:
        text, got = misses[name][len(misses[name]) // 2]
        print('--- %s: %d missed, one of them\n%s\nfound %s' % (name, len(misses[name]), text.decode(errors='replace'), got))
    if a.show and misses:
        print('missed: ' + ', '.join('%s %d' % (k, len(v)) for k, v in sorted(misses.items(), key=lambda x: -len(x[1]))[:40]))
    print('cuts: %d/%d codes found (%.2f %%), with the id in %d/%d, %d texts with a wrong record, %d texts' % (
        found, wanted, 100 * found / max(1, wanted), ids, with_id, wrong, len(texts)))
    return found < 0.99 * wanted or wrong > 0


if __name__ == '__main__':
    sys.exit(main())
