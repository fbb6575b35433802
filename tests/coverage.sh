#!/bin/sh
# SPDX-License-Identifier: MIT
# Which lines and branches of src/ no test reaches: those listed in tests/unreached.txt, with
# the reason, and no others. Needs gcov, which comes with gcc, and jq.
# usage: coverage.sh; BUILD is a build with --coverage in which the tests have run.
set -eu
: "${BUILD:=build-coverage}"
list=tests/unreached.txt

# Of all objects that hold a line, each branch's greatest count.
find "$BUILD" -name '*.gcda' ! -path '*/torture/*' -exec gcov --branch-probabilities --json-format --stdout {} + 2>/dev/null |
	jq -rn '[inputs | .files[] | select(.file | startswith("src/")) | .file as $file | .lines[] |
			{$file, line: .line_number, count, branches: [.branches[].count]}] |
		group_by([.file, .line])[] |
		([.[].branches | length] | max) as $n |
		[.[0].file, .[0].line, ([.[].count] | add),
			$n, ([.[].branches | select(length == $n)] | transpose | map(select(add == 0)) | length)] | @tsv' \
		>"$BUILD/lines.tsv"

awk -F '\t' '{ lines++; reached += $3 > 0; branches += $4; missed += $3 > 0 ? $5 : 0; within += $3 > 0 ? $4 : 0 }
	END {
		printf "coverage: %d of %d lines, %d of %d branches (%.1f %%)\n", reached, lines,
			within - missed, branches, (within - missed) * 100 / branches
		exit (within - missed) / branches < 0.95
	}' "$BUILD/lines.tsv" || { echo 'coverage: fewer branches than 95 %'; status=1; }

# By their text, so that the list survives changes elsewhere: FILE, "line" or the number of
# branches, the source line.
awk -F '\t' '$3 == 0 || $5 > 0 { print $1 "\t" $2 "\t" ($3 == 0 ? "line" : $5) }' "$BUILD/lines.tsv" |
	while IFS='	' read -r file line what; do
		printf '%s\t%s\t%s\n' "$file" "$what" "$(sed -n "${line}{s/^[[:space:]]*//;p}" "$file")"
	done | LC_ALL=C sort | uniq >"$BUILD/unreached"
grep -v '^#' "$list" | cut -f 1-3 | LC_ALL=C sort >"$BUILD/listed"
if ! diff "$BUILD/listed" "$BUILD/unreached" >"$BUILD/difference"; then
	sed -n 's/^< /reached, but listed: /p; s/^> /not reached, and not listed: /p' "$BUILD/difference"
	echo "coverage: $list and the measurement differ"
	status=1
fi
exit "${status-0}"
