orgerr -f tsv
