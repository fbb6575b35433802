"$SMALL" list -s service Action
