#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares whole processes that do little, to show what starting the program costs. It takes about 10 s.
# usage: start.sh; BUILD, CC and ROUNDS are environment variables.
set -eu
: "${BUILD:=build}" "${CC:=cc}" "${ROUNDS:=1001}"
dir=$BUILD/bench
code=FailedOperation.NodeNotEmpty
export LC_ALL='' LANG=C.UTF-8
mkdir -p "$dir"
where() { command -v "$1" || true; } # prints its path, so that the search for it is not timed

"$CC" -O2 -w -o "$dir/run" tests/bench/run.c
# An empty program with the link flags and libraries of the build.
echo 'int main(void) { return 0; }' >"$dir/empty.c"
# shellcheck disable=SC2046
"$CC" -O2 -fPIE -o "$dir/empty" "$dir/empty.c" \
	$(awk -F ' [|] ' '{ sub(/-Wl,--as-needed/, "-Wl,--no-as-needed", $3); print $3 }' "$BUILD/flags")
printf '{"Response":{"Error":{"Code":"%s","Message":"Unit 7."},"RequestId":"%s"}}\n' \
	$code 5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01 >"$dir/response"
if [ -n "$(where jq)" ]; then
	grep -v '^#' data/errors.tsv | jq -Rn \
		'[inputs / "\t" | {(.[0]): {section: .[1], description: .[2]}}] | add' >"$dir/errors.json"
fi

set -- "explain CODE" 1 /dev/null "$BUILD/orgerr" explain $code
"$dir/run" "$ROUNDS" /bin/true 1 /dev/null "$(where /bin/true)" -- "$@" \
	-- "list PREFIX" 1 /dev/null "$BUILD/orgerr" list LimitExceeded \
	-- "decode of one response" 1 "$dir/response" "$BUILD/orgerr" decode
"$dir/run" "$ROUNDS" "an empty program, same libraries" 1 /dev/null "$dir/empty" -- "$@"
"$dir/run" $((ROUNDS / 5 + 1)) "$@" \
	-- "grep -m1" 1 /dev/null "$(where grep)" -m1 "^$code" data/errors.tsv \
	-- jq 1 /dev/null "$(where jq)" -r ".[\"$code\"].description" "$dir/errors.json"

# Both the place of a relocation and the place that it points to belong to the last symbol before them.
relocations() {
	readelf -rW "$BUILD/orgerr" | awk '/_RELATIVE/ { print $1; print $NF }' |
		awk '{ s = "0000000000000000" $1; print substr(s, length(s) - 15), "~" }' >"$dir/places"
	nm "$BUILD/orgerr" | awk '{ print $1, $3 }' | LC_ALL=C sort - "$dir/places" |
		awk '$2 != "~" { of = $2; if (of ~ /^table_/) tables++; next } of ~ /^table_/ { n++ } { all++ }
		END { printf "relocations in or to the %d tables of the catalogue: %d (of %d in all)\n", tables, n, all / 2 }'
}
if command -v readelf >/dev/null; then relocations; else echo 'relocations: no readelf, skipped'; fi
