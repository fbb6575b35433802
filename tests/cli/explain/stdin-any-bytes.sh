# Bytes of any kind: an unknown code, no crash.
head -c 100000 /dev/urandom | orgerr explain - >out 2>err
status=$?
[ $status -eq 1 ] || { echo "status $status"; exit 1; }
