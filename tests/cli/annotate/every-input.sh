# For every input in tests/, annotate copies it unchanged, adds a note for each record that decode
# finds, and ends with the same status.
for in in "$SRC"/tests/cli/*/*.in; do
	"$ORGERR" annotate <"$in" >noted 2>err
	status=$?
	"$ORGERR" decode -f tsv <"$in" >records 2>/dev/null
	[ $status = $? ] || echo "$in: annotate says $status"
	grep -av '^  ^ ' noted >copied
	# If there is a note below a last line without a line feed, annotate has added the line feed.
	cmp -s copied "$in" || { cat "$in" && echo; } | cmp -s copied - || {
		[ -s "$in" ] && echo "$in: changed"
	}
	notes=$(grep -ac '^  ^ ' noted)
	[ "$notes" -eq "$(wc -l <records)" ] || echo "$in: $notes notes"
done
true
