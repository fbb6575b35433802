# Byte for byte the rows of data/errors.tsv.
grep -v '^#' "$SRC/data/errors.tsv" >rows
orgerr list -s common -s service -f tsv | cmp - rows &&
	orgerr list -f tsv | cmp - rows &&
	[ "$(orgerr list -c)" -eq "$(wc -l <rows)" ] &&
	orgerr list --json | jq -r '[.code, .section, .description] | join("\t")' | cmp - rows
