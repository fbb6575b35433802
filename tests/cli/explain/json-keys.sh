# All keys, in every record.
"$SMALL" explain --json ActionOffline Nothing.Known OrganizationNodeNotExist 2>/dev/null | jq -c keys_unsorted
