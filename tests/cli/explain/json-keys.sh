# Every record has all the keys.
"$SMALL" explain --json ActionOffline Nothing.Known OrganizationNodeNotExist 2>/dev/null | jq -c keys_unsorted
