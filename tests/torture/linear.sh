#!/bin/sh
# SPDX-License-Identifier: MIT
# Linear and bounded: each kind of input that linear.c lists, at 32 and at 64 MiB. Twice the
# bytes take at most 2.5 times the time (user and system, side by side, the best of at most
# twelve runs), 64 MiB resident are enough, and the status is a documented one. To save time,
# guard, and the kinds at the end of the list, are measured at the first of 4, 8, ... 64
# MiB that takes a tenth of a second.
# KINDS: which of them, all unless told.
: "${BUILD:=build}"
if grep -q fsanitize "$BUILD/flags"; then
	echo 'linear: skipped, a sanitizer has its own time and memory'
	exit 77
fi
mkdir -p "$BUILD/torture"
${CC:-cc} -O2 -o "$BUILD/torture/linear" tests/torture/linear.c || exit 1
named=' brackets objects ones broken-objects quotes backslashes nuls random labels anchors'
named="$named one-string escaped-quotes newlines unclosed-lines "
measured=0 right=0 largest=0

measure() { # MIB: adds a run of each size to the best times $half and $full
	for size in $(($1 / 2)) "$1"; do
		# shellcheck disable=SC2046
		set -- "$1" $("$BUILD/torture/linear" "$kind" "$size" "$BUILD/orgerr" $verb)
		time=$2 resident=$3 status=$4
		case $status in
		[0-5]) ;;
		*) trouble="status $status" ;;
		esac
		if [ "$resident" -gt 65536 ]; then trouble="$resident KiB resident"; fi
		if [ "$resident" -gt "$largest" ]; then largest=$resident; fi
		if [ "$size" -eq "$1" ]; then
			if [ "$full" -eq 0 ] || [ "$time" -lt "$full" ]; then full=$time; fi
		elif [ "$half" -eq 0 ] || [ "$time" -lt "$half" ]; then
			half=$time
		fi
	done
}

for kind in ${KINDS:-$("$BUILD/torture/linear" -)}; do
	for verb in decode guard; do
		mib=4
		case $verb$named in
		decode*" $kind "*) mib=64 ;;
		esac
		half=0 full=0 trouble=
		measure $mib
		while [ $mib -lt 64 ] && [ "$full" -lt 100000 ]; do
			mib=$((2 * mib)) half=0 full=0
			measure $mib
		done
		for _ in 2 3 4 5 6 7 8 9 10 11 12; do
			if [ $((2 * full)) -le $((5 * half)) ]; then break; fi
			measure $mib
		done
		if [ $((2 * full)) -gt $((5 * half)) ]; then trouble="half as much takes $half µs"; fi
		measured=$((measured + 1))
		if [ -z "$trouble" ]; then right=$((right + 1)); fi
		if [ -n "$trouble$VERBOSE" ]; then
			echo "linear: $verb, $mib MiB of $kind: $full µs, $resident KiB, status $status; ${trouble:-fine}"
		fi
	done
done
echo "linear: $right/$measured kinds of input within 2.5 times the half, at most $((largest / 1024)) MiB resident"
[ $right -eq $measured ] && [ $measured -gt 0 ]
