orgerr explain -f tsv -
