#!/bin/sh
# SPDX-License-Identifier: MIT
# Linear and bounded: passes each kind of input that linear.c lists to each verb that reads. Twice the
# bytes must take at most 2.5 times the time (user and system; the best of at most twelve runs, in
# turns); 64 MiB of memory must be enough; and the status must be a documented one. No kind may be much
# slower than the others: a byte may cost at most $KIND times what it costs in the median kind of this
# run, and in a repeated token at most $TOKEN times.
#
# decode reads the first kinds with 32 and 64 MiB. To save time, the others are measured with the first
# of 1, 2, 4, ... 64 MiB that takes a tenth of a second.
# KINDS names the kinds to measure, by default all; if they are few, they are not compared with each
# other. VERBOSE=1 prints a line for each.
: "${BUILD:=build}" "${VERBS:=decode guard annotate}" "${VERBOSE:=}"
KIND=11 TOKEN=7
if grep -q fsanitize "$BUILD/flags"; then
	echo 'linear: skipped, a sanitizer has its own time and memory'
	exit 77
fi
mkdir -p "$BUILD/torture"
helper=$BUILD/torture/linear
${CC:-cc} -O2 -o "$helper" tests/torture/linear.c || exit 1
named=' brackets objects ones broken-objects quotes backslashes nuls random labels anchors'
named="$named one-string escaped-quotes newlines unclosed-lines "
measured=0 right=0 largest=0
: >"$helper.costs"

measure() { # KIB: runs both sizes once, and updates the best times $half and $full
	for size in $(($1 / 2)) "$1"; do
		# shellcheck disable=SC2046
		set -- "$1" $("$helper" "$kind" "$size" "$BUILD/orgerr" "$verb")
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

# Prints what one byte costs, in tenths of a nanosecond, from the best time of the last size.
cost() { echo $((full * 10000 / (kib * 1024))); }

"$helper" - | while read -r kind class; do
	case " ${KINDS:-$kind} " in
	*" $kind "*) echo "$kind" "$class" ;;
	esac
done >"$helper.kinds"

while read -r kind class; do
	for verb in $VERBS; do
		half=0 full=0 trouble=''
		# A kind that takes more than 5 µs per byte fails anyway, and would take hours.
		kib=64
		measure $kib
		if [ "$(cost)" -lt 50000 ]; then
			kib=1024
			case $verb$named in
			decode*" $kind "*) kib=65536 ;;
			esac
			half=0 full=0
			measure $kib
			while [ $kib -lt 65536 ] && [ "$full" -lt 100000 ]; do
				kib=$((2 * kib)) half=0 full=0
				measure $kib
			done
			for _ in 2 3 4 5 6 7 8 9 10 11 12; do
				if [ $((2 * full)) -le $((5 * half)) ]; then break; fi
				measure $kib
			done
		fi
		if [ $((2 * full)) -gt $((5 * half)) ]; then trouble="half as much takes $half µs"; fi
		measured=$((measured + 1))
		if [ -z "$trouble" ]; then right=$((right + 1)); fi
		echo "$(cost) $verb $kind $class" >>"$helper.costs"
		if [ -n "$trouble$VERBOSE" ]; then
			echo "linear: $verb, $kib KiB of $kind: $full µs, $resident KiB, status $status; ${trouble:-fine}"
		fi
	done
done <"$helper.kinds"
echo "linear: $right/$measured kinds of input take at most 2.5 times the time of half the input; at most $((largest / 1024)) MiB resident"

if [ "$measured" -ge 60 ]; then
	sort -n "$helper.costs" | awk -v kind=$KIND -v token=$TOKEN -v verbose="$VERBOSE" '
		{ cost[NR] = $1; what[NR] = $2 ", " $3; most[NR] = $4 == "token" ? token : kind }
		END {
			median = cost[int((NR + 1) / 2)]
			for (i = 1; i <= NR; i++) {
				slow = cost[i] > most[i] * median
				wrong += slow
				if (slow || verbose)
					printf "linear: %s: %.1f ns a byte, %.1f times the median%s\n", what[i],
						cost[i] / 10, cost[i] / median, slow ? ", more than " most[i] : ""
			}
			printf "linear: %d/%d kinds not much slower than the median one, %.1f ns a byte; the slowest %.1f\n",
				NR - wrong, NR, median / 10, cost[NR] / 10
			exit wrong > 0
		}' || right=-1
fi
[ $right -eq $measured ] && [ $measured -gt 0 ]
