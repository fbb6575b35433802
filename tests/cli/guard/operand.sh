orgerr guard x.json 2>&1 >/dev/null | sed "s/:.*//"; orgerr guard x.json 2>/dev/null
