# The number of notes below one line is limited; a message says how many are missing.
awk 'BEGIN { for (i = 0; i < 3000; i++)
	printf "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"r-%d\"}} ", i
	print "" }' >in
"$ORGERR" annotate in >out
echo $?
grep -v '^  ^ ' out | cmp - in
grep -c '^  ^ InternalError: ' out
