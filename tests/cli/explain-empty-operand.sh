"$SMALL" explain ''
