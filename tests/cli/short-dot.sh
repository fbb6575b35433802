"$SMALL" list.all
