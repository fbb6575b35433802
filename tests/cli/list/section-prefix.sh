"$SMALL" list -s common -f tsv InvalidParameter
