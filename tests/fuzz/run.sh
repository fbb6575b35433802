#!/bin/sh
# SPDX-License-Identifier: MIT
# Fuzzes each entry point with AddressSanitizer and UndefinedBehaviorSanitizer, two at a time, and
# prints a summary for each. Inputs have up to 200 KiB. One that breaks a promise is kept as
# $dir/crash-*. limits-NAME is the harness NAME in the build with small limits, which short inputs
# reach.
# usage: run.sh [NAME]...; BUILD and FUZZ_SECONDS are environment variables.
set -u
: "${BUILD:=build}"
FUZZ_SECONDS=${FUZZ_SECONDS:-30}
export ASAN_OPTIONS=quarantine_size_mb=4:malloc_context_size=2:clear_shadow_mmap_threshold=4194304
dir=$BUILD/fuzz
for p in "$dir"/fuzz_*; do
	[ -x "$p" ] && [ -f "$p" ] && all="${all-} ${p##*/fuzz_}"
done
for p in "$BUILD"/limits/fuzz/fuzz_*; do
	[ -x "$p" ] && [ -f "$p" ] && all="${all-} limits-${p##*/fuzz_}"
done
[ $# -gt 0 ] || set -- $all

# The seeds are the inputs of the golden tests, each by itself and all in one file; tests/fuzz/seeds;
# what fuzzing has found before; and long inputs, which need python3. For the generator, they are the
# data files.
seeds() {
	mkdir -p "$dir/corpus-$1"
	case $1 in
	mkcatalog)
		cp tests/small.tsv data/errors.tsv "$dir/corpus-$1"
		for f in '' -extra -meanings -actions; do
			printf "${f:+\\f}"
			grep -v '^# [A-Z]' "tests/small$f.tsv"
		done >"$dir/corpus-$1/small-all.tsv"
		;;
	*)
		for f in tests/cli/*/*.in; do
			name=${f#tests/cli/}
			cp "$f" "$dir/corpus-$1/${name%%/*}-${name#*/}"
		done
		i=0
		while IFS= read -r seed; do
			i=$((i + 1))
			printf %b "$seed" >"$dir/corpus-$1/seed-$i"
		done <tests/fuzz/seeds
		for word in broken json text; do
			cat tests/cli/decode/"$word"*.in >"$dir/corpus-$1/all-$word"
		done
		cp tests/fuzz/found/"${1#limits-}"-* tests/fuzz/found/"${1%-*}"-* "$dir/corpus-$1" 2>/dev/null
		if [ "$max" -gt 65536 ] && command -v python3 >/dev/null; then python3 tests/torture/long.py --seeds "$dir/corpus-$1"; fi
		;;
	esac
}

fuzz() {
	case $1 in
	limits-*) program=$BUILD/limits/fuzz/fuzz_${1#limits-} max=2048 ;;
	*) program=$dir/fuzz_$1 max=204800 ;;
	esac
	seeds "$1"
	log=$dir/$1.log
	rm -f "$dir/crash-$1-"*
	if "$program" -max_total_time="$FUZZ_SECONDS" -max_len=$max -entropic=0 -dict=tests/fuzz/dictionary \
		-close_fd_mask=3 -artifact_prefix="$dir/crash-$1-" -print_final_stats=1 \
		"$dir/corpus-$1" >"$log" 2>&1; then
		awk -v name="$1" '/ cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1) }
			/number_of_executed_units/ { n = $2 }
			END { printf "fuzz %-13s %9d executions, %5d edges, no finding\n", name, n, cov }' "$log"
	else
		"$program" "$dir/crash-$1-"* 2>&1 | grep -a 'broken:\|ERROR\|SUMMARY'
		echo "fuzz $1: a finding; see $log, and run $program $dir/crash-$1-*"
		return 1
	fi
}

status=0
while [ $# -gt 0 ]; do
	fuzz "$1" &
	first=$!
	if [ $# -gt 1 ]; then
		fuzz "$2" || status=1
		shift
	fi
	wait $first || status=1
	shift
done
exit $status
