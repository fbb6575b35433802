# Only a terminal has a width: COLUMNS does not break lines in a pipe, and JSON and TSV are never
# broken.
command -v script >/dev/null || exit 77
"$SMALL" list --lang=zh >want
COLUMNS=20 "$SMALL" list --lang=zh | cmp - want || exit 1
for format in json tsv; do
	"$SMALL" list -f $format >want
	COLUMNS=20 script -qec "'$SMALL' list -f $format" /dev/null </dev/null | tr -d '\r' | cmp - want || exit 1
done
