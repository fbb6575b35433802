#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that each line of src/ that no test reaches is marked by a comment with the reason, and no
# other line is. The comment begins with "unreached:" and marks its own line; if it has a line to
# itself, it marks what follows in its block. Needs gcov, which comes with gcc, and jq.
# usage: coverage.sh; BUILD is a build with --coverage in which the tests have run.
set -eu
: "${BUILD:=build-coverage}"

# Writes for each line: the file, the line's number, how often it was reached, how many branches it has,
# and how many of them were never taken. If several objects contain a line, their numbers are added.
find "$BUILD" -name '*.gcda' ! -path '*/torture/*' -exec gcov --branch-probabilities --json-format --stdout {} + 2>/dev/null |
	jq -rn '[inputs | .files[] | select(.file | startswith("src/")) | .file as $file | .lines[] |
			{$file, line: .line_number, count, branches: [.branches[].count]}] |
		group_by([.file, .line])[] |
		([.[].branches | length] | max) as $n |
		[.[0].file, .[0].line, ([.[].count] | add),
			$n, ([.[].branches | select(length == $n)] | transpose | map(select(add == 0)) | length)] | @tsv' \
		>"$BUILD/lines.tsv"

# Writes the file and the number of each line that is marked.
awk '{ match($0, /^\t*/) }
	FNR == 1 || ($0 != "" && RLENGTH < within) { within = 0 }
	/^\t+\/\* unreached: / { within = RLENGTH; next }
	within > 0 || /\/\* unreached: / { print FILENAME "\t" FNR }' src/*.c src/*.h >"$BUILD/marked"

awk -F '\t' 'FILENAME == ARGV[1] { marked[$1, $2] = 1; next }
	{
		lines++
		reached += $3 > 0
		branches += $4
		missed += $5
		if ($3 == 0 && ($1, $2) in marked)
			excused++
		else if ($3 == 0)
			print $1 ":" $2 ": not reached, and not marked"
		else if (($1, $2) in marked)
			print $1 ":" $2 ": reached, but marked as unreached"
		wrong += ($3 == 0) != (($1, $2) in marked)
	}
	END {
		printf "coverage: %d of %d lines, %d more are marked; %d of %d branches (%.1f %%)\n", reached, lines,
			excused, branches - missed, branches, (branches - missed) * 100 / branches
		exit wrong > 0
	}' "$BUILD/marked" "$BUILD/lines.tsv"
