# If an action is given to explain, list or search, the message has the right command.
"$SMALL" DescribeOrganization; echo "status $?"
"$SMALL" explain describeorganization; echo "status $?"
echo describeorganization | "$SMALL" explain -
"$SMALL" list DescribeOrganization ActionOff; echo "status $?"
"$SMALL" search describeorganization; echo "status $?"
"$SMALL" search organization
"$SMALL" -q DescribeOrganization; echo "status $?"
