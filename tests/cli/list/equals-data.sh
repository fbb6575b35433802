# Byte for byte the rows of data/errors.tsv, and those of data/client.tsv, in one order.
grep -v '^#' "$SRC/data/errors.tsv" >documented
grep -v '^#' "$SRC/data/client.tsv" >client
LC_ALL=C sort documented client >rows
orgerr list -s common -s service -f tsv | cmp - documented &&
	orgerr list -s client -f tsv | cmp - client &&
	orgerr list -f tsv | cmp - rows &&
	[ "$(orgerr list -c)" -eq "$(wc -l <rows)" ] &&
	orgerr list --json | jq -r '[.code, .section, .description] | join("\t")' | cmp - rows
