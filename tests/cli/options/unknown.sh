orgerr -x
orgerr explain -x ActionOffline
orgerr --frobnicate
orgerr explain ActionOffline --frobnicate=1
