# An upper-case letter: a code, if an unknown one.
"$SMALL" List
