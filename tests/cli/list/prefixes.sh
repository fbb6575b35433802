# The union, in table order, no row twice.
"$SMALL" list -f tsv Resource InvalidParameter invalidparameterv Action
