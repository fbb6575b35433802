# Lists the codes that have a retry in data/meanings.tsv, each with its value and its source.
awk -F '\t' '!/^#/ && $3 != "" { print $1 "\t" $3 "\t" $4 }' "$SRC/data/meanings.tsv" >rows
orgerr list --retry --json | jq -r '[.code, .retry, .retry_source] | join("\t")' | cmp - rows &&
	cut -f 1 rows | orgerr explain --json - | jq -r '[.code, .retry, .retry_source] | join("\t")' | cmp - rows &&
	[ "$(orgerr list --json | jq -r 'select(.retry) | .code' | wc -l)" -eq "$(wc -l <rows)" ]
