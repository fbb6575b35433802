orgerr explain - <.
