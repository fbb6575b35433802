# A number under a code's label is an error without a code directly behind the client's name alone.
orgerr decode -f tsv | cut -f 1-3
