"$SMALL" search -s service token
