# The line number is that of the document, not that of a line inside its string.
orgerr decode -f tsv | cut -f 1-3,7
