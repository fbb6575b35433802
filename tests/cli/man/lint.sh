# The pages of the manual are well-formed mdoc.
command -v mandoc >/dev/null || { echo 'no mandoc'; exit 77; }
mandoc -T lint -W warning "$SRC"/man/*.[1-9] >out 2>&1 && [ ! -s out ] || { cat out; exit 1; }
