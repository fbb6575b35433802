# A list of failures is read item by item, however long it is.
awk 'BEGIN { for (i = 0; i < 2000; i++)
	printf "- code: FailedOperation.NodeNotEmpty\n  message: m\n  requestId: 3bedc48b-b7c7-4987-9826-%012d\n", i }' |
	orgerr decode -f tsv | wc -l
