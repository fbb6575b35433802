#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Outputs of several languages in a row, with lines between them as in logs.

usage: streams.py [--orgerr PATH] [--seed N] [--show N] [--streams N]

Each stream has eight failures, each printed by one of the printers of outputs.py or as a client's
sentence. Between two of them is a line end, an empty line, a line of a log with a quote and a bracket
that are not closed, prose with an open bracket, or a stack. Goal: 99 % of the records, and no other
record.
"""
import sys
import outputs

GLUE = {
    'line end': ['\n'],
    'blank line': ['\n\n', '\n\n\n'],
    'dated line': ['\n2026-01-02T03:04:05Z INFO don\'t panic [worker 7 of 8\n', '\n[2026-01-02 03:04:05] can\'t open \'config\n',
                   '\n2026-01-02 03:04:05,678 DEBUG svc: took 12 ms, [n=3\n', '\nJan  2 03:04:05 web-1 app[77]: it\'s (nearly done\n'],
    'prose': ['\nIt failed again (see the ticket above\n', '\nThe next call, which isn\'t [yet retried, printed:\n', '\nretrying in 5 seconds...\n',
              '\n--- attempt 2: the "same again\n', '\n$ ./run.sh --verbose\n', '\nNote: we saw this twice\n'],
    'stack': ['\n    at call (/srv/app/index.js:10:5)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\n',
              '\n\tat com.example.Main.run(Main.java:17)\n\tat java.base/java.lang.Thread.run(Thread.java:833)\n',
              '\n  File "/srv/app.py", line 7, in <module>\n    main()\n', '\n#0 /srv/app/index.php(12): Client->call()\n#1 {main}\n',
              '\n\tfrom app.rb:12:in `<main>\'\n', '\ngoroutine 1 [running]:\nmain.main()\n\t/srv/main.go:11 +0x1d\n'],
    'request': ['\nrequest: {"Action": "DeleteNodes", "NodeId": [7, 8]}\n', '\nParams: {\'a\': 1, \'b\': [2, 3]}\n', '\nstatus=200 took=12ms path="/"\n'],
}


def main():
    a = outputs.arguments(__doc__, streams=(500, 'how many streams'), outputs=(8, 'outputs a stream'))
    rng = a.rng
    score = outputs.Score('streams', a)
    kinds = sorted(GLUE)
    for n in range(a.streams):
        kind = kinds[n % (len(kinds) + 1)] if n % (len(kinds) + 1) < len(kinds) else None
        text, failures, names = '', [], []
        for _ in range(a.outputs):
            if rng.random() < 0.15:
                name = rng.choice(sorted(outputs.SENTENCES))
                f = outputs.failure(rng, outputs.PLAIN, True)
                part = outputs.SENTENCES[name](f)
            else:
                name, f, part = outputs.block(rng, with_id=None)
            failures.append(f)
            names.append(name)
            text += part.rstrip('\n') + rng.choice(GLUE[kind or rng.choice(kinds)])
        score.add(kind or 'mixed', text, failures)
    return score.run(99)


if __name__ == '__main__':
    sys.exit(main())
