#!/bin/sh
# SPDX-License-Identifier: MIT
# Fuzzes each entry point under AddressSanitizer and UndefinedBehaviorSanitizer, two at a
# time, and prints what each has done. What breaks a promise is kept as $dir/crash-*.
# usage: run.sh [NAME]...; BUILD and FUZZ_SECONDS from the environment.
set -u
: "${BUILD:=build}"
FUZZ_SECONDS=${FUZZ_SECONDS:-30}
export ASAN_OPTIONS=quarantine_size_mb=4:malloc_context_size=2:clear_shadow_mmap_threshold=4194304
dir=$BUILD/fuzz
for p in "$dir"/fuzz_*; do
	[ -x "$p" ] && [ -f "$p" ] && all="${all-} ${p##*/fuzz_}"
done
[ $# -gt 0 ] || set -- $all

# Seeds: the goldens' inputs, alone and behind one another; tests/fuzz/seeds; what was found
# once. The data files for the generator.
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
		cp tests/cli/*/*.in "$dir/corpus-$1"
		i=0
		while IFS= read -r seed; do
			i=$((i + 1))
			printf %b "$seed" >"$dir/corpus-$1/seed-$i"
		done <tests/fuzz/seeds
		for word in broken json text; do
			cat tests/cli/decode/"$word"*.in >"$dir/corpus-$1/all-$word"
		done
		cp tests/fuzz/found/"$1"-* "$dir/corpus-$1" 2>/dev/null
		;;
	esac
}

fuzz() {
	seeds "$1"
	log=$dir/$1.log
	rm -f "$dir/crash-$1-"*
	if "$dir/fuzz_$1" -max_total_time="$FUZZ_SECONDS" -max_len=8192 -dict=tests/fuzz/dictionary \
		-close_fd_mask=3 -artifact_prefix="$dir/crash-$1-" -print_final_stats=1 \
		"$dir/corpus-$1" >"$log" 2>&1; then
		awk -v name="$1" '/ cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1) }
			/number_of_executed_units/ { n = $2 }
			END { printf "fuzz %-10s %9d executions, %5d edges, no finding\n", name, n, cov }' "$log"
	else
		"$dir/fuzz_$1" "$dir/crash-$1-"* 2>&1 | grep -a 'broken:\|ERROR\|SUMMARY'
		echo "fuzz $1: a finding; see $log, and run $dir/fuzz_$1 $dir/crash-$1-*"
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
