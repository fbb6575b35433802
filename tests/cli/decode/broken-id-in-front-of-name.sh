orgerr decode --json | jq -c "[.code, .message, .request_id]"
