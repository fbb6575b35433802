orgerr decode --color=always | cat -v
