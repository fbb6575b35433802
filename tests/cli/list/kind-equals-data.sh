# Each kind lists the rows that have it; all kinds together list every row.
. "$SRC/tests/rows.sh"
cut -f 4 rows | sort -u >kinds
while read -r kind; do
	awk -F '\t' -v kind="$kind" '$4 == kind' rows >want
	orgerr list -f tsv --kind="$kind" | cmp - want || { echo "$kind"; exit 1; }
	set -- "$@" --kind="$kind"
done <kinds
orgerr list -f tsv "$@" | cmp - rows
