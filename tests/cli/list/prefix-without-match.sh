"$SMALL" list -f tsv Action Nothing
