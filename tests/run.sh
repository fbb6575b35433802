#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Runs the unit tests and the golden tests; the last line counts them.
#
#   BUILD=build sh tests/run.sh [--update | --first] [PATTERN]...
#
# It must be run from the source root, after `make check` has built what the tests need. A
# PATTERN ('explain/*', test_scan) names the tests to run. --update rewrites the .out files
# of tests that fail; --first starts no further test after the first failure.
#
# Each test runs in a session of its own (see tests/alone.c), without a terminal and with the
# default action for every signal; processes that it leaves behind are killed. Ctrl-C (or SIGTERM,
# SIGHUP) ends all tests and removes the folder with their files.
#
# Unit tests: each $BUILD/unit/test_*, which prints cmocka's summary.
#
# Golden tests: each tests/cli/VERB/NAME.sh runs in an empty directory, with NAME.in
# (or nothing) on standard input, and must print the content of NAME.out: its standard
# output; then, if there is any, a line "-- stderr" and its standard error; then, if it is
# not 0, a line "-- status N". A test without NAME.out passes if its status is 0. Status 77
# means "skipped"; then the reason is on standard output. A test has these variables:
#
#   ORGERR     the program; also first in PATH, as orgerr
#   SMALL      the same program with only the few codes of tests/small.tsv and the files
#              next to it, for output that would change when a code is added to data/
#   MKCATALOG  the generator
#   SRC BUILD  the source tree and the build directory
#   TMPDIR     a folder that is removed when all tests have ended
#
# LIMIT is how many seconds a test may take; then SIGALRM ends it.
set -u

: "${BUILD:=build}"

line_feed='
'
# Prints a file, and a note if its last line has no line feed.
show() {
	if [ ! -s "$1" ]; then return; fi
	cat "$1"
	if [ "$(tail -c 1 "$1" && echo .)" != "$line_feed." ]; then printf '\n-- no newline\n'; fi
}

# Whether a folder is empty, and can be used.
is_empty() {
	[ -r "$1" ] && [ -w "$1" ] && [ -x "$1" ] || return
	for file in "$1"/* "$1"/.[!.]* "$1"/..?*; do
		if [ -e "$file" ] || [ -L "$file" ]; then return 1; fi
	done
}

# Kills the processes that the last test has left behind. Its first process leads a session and
# a process group.
end_session() {
	kill -s KILL -- "-$!" 2>/dev/null
}

# These two functions write "passed failed skipped" to $WORK/NAME.count, and any messages to
# $WORK/NAME.report.
run_unit() {
	"$BUILD/alone" "$LIMIT" "$BUILD/unit/$1" >"$WORK/$1.log" 2>&1 </dev/null &
	wait $! 2>/dev/null # hides the shell's message if a signal to this script ends the test
	status=$?
	end_session
	sed -n 's/^\[ *\([PFS][A-Z]*ED\) *\] \([0-9][0-9]*\) test(s).*/\1 \2/p' "$WORK/$1.log" |
		awk -v status=$status '{ n[$1] += $2 }
			END {
				if ((status != 0 && n["FAILED"] == 0) || n["PASSED"] + n["FAILED"] + n["SKIPPED"] == 0)
					n["FAILED"]++
				print n["PASSED"] + 0, n["FAILED"] + 0, n["SKIPPED"] + 0
			}' >"$WORK/$1.count"
	read -r _ failed _ <"$WORK/$1.count"
	if [ "$failed" -gt 0 ]; then
		{ echo "FAIL: $1, status $status"; cat "$WORK/$1.log"; } >"$WORK/$1.report"
	fi
}

run_golden() {
	golden=$SRC/tests/cli/$1
	input=/dev/null
	if [ -f "$golden.in" ]; then input=$golden.in; fi
	# A folder that the last test has left empty is used again.
	[ -d "$FOLDER" ] || mkdir "$FOLDER"
	# The leak checker takes longer than all else that a process does, and was seen to loop forever
	# in a program that an interactive shell had started. The unit tests run with it, and
	# tests/torture/memory.sh counts what is left at exit.
	(cd "$FOLDER" && export ASAN_OPTIONS=detect_leaks=0 && exec "$BUILD/alone" "$LIMIT" sh "$golden.sh") <"$input" >"$WORK/$1.stdout" 2>"$WORK/$1.stderr" &
	wait $! 2>/dev/null # hides the shell's message if a signal to this script ends the test
	status=$?
	end_session
	if ! is_empty "$FOLDER"; then
		rm -rf "$FOLDER" 2>/dev/null || { chmod -R u+rwx "$FOLDER" && rm -rf "$FOLDER"; }
	fi
	if [ $status -eq 0 ] && [ ! -s "$WORK/$1.stderr" ] && [ -f "$golden.out" ] &&
		cmp -s "$golden.out" "$WORK/$1.stdout"; then
		echo 1 0 0 >"$WORK/$1.count"
		return
	fi
	{
		show "$WORK/$1.stdout"
		if [ -s "$WORK/$1.stderr" ]; then echo '-- stderr'; fi
		show "$WORK/$1.stderr"
		if [ $status -ne 0 ]; then echo "-- status $status"; fi
	} >"$WORK/$1.actual"

	if [ $status -eq 77 ] && [ ! -s "$WORK/$1.stdout" ]; then
		echo 0 1 0 >"$WORK/$1.count"
		echo "FAIL: $1: skipped, and does not say why" >"$WORK/$1.report"
	elif [ $status -eq 77 ] && [ "$UPDATE" = yes ] && [ -f "$golden.out" ] && [ ! -s "$golden.out" ]; then
		rm "$golden.out"
		echo 0 1 0 >"$WORK/$1.count"
		echo "FAIL: $1: skipped here, so that its empty golden, now removed, could not be written" >"$WORK/$1.report"
	elif [ $status -eq 77 ]; then
		echo 0 0 1 >"$WORK/$1.count"
		echo "skip: $1: $(cat "$WORK/$1.stdout")" >"$WORK/$1.report"
	elif [ ! -f "$golden.out" ] && [ $status -eq 0 ]; then
		echo 1 0 0 >"$WORK/$1.count"
	elif [ ! -f "$golden.out" ]; then
		echo 0 1 0 >"$WORK/$1.count"
		{ echo "FAIL: $1"; cat "$WORK/$1.actual"; } >"$WORK/$1.report"
	elif cmp -s "$golden.out" "$WORK/$1.actual"; then
		echo 1 0 0 >"$WORK/$1.count"
	elif [ "$UPDATE" = yes ]; then
		cp "$WORK/$1.actual" "$golden.out"
		echo 1 0 0 >"$WORK/$1.count"
		echo "updated: $1" >"$WORK/$1.report"
	else
		echo 0 1 0 >"$WORK/$1.count"
		{ echo "FAIL: $1"; diff -u -L expected -L got "$golden.out" "$WORK/$1.actual"; } >"$WORK/$1.report"
	fi
}

if [ "${1-}" = --some ]; then # {NUMBER TEST}...: from xargs, below
	trap 'exec 2>/dev/null; end_session || kill -s KILL $!; wait; exit 130' INT
	FOLDER=$WORK/.folder.$$
	read -r number <"$WORK/.number"
	while [ $# -gt 1 ]; do
		if [ "$PROGRESS" = yes ]; then printf '\r%s' "$2 of $number" >&2; fi
		case $3 in
		unit/*) run_unit "${3#unit/}" ;;
		*) run_golden "${3#cli/}" ;;
		esac
		read -r _ failed _ <"$WORK/${3#*/}.count"
		if [ "$FIRST" = yes ] && [ "$failed" -gt 0 ]; then exit 255; fi # 255 ends xargs
		shift 2
	done
	exit 0
fi

UPDATE=no FIRST=no
case ${1-} in
--update) UPDATE=yes ;;
--first) FIRST=yes ;;
*) set -- -- "$@" ;;
esac
shift
if [ ! -f tests/run.sh ]; then
	echo 'run it from the source root: make check' >&2
	exit 2
fi

# A make inside a test needs the variables of this one, but cannot use its job server.
MAKEFLAGS=$(printf '%s' "${MAKEFLAGS-}" | sed 's/^-j[0-9]*//; s/ -j[0-9]*//; s/ *--jobserver-[a-z]*=[^ ]*//g')
export MAKEFLAGS
unset MAKELEVEL MFLAGS
SRC=$(pwd)
BUILD=$(cd "$BUILD" && pwd) || exit 1
if [ ! -x "$BUILD/alone" ]; then
	echo "no tests are built in $BUILD: make check" >&2
	exit 2
fi
WORK=$(mktemp -d "${TMPDIR:-/tmp}/orgerr-tests.XXXXXX") || exit 1
WORK=$(cd "$WORK" && pwd)
TMPDIR=$WORK/.tmp
mkdir "$TMPDIR"
(cd tests/cli && printf "%s\n" */) | (cd "$WORK" && xargs mkdir)
trap 'rm -rf "$WORK"' EXIT
trap 'interrupted' HUP INT TERM

# The processes that run the tests form one group, and end their tests when signalled. They must
# have ended before their folder can be removed. Of a program that SIGINT ends, such as a mkdir that one
# of these shells waits for, the shell prints nothing; of one that SIGTERM ends, it prints "Terminated".
interrupted() {
	trap '' HUP INT TERM
	exec 2>/dev/null # hides the shell's messages about ended processes
	if [ -n "$RUNNING" ]; then
		kill -s INT -- "-$RUNNING" || kill -s TERM "$RUNNING"
		wait
		while kill -s 0 -- "-$RUNNING"; do sleep 0.1; done
	fi
	exit 130
}

RUNNING=''
: "${LIMIT:=300}"
PROGRESS=no
if [ -t 2 ]; then PROGRESS=yes; fi
ORGERR=$BUILD/orgerr
SMALL=${SMALL:-$BUILD/small/orgerr}
MKCATALOG=$BUILD/mkcatalog
PATH=$BUILD:$PATH
LC_ALL=C.UTF-8
TERM=xterm
export SRC BUILD WORK TMPDIR LIMIT UPDATE FIRST PROGRESS ORGERR SMALL MKCATALOG PATH LC_ALL TERM
unset NO_COLOR POSIXLY_CORRECT CDPATH ENV BASH_ENV GREP_OPTIONS LANGUAGE COLUMNS LINES

wanted() { # NAME PATTERN...: whether a pattern matches the name, or there are no patterns
	name=$1
	shift
	if [ $# -eq 0 ]; then return 0; fi
	for pattern; do
		# shellcheck disable=SC2254
		case $name in
		$pattern) return 0 ;;
		esac
	done
	return 1
}

# The folders whose tests take longest come first (build and promise), so that at the end no process
# waits for another.
for path in "$BUILD"/unit/test_* "$SRC"/tests/cli/[bp]*/*.sh "$SRC"/tests/cli/[!bp]*/*.sh; do
	name=${path#"$SRC"/tests/cli/} name=${name#"$BUILD"/unit/} name=${name%.sh}
	case $path in
	*.d) continue ;;
	"$BUILD"/unit/*) if [ -x "$path" ] && wanted "$name" "$@"; then echo "unit/$name"; fi ;;
	*) if [ -f "$path" ] && wanted "$name" "$@"; then echo "cli/$name"; fi ;;
	esac
done >"$WORK/.tests"
if [ ! -s "$WORK/.tests" ]; then
	echo 'no such test' >&2
	exit 2
fi
wc -l <"$WORK/.tests" | tr -d ' ' >"$WORK/.number"
awk '{ print NR, $0 }' "$WORK/.tests" >"$WORK/.numbered"
# Each process takes a few tests, since on some machines it takes a while to start one.
"$BUILD/alone" 0 xargs -n 8 -P "$(nproc 2>/dev/null || echo 1)" sh "$SRC/tests/run.sh" --some <"$WORK/.numbered" &
RUNNING=$!
wait $RUNNING
RUNNING=''
if [ $PROGRESS = yes ]; then printf '\r%20s\r' '' >&2; fi

while read -r name; do
	name=${name#*/}
	if [ -f "$WORK/$name.report" ]; then cat "$WORK/$name.report"; fi
	if [ -f "$WORK/$name.count" ]; then
		cat "$WORK/$name.count" >>"$WORK/.counts"
	elif [ $FIRST = no ]; then
		echo "FAIL: $name did not end"
		echo 0 1 0 >>"$WORK/.counts"
	fi
done <"$WORK/.tests"
awk '{ passed += $1; failed += $2; skipped += $3 }
	END {
		printf "%d passed, %d failed", passed, failed
		if (skipped > 0)
			printf ", %d skipped", skipped
		print ""
		exit(failed > 0)
	}' "$WORK/.counts"
