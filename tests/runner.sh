# SPDX-License-Identifier: MIT
# Makes a small tree of tests for the runner itself. Sourced by tests/cli/runner/*.sh, which add tests
# with add() and run them with run_tests().
mkdir -p tree/tests/cli/a tree/build tree/temporary
cp "$SRC/tests/run.sh" tree/tests
cp "$BUILD/alone" tree/build

add() { # NAME <what the test does
	cat >"tree/tests/cli/a/$1.sh"
}

run_tests() { # ARG...: passed to run.sh
	(cd tree && BUILD=build TMPDIR=$PWD/temporary exec sh tests/run.sh "$@")
}
