"$SMALL" search You’ve
