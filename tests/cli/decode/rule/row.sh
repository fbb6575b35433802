# SPDX-License-Identifier: MIT
#
# Sourced by tests/cli/decode/rule-*.sh: rows of small texts. Beside each text in which a failure is
# found is one with the smallest change after which none is found.

# row NAME TEXT: prints the name and how many records decode finds in the text, then the code, id and
# message of each.
row() {
	printf '%s\n' "$2" | orgerr decode -f tsv >records 2>/dev/null
	printf '%s: %d\n' "$1" "$(wc -l <records)"
	awk -F '\t' '{ print "  " $1 " | " $2 " | " $3 }' records
}
