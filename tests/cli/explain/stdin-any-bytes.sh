# Arbitrary bytes are an unknown code, and do not crash the program.
head -c 100000 /dev/urandom | orgerr explain - >out 2>err
status=$?
[ $status -eq 1 ] || { echo "status $status"; exit 1; }
