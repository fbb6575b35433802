#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares a lookup inside the process with gperf and bsearch, and then the generator with gperf. It
# takes about 30 s.
# usage: lookup.sh [CATALOG]; BUILD, CC and CFLAGS are environment variables.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
catalog=${1:-$top/data/errors.tsv}
: "${BUILD:=build}" "${CC:=cc}" "${CFLAGS:=-O2}"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

"$BUILD/mkcatalog" "$catalog" >"$dir/catalog.inc"
grep -v '^#' "$catalog" | cut -f1 >"$dir/codes"
n=0
while read -r flags; do
	n=$((n + 1))
	# shellcheck disable=SC2086
	gperf -L ANSI-C -C -N gperf_$n --ignore-case $flags "$dir/codes" >"$dir/gperf_$n.c"
	echo "PEER(gperf_$n, \"$flags\")" >>"$dir/peers.h"
done <<END
-c
-l
-l -7
-l -7 -m 5
-l -7 -m 20
END
# shellcheck disable=SC2086
"$CC" -std=gnu11 $CFLAGS -w -include string.h -I"$top/src" -I"$dir" -o "$dir/lookup" \
	"$top/src/catalog.c" "$top/tests/bench/lookup.c" "$dir"/gperf_*.c
"$dir/lookup"

made_up() {
	echo '# date: 2026-01-01'
	awk -v n="$1" 'BEGIN {
		srand(1)
		for (i = 0; i < n; i++) {
			word = ""
			for (j = int(rand() * 5); j >= 0; j--)
				word = word substr("NodeMemberPolicyQuotaLimitExceedNotExist", 1 + 36 * rand(), 5)
			printf "Family%d.%s%d\tservice\tWhat the documentation says of number %d.\n", 20 * rand(), word, i, i
		}
	}' | LC_ALL=C sort
}

microseconds() { # RUNS KEYS COMMAND...: prints the processor time per key, the mean of the runs
	runs=$1 keys=$2
	shift 2
	(
		for _ in $(seq "$runs"); do
			"$@" >/dev/null
		done
		times
	) | awk -v n=$((runs * keys)) 'NR == 2 {
		split($0, t, /[ms ]+/)
		printf "%8.2f", ((t[1] + t[3]) * 60 + t[2] + t[4]) * 1e6 / n
	}'
}

made_up 10000 >"$dir/10000.tsv"
made_up 100000 >"$dir/100000.tsv"
grep -v '^#' "$dir/10000.tsv" | cut -f1 >"$dir/10000.keys"
echo 'generator: microseconds per key'
echo "$(microseconds 50 10000 "$BUILD/mkcatalog" "$dir/10000.tsv")  mkcatalog, 10000 made-up keys"
echo "$(microseconds 5 100000 "$BUILD/mkcatalog" "$dir/100000.tsv")  mkcatalog, 100000 made-up keys"
echo "$(microseconds 1 10000 gperf -L ANSI-C --ignore-case -D "$dir/10000.keys")  gperf -D, 10000 made-up keys"
