# -- ends the options.
"$SMALL" explain -f tsv -- ActionOffline -q
