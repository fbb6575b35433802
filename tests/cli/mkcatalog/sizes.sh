# Tables of 1 to 100 rows, and of many: each row has exactly one slot.
made_up() {
	echo '# date: 2026-03-20'
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "F%d.Code%07d\tservice\tNumber %d.\n", i / n * 9, i, i }'
}
check() { # each row is in one slot; row 0 is not counted, since free slots contain 0 too
	made_up "$1" >made-up.tsv
	"$MKCATALOG" made-up.tsv | awk -v n="$1" '
		/table_slots\[/ { slots = 1; next }
		slots && /^\t/ { m = split($0, row, /[\t, ]+/); for (i = 1; i <= m; i++) if (row[i] > 0) seen[row[i]]++ }
		END { for (i = 1; i < n; i++) if (seen[i] != 1) { print n " rows: row " i " has " seen[i] + 0 " slots"; exit } }'
}
for n in $(seq 100) 255 256 257 409 410 20000 65536 65537; do
	check "$n"
done
for n in 256 257 65536 65537; do
	made_up "$n" >made-up.tsv
	"$MKCATALOG" made-up.tsv | sed -n 's/ table_slots.*//p'
done
