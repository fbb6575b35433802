orgerr decode -f json
