# CR LF, empty lines, blanks, no newline at the end.
orgerr explain -f tsv -
