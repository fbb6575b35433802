orgerr decode --json | jq .message
