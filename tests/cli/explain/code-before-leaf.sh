# A code of that name, not those that end in it.
"$SMALL" explain -f tsv UnsupportedOperation
