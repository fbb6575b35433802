# SPDX-License-Identifier: MIT
# Sourced by the tests that make calls of the C library fail; they set WHAT to their name. Builds
# fault.so, or skips the test if that cannot work here; makes a folder, $W. complain() counts in $wrong
# how often something was wrong.
: "${BUILD:=build}"
if grep -q fsanitize "$BUILD/flags" || ! ldd --version 2>&1 | grep -qi 'glibc\|gnu libc'; then
	echo "$WHAT: skipped, needs glibc and no sanitizer"
	exit 77
fi
mkdir -p "$BUILD/torture"
${CC:-cc} -O2 -w -shared -fPIC -o "$BUILD/torture/fault.so" tests/torture/fault.c || exit 1
BUILD=$(cd "$BUILD" && pwd)
W=$(mktemp -d) || exit 1
trap 'rm -rf "$W"' EXIT
trap 'exit 130' INT TERM
wrong=0

# Runs orgerr, or $PROGRAM, with that fault. LD_LIBRARY_PATH is used since a path in LD_PRELOAD cannot
# contain a blank. BOUND ends a program that waits forever, and must not get the fault itself; without
# it there is one process less.
: "${BOUND=timeout --foreground 20}"
export FAULT FAULT_MARK="$W/mark" LD_LIBRARY_PATH="$BUILD/torture"
faulty() { # FAULT ARG...
	FAULT=$1
	shift
	: >"$W/mark"
	set -- "${PROGRAM:-$BUILD/orgerr}" "$@"
	if [ -n "$BOUND" ]; then
		$BOUND env LD_PRELOAD=fault.so "$@"
	else
		LD_PRELOAD=fault.so "$@"
	fi
}

complain() {
	wrong=$((wrong + 1))
	echo "$WHAT: $*"
}
