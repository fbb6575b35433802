awk 'BEGIN { printf "{\"Response\":{\"Nodes\":["; for (i = 0; i < 60000; i++) printf "{\"Id\":%d,\"Name\":\"unit\"},", i }' | orgerr decode 2>&1 | sed 's/:1:[0-9]*:/:/'
