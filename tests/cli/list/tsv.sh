"$SMALL" list -f tsv AuthFailure
