# The rows of --families are the families.
"$SMALL" list --families -c
