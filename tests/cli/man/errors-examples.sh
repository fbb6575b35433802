# The examples in orgerr-errors(5) work: the list of codes for one's own build, and the command that
# adds a row in the right place.
block() { awk -v n="$1" '/^\.Bd/ { k++; open = 1; next } /^\.Ed/ { open = 0 } open && k == n' "$SRC/man/orgerr-errors.5" | sed -e 's/\\(aq/'"'"'/g' -e 's/\\e/\\/g'; }
block 1 >errors.tsv
"$MKCATALOG" errors.tsv >table || exit 1
grep -c '^Busy' errors.tsv
mkdir data
cp "$SRC"/data/*.tsv data
block 3 | sed 's/ && make$//' >add
sh add && "$MKCATALOG" -e data/extra-errors.tsv -m data/meanings.tsv -a data/actions.tsv data/errors.tsv >table &&
	grep -v -f "$SRC/data/errors.tsv" -x -F data/errors.tsv
