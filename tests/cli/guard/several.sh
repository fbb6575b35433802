# Each of several errors is explained.
orgerr guard
