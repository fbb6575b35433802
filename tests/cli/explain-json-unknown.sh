"$SMALL" explain --json ActionOfline
