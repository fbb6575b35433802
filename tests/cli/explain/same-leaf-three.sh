# Suggests at most three, the nearest family first.
"$SMALL" explain InvalidParamete.OrganizationNodeNotExist
