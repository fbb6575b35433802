awk 'BEGIN { printf "{\"Response\":{\"Nodes\":["; for (i = 0; i < 120000; i++) printf "{\"Id\":%d,\"Name\":\"unit\"},", i; print "{}],\"RequestId\":\"r-1\"}}" }' >big
orgerr guard <big >out || echo "status $?"
cmp big out && [ $(wc -c <out) -gt 3000000 ] && echo same
