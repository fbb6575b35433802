"$SMALL" explain . ..
