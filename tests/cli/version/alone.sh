orgerr --version -q
orgerr --version ActionOffline
