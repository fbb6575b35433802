# Each unknown action is named, with the nearest one; the others are answered.
"$SMALL" list --action=CreateMembers --action=DescribeOrganisation --action=Frobnicate --action= \
	--action=createmember
echo "status $?"
"$SMALL" list --action=Frobnicate FailedOperation
echo "status $?"
"$SMALL" list --action=Frobnicate -c
echo "status $?"
"$SMALL" list --action="$(printf 'Create\033[2JMember')"
