# The families hold every code once, in the order of the codes.
grep -hv '^#' "$SRC/data/errors.tsv" "$SRC/data/client.tsv" | LC_ALL=C sort | cut -f 1 | cut -d . -f 1 | uniq -c | awk '{ print $2 "\t" $1 }' >want
orgerr list --families -f tsv | cut -f 1-2 | cmp - want
