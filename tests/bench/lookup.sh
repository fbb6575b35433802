#!/bin/sh
# Lookup in process against gperf and bsearch, then the generator against gperf.
# usage: lookup.sh [CATALOG]; CC, CFLAGS and MKCATALOG from the environment.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
catalog=${1:-$top/data/errors.tsv}
: "${CC:=cc}" "${CFLAGS:=-O2}" "${MKCATALOG:=$top/build/mkcatalog}"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

"$MKCATALOG" "$catalog" >"$dir/catalog.inc"
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

microseconds() { # a key, with the start of the process
	keys=$1
	shift
	begin=$(date +%s%N)
	"$@" >/dev/null
	echo $((($(date +%s%N) - begin) / keys)) | sed 's/\(...\)$/.\1/; s/^\./0./'
}

echo 'generator: microseconds a key (median of 9)'
made_up 10000 >"$dir/10000.tsv"
made_up 100000 >"$dir/100000.tsv"
for round in 1 2 3 4 5 6 7 8 9; do
	for keys in 10000 100000; do
		microseconds $keys "$MKCATALOG" "$dir/$keys.tsv" >>"$dir/$keys.times"
	done
done
for keys in 10000 100000; do
	echo "  $(sort -n "$dir/$keys.times" | sed -n 5p)  mkcatalog, $keys made-up keys"
done
grep -v '^#' "$dir/10000.tsv" | cut -f1 >"$dir/10000"
echo "  $(microseconds 10000 gperf -L ANSI-C --ignore-case -D "$dir/10000")  gperf -D, 10000 of them, once (some 30 s)"
