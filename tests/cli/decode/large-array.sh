# Of an array too large to build each element is read, the first and the last too.
awk 'BEGIN {
	e = "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"r-%d\"}}"
	printf "[" e ",\n", 1
	for (i = 0; i < 60000; i++) printf "{\"Id\":%d,\"Name\":\"unit\"},\n", i
	printf e "]\n", 2
}' | orgerr decode --json
