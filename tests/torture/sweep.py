#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Ordinary files of the system, which contain no error of this API: decode must find nothing.

usage: sweep.py [--orgerr PATH] [--seed N] [--show N] [--files N] [--most BYTES] [FOLDER-LIST]

Documentation, Python's library, C headers, JSON, YAML and whatever else is in /usr/share, /usr/include
and /usr/lib. Each record that is found is printed with its file and line. Exits 1 if there is any.
"""
import json, os, stat, subprocess, sys
import outputs

FOLDERS = '/usr/share:/usr/include:/usr/lib:/usr/local/lib:/etc:/root/.pyenv/versions'
# These are read first, since their content is most like what is looked for.
TELLING = ('.json', '.yaml', '.yml', '.py', '.md', '.rst', '.txt', '.js', '.rb', '.pm', '.pod', '.php', '.go', '.h', '.log', '.html', '.ts')


def listing(folders, most):
    for folder in folders:
        for root, dirs, names in os.walk(folder):
            dirs.sort()
            for name in sorted(names):
                path = os.path.join(root, name)
                try:
                    s = os.lstat(path)
                except OSError:
                    continue
                if stat.S_ISREG(s.st_mode) and 0 < s.st_size <= most and '\n' not in path:
                    yield path


def main():
    a = outputs.arguments(__doc__, files=(20000, 'at most so many files'), most=(2000000, 'no larger files'),
                          folders=(FOLDERS, 'where to look'))
    paths = list(listing([f for f in a.folders.split(':') if os.path.isdir(f)], a.most))
    a.rng.shuffle(paths)
    paths.sort(key=lambda p: not p.endswith(TELLING))
    with_text = [p for p in paths if p.endswith(TELLING)][:a.files * 4 // 5]
    rest = [p for p in paths if not p.endswith(TELLING)][:a.files - len(with_text)]
    paths = with_text + rest
    finds = named = 0
    for start in range(0, len(paths), 500):
        p = subprocess.run([a.orgerr, 'decode', '--json'] + paths[start:start + 500], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE)
        if p.returncode < 0 or p.returncode > 5:
            print('decode ended with status %d; the first of its files was %s' % (p.returncode, paths[start]))
            finds += 1
        for line in p.stdout.decode().splitlines():
            r = json.loads(line)
            with open(r['file'], 'rb') as f:
                low = f.read().lower()
            if b'encentcloud' in low or b'encent cloud' in low:
                named += 1      # this file may really contain an error; somebody has to look
                print('%s:%d: names the cloud: %s %s %r' % (r['file'], r['line'], r['code'], r['request_id'], (r['message'] or '')[:80]))
                continue
            finds += 1
            print('%s:%d: %s %s %r' % (r['file'], r['line'], r['code'], r['request_id'], (r['message'] or '')[:80]))
    print('sweep: %d files, %d finds, %d in files that name the cloud' % (len(paths), finds, named))
    return finds > 0


if __name__ == '__main__':
    sys.exit(main())
