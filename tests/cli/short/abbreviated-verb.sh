# Verbs are not abbreviated.
orgerr exp ActionOffline
orgerr l
