#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How many faults the quick tests see: mutants of src/, each with one small change.

usage: mutate.py [COUNT [SEED]]; BUILD and JOBS from the environment.

A mutant is compiled in a copy of the tree and run against the unit tests of its module, then
the golden tests; the first that fails kills it, and so does a run that takes far too long.
What does not compile, or compiles to the same object, is drawn anew. Those that survive are
compared with survivors.txt: FILE, the line as it became, and why no test can see it.
Status 0 where at least nine in ten were killed and every survivor is in that list.
"""
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import threading

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 300
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1
JOBS = int(os.environ.get("JOBS", "2"))
WORK = os.path.abspath(os.environ.get("BUILD", "build") + "-mutate")
LIMIT = 120  # seconds for one run of tests that takes a tenth of it

SWAPS = [("==", "!="), ("!=", "=="), ("<=", "<"), (">=", ">"), (" < ", " <= "), (" > ", " >= "),
         ("&&", "||"), ("||", "&&"), (" + ", " - "), (" - ", " + "), ("++", "--"),
         (" += ", " -= "), ("true", "false"), ("false", "true")]


def mutants_of(line):
    """Each way to change a line of code, as (what, changed line)."""
    # Strings and characters stay as they are.
    blank = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'', lambda m: "\0" * len(m[0]), line)
    for old, new in SWAPS:
        for m in re.finditer(re.escape(old), blank):
            yield old.strip() + " to " + new.strip(), line[:m.start()] + new + line[m.end():]
    for m in re.finditer(r"\b\d+\b", blank):
        yield "constant", line[:m.start()] + str(int(m[0]) + 1) + line[m.end():]
    for m in re.finditer(r"!(?=[a-z(])", blank):
        yield "not", line[:m.start()] + line[m.end():]
    for m in re.finditer(r"\((\w+), (\w+)\)", blank):
        yield "arguments", line[:m.start()] + f"({m[2]}, {m[1]})" + line[m.end():]
    if re.match(r"\t+[a-z][^=;(]*(\(.*\)|[-+|]?= .*|\+\+|--);$", blank) and \
            not re.match(r"\t+(return|static|const|struct|size_t|bool|int|char|unsigned|long|"
                         r"uint\w+|enum|typedef)\b", blank):
        yield "dropped", re.match(r"\t+", line)[0] + ";"


def candidates():
    found = []
    for name in sorted(os.listdir("src")):
        if not name.endswith(".c"):
            continue
        inside = False
        for number, line in enumerate(open("src/" + name, encoding="utf-8").read().split("\n")):
            inside = inside or "/*" in line
            if not inside and line.startswith("\t"):
                found += [(name, number, what, new) for what, new in mutants_of(line)]
            inside = inside and "*/" not in line
    return found


class Worker(threading.Thread):
    def __init__(self, number, draw, report):
        super().__init__()
        self.tree = f"{WORK}/{number}"
        self.draw, self.report = draw, report

    def run_make(self, *targets):
        return subprocess.run(["make", "-s", "-C", self.tree, "BUILD=build", "CFLAGS=-O1 -w", *targets],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode

    def tests_pass(self, *patterns):
        try:
            done = subprocess.run(["sh", "tests/run.sh", *patterns], cwd=self.tree, timeout=LIMIT,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0

    def object(self, name):
        target = "mkcatalog" if name == "mkcatalog.c" else name[:-1] + "o"
        if self.run_make("build/" + target) != 0:
            return None
        return hashlib.sha1(open(f"{self.tree}/build/{target}", "rb").read()).digest()

    def survives(self, name):
        unit = "test_" + name[:-2]
        if os.path.exists(f"tests/unit/{unit}.c"):
            if self.run_make("build/unit/" + unit) != 0 or not self.tests_pass(unit):
                return False
        units = [u[:-2] for u in sorted(os.listdir("tests/unit"))]
        if self.run_make("build/orgerr", "build/mkcatalog", *("build/unit/" + u for u in units)) != 0:
            return False
        return self.tests_pass("decode-*") and self.tests_pass("[!db]*", "test_*")

    def run(self):
        shutil.rmtree(self.tree, ignore_errors=True)
        shutil.copytree(".", self.tree, ignore=shutil.ignore_patterns("build*", ".git"))
        self.run_make("build/orgerr", "build/mkcatalog")
        while (mutant := self.draw()) is not None:
            name, number, what, new = mutant
            path = f"{self.tree}/src/{name}"
            original = open(path, encoding="utf-8").read()
            before = self.object(name)
            lines = original.split("\n")
            lines[number] = new
            open(path, "w", encoding="utf-8").write("\n".join(lines))
            after = self.object(name)
            if after is None or after == before:
                self.report(mutant, None)
            else:
                self.report(mutant, self.survives(name))
            open(path, "w", encoding="utf-8").write(original)


def main():
    pool = candidates()
    random.Random(SEED).shuffle(pool)
    lock, killed, survivors, drawn = threading.Lock(), [0], [], [0]
    known = {}
    for row in open("tests/mutate/survivors.txt", encoding="utf-8"):
        if not row.startswith("#") and row.strip():
            name, line, reason = row.rstrip("\n").split("\t")
            known[name, line] = reason

    def draw():
        with lock:
            if drawn[0] == COUNT or not pool:
                return None
            drawn[0] += 1
            return pool.pop()

    def report(mutant, survived):
        name, number, what, new = mutant
        with lock:
            if survived is None:
                drawn[0] -= 1
            elif survived:
                survivors.append((name, new.strip()))
                print(f"survived: src/{name}:{number + 1}: {what}: {new.strip()}", flush=True)
            else:
                killed[0] += 1

    os.makedirs(WORK, exist_ok=True)
    workers = [Worker(i, draw, report) for i in range(JOBS)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    shutil.rmtree(WORK, ignore_errors=True)
    new = [s for s in survivors if s not in known]
    for name, line in new:
        print(f"not in tests/mutate/survivors.txt: {name}\t{line}")
    total = killed[0] + len(survivors)
    print(f"mutate: seed {SEED}: {killed[0]} of {total} killed, {len(survivors)} survived")
    return 0 if killed[0] >= 0.9 * total and not new else 1


sys.exit(main())
