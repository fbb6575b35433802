# The same leaf in another family comes first.
"$SMALL" explain ResourceInUse.NodeNotEmpty
