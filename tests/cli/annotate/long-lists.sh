# In a long list, small or large, each note is below its own line, and none is missing.
for n in 5000 30000; do
	awk -v n=$n 'BEGIN { print "["; for (i = 0; i < n; i++)
		printf "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"r-%d\"}}%s\n", i, i < n - 1 ? "," : ""
		print "]" }' >in
	"$ORGERR" annotate in >out
	echo $?
	grep -v '^  ^ ' out | cmp - in
	awk '/^  \^ /{ n += line ~ /Error/ } { line = $0 } END { print n, line }' out
done
