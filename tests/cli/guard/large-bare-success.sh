awk 'BEGIN { printf "{\"Codes\":["; for (i = 0; i < 110000; i++) printf "{\"Code\":\"InternalError\",\"Id\":%d},", i; print "{}],\"RequestId\":\"r-1\"}" }' >big
orgerr guard <big >out; echo $?
cmp big out && echo same
