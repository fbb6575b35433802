# If labels are inside the braces of a printed object, or each on a line of its own, they are the
# members of that object, which decides: it may be a success, a list of codes, or another cloud's.
# One input per line, with printf's escapes.
while IFS= read -r text; do
	printf '%b\n' "$text" | orgerr decode -f tsv 2>/dev/null | cut -f 1-3
	printf '^ %s\n' "$text"
done
