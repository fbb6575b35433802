"$SMALL" list -c Nothing
