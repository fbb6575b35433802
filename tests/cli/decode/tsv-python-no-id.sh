orgerr decode -f tsv
