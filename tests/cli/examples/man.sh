# Each example in the manual prints what the manual shows.
AT_LEAST=9
sed -e 's/^\.Ed$/```/' -e 's/\\(aq/'\''/g' -e 's/\\-/-/g' -e 's/\\e/\\/g' "$SRC/man/orgerr.1" >man
. "$SRC/tests/examples.sh" <man
