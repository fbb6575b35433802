"$SMALL" explain --json InvalidParamete.OrganizationNodeNotExist 2>/dev/null | jq -c .suggestions
