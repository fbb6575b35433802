orgerr explain --json - | jq -c .query
