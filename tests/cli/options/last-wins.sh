orgerr explain --json -f tsv ActionOffline
orgerr explain -f tsv --json ActionOffline
