orgerr explain --quiet=yes ActionOffline
