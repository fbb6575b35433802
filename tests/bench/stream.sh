#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares decode of streams with other programs. jq reads only a part, and its time is scaled up. It
# first checks that both find the same. It takes about 40 s, and 300 MiB in $BUILD/bench.
# usage: stream.sh; BUILD, CC and ROUNDS are environment variables.
set -eu
: "${BUILD:=build}" "${CC:=cc}" "${ROUNDS:=11}"
dir=$BUILD/bench
export LC_ALL='' LANG=C.UTF-8
mkdir -p "$dir"
trap 'rm -f "$dir"/*.ndjson "$dir"/*.text "$dir"/*.found' EXIT
where() { command -v "$1" || true; }
decode() { "$BUILD/orgerr" decode -f tsv; }
select='.Response | select(.Error) | [.Error.Code, .RequestId, .Error.Message] | @tsv'

"$CC" -O2 -w -o "$dir/run" tests/bench/run.c
"$CC" -O2 -w -o "$dir/mkstream" tests/bench/mkstream.c
# shellcheck disable=SC2046
"$CC" -O2 -D_GNU_SOURCE $(pkg-config --cflags libcjson 2>/dev/null || echo -I/usr/include/cjson) \
	-o "$dir/cjson" tests/bench/cjson.c -lcjson

same() ( # WHAT FILE COMMAND...: checks that the command prints what decode finds
	what=$1 file=$2
	shift 2
	decode <"$file" | cut -f 1-3 >"$dir/ours.found"
	"$@" <"$file" >"$dir/theirs.found"
	cmp -s "$dir/ours.found" "$dir/theirs.found" || { echo "$what: $1 finds something else"; exit 1; }
)

for kind in responses errors; do
	file=$dir/$kind.ndjson size=256 peer="wc -l" program=$(where wc) option=-l
	if [ $kind = errors ]; then size=64 peer="cJSON + getline" program=$dir/cjson option=; fi
	"$dir/mkstream" $kind $size >"$file"
	"$dir/mkstream" $kind 16 >"$dir/part.ndjson"
	what="decode, $size MiB of $kind"
	same "$what" "$dir/part.ndjson" "$dir/cjson"
	if [ -n "$(where jq)" ]; then same "$what" "$dir/part.ndjson" jq -r "$select"; fi
	set -- "$what" 1 "$file" "$BUILD/orgerr" decode -f tsv
	"$dir/run" "$ROUNDS" "$peer" 1 "$file" "$program" $option -- "$@"
	"$dir/run" "$ROUNDS" "$@" -- "annotate, the same" 1 "$file" "$BUILD/orgerr" annotate
	"$dir/run" 3 "$@" -- "jq -r (16 MiB, scaled)" $((size / 16)) "$dir/part.ndjson" "$(where jq)" -r "$select"
	rm "$file"
done

for kind in log words; do
	file=$dir/$kind.text
	"$dir/mkstream" $kind 256 >"$file"
	[ "$(decode <"$file" | wc -l)" -eq "$(grep -c TencentCloudSDK "$file")" ] || { echo "$kind: grep finds another number"; exit 1; }
	"$dir/run" "$ROUNDS" "grep -c" 1 "$file" "$(where grep)" -c TencentCloudSDK \
		-- "decode, 256 MiB of $kind" 1 "$file" "$BUILD/orgerr" decode -f tsv
	rm "$file"
done
