orgerr guard -q 2>/dev/null
