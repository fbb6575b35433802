orgerr decode --json | jq -r .request_id
