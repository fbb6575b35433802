# SPDX-License-Identifier: MIT
#
# Sourced by tests/cli/decode/rule-*.sh: rows of small texts, of which each find stands beside the smallest
# change that makes it none.

# row NAME TEXT: the name and how many records decode finds in the text, then each one's code, id and message.
row() {
	printf '%s\n' "$2" | orgerr decode -f tsv >records 2>/dev/null
	printf '%s: %d\n' "$1" "$(wc -l <records)"
	awk -F '\t' '{ print "  " $1 " | " $2 " | " $3 }' records
}
