# Every code begins with the empty prefix.
"$SMALL" list -f tsv '' | wc -l | tr -d ' '
