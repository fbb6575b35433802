#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Random documents, whole and cut off, read by orgerr and by its twin, which treats all documents of
more than 100 bytes as large.

usage: twin.py [--orgerr PATH] [--seed N] [--show N] [--documents N]

The twin is in the folder twin beside orgerr. Records and messages of each document must be the
same. Exits 1 if any differs.
"""
import collections, json, os, random, re, subprocess, sys, tempfile
import outputs
from documents import Generator, render


def answers(orgerr, folder, names):
    """{name: lines}, of standard output and standard error."""
    p = subprocess.run([orgerr, 'decode', '--json'] + names, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if p.returncode < 0 or p.returncode > 4:
        raise SystemExit(f'{orgerr}: status {p.returncode} for {names[0]} to {names[-1]}: {p.stderr[-300:]!r}')
    said = collections.defaultdict(list)
    for line in p.stdout.decode().splitlines():
        said[json.loads(line)['file']].append(line)
    for line in p.stderr.decode().splitlines():
        said[re.match(r'orgerr: (\w+)', line)[1]].append(line)
    return said


def main():
    a = outputs.arguments(__doc__, documents=(20000, 'how many documents'))
    twin = os.path.join(os.path.dirname(a.orgerr), 'twin', 'orgerr')
    wrong = total = records = 0
    while total < a.documents:
        texts = {}
        with tempfile.TemporaryDirectory(dir=outputs.SCRATCH) as folder:
            for serial in range(total, min(total + 2000, a.documents)):
                rng = random.Random(f'{a.seed}-{serial}')
                text = render(rng, Generator(rng).value() if rng.random() < 0.1 else Generator(rng).some_object())
                if rng.random() < 0.3:
                    text = text[:rng.randrange(len(text) + 1)]
                texts[f'd{serial}'] = text
                with open(os.path.join(folder, f'd{serial}'), 'w', encoding='utf-8') as f:
                    f.write(text)
            want, got = (answers(o, folder, list(texts)) for o in (a.orgerr, twin))
        total += len(texts)
        records += sum(line.startswith('{') for lines in want.values() for line in lines)
        for name, text in texts.items():
            if want[name] != got[name]:
                wrong += 1
                if wrong <= a.show:
                    print(f'--- {name}\n{text}', 'as it is', *want[name], 'as large', *got[name], sep='\n')
    print(f'twin: {total - wrong}/{total} documents answered alike, {records} records')
    return wrong > 0


if __name__ == '__main__':
    sys.exit(main())
