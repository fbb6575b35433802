orgerr decode -f tsv | cut -f1-3
