"$SMALL" search quota
