# The help, and that of each verb, fits a terminal of 24 lines and 80 columns. Prints what does not
# fit.
orgerr --help | sed -n 's/^.\{6\} orgerr \([a-z][a-z]*\) .*/\1/p' >verbs
[ "$(wc -l <verbs)" -ge 5 ] || { echo 'no verbs found'; exit 1; }
for verb in '' $(cat verbs); do
	orgerr $verb --help | awk -v help="orgerr $verb --help" '
		length > 80 { print help ": " length " columns: " $0; bad = 1 }
		END { if (NR > 24 || NR < 2) { print help ": " NR " lines"; bad = 1 } exit bad }' || status=1
done
exit ${status:-0}
