# A message names each unknown action and the nearest known one; the other actions are still
# answered.
"$SMALL" list --action=CreateMembers --action=DescribeOrganisation --action=Frobnicate --action= \
	--action=createmember
echo "status $?"
"$SMALL" list --action=Frobnicate FailedOperation
echo "status $?"
"$SMALL" list --action=Frobnicate -c
echo "status $?"
"$SMALL" list --action="$(printf 'Create\033[2JMember')"
