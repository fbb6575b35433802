# The manual is well-formed mdoc.
command -v mandoc >/dev/null || { echo 'no mandoc'; exit 77; }
mandoc -T lint -W warning "$SRC/man/orgerr.1" >out 2>&1 && [ ! -s out ] || { cat out; exit 1; }
