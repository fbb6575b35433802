# For each code the actions of data/actions.tsv: all in JSON, five and a number in text. Any call
# returns the common codes that are not there.
grep -v '^#' "$SRC/data/errors.tsv" | cut -f 1 >codes
grep -v '^#' "$SRC/data/actions.tsv" >pairs
awk -F '\t' 'NR == FNR { of[$2] = of[$2] "," $1; next } { print $1 "\t" substr(of[$1], 2) }' pairs codes >want
orgerr explain --json - <codes | jq -r '[.code, (.actions | join(","))] | @tsv' | cmp - want || exit 1
awk -F '\t' '{
	n = split($2, action, ","); line = "    returned by: " (n > 0 ? action[1] : "any call")
	for (i = 2; i <= n && i <= 5; i++) line = line ", " action[i]
	print line (n > 5 ? " and " n - 5 " more" : "")
	some += n == 0; five += n == 5; six += n == 6
} END { exit !(some && five && six) }' want >text || { echo 'not all cases are there'; exit 1; }
orgerr explain - <codes | grep '^    returned by: ' | cmp - text || exit 1
awk -F '\t' '$2 == "" { print $1 }' want | while read -r code; do
	grep -q "^$code	common	" "$SRC/data/errors.tsv" || { echo "$code"; exit 1; }
done
