orgerr guard --json 2>/dev/null
