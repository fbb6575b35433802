# The families together contain every code once, in the order of the codes; the families of clients'
# codes are listed only with -s client.
try() {
	grep -hv '^#' "$@" | LC_ALL=C sort | cut -f 1 | cut -d . -f 1 | uniq -c | awk '{ print $2 "\t" $1 }'
}
grep '	sdk	' "$SRC/data/extra-errors.tsv" >sdk
grep '	client	' "$SRC/data/extra-errors.tsv" >client
try "$SRC/data/errors.tsv" sdk >want
orgerr list --families -f tsv | cut -f 1-2 | cmp - want || exit 1
try client >want
orgerr list --families -s client -f tsv | cut -f 1-2 | cmp - want
