orgerr decode
