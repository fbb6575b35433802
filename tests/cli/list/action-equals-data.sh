# For each action, each format lists the codes that data/actions.tsv has for it, and every common
# code.
. "$SRC/tests/rows.sh"
grep -v '^#' "$SRC/data/actions.tsv" >pairs
cut -f 1 pairs | uniq >names
awk -F '\t' '
	FILENAME == "pairs" { has[$1, $2]; next }
	FILENAME == "rows" { row[++rows] = $0; code[rows] = $1; common[rows] = $2 == "common"; next }
	{
		n = 0
		for (i = 1; i <= rows; i++)
			if (common[i] || ($1, code[i]) in has) { print row[i]; n++ }
		print n
	}' pairs rows names >want
while read -r name; do
	orgerr list -f tsv --action="$name"
	orgerr list -c --action="$name"
done <names | diff want -
