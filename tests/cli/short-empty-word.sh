orgerr ''
