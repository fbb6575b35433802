"$SMALL" list -s service
