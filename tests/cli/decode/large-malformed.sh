awk 'BEGIN { printf "{\"Response\":{\"Nodes\":["; for (i = 0; i < 60000; i++) printf "{\"Id\":%d,\"Name\":\"unit\"},\n", i; print "]}}" }' | orgerr decode
