"$SMALL" explain --json AuthFailure | jq -c '[.code, .known, .family, .description]'
