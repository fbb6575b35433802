"$SMALL" search --json quota
