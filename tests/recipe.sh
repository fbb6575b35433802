# SPDX-License-Identifier: MIT
# Sourced by tests/cli/recipes/*.sh. These functions print a recipe as it is in a text, without comments.

# recipe FILE WORD: prints the line of FILE's shell blocks that contains WORD.
recipe_line() {
	awk -v word="$2" '/^```sh$/ { open = 1; next } /^```/ { open = 0 } open && index($0, word) { print; exit }' "$1" |
		sed 's/  *# .*//'
}

# recipe_example FILE WORD: prints the command of the manual's example that contains WORD.
recipe_example() {
	sed -e 's/\\-/-/g' -e "s/\\\\(aq/'/g" -e 's/\\e/\\/g' "$1" | awk -v word="$2" '
		/^\.Bd/ { text = ""; open = 1; next }
		/^\.Ed/ { if (open && index(text, word)) { printf "%s", text; exit } open = 0 }
		open && /^[$>] / { text = text substr($0, 3) "\n" }'
}
