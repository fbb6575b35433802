# SPDX-License-Identifier: MIT
# A large document is judged as a small one: the twin, which treats everything over 100 bytes as
# large, gives the same answer as orgerr for each input of these tests and each text of a client.
cd "$SRC" || exit 1
out=$TMPDIR/twin
mkdir "$out"

# decode: the same records, messages and status for all files. Each line names its file.
for program in "$ORGERR" "$BUILD/twin/orgerr"; do
	"$program" decode --json tests/cli/*/*.in tests/clients/*.txt 2>&1
	echo "status $?"
done >"$out/both"
awk -v half="$out/" '{ print >(half (second + 1)) } /^status/ { second = 1 }' "$out/both"
diff "$out/1" "$out/2"
wc -l <"$out/1" | awk '$1 < 1000 { print "only " $1 " lines of answers" }'

# annotate: the same notes below the same lines.
"$ORGERR" annotate tests/cli/*/*.in tests/clients/*.txt >"$out/1" 2>/dev/null
"$BUILD/twin/orgerr" annotate tests/cli/*/*.in tests/clients/*.txt >"$out/2" 2>/dev/null
diff "$out/1" "$out/2"

# guard: only files that begin with JSON, since guard rejects all others with the same message.
awk 'FNR == 1 && /^[[:blank:]]*[[{"]/ { print FILENAME }' tests/cli/*/*.in tests/clients/*.txt >"$out/json"
while read -r file; do
	wanted=$("$ORGERR" guard 2>&1 >"$out/1" <"$file") status=$?
	got=$("$BUILD/twin/orgerr" guard 2>&1 >"$out/2" <"$file")
	[ "$? $got" = "$status $wanted" ] && cmp -s "$out/1" "$out/2" || printf 'guard %s: %s\n' "$file" "$got"
done <"$out/json"
