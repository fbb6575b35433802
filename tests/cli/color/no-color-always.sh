# --color=always overrides the environment.
NO_COLOR=1 TERM=dumb orgerr --color=always explain ActionOffline | cat -v
