orgerr explain -f tsv -- -
