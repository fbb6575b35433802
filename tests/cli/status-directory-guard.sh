orgerr guard <.
