# The codes of data/retry.tsv, each with its value and source.
grep -v '^#' "$SRC/data/retry.tsv" >rows
orgerr list --retry --json | jq -r '[.code, .retry, .retry_source] | join("\t")' | cmp - rows &&
	cut -f 1 rows | orgerr explain --json - | jq -r '[.code, .retry, .retry_source] | join("\t")' | cmp - rows &&
	[ "$(orgerr list --json | jq -r 'select(.retry) | .code' | wc -l)" -eq "$(wc -l <rows)" ]
