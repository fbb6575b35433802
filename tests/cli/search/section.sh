"$SMALL" search -s service -f tsv node exist
