#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A failure between two random lines of other text: source, prose, JSON, YAML, logs.

usage: planted.py [--orgerr PATH] [--seed N] [--show N] [--plants N]

The texts are this project's own files, logs made here and, if they are installed, the system's
documentation, Python's library and C headers. A printed failure or a client's sentence is put between
two lines of a piece of 30 to 200 lines. Goal: 95 % of the records, and no other record.
"""
import glob, os, sys
import outputs

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, '..', '..')
SOURCES = {
    'c': [ROOT + '/src/*.c', '/usr/include/*.h', '/usr/include/*/*.h'],
    'python': ['/usr/lib/python3*/*.py', '/usr/lib/python3*/*/*.py', ROOT + '/tests/torture/*.py'],
    'prose': [ROOT + '/*.md', '/usr/share/doc/*/copyright', '/usr/share/doc/*/README*', '/usr/share/perl/*/pod/*.pod'],
    'shell': [ROOT + '/tests/*.sh', ROOT + '/tests/torture/*.sh', ROOT + '/completions/*', '/etc/init.d/*'],
    'json': ['/usr/share/*/*.json', '/usr/share/nodejs/*/package.json', '/usr/lib/node_modules/*/*.json', '/usr/lib/python3*/**/*.json'],
    'perl': ['/usr/share/perl5/*/*.pm', '/usr/share/perl/*/*.pm'],
    'js': ['/usr/share/nodejs/*/*.js', '/usr/lib/node_modules/npm/lib/*.js', '/usr/lib/node_modules/npm/lib/*/*.js'],
    'data': ['/etc/*.conf', '/usr/share/dict/*', '/usr/share/*/*.yaml', '/usr/share/*/*.yml'],
}


def files(rng, patterns, most=60):
    """Files that are UTF-8 and mention no error of this API."""
    paths = sorted({p for pattern in patterns for p in glob.glob(pattern, recursive=True) if os.path.isfile(p)})
    rng.shuffle(paths)
    out = []
    for path in paths:
        if len(out) == most:
            break
        try:
            with open(path, encoding='utf-8', newline='') as f:
                text = f.read(400000)
        except (OSError, UnicodeDecodeError):
            continue
        if text.count('\n') > 20 and 'encentcloud' not in text.lower() and 'requestid' not in text.lower():
            out.append(text)
    return out


def log(rng, n):
    """Lines of a log."""
    out = []
    for i in range(n):
        out.append(rng.choice([
            '2026-01-02T03:04:%02dZ INFO handled GET /nodes/%d in %d ms' % (i % 60, i, i * 7 % 90),
            '[2026-01-02 03:04:%02d] WARN can\'t reach node-%d (attempt %d' % (i % 60, i, i % 3),
            'level=info msg="it\'s up" n=%d path=/a/b' % i,
            '{"level":"info","time":%d,"msg":"request done","res":{"code":200}}' % i,
            '10.0.0.%d - - [02/Jan/2026:03:04:%02d +0000] "GET /x HTTP/1.1" 200 %d "-" "curl/8"' % (i % 250, i % 60, i),
            '  at step %d: {a: %d, b: [%d' % (i, i, i),
            'DEBUG response: {\'status\': 200, \'body\': \'ok\'}']))
    return '\n'.join(out) + '\n'


def main():
    a = outputs.arguments(__doc__, plants=(2000, 'how many texts'))
    rng = a.rng
    texts = {kind: files(rng, patterns) for kind, patterns in SOURCES.items()}
    texts['log'] = [log(rng, 150) for _ in range(20)]
    kinds = [k for k in sorted(texts) if texts[k]]
    # Leave out pieces in which something is found without a planted failure.
    stretches = []
    for n in range(a.plants):
        kind = kinds[n % len(kinds)]
        body = rng.choice(texts[kind]).split('\n')
        size = rng.randrange(30, 200)
        start = rng.randrange(max(1, len(body) - size))
        stretches.append((kind, body[start:start + size]))
    own = outputs.decode_texts(a.orgerr, ['\n'.join(s) + '\n' for _, s in stretches])
    alone = outputs.Score('planted', a)
    for (kind, body), found in zip(stretches, own):
        if found:
            alone.add(kind + ' alone', '\n'.join(body) + '\n', [])
            continue
        at = rng.randrange(len(body) + 1)
        if rng.random() < 0.25:
            name = rng.choice(sorted(outputs.SENTENCES))
            f = outputs.failure(rng, outputs.PLAIN, True)
            block = outputs.SENTENCES[name](f)
        else:
            name, f, block = outputs.block(rng)
        text = '\n'.join(body[:at] + [block.rstrip('\n')] + body[at:]) + '\n'
        alone.add('%s: %s' % (kind, name.split()[0]), text, [f])
    return alone.run(95, extras_allowed=a.plants // 200)


if __name__ == '__main__':
    sys.exit(main())
