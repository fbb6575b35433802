rows=$(grep -vc '^#' "$SRC/data/errors.tsv")
date=$(sed -n 's/^# date: //p' "$SRC/data/errors.tsv")
orgerr --version | grep -Eqx "orgerr [0-9]+\.[0-9]+\.[0-9]+ \($rows codes, documented $date\)"
