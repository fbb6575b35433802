# What begins so; where nothing does, what holds it; each word by itself.
"$SMALL" actions member
"$SMALL" actions Move quit
"$SMALL" actions -c node
"$SMALL" actions -f tsv NODE frob
