# Names in one column, numbers in another, which ends the line.
orgerr actions | awk '{ if (!match($0, /^[A-Za-z0-9_]+ +[0-9]+$/) || (width && length($0) != width)) { print; bad = 1 } width = length($0) }
	END { exit bad || NR == 0 }'
