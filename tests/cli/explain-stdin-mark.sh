# A byte order mark, as some editors write it.
orgerr explain -f tsv -
