# If a value that begins in one piece of a long line ends in the next one, that piece is searched
# from the end of the value.
for before in 60000 65000 65500; do
	awk -v n=$before 'BEGIN {
		while (length(y) < n)
			y = y "yyyyyyyyyy"
		printf "x {\"a\": \"%s\"} ", y
		for (i = 0; i < 1000; i++)
			printf "zzzzzzzzz "
		print "[TencentCloudSDKError] Code=A.B, Message=m, RequestId=r-1"
	}' | orgerr decode -f tsv 2>/dev/null | cut -f 1-3
done
