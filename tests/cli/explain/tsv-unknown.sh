# TSV has no row for an unknown code.
"$SMALL" explain -f tsv Xyzzy ActionOffline
