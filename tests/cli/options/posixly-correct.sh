POSIXLY_CORRECT=1 orgerr explain ActionOffline -f tsv MissingParameter
