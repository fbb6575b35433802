orgerr explain -
