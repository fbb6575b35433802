"$SMALL" search nodenot
