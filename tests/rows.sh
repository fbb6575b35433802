# SPDX-License-Identifier: MIT
# Sourced by tests that compare answers with data/. Makes the file `rows` with what
# `orgerr list -f tsv` must print (code, section, description, kind, retry), and the file
# `documented` with those rows that are in data/errors.tsv.
join_meanings() { # FILE...
	awk -F '\t' -v OFS='\t' '
		/^#/ { next }
		NR == FNR { kind[$1] = $2; retry[$1] = $3; next }
		{ print $1, $2, $3, kind[$1] != "" ? kind[$1] : "unknown", retry[$1] }' "$SRC/data/meanings.tsv" "$@" | LC_ALL=C sort
}
join_meanings "$SRC/data/errors.tsv" "$SRC/data/extra-errors.tsv" >rows
join_meanings "$SRC/data/errors.tsv" >documented
