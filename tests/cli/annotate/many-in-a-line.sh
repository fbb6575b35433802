# The notes below one line are bounded, and what is missing is said.
awk 'BEGIN { for (i = 0; i < 3000; i++)
	printf "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"r-%d\"}} ", i
	print "" }' >in
"$ORGERR" annotate in >out
echo $?
grep -v '^  ^ ' out | cmp - in
grep -c '^  ^ InternalError: ' out
