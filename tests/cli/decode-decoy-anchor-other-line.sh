orgerr decode --json
