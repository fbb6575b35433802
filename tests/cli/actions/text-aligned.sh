# Names are in one column; numbers are in another, right-aligned.
orgerr actions | awk '{ if (!match($0, /^[A-Za-z0-9_]+ +[0-9]+$/) || (width && length($0) != width)) { print; bad = 1 } width = length($0) }
	END { exit bad || NR == 0 }'
