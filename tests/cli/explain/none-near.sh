"$SMALL" explain Xyzzy.Plugh
