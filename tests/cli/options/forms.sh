# One option in all its spellings.
for option in '-f tsv' -ftsv --format=tsv '--format tsv'; do
	orgerr explain $option ActionOffline
done
