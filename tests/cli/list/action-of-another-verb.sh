"$SMALL" search --action=CreateMember node
echo "status $?"
"$SMALL" explain --retry FailedOperation
echo "status $?"
"$SMALL" actions --action=CreateMember
echo "status $?"
"$SMALL" list --action
