orgerr decode --json | jq -c "[.message | explode[]]"
