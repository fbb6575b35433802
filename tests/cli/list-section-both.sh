"$SMALL" list -s common -s service -f tsv >both
"$SMALL" list -f tsv | cmp - both
