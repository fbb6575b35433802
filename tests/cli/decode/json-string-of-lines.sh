# The line is the document's, not the string's.
orgerr decode -f tsv | cut -f 1-3,7
