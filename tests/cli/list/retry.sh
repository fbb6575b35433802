# Only what may be worth another try; text says which.
"$SMALL" list --retry
"$SMALL" list --retry -f tsv
"$SMALL" list --retry --json failed limit
"$SMALL" list --retry -c
"$SMALL" list --retry --families
"$SMALL" list --retry --action=AddOrganizationNode -s common
