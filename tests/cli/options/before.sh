orgerr -f tsv explain ActionOffline
