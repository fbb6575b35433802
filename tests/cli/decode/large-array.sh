# If an array is too large for one tree, each of its elements is read, also the first and the last.
awk 'BEGIN {
	e = "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"r-%d\"}}"
	printf "[" e ",\n", 1
	for (i = 0; i < 60000; i++) printf "{\"Id\":%d,\"Name\":\"unit\"},\n", i
	printf e "]\n", 2
}' | orgerr decode --json
