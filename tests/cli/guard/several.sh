# All the errors are explained.
orgerr guard
