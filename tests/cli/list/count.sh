"$SMALL" list -c
"$SMALL" list --count -s service
"$SMALL" list -c InvalidParameter Action
