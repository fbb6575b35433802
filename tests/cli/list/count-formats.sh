# Every format prints only the number.
"$SMALL" list -c -f json Action
"$SMALL" list -c -f tsv Action
