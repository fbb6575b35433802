"$SMALL" list --retry -s service -c
"$SMALL" list --retry ActionOffline
echo "status $?"
"$SMALL" list --retry --action=QuitOrganization -s service
