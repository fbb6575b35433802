#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares random JSON documents with a model of the rules that decide what is an error.

usage: model.py [--orgerr PATH] [--seed N] [--documents N] [--guards N] [--show N] [--doubts]

The model (rules.py) was written from the description of the formats, not from the C sources.
Each document is a file of its own. decode's records (code, message, request id, form, in order) and
its answer for the file are compared, and for the first documents guard's exit status. If the
description allows two answers, the model calls the document doubtful, and it is left out unless
--doubts is given. Exits 1 if any answer differs.
"""
import argparse, collections, concurrent.futures, json, os, random, re, subprocess, sys, tempfile
from documents import Generator, render
from rules import judge

SCRATCH = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None   # many small files


def decode(orgerr, folder, names):
    """{name: (records, status)} from one call; the status follows from the records and the messages."""
    p = subprocess.run([orgerr, 'decode', '--json'] + names, cwd=folder, stdout=subprocess.PIPE,
                       stderr=subprocess.PIPE)
    if p.returncode < 0 or p.returncode > 4:
        raise SystemExit(f'decode: status {p.returncode} for {names[0]} to {names[-1]}: {p.stderr[-300:]!r}')
    records = collections.defaultdict(list)
    known = collections.defaultdict(lambda: True)
    for line in p.stdout.decode().splitlines():
        r = json.loads(line)
        records[r['file']].append((r['code'], r['message'], r['request_id'], r['form']))
        known[r['file']] &= r['known']
    succeeded = set(re.findall(r'^orgerr: (\S+): .*succeeded', p.stderr.decode(), re.M))
    return {n: (records.get(n, []), (0 if known[n] else 1) if n in records else 3 if n in succeeded else 4) for n in names}


def guard(orgerr, path):
    null = os.open(os.devnull, os.O_RDWR)
    try:
        pid = os.posix_spawn(orgerr, [orgerr, 'guard', '-q'], {'LC_ALL': 'C'}, file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, path, os.O_RDONLY, 0), (os.POSIX_SPAWN_DUP2, null, 1),
            (os.POSIX_SPAWN_DUP2, null, 2)])
        status = os.waitpid(pid, 0)[1]
        return os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
    finally:
        os.close(null)


def run(orgerr, seed, count, guards, show, with_doubts):
    wrong = total = doubtful = guarded = guard_wrong = alarms = found = 0
    doubts = collections.Counter()
    shown = []
    BATCH = 2000
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        serial = 0
        while total < count:
            batch = {}
            while len(batch) < min(BATCH, count - total):
                rng = random.Random(f'{seed}-{serial}')
                serial += 1
                document = Generator(rng).value() if rng.random() < 0.1 else Generator(rng).some_object()
                want, status, doubt = judge(document)
                doubts.update(doubt)
                doubtful += bool(doubt)
                if doubt and not with_doubts:
                    continue
                name = f'd{serial - 1}'
                text = render(rng, document)
                with open(os.path.join(folder, name), 'w', encoding='utf-8') as f:
                    f.write(text)
                batch[name] = (text, want, status, doubt)
            got = decode(orgerr, folder, list(batch))
            checked = list(batch)[:max(0, guards - guarded)]
            statuses = dict(zip(checked, pool.map(lambda n: guard(orgerr, os.path.join(folder, n)), checked)))
            guarded += len(checked)
            for name, (text, want, status, doubt) in batch.items():
                total += 1
                found += len(want)
                g = statuses.get(name)
                bad_guard = g is not None and g != bool(want)
                guard_wrong += bad_guard
                if got[name] != (want, status) or bad_guard:
                    wrong += 1
                    alarms += len(got[name][0]) > len(want)
                    if len(shown) < show or shown and len(text) < len(shown[-1][1]):
                        shown.append((name, text, want, status, got[name], g, doubt))
                        shown.sort(key=lambda s: len(s[1]))
                        del shown[show:]
                os.unlink(os.path.join(folder, name))
    for name, text, want, status, got, g, doubt in shown:
        print(f'--- {name} {" ".join(sorted(doubt))}\n{text}\nwanted {status} {want}\nfound  {got[1]} {got[0]}' +
              ('' if g is None else f' guard {g}'))
    if with_doubts:
        print(' '.join(f'{k}={n}' for k, n in doubts.most_common()))
    print(f'model: {total - wrong}/{total} documents right, {found} records, {alarms} with false alarms, '
          f'guard wrong in {guard_wrong}/{guarded}; {doubtful} doubtful')
    return wrong


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--orgerr', default=os.path.join(os.environ.get('BUILD', 'build'), 'orgerr'))
    a.add_argument('--seed', default='1')
    a.add_argument('--documents', type=int, default=100000)
    a.add_argument('--guards', type=int, default=10000)
    a.add_argument('--show', type=int, default=3)
    a.add_argument('--doubts', action='store_true')
    a = a.parse_args()
    return run(os.path.abspath(a.orgerr), a.seed, a.documents, a.guards, a.show, a.doubts) > 0


if __name__ == '__main__':
    sys.exit(main())
