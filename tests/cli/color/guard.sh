# guard prints its records on standard error, with colour.
orgerr guard --color=always 2>&1 >/dev/null | cat -v
