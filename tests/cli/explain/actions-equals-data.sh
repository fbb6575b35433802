# Each code has the actions that data/actions.tsv lists for it: all of them in JSON; in text the
# first five and the number of the rest, or "any call" for a common code.
grep -hv '^#' "$SRC/data/errors.tsv" "$SRC/data/extra-errors.tsv" >rows
grep -v '^#' "$SRC/data/actions.tsv" >pairs
cut -f 1 rows >codes
awk -F '\t' 'NR == FNR { of[$2] = of[$2] "," $1; next } { print $1 "\t" substr(of[$1], 2) }' pairs rows >want
orgerr explain --json - <codes | jq -r '[.code, (.actions | join(","))] | @tsv' | cmp - want || exit 1
awk -F '\t' 'NR == FNR { common[$1] = $2 == "common"; next } {
	n = split($2, action, ","); line = "    returned by: " (common[$1] ? "any call" : action[1])
	for (i = 2; i <= n && i <= 5 && !common[$1]; i++) line = line ", " action[i]
	if (common[$1] || n > 0) print line (n > 5 && !common[$1] ? " and " n - 5 " more" : "")
	any += common[$1]; none += n == 0; five += n == 5; six += n == 6
} END { exit !(any && none && five && six) }' rows want >text || { echo 'not all cases are there'; exit 1; }
orgerr explain - <codes | grep '^    returned by: ' | cmp - text
