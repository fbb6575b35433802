# Each example in README.md prints what the page shows, and its shell recipes are valid shell.
AT_LEAST=7
. "$SRC/tests/examples.sh" <"$SRC/README.md"
awk '/^```/ { sh = /^```sh/; next } sh' "$SRC/README.md" >recipes
[ "$(wc -l <recipes)" -gt 10 ] && bash -n recipes
