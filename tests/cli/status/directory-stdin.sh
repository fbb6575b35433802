orgerr decode <.
