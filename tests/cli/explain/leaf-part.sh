# The end of a leaf is not a leaf.
"$SMALL" explain NotEmpty
