# A leaf by itself finds every code that ends in it.
"$SMALL" explain organizationnodenotexist
