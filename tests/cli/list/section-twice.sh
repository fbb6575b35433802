"$SMALL" list -s service --section=service -c
