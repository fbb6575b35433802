# Inputs that fuzzing found to reach code that no other test reached. For each line of
# tests/fuzz/seeds, with the escapes of printf's %b, the golden has the status and the records.
n=0
while IFS= read -r seed; do
	n=$((n + 1))
	printf %b "$seed" >text
	"$ORGERR" decode -f tsv text >records 2>/dev/null
	printf '%d\t%d\n' $n $?
	# This is cat without a process, of which there would be hundreds.
	while IFS= read -r record; do printf '%s\n' "$record"; done <records
done <"$SRC/tests/fuzz/seeds" | cut -f 1-4,7
