"$SMALL" search -c node
"$SMALL" search -c xyzzy
