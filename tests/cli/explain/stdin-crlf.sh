# Lines may end with CR LF, be empty or contain blanks, and the last one may have no line feed.
orgerr explain -f tsv -
