# An empty prefix begins every code.
"$SMALL" list -f tsv '' | wc -l | tr -d ' '
