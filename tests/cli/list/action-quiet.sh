"$SMALL" list -q --action=CreateMember
echo "status $?"
"$SMALL" list -q --action=CreateMembers
echo "status $?"
