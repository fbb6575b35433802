"$SMALL" explain ActionOfline
