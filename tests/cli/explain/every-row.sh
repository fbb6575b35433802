# Explains every row as it is, in lower case and in upper case; as arguments and through a pipe.
. "$SRC/tests/rows.sh"
cut -f 1 rows >codes
tr '[:upper:]' '[:lower:]' <codes >lower
tr '[:lower:]' '[:upper:]' <codes >upper
for file in codes lower upper; do
	orgerr explain -f tsv - <$file >out && cmp rows out || exit 1
	xargs "$ORGERR" explain -f tsv <$file >out && cmp rows out || exit 1
	orgerr explain --json - <$file | jq -r '[.code, .section, .description, .kind, .retry] | join("\t")' >out && cmp rows out || exit 1
done
