# The bare number in every format.
"$SMALL" list -c -f json Action
"$SMALL" list -c -f tsv Action
