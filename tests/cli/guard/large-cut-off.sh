awk 'BEGIN { printf "{\"Response\":{\"Nodes\":["; for (i = 0; i < 110000; i++) printf "{\"Id\":%d,\"Name\":\"unit\"},", i }' | orgerr guard >/dev/null
