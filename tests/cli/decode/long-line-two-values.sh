# In a line that is longer than the limit, a document is found behind another value.
awk 'BEGIN {
	printf "request: {\"Lang\":\"en\"}, response:{\"Response\":{\"Error\":{\"Message\":\"sorry\"},\"RequestId\":\"r-1\"}}"
	for (i = 0; i < 10000; i++)
		printf "xxxxxxxxxx"
	print ""
}' | orgerr decode -f tsv 2>/dev/null
