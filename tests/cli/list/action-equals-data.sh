# For each action, each format lists the codes that data/actions.tsv has for it, and every common
# code.
. "$SRC/tests/rows.sh"
grep -v '^#' "$SRC/data/actions.tsv" >pairs
cut -f 1 pairs | uniq >names
while read -r name; do
	awk -F '\t' -v name="$name" 'NR == FNR { if ($1 == name) has[$2]; next } $1 in has || $2 == "common"' pairs rows >want
	orgerr list -f tsv --action="$name" | cmp - want &&
		[ "$(orgerr list -c --action="$name")" -eq "$(wc -l <want)" ] || { echo "$name"; exit 1; }
done <names
