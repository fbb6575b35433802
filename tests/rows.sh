# SPDX-License-Identifier: MIT
# Sourced by the goldens that compare answers with data/: the file `rows` then has what
# `orgerr list -f tsv` must print (code, section, description, kind, retry), and `documented`
# the part of it that data/errors.tsv has.
join_meanings() { # FILE...
	awk -F '\t' -v OFS='\t' '
		/^#/ { next }
		NR == FNR { kind[$1] = $2; retry[$1] = $3; next }
		{ print $1, $2, $3, kind[$1] != "" ? kind[$1] : "unknown", retry[$1] }' "$SRC/data/meanings.tsv" "$@" | LC_ALL=C sort
}
join_meanings "$SRC/data/errors.tsv" "$SRC/data/extra-errors.tsv" >rows
join_meanings "$SRC/data/errors.tsv" >documented
