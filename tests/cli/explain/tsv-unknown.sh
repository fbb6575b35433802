# Nothing for an unknown code.
"$SMALL" explain -f tsv Xyzzy ActionOffline
