"$SMALL" explain -f tsv -
