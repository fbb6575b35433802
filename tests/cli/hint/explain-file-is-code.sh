# A file named like a code changes nothing, nor does one named like a verb.
touch ActionOffline list
"$SMALL" explain -f tsv ActionOffline
"$SMALL" -f tsv ActionOffline
"$SMALL" list -f tsv Action
