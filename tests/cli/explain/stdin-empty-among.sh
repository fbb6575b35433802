# The gravest status wins, and the answer is there.
orgerr explain -f tsv MissingParameter -
