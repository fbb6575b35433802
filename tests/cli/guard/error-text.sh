orgerr guard
