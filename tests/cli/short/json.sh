orgerr --json ActionOffline
