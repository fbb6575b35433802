"$SMALL" search token quota
