orgerr explain ActionOffline -f
orgerr explain ActionOffline --format
orgerr list -s
orgerr list --section
