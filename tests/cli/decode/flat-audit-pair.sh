orgerr decode -f tsv | cut -f 1-3
