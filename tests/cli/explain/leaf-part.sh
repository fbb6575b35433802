# The end of a leaf is no leaf.
"$SMALL" explain NotEmpty
