# Prints the actions that begin with the word or, if there are none, those that contain it. Each
# word is looked for separately.
"$SMALL" actions member
"$SMALL" actions Move quit
"$SMALL" actions -c node
"$SMALL" actions -f tsv NODE frob
