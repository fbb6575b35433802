# All of the words, in name or description.
"$SMALL" search node quota
