orgerr decode --json | jq -r .message
