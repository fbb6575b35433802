"$SMALL" list NodeNotEmpty
