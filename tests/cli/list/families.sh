"$SMALL" list --families
