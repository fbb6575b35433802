orgerr decode .
