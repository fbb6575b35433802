# If the word is a code by itself, it is not also taken as a leaf.
"$SMALL" explain -f tsv UnsupportedOperation
