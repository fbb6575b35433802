orgerr -
