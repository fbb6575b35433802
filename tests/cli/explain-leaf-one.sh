"$SMALL" explain NodeNotEmpty
