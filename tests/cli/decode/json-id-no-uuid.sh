orgerr decode --json | jq -c "[.code, .request_id]"
