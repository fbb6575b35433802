rows=$(grep -vc '^#' "$SRC/data/errors.tsv")
date=$(sed -n 's/^# date: //p' "$SRC/data/errors.tsv")
clients=$(grep -vc '^#' "$SRC/data/client.tsv")
orgerr --version | grep -Eqx "orgerr [0-9]+\.[0-9]+\.[0-9]+ \($rows codes, documented $date, and $clients of clients\)"
