"$SMALL" actions
