# Lists only the codes for which another try may help; the text says whether it is "yes" or "maybe".
"$SMALL" list --retry
"$SMALL" list --retry -f tsv
"$SMALL" list --retry --json failed limit
"$SMALL" list --retry -c
"$SMALL" list --retry --families
"$SMALL" list --retry --action=AddOrganizationNode -s common
