# Tables of 1 to 100 rows, and of many: each row has exactly one slot.
sizes="$(seq 100) 255 256 257 409 410 20000 65536 65537"
echo "$sizes" | tr ' ' '\n' | awk '{
	file = $1 ".tsv"
	print "# date: 2026-03-20" >file
	for (i = 0; i < $1; i++)
		printf "F%d.Code%07d\tservice\tNumber %d.\n", i / $1 * 9, i, i >file
	close(file)
}'
check() { # each row is in one slot; row 0 is not counted, since free slots contain 0 too
	"$MKCATALOG" "$1.tsv" | awk -v n="$1" '
		/table_slots\[/ { slots = 1; next }
		slots && /^\t/ { m = split($0, row, /[\t, ]+/); for (i = 1; i <= m; i++) if (row[i] > 0) seen[row[i]]++ }
		END { for (i = 1; i < n; i++) if (seen[i] != 1) { print n " rows: row " i " has " seen[i] + 0 " slots"; exit } }'
}
for n in $sizes; do
	check "$n"
done
for n in 256 257 65536 65537; do
	"$MKCATALOG" $n.tsv | sed -n 's/ table_slots.*//p'
done
