"$SMALL" list -f tsv failedoperation.nodenotempty
