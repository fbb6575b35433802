"$SMALL" list -s client
"$SMALL" list -s client -s service -f tsv client limit
"$SMALL" search -s client network
