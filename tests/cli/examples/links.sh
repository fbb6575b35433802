# Each link in a page of the source leads to an existing file.
cd "$SRC" || exit 1
for page in *.md tests/*/*.md; do
	grep -o '](\([^)#:]*\))' "$page" | sed 's/](//; s/)$//' | while read -r file; do
		[ -e "$(dirname "$page")/$file" ] || echo "$page: $file is not there"
	done
done
