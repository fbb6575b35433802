# SPDX-License-Identifier: MIT
# Sourced by tests that decode many small texts. Each text becomes a file, and one process decodes them
# all, which takes far less time than a process for each.
mkdir texts || exit 1
before=10000 # the files are numbered from here on, all with five digits, so that their names sort
number=$before
: >titles

# text TITLE TEXT [FORMAT]: keeps a text, in that format of printf; as a line if there is none.
text() {
	number=$((number + 1))
	printf '%s\n' "$1" >>titles
	# shellcheck disable=SC2059
	printf "${3-%s\\n}" "$2" >texts/$number
}

# texts FORMAT: keeps each line of standard input, in that format. The line is also the title.
texts() {
	while IFS= read -r line; do text "$line" "$line" "$1"; done
}

# found [COLUMN]: prints each title, and below it the code, message and id of each failure that is found
# in the text; and what is in that column of decode's TSV.
found() {
	(cd texts && orgerr decode -f tsv -- * 2>/dev/null) >records
	awk -F '\t' -v column="${1-0}" -v before=$before '
		FILENAME == "titles" { printf "%s\n%s", $0, rows[before + FNR]; next }
		{ rows[$6] = rows[$6] "  " $1 " | " $3 " | " $2 (column ? " | " $column : "") "\n" }' records titles
}
