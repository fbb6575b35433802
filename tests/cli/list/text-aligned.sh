# The codes are in one column, as wide as the longest; text and TSV have the same content.
width=$(orgerr list -f tsv | awk -F '\t' 'length($1) > w { w = length($1) } END { print w }')
orgerr list -f tsv | awk -F '\t' -v w="$width" '{ printf "%-*s  %s\n", w, $1, $3 }' >want
[ -s want ] && orgerr list | cmp - want
