# The most serious status counts; the answer is printed all the same.
orgerr explain -f tsv MissingParameter -
