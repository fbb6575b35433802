orgerr decode --color=always
