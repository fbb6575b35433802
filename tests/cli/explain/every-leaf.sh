# Every leaf finds exactly the codes that end in it, unless it is itself a code.
. "$SRC/tests/rows.sh"
cut -f 1 rows | sed 's/.*\.//' | sort -u >leaves
awk -F '\t' '
	FILENAME == "leaves" { printf "%s", $1 in row ? row[$1] : ends[$1]; next }
	{ n = split($1, part, "."); row[$1] = $0 "\n"; ends[part[n]] = ends[part[n]] $0 "\n" }' rows leaves >want
orgerr explain -f tsv - <leaves | diff want -
