"$SMALL" decode --json | jq -c '[.code, .line, .retry, .retry_source], keys_unsorted[-3:]'
