# SPDX-License-Identifier: MIT
# A small tree of tests for the runner itself. Sourced by tests/cli/runner/*.sh, each of which
# adds tests with add() and runs them with run_tests().
mkdir -p tree/tests/cli/a tree/build tree/temporary
cp "$SRC/tests/run.sh" tree/tests

add() { # NAME <what the test does
	cat >"tree/tests/cli/a/$1.sh"
}

run_tests() { # ARG...: run.sh, with nothing to build
	(cd tree && BUILD=build TMPDIR=$PWD/temporary exec sh tests/run.sh "$@")
}
