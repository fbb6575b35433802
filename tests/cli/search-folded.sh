"$SMALL" search TOKEN
