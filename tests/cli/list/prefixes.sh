# With several prefixes, the rows are in the order of the table, and none appears twice.
"$SMALL" list -f tsv Resource InvalidParameter invalidparameterv Action
