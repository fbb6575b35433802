# If the value of a code's label is a number, there is an error without a code, but only directly
# after the client's name.
orgerr decode -f tsv | cut -f 1-3
