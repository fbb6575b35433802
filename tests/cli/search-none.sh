"$SMALL" search xyzzy
