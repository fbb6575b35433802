# SPDX-License-Identifier: MIT
#
# Sourced by tests/cli/decode/rule-*.sh: rows of small texts. Beside each text in which a failure is
# found is one with the smallest change after which none is found.

# row NAME TEXT: prints the name and how many records decode finds in the text, then the code, id and
# message of each.
row() {
	printf '%s\n' "$2" >text
	orgerr decode -f tsv text 2>/dev/null | awk -F '\t' -v name="$1" '
		{ rows = rows "  " $1 " | " $2 " | " $3 "\n" }
		END { printf "%s: %d\n%s", name, NR, rows }'
}
