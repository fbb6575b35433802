# A word with an upper-case letter is taken for a code, even if it is an unknown one.
"$SMALL" List
