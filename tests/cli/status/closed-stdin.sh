orgerr decode <&-
