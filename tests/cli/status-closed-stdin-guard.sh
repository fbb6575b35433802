orgerr guard <&-
