# Prints the number of rows in errors.tsv, its date, the number of other codes, and the address of
# the page.
rows=$(grep -vc '^#' "$SRC/data/errors.tsv")
date=$(sed -n 's/^# date: //p' "$SRC/data/errors.tsv")
beside=$(grep -vc '^#' "$SRC/data/extra-errors.tsv")
orgerr --version >out
head -n 1 out | grep -Eqx "orgerr [0-9]+\.[0-9]+\.[0-9]+ \($rows codes, documented $date, and $beside others\)" &&
	sed -n 's/^# source: //p' "$SRC/data/errors.tsv" >want &&
	sed 1d out | cmp - want
