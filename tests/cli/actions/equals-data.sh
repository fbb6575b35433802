# The actions of data/actions.tsv, each with the number of its codes.
grep -v '^#' "$SRC/data/actions.tsv" | cut -f 1 | uniq -c | awk '{ print $2 "\t" $1 }' >want
orgerr actions -f tsv | cmp - want &&
	orgerr actions --json | jq -r '[.action, .codes] | @tsv' | cmp - want &&
	[ "$(orgerr actions -c)" -eq "$(wc -l <want)" ]
