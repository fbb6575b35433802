# A code with the same leaf in another family is suggested first.
"$SMALL" explain ResourceInUse.NodeNotEmpty
