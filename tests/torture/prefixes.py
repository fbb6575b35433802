#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Failures in lines with a prefix, as logs, quotes and comments have it.

usage: prefixes.py [--orgerr PATH] [--seed N] [--show N] [--rounds N]

Every kind of prefix is put before each line of printed objects, pretty-printed JSON and sentences of
several lines: alone, with a line of the same log before them, after them, and both. Goal: 95 % of the
records, and no other record. For each kind in which some are missed, their number is printed.
"""
import collections, sys
import outputs


class Clock:
    """Times as different carriers write them, a little later on each line."""

    def __init__(self, rng):
        self.rng, self.ms, self.n = rng, rng.randrange(10 ** 6), 0

    def tick(self):
        self.ms += self.rng.randrange(3)
        self.n += 1
        return divmod(self.ms % 60000, 1000)

    def iso(self, digits=3, zone='Z'):
        s, ms = self.tick()
        fraction = ('%03d' % ms + '%06d' % self.rng.randrange(10 ** 6))[:digits]
        return '2026-01-02T03:04:%02d%s%s' % (s, '.' + fraction if digits else '', zone)


def syslog(c, who):
    return 'Jan %2d 03:04:%02d web-1 %s: ' % (2, c.tick()[0], who)


# name -> a function of a Clock that returns the next line's prefix.
PREFIXES = {
    'github': lambda c: c.iso(7) + ' ',
    'gh-view': lambda c: 'deploy\tRun tests\t' + c.iso(7) + ' ',
    'compose': lambda c: 'web-1  | ',
    'compose-dated': lambda c: 'web-1  | ' + c.iso(9) + ' ',
    'kubectl-timestamps': lambda c: c.iso(9).rstrip('0Z') + 'Z ',
    'kubectl-prefix': lambda c: '[pod/web-7d4b9c-x2x/app] ',
    'kubectl-both': lambda c: '[pod/web-7d4b9c-x2x/app] ' + c.iso(9) + ' ',
    'stern': lambda c: 'web-7d4b9c-x2x app ',
    'cri': lambda c: c.iso(9, '+08:00') + ' stdout F ',
    'journal': lambda c: syslog(c, 'app[4711]'),
    'journal-iso': lambda c: c.iso(0, '+0000') + ' web-1 app[4711]: ',
    'syslog-no-pid': lambda c: syslog(c, 'app'),
    'jenkins': lambda c: '[' + c.iso(3) + '] ',
    'jenkins-short': lambda c: '03:04:%02d  ' % c.tick()[0],
    'gitlab': lambda c: c.iso(6) + ' 01O ',
    'pm2': lambda c: '0|app  | ',
    'pm2-dated': lambda c: '0|app  | 2026-01-02 03:04:%02d: ' % c.tick()[0],
    'pm2-bars': lambda c: '2|worker-app | ',
    'terragrunt': lambda c: '03:04:%02d.%03d STDOUT [live/org] terraform: ' % c.tick(),
    'terragrunt-old': lambda c: '[live/org] ',
    'slashes': lambda c: '// ',
    'hash': lambda c: '# ',
    'quote': lambda c: '> ',
    'quote-twice': lambda c: '> > ',
    'star': lambda c: ' * ',
    'pytest': lambda c: 'E   ',
    'pytest-wide': lambda c: 'E       ',
    'diff-plus': lambda c: '+',
    'diff-minus': lambda c: '-',
    'box': lambda c: '│ ',
    'heroku': lambda c: c.iso(6, '+00:00') + ' app[web.1]: ',
    'ansible': lambda c: 'web-1 | ',
    'apache': lambda c: '[Fri Jan 02 03:04:%02d.%03d456 2026] [php:notice] [pid 17] ' % c.tick(),
    'systemd-cat': lambda c: '2026-01-02 03:04:%02d,%03d ' % c.tick(),
    'slashes-indented': lambda c: '    // ',
    'concurrently': lambda c: '[0] ',
    'nx': lambda c: '@acme/org:test: ',
    'pnpm': lambda c: 'packages/org test: ',
    'vagrant': lambda c: '    default: ',
    'npm': lambda c: 'npm ERR! ',
    'buildkit': lambda c: '#12 3.%03d ' % c.tick()[1],
    'grep': lambda c: 'ci.log:%d:' % (c.tick()[0] + c.n),
    'cat-n': lambda c: '%6d\t' % (c.tick()[0] + c.n),
    'tilt': lambda c: '  org │ ',
    'journal-unix': lambda c: '17673230%02d.%03d001 web-1 app[4711]: ' % c.tick(),
    'journal-monotonic': lambda c: '[ 123%02d.%03d001] web-1 app[4711]: ' % c.tick(),
    'sql': lambda c: '-- ',
    'group': lambda c: '    | ',
}
# Counted separately: their figures are printed, but do not decide the status.
BEYOND = ('terragrunt-old', 'diff-minus', 'ansible', 'concurrently', 'nx', 'pnpm', 'vagrant', 'npm', 'buildkit', 'grep', 'cat-n', 'tilt',
          'journal-unix', 'journal-monotonic', 'sql', 'group')
BEFORE = ['started', 'calling the API', 'GET /nodes 200', 'it\'s running now']
BEHIND = ['done', 'retrying in 5 s', 'exit code 1', 'next step']
CAM = outputs.MESSAGES[6]


def bodies(rng):
    """(name, failure, text of several lines) of what follows the prefix."""
    printers = ['json-pretty', 'json-pretty-4', 'python-pprint', 'js-lines', 'js-pieces', 'php-print_r', 'php-var_dump',
                'php-var_export', 'php-dd', 'ruby-pp', 'perl-dumper', 'perl-dumper-1', 'rust-pretty', 'yaml']
    for printer in printers:
        while True:
            f = outputs.failure(rng, [m for m in outputs.MESSAGES if '\n' not in m or printer != 'php-dd'])
            objects = outputs.shapes(f)
            shape = rng.choice(['response', 'response', 'data', 'flat', 'bare'])
            text = outputs.PRINTERS[printer][0](objects[shape])
            if outputs.fits(printer, f, shape) and '\n' in text:
                break
        yield printer, f, text
    for name in ('python', 'go', 'java', 'php'):
        f = outputs.failure(rng, [CAM, 'line one\nline two, and more'], True)
        yield name + ' sentence', f, outputs.SENTENCES[name](f)
    f = outputs.failure(rng, outputs.PLAIN, True)
    yield 'node sentence', f, outputs.SENTENCES['node'](f)
    f = outputs.failure(rng, outputs.PLAIN, True)
    yield 'terraform box', f, '╷\n│ Error: %s\n│ \n│   with tencentcloud_organization_org_node.dev,\n│   on main.tf line 1, in ' \
        'resource "tencentcloud_organization_org_node" "dev":\n│    1: resource "tencentcloud_organization_org_node" "dev" {\n│ \n╵\n' \
        % outputs.SENTENCES['go'](f)


def put(prefix, clock, text):
    out = []
    for line in text.rstrip('\n').split('\n'):
        # If a line is empty after its prefix, the blank at its end is often lost.
        head = prefix(clock)
        out.append(head + line if line else head.rstrip(' '))
    return '\n'.join(out) + '\n'


def main():
    a = outputs.arguments(__doc__, rounds=(4, 'how often each kind is tried'))
    rng = a.rng
    total = outputs.Score('prefixes', a)
    beyond = outputs.Score('prefixes not named', a)
    for _ in range(a.rounds):
        for name, prefix in PREFIXES.items():
            clock = Clock(rng)
            for what, f, text in bodies(rng):
                for where in ('alone', 'before', 'behind', 'both'):
                    whole = (rng.choice(BEFORE) + '\n' if where in ('before', 'both') else '') + text.rstrip('\n') + \
                        ('\n' + rng.choice(BEHIND) if where in ('behind', 'both') else '')
                    score = beyond if name in BEYOND else total
                    score.add(name + ': ' + what, put(prefix, clock, whole), [f])
    by_kind = collections.defaultdict(lambda: [0, 0])
    by_body = collections.defaultdict(lambda: [0, 0])
    cases = total.cases + beyond.cases
    for (label, _, want, _), got in zip(cases, outputs.decode_texts(a.orgerr, [c[1] for c in cases])):
        name, what = label.split(': ')
        for counts in (by_kind[name], by_body[what]):
            counts[0] += want == got
            counts[1] += 1
    if a.show:
        for counts in (by_kind, by_body):
            print(', '.join('%s %d/%d' % (k, *v) for k, v in sorted(counts.items(), key=lambda x: x[1][0] / x[1][1]) if v[0] < v[1]))
    show, a.show = a.show, 0
    beyond.run(0)
    a.show = show
    return total.run(95, by_label=False)


if __name__ == '__main__':
    sys.exit(main())
