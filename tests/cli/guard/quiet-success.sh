orgerr guard -q
