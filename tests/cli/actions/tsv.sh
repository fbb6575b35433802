"$SMALL" actions -f tsv Add Create
