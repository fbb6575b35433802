orgerr
