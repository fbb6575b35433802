orgerr --json
