# For every input in tests/, annotate copies it unchanged, adds a note for each record that decode
# finds, and ends with the same status.
mkdir noted records
for in in "$SRC"/tests/cli/*/*.in; do
	name=${in#"$SRC"/tests/cli/} name=${name%%/*}-${name#*/}
	"$ORGERR" annotate <"$in" >"noted/$name" 2>/dev/null
	status=$?
	"$ORGERR" decode -f tsv <"$in" >"records/$name" 2>/dev/null
	[ $status = $? ] || echo "$name: annotate says $status"
done
# If there is a note below a last line without a line feed, annotate has added the line feed. Here each
# input ends with one.
sed -s '$a\' "$SRC"/tests/cli/*/*.in >inputs
LC_ALL=C grep -ahv '^  ^ ' noted/* | diff -a inputs -
(cd noted && grep -ac '^  ^ ' ./*) >notes
(cd records && grep -c '' ./*) | diff notes -
