#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares decode of one JSON object of 200 MiB, whose last member is a failure, with jq, which keeps
# the whole object in memory, and with wc -l, which only counts; then decode of a stream of documents
# that are too large for one tree with decode of a stream of small ones. It first checks that jq finds
# the same. It takes about 90 s, and 200 MiB in $BUILD/bench.
# usage: large.sh; BUILD, CC and ROUNDS are environment variables.
set -eu
: "${BUILD:=build}" "${CC:=cc}" "${ROUNDS:=5}"
dir=$BUILD/bench file=$BUILD/bench/large.json
export LC_ALL='' LANG=C.UTF-8
mkdir -p "$dir"
trap 'rm -f "$file" "$dir"/*.lists' EXIT
where() { command -v "$1" || true; }
select='.Last.Response | [.Error.Code, .RequestId, .Error.Message] | @tsv'

"$CC" -O2 -w -o "$dir/run" tests/bench/run.c
"$CC" -O2 -w -o "$dir/mkstream" tests/bench/mkstream.c
{
	printf '{"Results":['
	"$dir/mkstream" responses 200 | sed '/"Error"/d; s/$/,/'
	printf '{}],"Last":%s}\n' "$("$dir/mkstream" errors 1 | head -n 1)"
} >"$file"
if [ -n "$(where jq)" ] && [ "$("$BUILD/orgerr" decode -f tsv <"$file" | cut -f 1-3)" != "$(jq -r "$select" "$file")" ]; then
	echo 'large: jq finds something else'
	exit 1
fi
set -- "decode, one object of 200 MiB" 1 "$file" "$BUILD/orgerr" decode -f tsv
"$dir/run" "$ROUNDS" "wc -l" 1 "$file" "$(where wc)" -l -- "$@"
"$dir/run" "$ROUNDS" "$@" -- "jq -r, the same" 1 "$file" "$(where jq)" -r "$select"

# 100 KiB and 2.7 MB each, as they are and pretty-printed.
rm "$file"
for items in 400 10600; do
	{
		"$dir/mkstream" responses 64 $items | grep -v '"Error"'
		"$dir/mkstream" errors 1 | head -n 1
	} >"$dir/$items.lists"
	[ "$("$BUILD/orgerr" decode -f tsv <"$dir/$items.lists" | wc -l)" -eq 1 ] || { echo "large: not one failure in lists of $items"; exit 1; }
	sed 's/\([{,]\)"/\1\n    "/g' "$dir/$items.lists" >"$dir/$items-pretty.lists"
done
for how in '' -pretty; do
	"$dir/run" "$ROUNDS" "documents of 100 KiB$how" 1 "$dir/400$how.lists" "$BUILD/orgerr" decode -f tsv \
		-- "64 MiB of documents of 2.7 MB$how" 1 "$dir/10600$how.lists" "$BUILD/orgerr" decode -f tsv
done
