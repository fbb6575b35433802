# A large value that is cut off behind a line end: the note is below its last line, and no line is
# added.
awk 'BEGIN {
	printf "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\""
	for (i = 0; i < 120000; i++)
		printf "xxxxxxxxxx"
	print "\"\n"
}' >in
orgerr annotate in >out 2>err
wc -l <out | tr -d ' '
tail -n 2 out | cut -c 1-60
grep -v '^  ^' out | cmp - in && cat err
