orgerr explain -f tsv Xyzzy ActionOffline 2>&-
