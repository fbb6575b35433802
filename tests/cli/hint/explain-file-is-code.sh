# Nothing changes if there is a file with the name of a code, or of a verb.
touch ActionOffline list
"$SMALL" explain -f tsv ActionOffline
"$SMALL" -f tsv ActionOffline
"$SMALL" list -f tsv Action
