orgerr decode -f json | sed 's/\\n */ /g'
