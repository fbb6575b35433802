orgerr explain -f xml ActionOffline
orgerr explain --format=JSON ActionOffline
orgerr explain --color=maybe ActionOffline
orgerr list -s services
orgerr list -s other
orgerr list -s ''
