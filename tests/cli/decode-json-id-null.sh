orgerr decode --json | jq -c .request_id
