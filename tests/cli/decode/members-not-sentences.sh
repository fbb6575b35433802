# Labels that stand in the braces of a printed object, or have a line each, are members: what the
# object is, success, list of codes or another cloud's, decides. One input a line, in printf's escapes.
while IFS= read -r text; do
	printf '%b\n' "$text" | orgerr decode -f tsv 2>/dev/null | cut -f 1-3
	printf '^ %s\n' "$text"
done
