awk 'BEGIN { printf "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\""; for (i = 0; i < 160000; i++) printf "twenty bytes of text"; print "\"},\"RequestId\":\"r-1\"}}" }' >big
orgerr guard <big >out 2>err; s=$?
cmp big out && echo same
[ $s -eq 1 ] || [ $s -eq 4 ] || echo "status $s"
grep -c '^orgerr: ' err
