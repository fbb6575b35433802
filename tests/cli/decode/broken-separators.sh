# The separator behind a label is lost or doubled, and so is a brace. One input a line, in printf's escapes.
while IFS= read -r text; do
	printf '%b\n' "$text" | orgerr decode -f tsv 2>/dev/null | cut -f 1-3
	printf '^ %s\n' "$text"
done
