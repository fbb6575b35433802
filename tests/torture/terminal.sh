#!/bin/sh
# SPDX-License-Identifier: MIT
# Terminal: every Unicode scalar value and every class of invalid UTF-8, in messages that are printed as
# text, TSV and JSON, and in file names and codes. No character listed in escape.h may be printed raw,
# and the input can be restored from the output, except where it has U+FFFD.
: "${BUILD:=build}"
mkdir -p "$BUILD/torture"
${CC:-cc} -O2 -o "$BUILD/torture/terminal" tests/torture/terminal.c || exit 1
helper=$BUILD/torture/terminal orgerr=$BUILD/orgerr
W=$(mktemp -d) || exit 1
trap 'rm -rf "$W"' EXIT

compare() { # FORM WRITING <what orgerr printed
	"$helper" read "$1" "$2" >"$W/$1-$2"
}

for form in json escaped sdk; do
	for writing in text tsv json; do
		"$helper" write $form | "$orgerr" decode -f $writing 2>/dev/null | compare $form $writing &
	done
	wait
done
"$helper" write names | xargs -0 "$orgerr" decode 2>&1 >/dev/null | compare names file &
"$helper" write codes | xargs -0 "$orgerr" explain 2>&1 >/dev/null | compare codes code &
wait
"$helper" write codes | xargs -0 "$orgerr" explain -f json 2>/dev/null | compare codes json

# A control character in a field of a text record may end the record, but must not be printed.
for field in Code Message RequestId; do
	for i in 1 2 3 4 5 6 7 8 9 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31; do
		printf "[TencentCloudSDKError] Code=AuthFailure, Message=m, RequestId=r-$i\n" |
			sed "s/$field=./&$(printf "\\$(printf %o $i)")a/"
	done
done >"$W/controls"
for writing in text json; do
	"$orgerr" decode -f $writing "$W/controls" 2>&1 | LC_ALL=C grep -c '[[:cntrl:]]' >"$W/raw"
	awk -v n="$(cat "$W/raw")" 'BEGIN { print n == 0, 1, n }' >"$W/controls-$writing"
done
awk '{ right += $1; all += $2; raw += $3; if ($1 != $2 || $3 > 0) wrong++ }
	END {
		printf "terminal: %d/%d texts restored, %d lines with a raw character, %d ways in and out\n", right, all, raw, NR
		exit NR != 14 || wrong > 0
	}' "$W"/*-*
