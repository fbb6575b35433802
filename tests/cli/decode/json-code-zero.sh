orgerr decode --json | jq -c "[.code, .message]"
