# The records of guard go to standard error, and so does their colour.
orgerr guard --color=always 2>&1 >/dev/null | cat -v
