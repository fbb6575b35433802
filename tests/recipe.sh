# SPDX-License-Identifier: MIT
# Sourced by tests/cli/recipes/*.sh: a recipe as it stands in a text, without its comments.

# recipe FILE WORD: the line of FILE's shell blocks that holds WORD.
recipe_line() {
	awk -v word="$2" '/^```sh$/ { open = 1; next } /^```/ { open = 0 } open && index($0, word) { print; exit }' "$1" |
		sed 's/  *# .*//'
}

# recipe_example FILE WORD: the command of the manual's example that holds WORD.
recipe_example() {
	sed -e 's/\\-/-/g' -e "s/\\\\(aq/'/g" -e 's/\\e/\\/g' "$1" | awk -v word="$2" '
		/^\.Bd/ { text = ""; open = 1; next }
		/^\.Ed/ { if (open && index(text, word)) { printf "%s", text; exit } open = 0 }
		open && /^[$>] / { text = text substr($0, 3) "\n" }'
}
