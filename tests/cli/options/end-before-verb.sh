"$SMALL" -f tsv -- explain -q ActionOffline
