# Every leaf finds exactly the codes that end in it, unless it is itself a code.
. "$SRC/tests/rows.sh"
cut -f 1 rows | sed 's/.*\.//' | sort -u >leaves
while read -r leaf; do
	awk -F '\t' -v leaf="$leaf" '$1 == leaf' rows >want
	if [ ! -s want ]; then
		awk -F '\t' -v leaf="$leaf" '{ n = split($1, part, "."); if (part[n] == leaf) print }' rows >want
	fi
	orgerr explain -f tsv "$leaf" | cmp - want || { echo "$leaf"; exit 1; }
done <leaves
