# A leaf alone finds every code that ends in it.
"$SMALL" explain organizationnodenotexist
