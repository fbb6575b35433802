# --count with --families counts the families.
"$SMALL" list --families -c
