"$SMALL" explain ./no/such.log
