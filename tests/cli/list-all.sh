"$SMALL" list
