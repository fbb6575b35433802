# Lists what a call can return; letter case does not matter.
"$SMALL" list --action=deleteORGANIZATIONnodes
"$SMALL" list --action DescribeOrganization -f tsv
"$SMALL" list --action=CreateMember --json
"$SMALL" list --action=UpdateOrganizationNode -c
"$SMALL" list --action=UpdateOrganizationNode --families
