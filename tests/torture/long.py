#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Long inputs must cause no fault, and give a documented status.

usage: long.py PROGRAM [EVERY [FIRST]]
       long.py --seeds FOLDER

Each wording in the file `wordings` gets a filler before it, after it, and in place of its code, its
message or its id. The fillers are what scanners look at (quotes, brackets, labels, line ends, ...),
as long as each limit in src/limits.h, one byte less, and one byte more. PROGRAM is a build with
sanitizers. Only each EVERY-th input is tried (97 by default), beginning with number FIRST, so that
all wordings, fillers and sizes occur in each place. Each input is passed to decode, guard or annotate
in turns; if EVERY is 1, each is passed to all three, which takes hours.

--seeds writes some inputs of up to 200 KiB to a folder, for the fuzzers.
"""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
VALUES = {"CODE": b"FailedOperation.NodeNotEmpty", "MSG": b"node is not empty",
          "RID": b"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01"}
FILLERS = {
    "letters": b"x", "words": b"word ", "dots": b"Aa.", "digits": b"7", "blanks": b" ", "tabs": b"\t",
    "quotes": b'"', "apostrophes": b"'", "backquotes": b"`", "backslashes": b"\\", "commas": b", ",
    "brackets": b"[", "braces": b"{", "closing": b"}", "mixed": b"{[(", "objects": b'{"a":1},',
    "error-braces": b"error {} ", "unclosed": b'{"Code": ', "keys": b'"Code":"', "labels": b"Code=",
    "message-labels": b" message:", "ids": b"RequestId=", "anchors": b"TencentCloudSDKError] ",
    "bars": b" | ", "line-ends": b"\n", "crlf": b"\r\n", "lines": b"a line of text\n",
    "dated": b"2026-11-16T09:12:45Z a\n", "boxes": "│ ".encode(), "letters-3": "中".encode(),
    "letters-4": "😀".encode(), "escaped-ends": b"\\n", "escaped-quotes": b'\\"', "unicode": b"\\u4e2d",
    "twice-escaped": b'\\\\\\"', "entities": b"&quot;", "url": b"%22", "colours": b"\x1b[31m",
    "nuls": b"\0", "no-utf-8": b"\xff", "halves": b"\xe4\xb8",
}
PLACES = ["front", "behind", *VALUES]


def wordings():
    for line in open(HERE + "/wordings", "rb"):
        if line.strip() and not line.startswith(b"#"):
            # \n, \t, \\ and octal bytes, as for printf's %b.
            yield re.sub(rb"\\(n|t|\\|[0-7]{3})", lambda m: {b"n": b"\n", b"t": b"\t", b"\\": b"\\"}.get(
                m[1]) or bytes([int(m[1], 8)]), line.rstrip(b"\n"))


def sizes():
    """Each limit that is a number of bytes: the enumerators and macros that are a product."""
    text = open(HERE + "/../../src/limits.h", encoding="utf-8").read()
    limits = {4096, 8192, 24 * 1024, 65536, 1 << 20}
    for m in re.finditer(r"(?:=|define \w+) \(?((?:\d+ \* )+\d+|\d{4,})\)?", text):
        value = 1
        for factor in m[1].split(" * "):
            value *= int(factor)
        if 1000 <= value <= 1 << 20:
            limits.add(value)
    return [limit + by for limit in sorted(limits) for by in (-1, 0, 1)]


def filler(name, size):
    unit = FILLERS[name]
    return (unit * (size // len(unit) + 1))[:size]


def make(wording, name, size, place):
    fill = filler(name, size)
    text = wording
    for word, value in VALUES.items():
        text = text.replace(word.encode(), fill if word == place else value)
    return fill + text if place == "front" else text + fill if place == "behind" else text


def cases():
    """All inputs, as (number of the wording, wording, filler, size, place)."""
    for w, wording in enumerate(wordings()):
        for name in FILLERS:
            for place in PLACES:
                if place in VALUES and place.encode() not in wording:
                    continue
                for size in sizes():
                    yield w, wording, name, size, place


def fault(program, verb, case):
    """A description of what is wrong, or None."""
    env = dict(os.environ, ASAN_OPTIONS="exitcode=99:quarantine_size_mb=4:detect_leaks=0",
               UBSAN_OPTIONS="exitcode=99")
    done = subprocess.run([program, *verb.split()], input=make(*case[1:]), stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, env=env, check=False)
    allowed = (0, 1, 4) if verb == "guard" else (0, 1, 3, 4)
    if done.returncode in allowed and b"runtime error" not in done.stderr:
        return None
    lines = [line for line in done.stderr.decode("utf-8", "replace").split("\n")
             if "ERROR" in line or "runtime error" in line or re.search(r"#[0-9]+ .* in .* src/", line)]
    w, _, name, size, place = case
    return "long: %s: status %d, wording %d, %d bytes of %s, %s: %s" % (
        verb, done.returncode, w + 1, size, name, place, " ".join(lines[:2])[:300])


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--seeds":
        chosen = [c for c in cases() if c[3] <= 65537 and c[4] != "behind"][::4999]
        for i, case in enumerate(chosen):
            with open("%s/long-%d" % (sys.argv[2], i), "wb") as f:
                f.write(make(*case[1:]))
        return 0
    program = os.path.abspath(sys.argv[1])
    every = int(sys.argv[2]) if len(sys.argv) > 2 else 97
    first = int(sys.argv[3]) % every if len(sys.argv) > 3 else 0
    verbs = ["decode -f json", "guard", "annotate", "decode"]
    tried = [(verb, case) for i, case in enumerate(list(cases())[first::every])
             for verb in (verbs if every == 1 else [verbs[i % len(verbs)]])]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [f for f in pool.map(lambda t: fault(program, *t), tried) if f]
    for line in faults[:20]:
        print(line)
    print("long: %d/%d inputs without a fault, %d wordings, %d fillers, sizes up to %d bytes" % (
        len(tried) - len(faults), len(tried), len(list(wordings())), len(FILLERS), max(sizes())))
    return 1 if faults or not tried else 0


sys.exit(main())
