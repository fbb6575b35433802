orgerr decode --json 2>/dev/null | cat
