# The separator after a label is missing or doubled, or a brace is. One input per line, with
# printf's escapes.
while IFS= read -r text; do
	printf '%b\n' "$text" | orgerr decode -f tsv 2>/dev/null | cut -f 1-3
	printf '^ %s\n' "$text"
done
