#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What is found in texts of the tests that were altered at random, so that a change of it is seen.

usage: altered.py [--orgerr PATH] [--other PATH] [--show N] [--times N]

The texts are those of tests/clients and of the golden tests' inputs, each altered in up to three
places: bytes removed, doubled, replaced or put in, lines joined or left out, the head or the tail cut
off. Nobody says what is right for them. Prints for each file what it is named and a checksum of what
was found in its altered texts. The alterations depend on nothing but the file.

With --other, another build of the program, prints the texts in which the two find something else.
"""
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import outputs

PUT_IN = [b'"', b"'", b'{', b'}', b'[', b']', b'(', b')', b',', b':', b'=', b' ', b'\n', b'\\', b'.', b'-', b'a', b'E', b'7', b'|',
          b'code', b'\xe5\x86', b'\0']
TIMES = 12       # how often a text is altered, unless --times says otherwise; up to 256
SIZE_MAX = 4000  # of a text, in bytes


class Chance:
    """Numbers that are the same with each version of Python."""

    def __init__(self, seed):
        self.state = int.from_bytes(hashlib.sha256(seed).digest()[:8], 'big')

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % n


def altered(chance, text):
    for _ in range(1 + chance.below(3)):
        if not text:
            break
        kind, at = chance.below(16), chance.below(len(text))
        word = PUT_IN[chance.below(len(PUT_IN))]
        if kind < 4:
            text = text[:at] + text[at + 1:]
        elif kind < 6:
            text = text[:at] + text[at:at + 1] + text[at:]
        elif kind < 9:
            text = text[:at] + word + text[at + 1:]
        elif kind < 12:
            text = text[:at] + word + text[at:]
        elif kind < 14:
            lines = text.split(b'\n')
            line = chance.below(len(lines))
            lines[line:line + 2] = [lines[line] + b' ' + b''.join(lines[line + 1:line + 2])] if kind == 12 else lines[line + 1:line + 2]
            text = b'\n'.join(lines)
        else:
            text = text[at:] if kind == 14 else text[:at]
    return text


def bases():
    """(name, text) of each text to alter. tests/cli/promise has this test's own checksums, and no texts."""
    for path in sorted(glob.glob('tests/clients/*.txt')):
        with open(path, 'rb') as f:
            for case in re.findall(rb'^== (?!found).*\n((?:(?!== found).*\n)*)', f.read(), re.M):
                yield 'clients/' + os.path.basename(path)[:-4], case
    for path in sorted(glob.glob('tests/cli/*/*.in')):
        if not path.startswith('tests/cli/promise/'):
            with open(path, 'rb') as f:
                yield path[len('tests/cli/'):-3], f.read()


def answers(program, texts):
    """What the program finds in each text, as a list of lines."""
    found = []
    with tempfile.TemporaryDirectory(dir=outputs.SCRATCH) as folder:
        for start in range(0, len(texts), 500):
            part = texts[start:start + 500]
            for i, text in enumerate(part):
                with open(os.path.join(folder, str(i)), 'wb') as f:
                    f.write(text)
            p = subprocess.run([program, 'decode', '--json'] + [str(i) for i in range(len(part))], cwd=folder,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            if not 0 <= p.returncode <= 4:
                raise SystemExit(f'altered: status {p.returncode}, in texts {start} to {start + len(part)}: {p.stderr[-300:]!r}')
            here = [[] for _ in part]
            for line in p.stdout.decode().splitlines():
                r = json.loads(line)
                here[int(r['file'])].append(json.dumps([r[k] for k in ('code', 'message', 'request_id', 'form', 'line')]))
            for line in p.stderr.decode().splitlines():
                # The rest of a message has its own tests.
                if m := re.match(r'orgerr: (\d+)\b.*(succeeded|not searched|malformed|cut off)', line):
                    here[int(m[1])].append(m[2])
            found += here
    return found


def main():
    a = outputs.arguments(__doc__, other=('', 'a program to compare with'), times=(TIMES, 'how often a text is altered'))
    texts = [(name, altered(Chance(name.encode() + text + bytes([n])), text))
             for name, text in bases() if len(text) <= SIZE_MAX for n in range(a.times)]
    found = answers(a.orgerr, [text for _, text in texts])
    if a.other:
        differ = 0
        for (name, text), one, two in zip(texts, found, answers(os.path.abspath(a.other), [text for _, text in texts])):
            differ += one != two
            if one != two and differ <= a.show:
                print(f'--- {name}\n{text.decode(errors="replace")}', 'one', *one, 'other', *two, sep='\n')
        print(f'altered: {len(texts) - differ}/{len(texts)} texts answered alike')
        return differ > 0
    sums = {}
    for (name, _), lines in zip(texts, found):
        sums.setdefault(name, hashlib.sha1()).update('\n'.join(lines + ['']).encode())
    for name, digest in sums.items():
        print(name, digest.hexdigest()[:8])
    return 0


if __name__ == '__main__':
    sys.exit(main())
