# The families hold every code once, in the order of the codes.
grep -v '^#' "$SRC/data/errors.tsv" | cut -f 1 | cut -d . -f 1 | uniq -c | awk '{ print $2 "\t" $1 }' >want
orgerr list --families -f tsv | cut -f 1-2 | cmp - want
