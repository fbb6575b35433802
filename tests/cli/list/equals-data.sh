# Prints exactly the rows of data/: the first three columns are those of errors.tsv and of
# extra-errors.tsv, the others come from meanings.tsv; also in JSON.
. "$SRC/tests/rows.sh"
grep -v '^#' "$SRC/data/errors.tsv" >errors
grep -v '^#' "$SRC/data/extra-errors.tsv" >extra
orgerr list -s common -s service -f tsv | cut -f 1-3 | cmp - errors &&
	orgerr list -s sdk -s client -f tsv | cut -f 1-3 | cmp - extra &&
	orgerr list -f tsv | cmp - rows &&
	[ "$(orgerr list -c)" -eq "$(wc -l <rows)" ] &&
	orgerr list --json | jq -r '[.code, .section, .description, .kind, .retry] | join("\t")' | cmp - rows || exit 1

# The Chinese descriptions, in JSON and in text.
awk -F '\t' '!/^#/ && $5 != "" { print $1 "\t" $5 }' "$SRC/data/meanings.tsv" >zh
[ "$(wc -l <zh)" -gt 300 ] || { echo 'no Chinese'; exit 1; }
orgerr list --json | jq -r 'select(.description_zh) | [.code, .description_zh] | join("\t")' | cmp - zh || exit 1
orgerr list --lang=zh | sed 's/  */	/' | grep -v '	[ -~’“”]*$' | cmp - zh
