# Actions that begin with the word, else those that contain it; each word by itself.
"$SMALL" actions member
"$SMALL" actions Move quit
"$SMALL" actions -c node
"$SMALL" actions -f tsv NODE frob
