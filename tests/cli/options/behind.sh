orgerr explain ActionOffline --format=tsv
