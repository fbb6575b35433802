orgerr explain ActionOffline -f tsv MissingParameter
