#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts how many mutants of src/, each with one small fault, the quick tests detect.

usage: mutate.py [COUNT [SEED]]; BUILD and JOBS from the environment.

Each mutant is compiled in a copy of the tree. It must pass its module's unit test, the quick golden
tests (those that build nothing and start no other shell; of the torture tests, those of altered texts,
of the figures and of the twin), and then the other unit tests. Last, it is built with sanitizers, and
decodes the altered texts and runs its module's unit test once more. The first test that fails kills the
mutant, and so does a run that takes far longer than without the fault.

To find that test early, the program first decodes the inputs of all golden tests in one run, and the
tests whose input gave another answer are run first. To save time, tests are left out that could hardly
fail, so that a mutant may survive that make check would detect: tests with an input of their own, if
decode and annotate print the same for all of these inputs; for a mutant of the modules that read,
tests of verbs that read nothing; and for one of the modules that read text, tests of large documents.

A mutant that does not compile, or compiles to the same object when optimised, is replaced by another
one. Mutants are chosen by a hash of their own text, so that a change in src/ does not change which
others are chosen. Lines with a comment are left out. So is what only a sanitizer that knew the end of
each text would detect: lines that allocate or free memory, sizes of arrays, lengths such as that in
`s + p, len - p`, and ends such as that in `i < len && s[i] == 'x'`.

The mutants that survive are printed: each means that a test is missing, that code could be removed,
or that the change makes no difference, as in a bound that no input reaches or in a shortcut. Most of
them make none: compare the two builds with `altered.py --times 100 --other`. The status is 0 if at
least eight in ten mutants were killed.
"""
import fnmatch
import glob
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1
JOBS = int(os.environ.get("JOBS", "2"))
WORK = os.path.abspath(os.environ.get("BUILD", "build") + "-mutate")
# The tests of the verbs that read documents and text, and those of the others.
READING = [["promise/altered"], ["promise/figures"], ["promise/twin", "decode/*", "guard/*", "annotate/*", "status/*"]]
OTHERS = ["[!abcdgps]*/*", "actions/*", "color/*", "search/*", "short/*"]
# The slowest tests, of large documents; and the modules that read text and nothing else.
LARGE = ["decode/any-size", "decode/large-*"]
TEXT = ["carrier.c", "dump*.c", "inspect.c", "label.c", "markup.c", "message.c", "paste.c", "prefix.c",
        "record*.c", "sdk*.c", "stretch*.c", "yaml.c"]
SUSPECTS_MAX = 12


def matches(name, patterns):
    return any(fnmatch.fnmatch(name, p) for p in patterns)


def reading_modules():
    """The files that the map in main.c has below "From bytes to failures"."""
    parts = re.split(r"\* From \w+ to \w+\n", open("src/main.c", encoding="utf-8").read())
    return set(re.findall(r"[a-z_]+\.c", parts[1]))

SWAPS = [("==", "!="), ("!=", "=="), ("<=", "<"), (">=", ">"), (" < ", " <= "), (" > ", " >= "),
         ("&&", "||"), ("||", "&&"), (" + ", " - "), (" - ", " + "), ("++", "--"),
         (" += ", " -= "), ("true", "false"), ("false", "true")]


def is_bound(line, at):
    """Whether the minus at `at` gives the length of what begins further on, as in s + p, len - p."""
    m = re.match(r".*\+ ([\w.>-]+), [\w.>-]+$", line[:at])
    return m is not None and re.match(" - " + re.escape(m[1]) + r"\b", line[at:]) is not None


def is_end(line, at):
    """Whether the `<` at `at`, or the plus in front of it, keeps an index of the same line from its text's end."""
    m = re.search(r"(\w+)$", line[:at])
    index = m is not None and f"[{m[1]}" in line[at:]
    return index and re.match(r" (\+ \d+ )?< ", line[at:]) is not None


def mutants_of(line):
    """Each way to change a line of code, as (what, changed line)."""
    if re.search(r"alloc\(|free\(", line):
        return
    # String and character literals are not changed.
    blank = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'', lambda m: "\0" * len(m[0]), line)
    for old, new in SWAPS:
        for m in re.finditer(re.escape(old), blank):
            if is_bound(blank, m.start()) or is_end(blank, m.start()):
                continue
            yield old.strip() + " to " + new.strip(), line[:m.start()] + new + line[m.end():]
    for m in re.finditer(r"\b\d+\b", blank):
        if re.match(r"\t+[\w* ]+[\w*]\[\d*$", line[:m.start()]):
            continue
        yield "constant", line[:m.start()] + str(int(m[0]) + 1) + line[m.end():]
    for m in re.finditer(r"!(?=[a-z(])", blank):
        yield "not", line[:m.start()] + line[m.end():]
    for m in re.finditer(r"\((\w+), (\w+)\)", blank):
        yield "arguments", line[:m.start()] + f"({m[2]}, {m[1]})" + line[m.end():]
    if re.match(r"\t+[a-z][^=;(]*(\(.*\)|[-+|]?= .*|\+\+|--);$", blank) and \
            not re.match(r"\t+(return|static|const|struct|size_t|bool|int|char|unsigned|long|"
                         r"uint\w+|enum|typedef)\b", blank):
        yield "dropped", re.sub(r"(\t+)(.*)", r"\1/* \2 */;", line)


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
    seen, ranked = Counter(), []
    for mutant in found:
        text = mutant[0] + mutant[3]
        seen[text] += 1
        ranked.append((hashlib.sha1(f"{SEED} {seen[text]} {text}".encode()).digest(), mutant))
    return [mutant for _, mutant in sorted(ranked)]


def run(limit, command, cwd=".", env=None):
    """The exit status of a command, or None if it ran longer than `limit` seconds."""
    with subprocess.Popen(command, cwd=cwd, start_new_session=True, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, env=env) as child:
        try:
            return child.wait(limit)
        except subprocess.TimeoutExpired:
            # The tests run in sessions of their own. On SIGTERM, tests/run.sh ends them.
            os.killpg(child.pid, signal.SIGTERM)
            child.wait()
            return None


class Hangs(Exception):
    pass


class Worker(threading.Thread):
    """Tries mutants in a tree of its own."""

    def __init__(self, number, draw, report):
        super().__init__()
        self.tree = f"{WORK}/{number}"
        self.draw, self.report, self.sound = draw, report, False
        self.seconds = {}  # how long each group of tests takes without a mutant
        self.sound_answers, self.sound_print, self.sound_objects = None, None, {}

    def make(self, *targets, build="build", optimise="-O1"):
        # A mutant of the generator may never end, and take more and more memory.
        return run(600, ["make", "-s", "BUILD=" + build, f"CFLAGS={optimise} -w",
                          *(build + "/" + target for target in targets)], self.tree) == 0

    def tests_pass(self, group, *patterns):
        """Whether tests pass, of which there is at least one. With a mutant they may take six times as long as the group did, and 20 seconds."""
        assert patterns
        limit = 6 * self.seconds[group] + 20 if group in self.seconds else None
        env = dict(os.environ, LIMIT=str(int(limit))) if limit else None
        start = time.monotonic()
        passed = run(limit, ["sh", "tests/run.sh", "--first", *patterns], self.tree, env) == 0
        self.seconds.setdefault(group, time.monotonic() - start)
        return passed

    def object(self, name):
        target = "mkcatalog" if name.startswith("mkcatalog") else name[:-1] + "o"
        if not self.make(target, build="build-optimised", optimise="-O2"):
            return None
        return hashlib.sha1(open(f"{self.tree}/build-optimised/{target}", "rb").read()).digest()

    def printed(self, files, *arguments):
        """What the program prints about files."""
        # timeout ends it even if this script has been killed meanwhile.
        done = subprocess.run(["timeout", "20", "build/orgerr", *arguments, "--", *sorted(files)],
                              cwd=self.tree, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode == 124:
            raise Hangs
        return done.stdout

    def answers(self):
        """What the program finds in the input of each golden test, and its messages about it."""
        files = glob.glob("tests/cli/*/*.in", root_dir=self.tree)
        files += glob.glob("tests/cli/*/*.sh", root_dir=self.tree)
        files += glob.glob("tests/clients/*.txt", root_dir=self.tree)
        by_test = {}
        for line in self.printed(files, "decode", "--json").splitlines():
            if m := re.search(rb"tests/cli/(\w+/[^/\"]+)\.(?:in|sh)\b|tests/(clients)/", line):
                test = (m[1] or b"decode/" + m[2]).decode()
                by_test.setdefault(test, []).append(line)
        return by_test

    def suspects(self):
        """The quick tests whose answers differ from those of the unchanged tree."""
        now = self.answers()
        changed = [test for test in sorted(now.keys() | self.sound_answers.keys())
                   if now.get(test) != self.sound_answers.get(test)]
        return [test for test in changed if matches(test, READING[-1] + OTHERS)][:SUSPECTS_MAX]

    def print_all(self):
        """Hashes of what decode and annotate print for the inputs of the golden tests."""
        files = glob.glob("tests/cli/*/*.in", root_dir=self.tree)
        verbs = ["decode"], ["decode", "-f", "tsv"], ["annotate"]
        return [hashlib.sha1(self.printed(files, *verb)).digest() for verb in verbs]

    def quick_tests(self, name):
        """The names of the tests to run for a mutant of this file, in groups."""
        groups = READING if name in reading_modules() else READING[:-1] + [READING[-1] + OTHERS]
        same = self.print_all() == self.sound_print

        def is_left_out(test):
            if matches(test, LARGE) and matches(name, TEXT):
                return True
            own_input = os.path.exists(f"{self.tree}/tests/cli/{test}.in")
            return same and (own_input and not test.startswith("promise/") or test == "annotate/every-input")

        tests = [path[len("tests/cli/"):-len(".sh")]
                 for path in sorted(glob.glob("tests/cli/*/*.sh", root_dir=self.tree))]
        return [[t for t in tests if matches(t, group) and not is_left_out(t)] for group in groups]

    def survives(self, name):
        if not self.make("alone", "orgerr", "small/orgerr", "twin/orgerr"):
            return False
        try:
            suspects, groups = self.suspects(), self.quick_tests(name)
        except Hangs:
            return False
        if suspects and not self.tests_pass("reading 2", *suspects):
            return False
        own = "test_" + name[:-2]
        units = [u[:-2] for u in os.listdir("tests/unit") if u.startswith("test_")]
        passes = {unit: lambda u=unit: self.make("unit/" + u) and self.tests_pass(u, u) for unit in units}
        if own in passes and not passes.pop(own)():
            return False
        return all(self.tests_pass(f"reading {n}", *group) for n, group in enumerate(groups)) and \
            all(unit() for unit in passes.values()) and self.is_sane(own if own in units else None)

    def is_sane(self, unit):
        """Whether the sanitizers find nothing in what decode does with altered texts, nor in a unit test."""
        options = "exitcode=99:detect_leaks=0"
        env = dict(os.environ, ASAN_OPTIONS=options, UBSAN_OPTIONS=options)
        programs = ["build-sane/orgerr"] + ([f"build-sane/unit/{unit}"] if unit else [])
        commands = [["make", "-s", "BUILD=build-sane", "SAN=1", "CFLAGS=-O1 -w", *programs],
                    [sys.executable, "tests/torture/altered.py", "--orgerr", programs[0]], programs[1:]]
        return all(run(600, command, self.tree, env) == 0 for command in commands if command)

    def prepare(self):
        """Builds the tree, and measures the tests. Returns whether they pass."""
        shutil.rmtree(self.tree, ignore_errors=True)
        shutil.copytree(".", self.tree, ignore=shutil.ignore_patterns("build*", ".git"))
        if not self.make("alone", "orgerr", "small/orgerr", "twin/orgerr"):
            return False
        self.sound_answers = self.answers()
        passed = self.survives("no file")
        self.sound_print = self.print_all()
        return passed

    def take_over(self, prepared):
        """Begins with a copy of another worker's tree."""
        shutil.rmtree(self.tree, ignore_errors=True)
        shutil.copytree(prepared.tree, self.tree, symlinks=True)
        self.seconds = prepared.seconds
        self.sound_answers, self.sound_print = prepared.sound_answers, prepared.sound_print

    def run(self):
        while (mutant := self.draw()) is not None:
            name, number, what, new = mutant
            path = f"{self.tree}/src/{name}"
            original = open(path, encoding="utf-8").read()
            if name not in self.sound_objects:
                self.sound_objects[name] = self.object(name)
            lines = original.split("\n")
            lines[number] = new
            open(path, "w", encoding="utf-8").write("\n".join(lines))
            after = self.object(name)
            if after in (None, self.sound_objects[name]):
                self.report(mutant, None)
            else:
                self.report(mutant, self.survives(name))
            open(path, "w", encoding="utf-8").write(original)
        # All mutants are killed in a tree that does not build any more.
        self.sound = self.make("orgerr") and self.print_all() == self.sound_print


def main():
    pool = candidates()[::-1]
    lock, killed, survivors, drawn = threading.Lock(), [0], [0], [0]

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
                survivors[0] += 1
                print(f"survived: src/{name}:{number + 1}: {what}: {new.strip()}", flush=True)
            else:
                killed[0] += 1
            if survived is not None and (killed[0] + survivors[0]) % 10 == 0:
                print(f"{killed[0]} of {killed[0] + survivors[0]} killed", flush=True)

    os.makedirs(WORK, exist_ok=True)
    workers = [Worker(i, draw, report) for i in range(JOBS)]
    sound = workers[0].prepare()
    if sound:
        for w in workers[1:]:
            w.take_over(workers[0])
        for w in workers:
            w.start()
        for w in workers:
            w.join()
    if not sound or not all(w.sound for w in workers):
        sys.exit("mutate: tests fail without a mutant: run make check")
    shutil.rmtree(WORK, ignore_errors=True)
    total = killed[0] + survivors[0]
    print(f"mutate: seed {SEED}: {killed[0]} of {total} killed, {survivors[0]} survived")
    return 0 if killed[0] >= 0.8 * total else 1


sys.exit(main())
