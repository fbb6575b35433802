"$SMALL" list -cs service
"$SMALL" list -qc
