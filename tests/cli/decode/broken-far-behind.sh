# A broken document is recognized wherever it is in the input.
{ awk 'BEGIN { for (i = 0; i < 9000; i++) print "line " i " of a log" }'; cat; } |
	orgerr decode -f tsv 2>/dev/null | cut -f 1-3,7
